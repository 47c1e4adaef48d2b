package no.maalkort.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.maalkort.table.Row;

/** Which rows a mapping chooses by their categories, and which it adds up. */
final class Selection {
    private final Told told;
    private final Map<Column, List<String>> where = new HashMap<>();
    private final Map<Column, List<String>> sum = new HashMap<>();
    private final Map<Column, List<String>> except = new HashMap<>();

    Selection(Layout layout, Mapping mapping, Told told) {
        this.told = told;
        mapping.where().forEach((name, listed) -> layout.headed(name).ifPresent(column -> where.put(column, listed)));
        mapping.sum().forEach((name, listed) -> layout.headed(name).ifPresent(column -> sum.put(column, listed)));
        mapping.except().forEach((name, listed) -> layout.headed(name).ifPresent(column -> except.put(column, listed)));
    }

    boolean takes(Row row) {
        return where.entrySet().stream().allMatch(one -> isAmong(row, one.getKey(), one.getValue()))
                && except.entrySet().stream().noneMatch(one -> isAmong(row, one.getKey(), one.getValue()))
                && sum.entrySet().stream().allMatch(one -> isPart(row, one.getKey(), one.getValue()));
    }

    private static boolean isAmong(Row row, Column column, List<String> listed) {
        String plain = PlainText.of(row.cell(column.index()).text());
        return listed.contains(plain) || listed.contains(IndicatorNames.code(plain));
    }

    /** Whether a row is added; a category nobody listed is told, for a sum without it would be too small. */
    private boolean isPart(Row row, Column column, List<String> listed) {
        if (isAmong(row, column, listed)) {
            return true;
        }
        String text = row.cell(column.index()).text();
        told.once(column.header() + text, () -> row.place(column.index())
                .problem(
                        "(" + text + ") of (" + column.header() + ") is not among what the mapping adds up.",
                        "list it under (sum); or, if it is a total or another thing, under (except)."));
        return false;
    }

    /** The categories of a row that is added; empty where nothing is. */
    String part(Row row) {
        return sum.keySet().stream()
                .sorted((a, b) -> a.index() - b.index())
                .map(column -> PlainText.of(row.cell(column.index()).text()))
                .collect(Collectors.joining(" / "));
    }
}
