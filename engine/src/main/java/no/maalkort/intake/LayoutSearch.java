package no.maalkort.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.maalkort.figure.Problem;
import no.maalkort.table.Cell;
import no.maalkort.table.Row;

/**
 * The search for the header in the first rows of a table: the first row, or rows, under which every figure has a body, a year and an
 * indicator.
 */
final class LayoutSearch {
    /** How many rows a header may stand below the top. */
    static final int ROWS = 50;

    private static final int HIGHEST = 3;

    private final Mapping mapping;
    private final boolean bodyIsKnown;
    private final HeaderReader headers;
    private List<Column> nearest = List.of();
    private Row nearestRow;

    /** A search; the body may be known beforehand. */
    LayoutSearch(Mapping mapping, IndicatorNames names, boolean bodyIsKnown) {
        this.mapping = mapping;
        this.bodyIsKnown = bodyIsKnown;
        this.headers = new HeaderReader(mapping, names);
    }

    /** The layout, or null and the reason among the problems. */
    Layout find(String file, List<Row> rows, List<Problem> problems) {
        for (int start = 0; start < rows.size(); start++) {
            for (int height = 1; height <= HIGHEST && start + height <= rows.size(); height++) {
                var lines = rows.subList(start, start + height);
                if (filled(lines.get(height - 1)) < 2) {
                    break;
                }
                var columns = headers.read(lines);
                remember(lines.get(0), columns);
                if (lacks(columns).isEmpty()) {
                    return layout(rows, start, height, columns, problems);
                }
            }
        }
        problems.add(none(file, rows));
        return null;
    }

    private static int filled(Row row) {
        return (int) row.cells().stream().filter(cell -> !cell.text().isEmpty()).count();
    }

    private void remember(Row row, List<Column> columns) {
        long found = columns.stream().filter(column -> column.role() != null).count();
        if (nearestRow == null
                || found
                        > nearest.stream()
                                .filter(column -> column.role() != null)
                                .count()) {
            nearest = columns;
            nearestRow = row;
        }
    }

    /** What no figure under these headers would have. */
    private Set<String> lacks(List<Column> columns) {
        var lacks = new TreeSet<String>();
        var values =
                columns.stream().filter(column -> column.role() == Role.VALUE).toList();
        if (values.isEmpty()) {
            lacks.add("value");
        }
        if (!bodyIsKnown && !has(columns, Role.BODY)) {
            lacks.add("body");
        }
        boolean year = mapping.year() != null || has(columns, Role.YEAR);
        if (!year && !values.stream().allMatch(column -> column.year() != null)) {
            lacks.add("year");
        }
        boolean indicator = mapping.indicator() != null || has(columns, Role.INDICATOR);
        if (!indicator && !values.stream().allMatch(column -> column.indicator() != null)) {
            lacks.add("indicator");
        }
        mapping.columns().keySet().stream()
                .filter(role -> !has(columns, role))
                .forEach(role -> lacks.add(role.name().toLowerCase(Locale.ROOT)));
        var there = columns.stream().map(Column::plain).collect(Collectors.toSet());
        mapping.where().keySet().stream().filter(one -> !there.contains(one)).forEach(lacks::add);
        mapping.sum().keySet().stream().filter(one -> !there.contains(one)).forEach(lacks::add);
        mapping.except().keySet().stream().filter(one -> !there.contains(one)).forEach(lacks::add);
        return lacks;
    }

    private static boolean has(List<Column> columns, Role role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    private Layout layout(List<Row> rows, int start, int height, List<Column> columns, List<Problem> problems) {
        var header = rows.get(start);
        twice(header, columns, problems);
        var titles = rows.subList(0, start).stream()
                .map(row -> row.cells().stream()
                        .map(Cell::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty())
                .toList();
        return new Layout(header.number(), rows.get(start + height - 1).number(), columns, titles);
    }

    /** Tells of headers that say the same of two columns. */
    private static void twice(Row header, List<Column> columns, List<Problem> problems) {
        var seen = new HashSet<String>();
        for (Column column : columns) {
            String says = column.role() == null
                    ? null
                    : column.role() == Role.VALUE
                            ? "value" + column.year()
                                    + (column.indicator() == null
                                            ? ""
                                            : column.indicator().id())
                            : column.role().name();
            if (says != null && !seen.add(says)) {
                problems.add(header.place(column.index())
                        .problem(
                                "The header (" + column.header() + ") says the same as another column's.",
                                "delete one of the two, or give them different headers."));
            }
        }
    }

    private Problem none(String file, List<Row> rows) {
        if (rows.isEmpty()) {
            return new Problem(
                    file, 0, 0, "The file holds no rows.", "it was saved empty, or another sheet holds the figures.");
        }
        if (nearestRow == null || nearest.stream().noneMatch(column -> column.role() != null)) {
            return rows.get(0)
                    .place(0)
                    .problem(
                            "No header was found in the first " + ROWS + " rows.",
                            "name the columns in a mapping: columns: {body: …, year: …, indicator: …, value: …}");
        }
        var missing = new ArrayList<>(lacks(nearest));
        String found = nearest.stream().map(Column::header).limit(8).collect(Collectors.joining("; "));
        return nearestRow
                .place(0)
                .problem(
                        "The header (" + found + ") does not say: " + String.join(", ", missing) + ".",
                        advice(missing));
    }

    private static String advice(List<String> missing) {
        if (missing.equals(List.of("body"))) {
            return "name the municipality with --body.";
        }
        if (missing.equals(List.of("indicator"))) {
            return "say which it is in a mapping: indicator: finance.net-operating-result-percent";
        }
        return "name the columns in a mapping: columns: {"
                + missing.stream().map(one -> one + ": \u2026").collect(Collectors.joining(", ")) + "}";
    }
}
