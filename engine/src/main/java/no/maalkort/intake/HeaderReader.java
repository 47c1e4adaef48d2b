package no.maalkort.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.maalkort.figure.Status;
import no.maalkort.table.Row;

/** One header row, or several that stand above each other, as columns. */
final class HeaderReader {
    /** A table's number and title, which Statistics Norway writes above the values of a table in rows. */
    private static final Pattern TITLE = Pattern.compile("[0-9]{5}: .+");

    private static final Pattern YEAR = Pattern.compile("(18|19|20|21)[0-9]{2}");

    private final Mapping mapping;
    private final HeaderWords words;
    private final boolean bodyIsKnown;

    HeaderReader(Mapping mapping, HeaderWords words, boolean bodyIsKnown) {
        this.mapping = mapping;
        this.words = words;
        this.bodyIsKnown = bodyIsKnown;
    }

    static boolean isYear(String text) {
        return YEAR.matcher(text).matches();
    }

    List<Column> read(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var columns = new ArrayList<Column>();
        for (int index = 0; index < width; index++) {
            columns.add(column(index, texts(rows, index)));
        }
        while (!columns.isEmpty() && columns.get(columns.size() - 1).header().isEmpty()) {
            columns.remove(columns.size() - 1);
        }
        return withRoles(columns);
    }

    /** What stands above a column; an empty cell of an upper row belongs to its left neighbour, as merged cells do. */
    private static List<String> texts(List<Row> rows, int index) {
        var texts = new ArrayList<String>();
        for (int row = 0; row < rows.size(); row++) {
            int at = index;
            boolean upper = row < rows.size() - 1;
            boolean headed = !rows.get(rows.size() - 1).cell(index).text().isEmpty();
            while (upper && headed && at > 0 && rows.get(row).cell(at).text().isEmpty()) {
                at--;
            }
            String text = rows.get(row).cell(at).label();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A column; a header that is not understood whole may still end with a unit. */
    private Column column(int index, List<String> texts) {
        String header = texts.stream().distinct().collect(Collectors.joining(" / "));
        return Column.of(
                index,
                header,
                words.of(header)
                        .orElseGet(() -> HeaderSays.unit(texts.stream()
                                .map(IndicatorNames::unitIn)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null))));
    }

    private List<Column> withRoles(List<Column> columns) {
        var roled = new ArrayList<>(columns);
        for (Role role : Role.values()) {
            at(roled, mapping.columns().getOrDefault(role, role.headers()))
                    .forEach(index -> roled.set(index, roled.get(index).as(role)));
        }
        if (roled.stream().noneMatch(column -> column.role() == Role.VALUE)) {
            wide(roled).forEach(column -> roled.set(roled.indexOf(column), column.as(Role.VALUE)));
            titled(roled);
        }
        unheaded(roled);
        return roled;
    }

    /** Takes the columns that the mapping gives by number for what it says, where no header says it. */
    private void unheaded(List<Column> columns) {
        var values =
                columns.stream().filter(column -> column.role() == Role.VALUE).toList();
        mapping.unheaded().forEach((role, index) -> {
            boolean isSaid = columns.stream().anyMatch(column -> column.role() == role) || role.isHeaderOf(values);
            boolean isFree = index < columns.size()
                    && columns.get(index).role() == null
                    && columns.get(index).header().isEmpty();
            if (!isSaid && isFree) {
                columns.set(index, columns.get(index).as(role));
            }
        });
    }

    /** Takes the last column for that of the values where the table's title heads it, and no other column is one of values. */
    private void titled(List<Column> columns) {
        int last = columns.size() - 1;
        boolean isTitle = last > 0
                && TITLE.matcher(columns.get(last).header()).matches()
                && !mapping.names(columns.get(last).plain());
        if (isTitle && columns.stream().noneMatch(column -> column.role() == Role.VALUE)) {
            columns.set(last, columns.get(last).as(Role.VALUE));
        }
    }

    /** The columns of figures where no header says "value"; a body may head them only where no column holds bodies. */
    private List<Column> wide(List<Column> columns) {
        boolean bodyIsColumn = columns.stream().anyMatch(column -> column.role() == Role.BODY);
        var figures = columns.stream()
                .filter(column -> column.role() == null && column.headsFigures())
                .filter(column -> !mapping.names(column.plain()))
                .toList();
        var named = figures.stream().filter(column -> column.body() != null).toList();
        var others = figures.stream().filter(column -> column.body() == null).toList();
        var chosen = named.isEmpty() || bodyIsColumn || bodyIsKnown && !others.isEmpty() ? others : named;
        return chosen.stream().filter(column -> !isBudgetBeside(column, chosen)).toList();
    }

    /** Whether a column holds the budget of a year whose accounts stand in another: one figure a year is kept. */
    private static boolean isBudgetBeside(Column one, List<Column> columns) {
        return one.status() == Status.F
                && columns.stream()
                        .anyMatch(other -> other.status() != Status.F
                                && Objects.equals(other.year(), one.year())
                                && Objects.equals(other.indicator(), one.indicator())
                                && Objects.equals(other.body(), one.body()));
    }

    /** The columns under the first of the headers that is there; a header that stands twice gives two. */
    private TreeSet<Integer> at(List<Column> columns, List<String> headers) {
        var found = new TreeSet<Integer>();
        for (String header : headers) {
            for (int i = 0; i < columns.size(); i++) {
                boolean free = columns.get(i).role() == null
                        && !mapping.names(columns.get(i).plain());
                if (free && columns.get(i).plain().equals(header)) {
                    found.add(i);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return found;
    }
}
