package no.maalkort.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The header of observations.csv: ten names, in one order; and how a row under it is written. */
public final class HeaderRow {
    public static final List<String> NAMES =
            List.of("body", "indicator", "period", "value", "unit", "status", "publisher", "source", "quote", "note");

    private HeaderRow() {}

    /** A row of ten cells with its line feed, quoted where they must be; a cell has one line. */
    public static String row(String... cells) {
        return Stream.of(cells).map(HeaderRow::cell).collect(Collectors.joining(";", "", "\n"));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"").replaceAll("[\r\n]+", " ") + '"';
    }

    /** What one cell of a header has that it should not, and what to do. */
    record Difference(int cell, String message, String maybe) {}

    /** How many of the names that were found are right, counted from the first until one is not. */
    static int same(List<String> found) {
        int same = 0;
        while (same < Math.min(found.size(), NAMES.size()) && found.get(same).equals(NAMES.get(same))) {
            same++;
        }
        return same;
    }

    /**
     * Every column that is another than it should be; the first only, where there are more or fewer than ten.
     *
     * @param shown the row as it stands in the file
     */
    static List<Difference> differences(List<String> found, char delimiter, String shown) {
        String whole = "write it as (" + String.join(String.valueOf(delimiter), NAMES) + ")";
        if (found.size() == 1) {
            return List.of(new Difference(
                    0,
                    "The header is (" + shown + ").",
                    whole + ", separated by the sign that is declared (here " + delimiter + ")."));
        }
        int same = same(found);
        var differences = new ArrayList<Difference>();
        if (found.size() != NAMES.size()) {
            String expected = same < NAMES.size() ? "expected (" + NAMES.get(same) + "), " : "";
            String there = same < found.size() ? "found (" + found.get(same) + ")" : "and found nothing";
            differences.add(new Difference(
                    same,
                    "The header has " + found.size() + " columns, not 10: " + expected + there + ".",
                    whole + "."));
            return differences;
        }
        for (int i = same; i < NAMES.size(); i++) {
            if (!found.get(i).equals(NAMES.get(i))) {
                differences.add(new Difference(
                        i,
                        "The header's column differs: expected (" + NAMES.get(i) + "), found (" + found.get(i) + ").",
                        "write (" + NAMES.get(i) + ")."));
            }
        }
        return differences;
    }
}
