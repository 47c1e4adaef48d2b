package no.maalkort.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.maalkort.figure.Problem;
import no.maalkort.table.Table.Evidence;

/**
 * What separates the cells of a text: declared, or the one sign that splits every row evenly, or most of them and leaves no
 * other sign unexplained.
 *
 * <p>A comma between digits or before a space is explained as a decimal sign or prose; a semicolon or tab hardly ever is.
 */
final class Delimiter {
    private static final char[] CANDIDATES = {';', ',', '\t'};
    private static final String KNOWN = ";,\t";

    /** One row as evidence: its line, its text, and its text with the quoted parts taken out. */
    private record Record(int line, String text, String bare) {}

    private final String file;
    private final List<Record> records = new ArrayList<>();

    /** @param sample the first rows by their line, each with the lines of its quoted cells */
    Delimiter(String file, Map<Integer, String> sample) {
        this.file = file;
        sample.forEach((line, text) -> {
            if (!text.isBlank()) {
                records.add(new Record(line, text, bare(text)));
            }
        });
    }

    /** How the rows look where one sign separates. */
    private final class Splitting {
        private final char sign;
        private int width;
        private int rows;

        Splitting(char sign) {
            this.sign = sign;
            var widths = new HashMap<Integer, Integer>();
            records.forEach(record -> widths.merge(width(record), 1, Integer::sum));
            widths.forEach((cells, count) -> {
                if (cells > 1 && (count > rows || count == rows && cells > width)) {
                    width = cells;
                    rows = count;
                }
            });
        }

        private int width(Record record) {
            return 1 + (int) record.bare.chars().filter(c -> c == sign).count();
        }

        private boolean isRow(Record record) {
            return width(record) == width;
        }

        /** Whether every row has as many cells as any other, and most are explained. */
        private boolean isEven(List<Splitting> all) {
            return rows == records.size() && contradictions(all) * 2 < rows;
        }

        /** In how many rows another sign stands that this one does not explain. */
        private int contradictions(List<Splitting> all) {
            return (int) records.stream()
                    .filter(record -> all.stream()
                            .anyMatch(other -> other != this
                                    && (isRow(record) || other.isRow(record))
                                    && isUnexplained(record.bare, other.sign)))
                    .count();
        }

        private boolean stands(List<Splitting> all) {
            return contradictions(all) * 10 < rows && all.stream().noneMatch(other -> other.rows > rows);
        }

        private Evidence evidence() {
            return new Evidence(
                    "delimiter",
                    name(sign),
                    rows + " of the first " + records.size() + " rows have " + width + " cells with it");
        }

        /** The row as it would be read, its first cells in brackets. */
        private String reading(Record record) {
            var cells = record.text.split(Pattern.quote(String.valueOf(sign)), 4);
            var shown = new StringBuilder();
            for (String cell : cells) {
                String plain = cell.strip();
                shown.append('(').append(plain, 0, Math.min(plain.length(), 20)).append(") ");
            }
            return shown + "with " + name(sign);
        }
    }

    /** The sign and its ground. */
    record Decided(char sign, Evidence evidence) {}

    static Decided declared(String file, char sign, String because) {
        if (KNOWN.indexOf(sign) < 0) {
            throw new Problem.Rejected(List.of(new Problem(
                    file,
                    0,
                    0,
                    "The delimiter (" + sign + ") is not known.",
                    "a semicolon, a comma or a tab (\"\\t\").")));
        }
        return new Decided(sign, new Evidence("delimiter", name(sign), because));
    }

    /** @throws Problem.Rejected where the rows read well in two ways, or in none */
    Decided decide() {
        if (records.isEmpty()) {
            throw refused(0, "The file has no rows.", "it was not saved, or not downloaded to its end.");
        }
        var all = splittings();
        if (all.isEmpty()) {
            throw refused(
                    records.get(0).line,
                    "No semicolon, comma or tab separates cells here.",
                    "this is no table; or it has one column, then paste (delimiter: \";\") into the mapping.");
        }
        var standing = all.stream().filter(splitting -> splitting.isEven(all)).toList();
        if (standing.size() != 1) {
            standing = all.stream().filter(splitting -> splitting.stands(all)).toList();
        }
        if (standing.size() != 1) {
            throw ambiguous(all);
        }
        var only = standing.get(0);
        if (only.sign == ',' && only.width == 2 && records.stream().allMatch(Delimiter::isOneDecimal)) {
            throw refused(
                    records.get(0).line,
                    "The comma may separate two columns or be a decimal sign: (" + records.get(0).text + ").",
                    "paste (delimiter: \",\") for two columns or (delimiter: \";\") for one into the mapping.");
        }
        return new Decided(only.sign, only.evidence());
    }

    private List<Splitting> splittings() {
        var all = new ArrayList<Splitting>();
        for (char sign : CANDIDATES) {
            var splitting = new Splitting(sign);
            if (splitting.rows > 0) {
                all.add(splitting);
            }
        }
        return all;
    }

    private Problem.Rejected ambiguous(List<Splitting> all) {
        var widest = all.stream()
                .sorted((a, b) -> Integer.compare(b.rows, a.rows))
                .limit(2)
                .toList();
        var record = records.stream()
                .filter(r -> widest.stream().allMatch(splitting -> splitting.isRow(r)))
                .findFirst()
                .orElse(records.get(0));
        var readings =
                widest.stream().map(splitting -> splitting.reading(record)).toList();
        var lines = widest.stream()
                .map(splitting -> "(delimiter: \"" + (splitting.sign == '\t' ? "\\t" : splitting.sign) + "\")")
                .toList();
        return refused(
                record.line,
                "What separates the cells is not certain; the row reads as " + String.join(" or as ", readings) + ".",
                "paste " + String.join(" or ", lines) + " into the mapping.");
    }

    private Problem.Rejected refused(int line, String message, String maybe) {
        return new Problem.Rejected(List.of(new Problem(file, line, 0, message, maybe)));
    }

    private static boolean isOneDecimal(Record record) {
        return record.bare.matches("\\s*[-\u2212]?[0-9 \u00A0\u202F]+,[0-9]+\\s*%?\\s*");
    }

    private static boolean isUnexplained(String bare, char sign) {
        for (int i = bare.indexOf(sign); i >= 0; i = bare.indexOf(sign, i + 1)) {
            char before = i > 0 ? bare.charAt(i - 1) : ' ';
            char after = i + 1 < bare.length() ? bare.charAt(i + 1) : 'x';
            boolean explained = sign == ','
                    ? Character.isDigit(before) && Character.isDigit(after) || after == ' '
                    : sign == ';' && Character.isLetter(before) && isProse(bare, i + 1);
            if (!explained) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProse(String bare, int i) {
        return i + 1 < bare.length() && bare.charAt(i) == ' ' && Character.isLetter(bare.charAt(i + 1));
    }

    /** The text without what stands in quotes. */
    private static String bare(String text) {
        if (text.indexOf('"') < 0) {
            return text;
        }
        var bare = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                bare.append(c);
            } else if (!quoted) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    private static String name(char sign) {
        return sign == ';' ? "semicolon" : sign == ',' ? "comma" : sign == '\t' ? "tab" : "(" + sign + ")";
    }
}
