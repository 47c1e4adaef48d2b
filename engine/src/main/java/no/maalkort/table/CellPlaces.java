package no.maalkort.table;

import java.util.function.IntFunction;

/**
 * Where each cell of a text's row begins; found only when asked.
 *
 * @param line the line that the row begins in
 * @param text the row as it stands in the file, with its quotes and inner line ends
 */
record CellPlaces(String file, int line, String text, char delimiter) implements IntFunction<Place> {
    @Override
    public Place apply(int cell) {
        boolean quoted = false;
        int cells = 0;
        int at = line;
        int lineStart = 0;
        int i = 0;
        while (i < text.length() && cells < cell) {
            char c = text.charAt(i++);
            quoted ^= c == '"';
            if (c == '\n') {
                at++;
                lineStart = i;
            }
            cells += !quoted && c == delimiter ? 1 : 0;
        }
        int column = i - lineStart + 1;
        return new Place(file, at, column, at + ":" + column);
    }
}
