package no.maalkort.figure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a release says of one body, as it is written: a header, the body's rows, and the lines of the file they stand in.
 *
 * <p>Parted before they are read, so that what is wrong with one body's rows is wrong with no other's.
 *
 * @param release its id
 * @param body as the rows begin; empty where what is wrong may concern anybody
 * @param delimiter between cells
 * @param text the header and the rows; empty where they could not be parted
 * @param places the line of the file that each line of the text stands in
 * @param problems why they could not be parted
 */
public record ReleaseRows(
        String release, String body, char delimiter, String text, int[] places, List<Problem> problems)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing said of a body. */
    public static ReleaseRows none(String body) {
        return new ReleaseRows("", body, ';', "", new int[0], List.of());
    }

    /** A row that is kept in a table and not in a file, by its cells in the order of the header. */
    public static ReleaseRows ofCells(String release, int line, List<String> cells) {
        var row = cells.stream()
                .map(cell -> cell == null ? "" : cell)
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\n"));
        var places = IntStream.concat(IntStream.of(1), row.lines().mapToInt(one -> line));
        String body = cells.get(0) == null ? "" : cells.get(0).strip();
        String header = String.join(";", HeaderRow.NAMES) + "\n";
        return new ReleaseRows(release, body, ';', header + row, places.toArray(), List.of());
    }

    /** What several say of the same body in the same release, in the order of their lines. */
    static ReleaseRows joined(Collection<ReleaseRows> some) {
        var sorted = some.stream()
                .sorted(Comparator.comparingInt(one -> one.places.length < 2 ? 0 : one.places[1]))
                .toList();
        var first = sorted.get(0);
        var text = new StringBuilder(first.text);
        var places = IntStream.of(first.places);
        var problems = new ArrayList<>(first.problems);
        for (ReleaseRows one : sorted.subList(1, sorted.size())) {
            text.append(one.text.substring(one.text.indexOf('\n') + 1));
            places = IntStream.concat(places, IntStream.of(one.places).skip(1));
            problems.addAll(one.problems);
        }
        return new ReleaseRows(first.release, first.body, first.delimiter, text.toString(), places.toArray(), problems);
    }

    FileLines lines() {
        return new FileLines(text, places);
    }
}
