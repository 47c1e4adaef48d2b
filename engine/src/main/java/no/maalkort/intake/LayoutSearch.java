package no.maalkort.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.maalkort.figure.Problem;
import no.maalkort.table.Cell;
import no.maalkort.table.Row;
import no.maalkort.table.Table;

/**
 * The search for the header in the first rows of a table: the first row, or rows, under which every figure has a body, a year and an
 * indicator.
 */
final class LayoutSearch {
    /** How many rows a header may stand below the top. */
    static final int ROWS = 50;

    private static final int HIGHEST = 3;
    private static final Map<String, String> HEADERS =
            Map.of("body", "Kommune", "year", "\u00C5r", "indicator", "Indikator");

    private final Mapping mapping;
    private final boolean bodyIsKnown;
    private final HeaderReader headers;
    private final BareColumns bare;
    private List<Column> nearest = List.of();
    private Row nearestRow;

    /** A search; the body may be known beforehand. */
    LayoutSearch(Mapping mapping, HeaderWords words, boolean bodyIsKnown) {
        this.mapping = mapping;
        this.bodyIsKnown = bodyIsKnown;
        this.headers = new HeaderReader(mapping, words, bodyIsKnown);
        this.bare = new BareColumns(words);
    }

    /** The layout, or null and the reason among the problems. */
    Layout find(String file, List<Row> rows, List<Problem> problems) {
        for (int start = 0; start < rows.size(); start++) {
            for (int height = 1; height <= HIGHEST && start + height <= rows.size(); height++) {
                var lines = rows.subList(start, start + height);
                if (filled(lines.get(0)) == 0) {
                    break;
                }
                var columns = headers.read(lines);
                remember(lines.get(0), columns);
                boolean isAlone =
                        filled(lines.get(height - 1)) == 1 && columns.stream().noneMatch(Column::isUnheaded);
                if (!isAlone && lacks(columns).isEmpty()) {
                    return highest(rows, start, height, columns, problems);
                }
            }
        }
        problems.add(none(file, rows));
        return null;
    }

    /** The layout with the rows below that say more of the same columns: units, or which are a budget. */
    private Layout highest(List<Row> rows, int start, int height, List<Column> columns, List<Problem> problems) {
        int higher = height + 1;
        if (higher <= HIGHEST && start + higher <= rows.size() && filled(rows.get(start + height)) > 0) {
            var more = headers.read(rows.subList(start, start + higher));
            if (lacks(more).isEmpty() && figures(more) == figures(columns)) {
                return highest(rows, start, higher, more, problems);
            }
        }
        return layout(rows, start, height, columns, problems);
    }

    private static long figures(List<Column> columns) {
        return columns.stream().filter(column -> column.role() == Role.VALUE).count();
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
        boolean body = bodyIsKnown || has(columns, Role.BODY);
        if (!body && !values.stream().allMatch(column -> column.body() != null)) {
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
                .filter(role -> !has(columns, role) && !role.isHeaderOf(values))
                .forEach(role -> lacks.add(role.name().toLowerCase(Locale.ROOT)));
        var there = columns.stream().map(Column::plain).collect(Collectors.toSet());
        mapping.where().forEach((one, listed) -> {
            if (!there.contains(one) && !isInHeaders(listed, values)) {
                lacks.add(one);
            }
        });
        mapping.sum().keySet().stream().filter(one -> !there.contains(one)).forEach(lacks::add);
        mapping.except().keySet().stream().filter(one -> !there.contains(one)).forEach(lacks::add);
        return lacks;
    }

    /** Whether every header of figures names one of the categories that count. */
    private static boolean isInHeaders(List<String> listed, List<Column> values) {
        return !values.isEmpty()
                && values.stream()
                        .allMatch(column -> column.headsFigures()
                                && listed.stream()
                                        .anyMatch(one -> (" " + column.plain() + " ").contains(" " + one + " ")));
    }

    private static boolean has(List<Column> columns, Role role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    private Layout layout(List<Row> rows, int start, int height, List<Column> found, List<Problem> problems) {
        var header = rows.get(start);
        var below = rows.subList(start + height, rows.size());
        var columns = StatusColumn.among(once(header, found, problems), below, mapping);
        noted(rows.get(start + height - 1), columns, problems);
        var above = rows.subList(0, start).stream()
                .map(LayoutSearch::title)
                .filter(title -> !title.text().isEmpty())
                .toList();
        return new Layout(header.number(), rows.get(start + height - 1).number(), columns, above);
    }

    private static Table.Remark title(Row row) {
        String text = row.cells().stream()
                .map(Cell::label)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
        return new Table.Remark(Table.Remark.Kind.TITLE, text, row.place(0));
    }

    /** The columns without those whose headers say the same as another's; they are told. */
    private static List<Column> once(Row header, List<Column> columns, List<Problem> problems) {
        var seen = new HashSet<String>();
        var kept = new ArrayList<Column>();
        for (Column column : columns) {
            String says = column.role() == null
                    ? null
                    : column.role() == Role.VALUE
                            ? "value" + column.year() + column.body() + column.indicator()
                            : column.role().name();
            boolean twice = says != null && !seen.add(says);
            kept.add(twice ? column.as(null) : column);
            if (twice) {
                problems.add(
                        header.place(column.index())
                                .problem(
                                        "The header (" + column.header() + ") says the same as another column's.",
                                        "a release keeps one of them: delete the other, or write another word into its header."));
            }
        }
        return kept;
    }

    /** Tells of years with a note's sign, which often says that the figures are preliminary. */
    private static void noted(Row header, List<Column> columns, List<Problem> problems) {
        columns.stream()
                .filter(column -> column.role() == Role.VALUE && column.noted())
                .forEach(column -> problems.add(header.place(column.index())
                        .problem(
                                "A note's sign stands at the year in (" + column.header()
                                        + "), and nothing says what it means.",
                                "write (" + column.year() + " foreløpig) where the figures are preliminary; else ("
                                        + column.year() + ").")));
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
        var lacks = lacks(nearest);
        var missing = new ArrayList<>(lacks);
        String line = bare.line(nearest, lacks, rows.subList(rows.indexOf(nearestRow) + 1, rows.size()));
        String found = nearest.stream()
                .map(Column::header)
                .filter(one -> !one.isEmpty())
                .limit(8)
                .collect(Collectors.joining("; "));
        return nearestRow
                .place(0)
                .problem(
                        "The header (" + found + ") does not say: " + String.join(", ", missing) + ".",
                        line == null
                                ? advice(missing)
                                : "write headers above the columns that have none; or put this line into a mapping: "
                                        + line);
    }

    /** The headers under which the mapping looks for a thing; none where it does not say. */
    private List<String> expected(String missing) {
        if (mapping.names(missing)) {
            return List.of(missing);
        }
        return mapping.columns().entrySet().stream()
                .filter(one -> one.getKey().name().equalsIgnoreCase(missing))
                .flatMap(one -> one.getValue().stream())
                .toList();
    }

    private String advice(List<String> missing) {
        var bare = nearest.stream().filter(column -> column.header().isEmpty()).findFirst();
        var expected = missing.stream()
                .filter(one -> !expected(one).isEmpty())
                .map(one -> one + " under (" + String.join(") or (", expected(one)) + ")")
                .toList();
        if (!expected.isEmpty()) {
            return "the mapping expects " + String.join(", ", expected)
                    + ": write that above the column, or the column's own header into a copy of the mapping.";
        }
        if (missing.size() == 1 && HEADERS.containsKey(missing.get(0)) && bare.isPresent()) {
            return "column " + (bare.get().index() + 1) + " has no header: write (" + HEADERS.get(missing.get(0))
                    + ") above it.";
        }
        if (missing.equals(List.of("body"))) {
            return "name the municipality with --body.";
        }
        if (missing.contains("value")) {
            return "head figures with a year (2023, Budsjett 2024), an indicator or a municipality, and no other words;"
                    + " or name the column in a mapping: columns: {value: …}";
        }
        if (missing.equals(List.of("year"))) {
            return "put the line (year: 2023) into a mapping, or name the column of years, not of days: columns: {year: …}";
        }
        if (missing.equals(List.of("indicator"))) {
            return "say which it is in a mapping: indicator: finance.net-operating-result-percent";
        }
        return "write headers above the figures (Kommune; Indikator; \u00C5r; Verdi), or name them in a mapping: columns: {"
                + missing.stream().map(one -> one + ": \u2026").collect(Collectors.joining(", ")) + "}";
    }
}
