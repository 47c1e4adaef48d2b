package no.maalkort.intake;

import java.util.List;
import java.util.Optional;

/**
 * Where a table's header stands and what its columns are.
 *
 * @param first the first header row's number
 * @param last the last header row's number; figures begin below
 * @param columns every column with a header, from the left
 * @param titles what stands above the header
 */
public record Layout(int first, int last, List<Column> columns, List<String> titles) {
    public Layout {
        columns = List.copyOf(columns);
        titles = List.copyOf(titles);
    }

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

    /** Whether it says which figures are final: there is a column of statuses, or a header has one. */
    boolean saysStatus() {
        return columns.stream()
                .anyMatch(column ->
                        column.role() == Role.STATUS || column.role() == Role.VALUE && column.status() != null);
    }

    /** How many cells a row has. */
    int width() {
        return columns.isEmpty() ? 0 : columns.get(columns.size() - 1).index() + 1;
    }
}
