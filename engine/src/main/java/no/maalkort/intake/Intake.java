package no.maalkort.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import no.maalkort.figure.Body;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Problem;
import no.maalkort.table.Table;

/**
 * The way from tables that people have to figures of the catalogue.
 *
 * <p>Each table is read twice: once for its header and for how all its numbers are printed, once for the figures. Only the
 * figures are kept, never the rows.
 */
public final class Intake {
    private final Catalogue catalogue;
    private final Mapping mapping;
    private final Body only;
    private final int lastYear;
    private final LongConsumer progress;
    private final IndicatorNames names;
    private long rows;

    /**
     * An intake under a catalogue.
     *
     * @param only the body whose figures count; null where the tables say whose they are and all count
     * @param lastYear the last a figure may be of without being a forecast
     * @param progress told how many rows were read so far, in both readings
     */
    public Intake(Catalogue catalogue, Mapping mapping, Body only, int lastYear, LongConsumer progress) {
        this.catalogue = catalogue;
        this.mapping = mapping;
        this.only = only;
        this.lastYear = lastYear;
        this.progress = progress;
        this.names = new IndicatorNames(catalogue, mapping);
    }

    public Understood read(List<Table> tables) {
        var problems = new ArrayList<Problem>();
        var bodies = new Bodies(catalogue);
        var told = new Told(problems);
        var gathering = new Gathering(mapping, lastYear, told);
        var understood = new ArrayList<Understood.OfTable>();
        for (Table table : tables) {
            understood.add(read(table, bodies, told, gathering, problems));
        }
        var taken = gathering.taken();
        if (taken.isEmpty() && problems.isEmpty()) {
            problems.add(bodies.noFigure(tables.get(0).file()));
        }
        return new Understood(understood, bodies.ways(), bodies.passedOver(), gathering.lacking(), taken, problems);
    }

    private Understood.OfTable read(
            Table table, Bodies bodies, Told told, Gathering gathering, List<Problem> problems) {
        var tally = new Tally();
        var survey = new Survey(mapping, names, catalogue, only);
        var form = survey(table, survey, problems);
        var evidence = new ArrayList<>(table.evidence());
        evidence.addAll(form == null ? List.of() : survey.evidence(form));
        if (survey.layout() != null) {
            var scrutiny = scrutiny(table, survey.layout(), bodies, told);
            var reader = new RowReader(survey.layout(), mapping, names, bodies, only, tally, told, scrutiny);
            figures(table, survey.layout(), reader, new ReadValue(form, mapping, tally, told), gathering);
            scrutiny.end();
            evidence.addAll(reader.evidence());
        }
        return new Understood.OfTable(table.file(), evidence, survey.layout(), tally);
    }

    /** All looks at what stands around the figures, shown what stands there beforehand. */
    private Scrutiny scrutiny(Table table, Layout layout, Bodies bodies, Told told) {
        var all = new Scrutiny.All(List.of(
                new StatusDoubt(layout, mapping, told),
                new OtherMeant(layout, mapping, names, catalogue, bodies, told),
                new NumberAndName(layout, mapping, bodies, told),
                new Splits(layout, mapping, told),
                new SizesNamed(layout, mapping, told),
                new OtherMeasure(layout, mapping, names, told),
                new LabelsUnit(layout, told),
                new SignBeside(layout, mapping, told),
                new SplitDecimals(table, layout, mapping, told),
                new DeclaredMissing(table.missing(), told)));
        table.remarks().forEach(all::text);
        layout.above().forEach(all::text);
        return all;
    }

    private NumberForm survey(Table table, Survey survey, List<Problem> problems) {
        try {
            table.read(row -> {
                count();
                survey.see(row);
            });
            return survey.decide(table.file(), problems);
        } catch (Problem.Rejected refused) {
            problems.addAll(refused.problems());
            survey.forget();
            return null;
        }
    }

    private void figures(Table table, Layout layout, RowReader reader, ReadValue values, Gathering gathering) {
        var notMapped = layout.columns().stream()
                .filter(column -> column.role() == null && !mapping.names(column.plain()))
                .map(Column::header)
                .filter(header -> !header.isEmpty() && !header.endsWith(":label") && !header.equals("decimals"))
                .toList();
        table.read(row -> {
            count();
            if (row.number() > layout.last()) {
                reader.read(row, candidate -> take(candidate, values, gathering, notMapped));
            }
        });
    }

    private static void take(Candidate from, ReadValue values, Gathering gathering, List<String> notMapped) {
        var said = values.read(from);
        if (said != null) {
            gathering.add(from, said, notMapped);
        }
    }

    private void count() {
        progress.accept(++rows);
    }
}
