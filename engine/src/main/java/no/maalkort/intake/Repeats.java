package no.maalkort.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.maalkort.table.Cell;
import no.maalkort.table.Row;
import no.maalkort.table.Table.Evidence;

/**
 * The cells above the blank ones of a table whose groups are named in their first row only.
 *
 * <p>They are repeated where the mapping says so, and never over an empty row; where it does not say so, a blank cell is told
 * with the line that would.
 */
final class Repeats {
    private final Mapping mapping;
    private final List<Column> columns;
    private final Map<Column, Cell> above = new LinkedHashMap<>();
    private final Map<Column, Integer> counts = new LinkedHashMap<>();
    private final Map<Column, String> first = new LinkedHashMap<>();
    private int last;

    Repeats(Layout layout, Mapping mapping) {
        this.mapping = mapping;
        this.columns = layout.columns().stream()
                .filter(column -> column.role() != null && column.role() != Role.VALUE)
                .toList();
    }

    /** Passes a row of one text, which may name the group below it. */
    void pass(Row row) {
        if (row.number() > last + 1) {
            above.clear();
        }
        last = row.number();
        for (Column column : columns) {
            var cell = row.cell(column.index());
            if (!cell.text().isEmpty()) {
                above.put(column, cell);
            }
        }
    }

    /** The row with what its blank cells repeat. */
    Row fill(Row row) {
        pass(row);
        List<Cell> cells = null;
        for (Column column : columns) {
            boolean isBlank = row.cell(column.index()).text().isEmpty();
            if (isBlank && mapping.repeats(column) && above.containsKey(column)) {
                cells = cells == null ? new ArrayList<>(row.cells()) : cells;
                while (cells.size() <= column.index()) {
                    cells.add(Cell.EMPTY);
                }
                cells.set(column.index(), above.get(column));
                counts.merge(column, 1, Integer::sum);
                first.computeIfAbsent(column, any -> row.place(column.index()).at());
            }
        }
        return cells == null ? row : new Row(row.number(), List.copyOf(cells), row.places());
    }

    /** Tells of a blank cell that must say something; with the line that makes it repeat the one above, if there is one. */
    void tell(Told told, Row row, Column column, String message) {
        var place = row.place(column.index());
        if (mapping.repeats(column) || !above.containsKey(column)) {
            told.once("blank " + place, () -> place.problem(message, "write it in each row."));
        } else {
            told.once(
                    "blank " + column.index(),
                    () -> place.problem(
                            message,
                            "write it in each row; or, if its blank cells repeat the one above, put this line into a mapping:"
                                    + " columns: {" + line(column.role(), column, true) + "}"));
        }
    }

    /** How a mapping names a column. */
    static String line(Role role, Column column, boolean repeats) {
        String named = column.header().isEmpty()
                ? "column: " + (column.index() + 1)
                : "header: \"" + column.header().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return role.name().toLowerCase(Locale.ROOT) + ": {" + named + (repeats ? ", blank: above" : "") + "}";
    }

    /** How often cells were repeated, and where first. */
    List<Evidence> evidence() {
        return counts.entrySet().stream()
                .map(one -> new Evidence(
                        "blank cells",
                        one.getValue() + " in "
                                + (one.getKey().header().isEmpty()
                                        ? "column " + (one.getKey().index() + 1)
                                        : "(" + one.getKey().header() + ")"),
                        first.get(one.getKey()) + " and on; each repeats the one above, as the mapping says"))
                .toList();
    }
}
