package no.maalkort.table;

import java.util.List;
import java.util.function.IntFunction;

/**
 * One row of a table.
 *
 * @param number from 1: the line it begins in, the sheet's row, or the cell of a cube
 * @param cells as many as the row has; rows need not be equally long
 * @param places where each cell stands, asked for only when something is told of it
 */
public record Row(int number, List<Cell> cells, IntFunction<Place> places) {
    /** The cell, empty where the row is shorter. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public Place place(int column) {
        return places.apply(column);
    }
}
