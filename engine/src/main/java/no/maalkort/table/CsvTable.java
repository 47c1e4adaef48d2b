package no.maalkort.table;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.maalkort.figure.CsvQuotes;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;

/**
 * A text of separated cells (RFC 4180), given row by row in one pass.
 *
 * <p>Its quotes are proved sound before OpenCSV splits the row, and a row ends after 50 lines at the latest: OpenCSV's own
 * time grows with the square of the lines in one quoted cell, and a stray quote would swallow the file.
 */
final class CsvTable implements Table {
    private static final int SAMPLE = 1000;
    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_CELL = 64 * 1024;

    private final Path path;
    private final String file;
    private final Encoding encoding;
    private final Delimiter.Decided delimiter;
    private final boolean saysSeparator;

    private CsvTable(Path path, Encoding encoding, Delimiter.Decided delimiter, boolean saysSeparator) {
        this.path = path;
        this.file = path.toString();
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.saysSeparator = saysSeparator;
    }

    static CsvTable open(Path path, Hints hints) throws IOException {
        var encoding = Encoding.of(path, hints.encoding());
        var problems = new ArrayList<Problem>();
        var sample = sample(path, encoding, problems);
        String first = sample.getOrDefault(1, "");
        boolean says = first.length() == 5 && first.startsWith("sep=");
        if (says) {
            sample.remove(1);
        }
        Delimiter.Decided delimiter;
        if (hints.delimiter() != null) {
            delimiter = Delimiter.declared(path.toString(), hints.delimiter(), "declared");
        } else if (says) {
            delimiter = Delimiter.declared(path.toString(), first.charAt(4), "the first line says so (" + first + ")");
        } else {
            delimiter = decide(new Delimiter(path.toString(), sample), problems);
        }
        return new CsvTable(path, encoding, delimiter, says);
    }

    /** The delimiter; where none is found and something hides in the rows, that is told instead. */
    private static Delimiter.Decided decide(Delimiter delimiter, List<Problem> problems) {
        try {
            return delimiter.decide();
        } catch (Problem.Rejected refused) {
            throw problems.isEmpty() ? refused : new Problem.Rejected(problems);
        }
    }

    /** The first rows by the line they begin in; problems wait for the reading, where all are told. */
    private static Map<Integer, String> sample(Path path, Encoding encoding, List<Problem> problems)
            throws IOException {
        var sample = new LinkedHashMap<Integer, String>();
        try (var lines = new TextLines(path, encoding, problems)) {
            String line = lines.next();
            while (line != null && sample.size() < SAMPLE) {
                int number = lines.number();
                sample.put(number, row(lines, line));
                line = lines.next();
            }
        }
        if (sample.isEmpty() && !problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
        return sample;
    }

    /** The whole row that begins with a line: with the lines that an open quote takes in. */
    private static String row(TextLines lines, String line) throws IOException {
        if (line.indexOf('"') < 0) {
            return line;
        }
        boolean open = leavesOpen(line, false);
        var row = new StringBuilder(line);
        for (int count = 1; open && count < CsvQuotes.MOST_LINES && row.length() < TextLines.LONGEST; count++) {
            String next = lines.next();
            if (next == null) {
                break;
            }
            row.append('\n').append(next);
            open = leavesOpen(next, open);
        }
        return row.toString();
    }

    private static boolean leavesOpen(String line, boolean open) {
        boolean quoted = open;
        for (int i = line.indexOf('"'); i >= 0; i = line.indexOf('"', i + 1)) {
            quoted = !quoted;
        }
        return quoted;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public List<Evidence> evidence() {
        return List.of(encoding.evidence(), delimiter.evidence());
    }

    @Override
    public Set<String> missing() {
        return PackageDescriptor.missingIn(path);
    }

    @Override
    public void read(Consumer<Row> reader) {
        var problems = new ArrayList<Problem>();
        try (var lines = new TextLines(path, encoding, problems)) {
            rows(lines, reader, problems);
        } catch (IOException e) {
            problems.add(FileTree.unreadable(path, e));
        }
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
    }

    private void rows(TextLines lines, Consumer<Row> reader, List<Problem> problems) throws IOException {
        ICSVParser parser =
                new RFC4180ParserBuilder().withSeparator(delimiter.sign()).build();
        String line = saysSeparator ? afterSeparator(lines) : lines.next();
        while (line != null) {
            int number = lines.number();
            String text = row(lines, line);
            if (text.indexOf('"') < 0 || new CsvQuotes(file, number, text, delimiter.sign(), problems).areSound()) {
                give(number, text, parser.parseLine(text), reader, problems);
            }
            if (problems.size() >= TextLines.MOST_PROBLEMS) {
                problems.add(new Problem(
                        file,
                        lines.number(),
                        0,
                        "More is wrong from here on.",
                        "mend what is told first; the rest was not read."));
                return;
            }
            line = lines.next();
        }
    }

    private static String afterSeparator(TextLines lines) throws IOException {
        lines.next();
        return lines.next();
    }

    private void give(int number, String text, String[] split, Consumer<Row> reader, List<Problem> problems) {
        if (split.length > MOST_COLUMNS) {
            problems.add(new Problem(
                    file,
                    number,
                    0,
                    "The row has " + split.length + " cells; 500 are the most.",
                    "its line ends were lost, or this is no table."));
            return;
        }
        var places = new CellPlaces(file, number, text, delimiter.sign());
        var cells = new Cell[split.length];
        boolean any = false;
        for (int i = 0; i < split.length; i++) {
            if (split[i].length() > LONGEST_CELL) {
                problems.add(places.apply(i)
                        .problem("The cell is longer than 64 kB.", "a separator is missing, or this is no table."));
                return;
            }
            cells[i] = Cell.text(Cell.trimmed(split[i]));
            any |= cells[i] != Cell.EMPTY;
        }
        if (any) {
            reader.accept(new Row(number, List.of(cells), places));
        }
    }
}
