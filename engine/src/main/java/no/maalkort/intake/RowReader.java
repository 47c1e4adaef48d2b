package no.maalkort.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.maalkort.figure.Body;
import no.maalkort.figure.Named;
import no.maalkort.figure.Nearest;
import no.maalkort.table.Cell;
import no.maalkort.table.Row;
import no.maalkort.table.Table;

/** The rows below a header as candidates: whose, of what, of which year, and the cell that holds the figure. */
final class RowReader {
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4})([T ].*)?");

    private final Layout layout;
    private final Mapping mapping;
    private final IndicatorNames names;
    private final Bodies bodies;
    private final Body only;
    private final Tally tally;
    private final Told told;
    private final List<Column> values;
    private final Selection selection;
    private final Repeats repeats;
    private final Scrutiny scrutiny;
    private final Map<String, List<Mapping.Target>> indicators = new HashMap<>();

    /** A reader of one table; of one body only, or of all where that is null. */
    RowReader(
            Layout layout,
            Mapping mapping,
            IndicatorNames names,
            Bodies bodies,
            Body only,
            Tally tally,
            Told told,
            Scrutiny scrutiny) {
        this.layout = layout;
        this.mapping = mapping;
        this.names = names;
        this.bodies = bodies;
        this.only = only;
        this.tally = tally;
        this.told = told;
        this.values = layout.values();
        this.scrutiny = scrutiny;
        this.selection = new Selection(layout, mapping, told);
        this.repeats = new Repeats(layout, mapping);
    }

    /** What was read otherwise than it stands there. */
    List<Table.Evidence> evidence() {
        return repeats.evidence();
    }

    void read(Row row, Consumer<Candidate> to) {
        var filled = row.cells().stream().filter(cell -> !cell.text().isEmpty()).toList();
        if (filled.isEmpty()) {
            return;
        }
        tally.row();
        boolean holdsValue = values.stream()
                .anyMatch(column -> !row.cell(column.index()).text().isEmpty());
        if (filled.size() == 1 && !holdsValue || isDated(filled)) {
            String text = filled.stream().map(Cell::label).collect(Collectors.joining(" "));
            tally.note(text);
            repeats.pass(row);
            scrutiny.text(new Table.Remark(
                    Table.Remark.Kind.ROW, text, row.place(row.cells().indexOf(filled.get(0)))));
            return;
        }
        var full = repeats.fill(row);
        if (!layout.isWhole(row, told)) {
            return;
        }
        if (!selection.takes(full)) {
            tally.leaveOut();
            return;
        }
        figures(full, to);
    }

    /** Whether a row says no more than when its table was made: "Sist oppdatert" beside a day. */
    private static boolean isDated(List<Cell> filled) {
        return filled.size() == 2
                && DAY.matcher(filled.get(1).text()).matches()
                && Mention.isAboutTheFile(filled.get(0).text());
    }

    private void figures(Row row, Consumer<Candidate> to) {
        var rowYear = year(row);
        var target = target(row);
        if (rowYear.isEmpty() || target.isEmpty()) {
            return;
        }
        for (Column column : values) {
            boolean empty = row.cell(column.index()).text().isEmpty();
            if (empty && (!layout.isLong() || isLeftOpen(row))) {
                tally.leaveEmpty();
            } else if (column.year() != null
                    && rowYear.get() != 0
                    && !column.year().equals(rowYear.get())) {
                told.at(
                        row.place(column.index()),
                        "The header says (" + column.year() + "), the row (" + rowYear.get() + ").",
                        "one of the two is not the year; name the year's column in a mapping.");
            } else {
                int year = column.year() != null ? column.year() : rowYear.get();
                agree(row, column, target.get());
                body(row, column, year)
                        .map(body -> candidate(row, column, body, year, target.get()))
                        .ifPresent(candidate -> {
                            scrutiny.figure(column, candidate);
                            to.accept(candidate);
                        });
            }
        }
    }

    /** Whether a row says neither a figure nor why there is none, though it could. */
    private boolean isLeftOpen(Row row) {
        return layout.the(Role.STATUS).isPresent() && text(row, Role.STATUS).isEmpty();
    }

    /** Tells of a row and a header that say different things of one figure. */
    private void agree(Row row, Column column, Mapping.Target target) {
        String against =
                column.against(target.indicator(), text(row, Role.STATUS), text(row, Role.UNIT), target.unit());
        if (against != null) {
            told.once("against " + column.index() + against, () -> row.place(column.index())
                    .problem(
                            "Header and row contradict each other: " + against + ".",
                            "one of them is of another figure; mend it, or name the columns in a mapping."));
        }
    }

    private Candidate candidate(Row row, Column column, Body body, int year, Mapping.Target target) {
        return new Candidate(
                body,
                column.indicator() != null ? column.indicator() : target.indicator(),
                year,
                row.cell(column.index()),
                unit(row, column, target),
                layout.the(Role.MULTIPLIER).isEmpty() ? null : text(row, Role.MULTIPLIER),
                status(row, column),
                text(row, Role.PUBLISHER),
                selection.part(row),
                column.body() != null ? column.body() : text(row, Role.BODY),
                row,
                column.index());
    }

    /** The status of a figure as its row says it, else its header, else the mapping; empty where none does. */
    private String status(Row row, Column column) {
        String inRow = text(row, Role.STATUS);
        var status = column.status() != null ? column.status() : mapping.status();
        return inRow.isEmpty() && status != null ? status.name() : inRow;
    }

    /** What stands under a role; empty where nothing does. */
    private String text(Row row, Role role) {
        return layout.the(role).map(column -> row.cell(column.index()).label()).orElse("");
    }

    private Optional<Body> body(Row row, Column value, int year) {
        var column = layout.the(Role.BODY);
        if (column.isEmpty() && value.body() == null) {
            return Optional.of(only);
        }
        int index = column.map(Column::index).orElse(value.index());
        String text = column.isEmpty() ? value.body() : row.cell(index).label();
        if (text.isEmpty()) {
            repeats.tell(told, row, column.orElse(value), "The row does not say whose figures it holds.");
            return Optional.empty();
        }
        var found = bodies.find(text, year);
        var body = found instanceof Named.One one ? one.body() : null;
        if (only != null && (body == null || !body.id().equals(only.id()))) {
            tally.leaveOut();
            return Optional.empty();
        }
        if (body == null && holdsNothing(row, value)) {
            tally.leaveEmpty();
        } else if (body == null && mapping.skipsUnknownBodies() && found instanceof Named.None) {
            bodies.passOver(text);
        } else if (body == null) {
            told.once("body " + text, () -> Bodies.problem(found, text, row.place(index)));
        }
        return Optional.ofNullable(body);
    }

    /** Whether there is no figure: a table gives every number every year, also years before there was such a body. */
    private boolean holdsNothing(Row row, Column value) {
        String text = row.cell(value.index()).text();
        return text.isEmpty() || Absence.of(text) != null;
    }

    /** The year of the row; 0 where the headers have it; nothing and a problem where it is none. */
    private Optional<Integer> year(Row row) {
        if (layout.the(Role.YEAR).isEmpty()) {
            return Optional.of(mapping.year() == null ? 0 : mapping.year());
        }
        var found = yearOf(row);
        if (found.isEmpty()) {
            noYear(row, layout.the(Role.YEAR).get());
        }
        return found;
    }

    private void noYear(Row row, Column column) {
        String text = row.cell(column.index()).label();
        if (text.isEmpty()) {
            repeats.tell(told, row, column, "The row does not say which year its figures are of.");
        } else {
            told.at(
                    row.place(column.index()),
                    "The period (" + text + ") is not a year.",
                    DAY.matcher(text).matches()
                            ? "name a column of years instead: write the year that each figure is of into one (\u00C5r),"
                                    + " for a day may also be when it was counted."
                            : "write four digits; quarters and school years are other figures.");
        }
    }

    private Optional<Integer> yearOf(Row row) {
        return layout.the(Role.YEAR)
                .map(column -> row.cell(column.index()).label())
                .map(text -> text.matches("([0-9]{4}) \\1") ? text.substring(0, 4) : text)
                .filter(HeaderReader::isYear)
                .map(Integer::valueOf);
    }

    /** The indicator of the row; one without an indicator where the headers have it; nothing where it does not count. */
    private Optional<Mapping.Target> target(Row row) {
        var column = layout.the(Role.INDICATOR);
        if (column.isEmpty()) {
            return Optional.of(mapping.indicator() == null ? new Mapping.Target(null, null) : mapping.indicator());
        }
        String named = row.cell(column.get().index()).label();
        if (named.isEmpty()) {
            unnamed(row, column.get());
            return Optional.empty();
        }
        var found = indicators.computeIfAbsent(named, names::ofCategory);
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        if (found.isEmpty() && names.areListed()) {
            tally.notMapped(named);
            return Optional.empty();
        }
        told.once("indicator " + named, () -> row.place(column.get().index())
                .problem(
                        found.isEmpty()
                                ? "The indicator (" + named + ") is not known."
                                : "(" + named + ") may be " + IndicatorNames.ids(found) + ".",
                        found.isEmpty()
                                ? Nearest.advice(
                                        PlainText.of(named),
                                        names.all(),
                                        "say which counts in a mapping: indicators: {\"" + named + "\": \u2026}")
                                : "say which in a mapping, under (indicators)."));
        return Optional.empty();
    }

    /** Tells of a row that does not say of what its figures are; one without figures says nothing. */
    private void unnamed(Row row, Column column) {
        if (values.stream().allMatch(value -> holdsNothing(row, value))) {
            tally.leaveEmpty();
        } else {
            repeats.tell(told, row, column, "The row does not say which indicator its figure is of.");
        }
    }

    /** The unit of a figure: of its row, of its header, of its indicator in the mapping, of the whole file. */
    private String unit(Row row, Column column, Mapping.Target target) {
        String inRow = text(row, Role.UNIT);
        if (!inRow.isEmpty()) {
            return inRow;
        }
        if (column.unit() != null) {
            return column.unit();
        }
        return target.unit() != null ? target.unit() : mapping.unit();
    }
}
