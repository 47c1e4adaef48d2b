package no.maalkort.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A cube as rows: a header, then one row a cell, the last dimension running fastest.
 *
 * <p>Each dimension gives two columns, its code and its label; then stand value, status, unit and decimals.
 *
 * @param measured which dimension's categories have units; -1 for none
 * @param decimals of every value whose category names none
 */
record CubeTable(
        String file,
        List<Evidence> evidence,
        List<Remark> remarks,
        List<Dimension> dimensions,
        CubeCells values,
        CubeCells states,
        int measured,
        Cell decimals)
        implements Table {

    @Override
    public void read(Consumer<Row> reader) {
        reader.accept(new Row(1, header(), column -> place(column, "")));
        int[] categories = new int[dimensions.size()];
        int position = 0;
        boolean more = true;
        while (more) {
            int cell = position++;
            reader.accept(new Row(cell + 2, cells(categories, cell), column -> place(column, "[" + cell + "]")));
            more = advance(categories);
        }
    }

    private List<Cell> header() {
        var header = new ArrayList<Cell>();
        for (Dimension dimension : dimensions) {
            header.add(Cell.text(dimension.id()));
            header.add(Cell.text(dimension.id() + ":label"));
        }
        for (String name : List.of("value", "status", "unit", "decimals")) {
            header.add(Cell.text(name));
        }
        return List.copyOf(header);
    }

    private List<Cell> cells(int[] categories, int position) {
        var cells = new Cell[2 * categories.length + 4];
        for (int i = 0; i < categories.length; i++) {
            cells[2 * i] = dimensions.get(i).codes().get(categories[i]);
            cells[2 * i + 1] = dimensions.get(i).labels().get(categories[i]);
        }
        int next = 2 * categories.length;
        cells[next] = values.at(position);
        cells[next + 1] = states.at(position);
        cells[next + 2] =
                measured < 0 ? Cell.EMPTY : dimensions.get(measured).units().get(categories[measured]);
        var own =
                measured < 0 ? Cell.EMPTY : dimensions.get(measured).decimals().get(categories[measured]);
        cells[next + 3] = own == Cell.EMPTY ? decimals : own;
        return List.of(cells);
    }

    /** Steps to the next cell; false after the last. */
    private boolean advance(int[] categories) {
        for (int i = categories.length - 1; i >= 0; i--) {
            if (++categories[i] < dimensions.get(i).size()) {
                return true;
            }
            categories[i] = 0;
        }
        return false;
    }

    private Place place(int column, String cell) {
        int after = column - 2 * dimensions.size();
        String at;
        if (after < 0) {
            at = "dimension/" + dimensions.get(column / 2).id();
        } else if (after < 2) {
            at = (after == 0 ? "value" : "status") + cell;
        } else {
            at = measured < 0
                    ? "extension/px"
                    : "dimension/" + dimensions.get(measured).id() + "/category/unit";
        }
        return new Place(file, 0, 0, at);
    }
}
