package no.maalkort.table;

import java.util.function.IntFunction;
import no.maalkort.figure.CellStart;

/**
 * Where each cell of a text's row begins; found only when asked.
 *
 * @param line the line that the row begins in
 * @param text the row as it stands in the file, with its quotes and inner line ends
 */
record CellPlaces(String file, int line, String text, char delimiter) implements IntFunction<Place> {
    @Override
    public Place apply(int cell) {
        var start = CellStart.of(text, line, cell, delimiter);
        return new Place(file, start.line(), start.column(), start.line() + ":" + start.column());
    }
}
