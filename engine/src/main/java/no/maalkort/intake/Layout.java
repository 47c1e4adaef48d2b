package no.maalkort.intake;

import java.util.List;
import java.util.Optional;
import no.maalkort.table.Row;
import no.maalkort.table.Table;

/**
 * Where a table's header stands and what its columns are.
 *
 * @param first the first header row's number
 * @param last the last header row's number; figures begin below
 * @param columns every column with a header, from the left
 * @param above what stands above the header, a text a row
 */
public record Layout(int first, int last, List<Column> columns, List<Table.Remark> above) {
    public Layout {
        columns = List.copyOf(columns);
        above = List.copyOf(above);
    }

    /** What stands above the header. */
    public List<String> titles() {
        return above.stream().map(Table.Remark::text).toList();
    }

    /** Whether nothing is read from a column, nor chosen by it. */
    boolean isUnread(Column column, Mapping mapping) {
        return column.role() == null && !mapping.names(dimension(column));
    }

    /** The column of the words for the codes of a column, where a cube gives both. */
    Optional<Column> labelOf(Column column) {
        return headed(column.plain() + LABEL);
    }

    /** The header of a column; of the words for the codes of a cube's dimension, that of the codes. */
    static String dimension(Column column) {
        String plain = column.plain();
        return plain.endsWith(LABEL) ? plain.substring(0, plain.length() - LABEL.length()) : plain;
    }

    private static final String LABEL = ":label";

    Optional<Column> the(Role role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    List<Column> values() {
        return columns.stream().filter(column -> column.role() == Role.VALUE).toList();
    }

    Optional<Column> headed(String plain) {
        return columns.stream().filter(column -> column.plain().equals(plain)).findFirst();
    }

    /** Whether each row is one figure: a header says nothing of year or indicator. */
    boolean isLong() {
        var values = values();
        return values.size() == 1
                && values.get(0).year() == null
                && values.get(0).body() == null
                && values.get(0).indicator() == null;
    }

    /** Whether a header says which figures are accounts and which are not. */
    boolean headersSayStatus() {
        return values().stream().anyMatch(column -> column.status() != null);
    }

    /** Whether a row of a text file has as many cells as the header; tells of one that has not. */
    boolean isWhole(Row row, Told told) {
        int cells = row.cells().size();
        for (int i = width(); i < cells; i++) {
            if (!row.cell(i).text().isEmpty()) {
                told.at(
                        row.place(i),
                        "(" + row.cell(i).text() + ") stands beyond the last header.",
                        "a separator too many stands before it, or in a number without quotes.");
                return false;
            }
        }
        if (row.place(0).line() > 0 && cells < width()) {
            told.at(
                    row.place(0),
                    "The row has " + cells + " cells, the header " + width() + ".",
                    "a separator is missing.");
            return false;
        }
        return true;
    }

    /** How many cells a row has. */
    int width() {
        return columns.isEmpty() ? 0 : columns.get(columns.size() - 1).index() + 1;
    }
}
