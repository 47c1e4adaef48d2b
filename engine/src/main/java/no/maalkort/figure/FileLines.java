package no.maalkort.figure;

import java.util.Arrays;

/** The lines of figures that are read, all of a file's or some, and where in the file each stands. */
final class FileLines {
    private static final int SHOWN = 80;

    private final String[] lines;
    private final int[] places;

    /** A whole file's. */
    FileLines(String text) {
        this(text, null);
    }

    /**
     * Some lines of a file.
     *
     * @param places the line of the file that each stands in, from 1
     */
    FileLines(String text, int[] places) {
        this.lines = text.split("\n", -1);
        this.places = places;
    }

    /** The line of the file that a line which is read stands in; both from 1. */
    int place(int line) {
        return places == null ? line : places[Math.min(line, places.length) - 1];
    }

    boolean isBlank(int line) {
        return lines[line - 1].replace("\r", "").isEmpty();
    }

    /** How the row of a line begins and ends, as it stands in the file. */
    String shown(int line) {
        String raw = line <= lines.length ? lines[line - 1].strip() : "";
        return raw.length() <= SHOWN
                ? raw
                : raw.substring(0, SHOWN / 2) + "…" + raw.substring(raw.length() - SHOWN / 2);
    }

    /** The lines of the row between two lines, the second not among them, as they stand in the file. */
    String between(int line, int next) {
        return String.join("\n", Arrays.asList(lines).subList(line - 1, Math.min(next - 1, lines.length)));
    }

    /** Where a cell of the row that begins in a line begins. */
    CellStart start(int line, int cell, char delimiter) {
        int first = Math.min(line - 1, lines.length);
        int last = Math.min(line - 1 + CsvQuotes.MOST_LINES, lines.length);
        String row = String.join("\n", Arrays.asList(lines).subList(first, last));
        return CellStart.of(row, place(line), cell, delimiter);
    }
}
