package no.maalkort.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.maalkort.table.Row;

/** A column that says whether figures are accounts or a budget under a header that may mean anything, such as "Type". */
final class StatusColumn {
    private static final Set<String> HEADERS = Set.of(
            "type",
            "versjon",
            "version",
            "scenario",
            "talltype",
            "datatype",
            "type tall",
            "regnskap/budsjett",
            "budsjett/regnskap",
            "budsjett/rekneskap",
            "rekneskap/budsjett",
            "regnskap eller budsjett");

    private StatusColumn() {}

    /** The columns, one of them as that of the status where its header may say so and all its cells do. */
    static List<Column> among(List<Column> columns, List<Row> below, Mapping mapping) {
        if (columns.stream().anyMatch(column -> column.role() == Role.STATUS)) {
            return columns;
        }
        var found = new ArrayList<>(columns);
        columns.stream()
                .filter(column -> column.role() == null && !mapping.names(column.plain()))
                .filter(column -> HEADERS.contains(column.plain().replace(" / ", "/")) && holdsWords(column, below))
                .findFirst()
                .ifPresent(column -> found.set(columns.indexOf(column), column.as(Role.STATUS)));
        return found;
    }

    private static boolean holdsWords(Column column, List<Row> below) {
        var texts = below.stream()
                .map(row -> PlainText.of(row.cell(column.index()).text()))
                .filter(text -> !text.isEmpty())
                .toList();
        return !texts.isEmpty() && texts.stream().allMatch(text -> ReportedStatus.word(text) != null);
    }
}
