package no.maalkort.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.maalkort.table.Row;

/** What the columns without a header hold, as Statistics Norway's workbooks have them: a mapping's line that says so. */
final class BareColumns {
    private final HeaderWords words;

    BareColumns(HeaderWords words) {
        this.words = words;
    }

    /** The line that names the columns of all that the header lacks; null where none is known for one of them. */
    String line(List<Column> columns, Set<String> lacks, List<Row> below) {
        var wanted = new EnumMap<Role, String>(Role.class);
        var figures =
                columns.stream().filter(column -> column.role() == Role.VALUE).toList();
        var rows = below.stream()
                .filter(row -> figures.stream()
                        .anyMatch(one -> !row.cell(one.index()).text().isEmpty()))
                .toList();
        for (Column column : columns) {
            var role = column.header().isEmpty() ? role(column, rows) : null;
            if (role != null && lacks.contains(role.name().toLowerCase(Locale.ROOT))) {
                wanted.putIfAbsent(role, Repeats.line(role, column, isBlankBelow(column, rows)));
            }
        }
        boolean isWhole = !wanted.isEmpty() && wanted.size() == lacks.size();
        return isWhole ? "columns: {" + String.join(", ", wanted.values()) + "}" : null;
    }

    /** What the first texts of a column that are understood say. */
    private Role role(Column column, List<Row> rows) {
        for (Row row : rows) {
            var says = words.of(row.cell(column.index()).label()).orElse(HeaderSays.NOTHING);
            var role = says.body() != null
                    ? Role.BODY
                    : says.target() != null ? Role.INDICATOR : says.year() != null ? Role.YEAR : null;
            if (role != null) {
                return role;
            }
        }
        return null;
    }

    /** Whether a cell is blank below one that is not. */
    private static boolean isBlankBelow(Column column, List<Row> rows) {
        boolean any = false;
        for (Row row : rows) {
            boolean isBlank = row.cell(column.index()).text().isEmpty();
            if (any && isBlank) {
                return true;
            }
            any |= !isBlank;
        }
        return false;
    }
}
