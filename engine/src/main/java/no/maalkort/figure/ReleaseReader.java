package no.maalkort.figure;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reading of one release: the observations of {@code observations.csv} under what {@code datapackage.json} declares.
 *
 * <p>Every row is read and every problem told; a release with a problem gives no figures at all. OpenCSV splits the rows,
 * nothing else: its own number conversion reads 3.6 as 3 in Norwegian.
 */
final class ReleaseReader {
    static final String FILE = "observations.csv";
    private static final Pattern YEAR = Pattern.compile("(18|19|20|21)[0-9]{2}");
    private static final int MOST_PROBLEMS = 100;
    /** The cells from here on are texts, for people. */
    private static final int QUOTE = HeaderRow.NAMES.indexOf("quote");

    private static final int TEXTS = 6;

    private static final Set<String> RANKED = Set.of("grade", "yes-no");

    private final Catalogue catalogue;
    private final FileTree tree;
    private final List<Problem> problems;
    private final Map<String, String> advice = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<Attestation> attestations = new ArrayList<>();
    private Release release;
    private DecimalText numbers;
    private FileLines lines;
    private String[] row;
    private char delimiter;
    private int line;
    private boolean isEmpty;

    ReleaseReader(Catalogue catalogue, FileTree tree, List<Problem> problems) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.problems = problems;
    }

    /** Reads the folder; {@link #observations} and {@link #attestations} are what it held. */
    void read(String folder) {
        var descriptor = new Descriptor(tree, folder, problems).read();
        if (descriptor == null) {
            return;
        }
        release = descriptor.release();
        numbers = new DecimalText(descriptor.decimalSign());
        String text = tree.text(FILE, problems);
        delimiter = descriptor.delimiter();
        if (text != null
                && descriptor.isReadable()
                && new CsvQuotes(tree.shown(FILE), 1, text, delimiter, problems).areSound()) {
            lines = new FileLines(text);
            rows(text);
        }
        int before = problems.size();
        attestations.addAll(Attestation.read(tree, release, catalogue, problems));
        if (isEmpty && attestations.isEmpty() && problems.size() == before) {
            line = 1;
            problem(0, "The release holds no figure and no attestation.", "add its rows under the header.");
        }
    }

    /** Reads some rows of a release under its header; {@link #observations} is what they held. */
    void read(Descriptor.Declared declared, ReleaseRows some) {
        release = declared.release();
        numbers = new DecimalText(declared.decimalSign());
        delimiter = some.delimiter();
        lines = some.lines();
        rows(some.text());
    }

    List<Observation> observations() {
        return observations;
    }

    List<Attestation> attestations() {
        return attestations;
    }

    private void rows(String text) {
        var parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
        try (var reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(parser)
                .build()) {
            line = 1;
            row = reader.readNext();
            var differences =
                    HeaderRow.differences(row == null ? List.of("") : List.of(row), delimiter, lines.shown(line));
            differences.forEach(one -> problem(one.cell(), one.message(), one.maybe()));
            if (differences.isEmpty()) {
                nextRows(reader);
            }
        } catch (IOException | CsvException e) {
            problem(
                    -1,
                    "The row (" + lines.shown(line) + ") cannot be split.",
                    "a quote is opened here and not closed.");
        }
    }

    private void nextRows(CSVReader reader) throws IOException, CsvException {
        int before = problems.size();
        isEmpty = true;
        line = (int) reader.getLinesRead() + 1;
        for (row = reader.readNext(); row != null; row = reader.readNext()) {
            if (problems.size() - before >= MOST_PROBLEMS) {
                problem(-1, "More is wrong from here on.", "mend what is told first; the rest was not read.");
                return;
            }
            boolean blank = row.length == 1 && lines.isBlank(line);
            isEmpty &= blank;
            if (row.length == HeaderRow.NAMES.size()) {
                row();
            } else if (!blank) {
                problem(
                        Math.min(row.length, HeaderRow.NAMES.size()),
                        "The row (" + lines.shown(line) + ") has " + row.length + (row.length == 1 ? " cell" : " cells")
                                + ", the header " + HeaderRow.NAMES.size() + ".",
                        "a separator is missing, or stands in a text without quotes.");
            }
            line = (int) reader.getLinesRead() + 1;
        }
    }

    private void row() {
        int before = problems.size();
        tidy();
        key();
        var indicator = indicator();
        var status = status();
        var value = value(indicator, status);
        problems.subList(before, problems.size()).sort(Comparator.comparingInt(Problem::column));
        if (problems.size() == before) {
            observations.add(new Observation(
                    row[1],
                    row[0],
                    Integer.parseInt(row[2]),
                    value,
                    row[3].replace('\u2212', '-'),
                    status,
                    row[6].isEmpty() ? release.publisher() : row[6],
                    orNull(row[7]),
                    orNull(row[8]),
                    orNull(row[9]),
                    release,
                    lines.place(line)));
        }
    }

    /** What a row is found by, once in a release: a known body, a year, and beside them indicator and publisher. */
    private void key() {
        if (catalogue.body(row[0]) == null) {
            problem(
                    0,
                    "The body (" + row[0] + ") is not in the catalogue.",
                    advice(row[0], catalogue.bodies().stream().map(Body::id), "add it to bodies.yaml."));
        }
        if (!YEAR.matcher(row[2]).matches()) {
            problem(2, "The period (" + row[2] + ") is not a year.", "write four digits.");
        }
        Integer first = seen.putIfAbsent(row[0] + ' ' + row[1] + ' ' + row[2] + ' ' + row[6], lines.place(line));
        if (first != null) {
            problem(
                    0,
                    "(" + row[0] + ", " + row[1] + ", " + row[2] + ") stands in line " + first + " already.",
                    "one of the two is another indicator; a release has one value for one key.");
        }
    }

    private Indicator indicator() {
        var indicator = catalogue.indicator(row[1]);
        if (indicator == null) {
            problem(
                    1,
                    "The indicator (" + row[1] + ") is not in the catalogue.",
                    advice(row[1], catalogue.indicators().stream().map(Indicator::id), "add it to indicators.yaml."));
        } else if (!indicator.unit().equals(row[4])) {
            problem(
                    4,
                    "The unit (" + row[4] + ") is not that of (" + row[1] + "), which is (" + indicator.unit() + ").",
                    "this is another indicator, or the value must be converted.");
        }
        return indicator;
    }

    /** The advice for an unknown name; searched once. */
    private String advice(String asked, Stream<String> known, String otherwise) {
        return advice.computeIfAbsent(otherwise + asked, key -> Nearest.advice(asked, known.toList(), otherwise));
    }

    private Status status() {
        for (Status status : Status.values()) {
            if (status.name().equals(row[5])) {
                return status;
            }
        }
        problem(
                5,
                "The status (" + row[5] + ") is not known.",
                "one of " + Arrays.toString(Status.values()) + "; A is a normal figure.");
        return null;
    }

    /** The value; what is wrong with it alone is told though its indicator or status is not known. */
    private BigDecimal value(Indicator indicator, Status status) {
        if (status != null && row[3].isEmpty() == status.carriesValue()) {
            problem(
                    3,
                    row[3].isEmpty()
                            ? "The value is missing, but the status (" + status + ") says there is one."
                            : "A value (" + row[3] + ") stands beside the status (" + status
                                    + "), which says there is none.",
                    "one of the two is wrong; without a value the status is Q, L, M or O.");
            return null;
        }
        if (row[3].isEmpty() || indicator == null && RANKED.contains(row[4])) {
            return null;
        }
        return indicator == null || indicator.ranks().isEmpty() ? number() : rank(indicator);
    }

    private BigDecimal rank(Indicator indicator) {
        int rank = indicator.ranks().indexOf(row[3]);
        if (rank < 0) {
            problem(
                    3,
                    "The value (" + row[3] + ") is not one of " + indicator.ranks() + ".",
                    indicator.ranks().stream()
                            .filter(row[3]::equalsIgnoreCase)
                            .findFirst()
                            .map(one -> "write (" + one + ").")
                            .orElse("write one of them."));
        }
        return BigDecimal.valueOf(rank);
    }

    private BigDecimal number() {
        try {
            return numbers.read(row[3]);
        } catch (DecimalText.Refused e) {
            problem(3, e.getMessage(), e.maybe());
            return null;
        }
    }

    /** Takes the spaces around cells off; around what is no text they are told. */
    private void tidy() {
        for (int cell = 0; cell < row.length; cell++) {
            String tidy = row[cell].strip();
            if (cell < TEXTS && !tidy.equals(row[cell])) {
                problem(
                        cell,
                        "The " + HeaderRow.NAMES.get(cell) + " (" + row[cell] + ") begins or ends with a space.",
                        "write (" + tidy + ").");
            }
            if (cell < QUOTE && !Characters.oneLine(tidy).equals(tidy)) {
                String line = Characters.oneLine(tidy);
                problem(
                        cell,
                        "A line break or a tab stands in the " + HeaderRow.NAMES.get(cell) + " (" + line + ").",
                        "write it on one line.");
                tidy = line;
            }
            row[cell] = tidy;
        }
    }

    private void problem(int cell, String message, String maybe) {
        var start = cell < 0 ? new CellStart(lines.place(line), 0) : lines.start(line, cell, delimiter);
        problems.add(new Problem(tree.shown(FILE), start.line(), start.column(), message, maybe));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
