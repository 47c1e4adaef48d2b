package no.maalkort.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.maalkort.table.Row;

/** One header row, or several that stand above each other, as columns. */
final class HeaderReader {
    private static final Pattern YEAR = Pattern.compile("(18|19|20|21)[0-9]{2}");
    private static final Pattern NAME_AND_YEAR = Pattern.compile("(.+?)[ ,:]+((?:18|19|20|21)[0-9]{2})");

    private final Mapping mapping;
    private final IndicatorNames names;

    HeaderReader(Mapping mapping, IndicatorNames names) {
        this.mapping = mapping;
        this.names = names;
    }

    static boolean isYear(String text) {
        return YEAR.matcher(text).matches();
    }

    List<Column> read(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var columns = new ArrayList<Column>();
        for (int index = 0; index < width; index++) {
            var texts = texts(rows, index);
            if (!texts.isEmpty()) {
                columns.add(column(index, texts));
            }
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
            String text = rows.get(row).cell(at).text();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private Column column(int index, List<String> texts) {
        Integer year = null;
        Mapping.Target target = null;
        String unit = null;
        for (String text : texts) {
            var both = NAME_AND_YEAR.matcher(text);
            if (isYear(text)) {
                year = Integer.valueOf(text);
                continue;
            }
            var found = names.find(text);
            if (found.isEmpty() && both.matches() && names.find(both.group(1)).size() == 1) {
                found = names.find(both.group(1));
                year = Integer.valueOf(both.group(2));
            }
            target = found.size() == 1 ? found.get(0) : target;
            unit = unit != null ? unit : IndicatorNames.unitIn(text, !found.isEmpty());
        }
        String header = texts.stream().distinct().collect(Collectors.joining(" / "));
        return new Column(
                index,
                header,
                null,
                target == null ? null : target.indicator(),
                year,
                target != null && target.unit() != null ? target.unit() : unit);
    }

    private List<Column> withRoles(List<Column> columns) {
        var roled = new ArrayList<>(columns);
        for (Role role : Role.values()) {
            at(roled, mapping.columns().getOrDefault(role, role.headers()))
                    .forEach(index -> roled.set(index, roled.get(index).as(role)));
        }
        boolean isLong = roled.stream().anyMatch(column -> column.role() == Role.VALUE);
        for (int i = 0; !isLong && i < roled.size(); i++) {
            var column = roled.get(i);
            boolean headsFigures = column.role() == null && (column.year() != null || column.indicator() != null);
            if (headsFigures && !mapping.names(column.plain())) {
                roled.set(i, column.as(Role.VALUE));
            }
        }
        return roled;
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
