package no.maalkort.figure;

import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows of a release, apart by the body they begin with; nothing else of them is looked at.
 *
 * <p>A file that cannot be parted is told to every body that a line of it begins with, for they all lack its figures.
 */
final class RowsByBody {
    private static final Pattern FIRST_CELL = Pattern.compile("^\"?([a-z0-9][a-z0-9.-]*)\"?[;,\t]", Pattern.MULTILINE);

    private final Catalogue catalogue;
    private final FileTree tree;
    private final String release;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** A release whose file of figures is among the files of its folder. */
    RowsByBody(Catalogue catalogue, FileTree tree, String release) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.release = release;
    }

    private record Part(StringBuilder text, IntStream.Builder places) {
        void add(FileLines lines, int line, int next) {
            text.append(lines.between(line, next)).append('\n');
            IntStream.range(line, next).forEach(places::add);
        }
    }

    List<ReleaseRows> rows() {
        var declared = new Descriptor(tree, release, problems).read();
        String text = declared == null ? null : tree.text(ReleaseReader.FILE, problems);
        if (problems.isEmpty()
                && new CsvQuotes(tree.shown(ReleaseReader.FILE), 1, text, declared.delimiter(), problems).areSound()) {
            part(text, declared.delimiter());
        }
        if (!problems.isEmpty()) {
            return concerned().stream()
                    .map(body -> new ReleaseRows(release, body, ';', "", new int[0], problems))
                    .toList();
        }
        return parts.entrySet().stream()
                .map(part -> new ReleaseRows(
                        release,
                        part.getKey(),
                        declared.delimiter(),
                        part.getValue().text().toString(),
                        part.getValue().places().build().toArray(),
                        List.of()))
                .toList();
    }

    private void part(String text, char delimiter) {
        var lines = new FileLines(text);
        var parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
        try (var reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(parser)
                .build()) {
            reader.readNext();
            int header = (int) reader.getLinesRead() + 1;
            int line = header;
            for (String[] row = reader.readNext(); row != null; row = reader.readNext()) {
                int next = (int) reader.getLinesRead() + 1;
                if (row.length > 1 || !lines.isBlank(line)) {
                    parts.computeIfAbsent(row[0].strip(), body -> headed(lines, header))
                            .add(lines, line, next);
                }
                line = next;
            }
        } catch (IOException | CsvException e) {
            problems.add(new Problem(
                    tree.shown(ReleaseReader.FILE),
                    0,
                    0,
                    "The rows cannot be split.",
                    "a quote is opened and not closed."));
        }
    }

    private static Part headed(FileLines lines, int header) {
        var part = new Part(new StringBuilder(), IntStream.builder());
        part.add(lines, 1, header);
        return part;
    }

    /** Every body that a line begins with; the empty one where none does. */
    private Set<String> concerned() {
        var text = new String(tree.bytes(ReleaseReader.FILE), StandardCharsets.ISO_8859_1);
        var found = FIRST_CELL
                .matcher(text)
                .results()
                .map(cell -> cell.group(1))
                .filter(body -> catalogue.body(body) != null)
                .collect(Collectors.toSet());
        return found.isEmpty() ? Set.of("") : found;
    }
}
