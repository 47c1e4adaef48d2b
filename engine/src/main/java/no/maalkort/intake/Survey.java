package no.maalkort.intake;

import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Problem;
import no.maalkort.table.Row;
import no.maalkort.table.Table.Evidence;

/** The first reading of a table: finds the header, then looks at every number that counts. */
final class Survey {
    private final Mapping mapping;
    private final IndicatorNames names;
    private final Catalogue catalogue;
    private final Body only;
    private final NumberEvidence numbers;
    private final PercentMix percents = new PercentMix();
    private final List<Row> first = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean searched;
    private Layout layout;
    private RowReader reader;

    Survey(Mapping mapping, IndicatorNames names, Catalogue catalogue, Body only) {
        this.mapping = mapping;
        this.names = names;
        this.catalogue = catalogue;
        this.only = only;
        this.numbers = new NumberEvidence(mapping.decimalSign(), mapping.thousandsSign());
    }

    void see(Row row) {
        if (searched) {
            number(row);
            return;
        }
        first.add(row);
        if (first.size() == LayoutSearch.ROWS) {
            search(row.place(0).file());
        }
    }

    private void search(String file) {
        searched = true;
        layout = new LayoutSearch(mapping, new HeaderWords(names, mapping, catalogue), only != null)
                .find(file, first, problems);
        if (layout != null) {
            var told = new Told(new ArrayList<>());
            reader = new RowReader(
                    layout, mapping, names, new Bodies(catalogue), only, new Tally(), told, Scrutiny.NONE);
            first.forEach(this::number);
        }
        first.clear();
    }

    private void number(Row row) {
        if (layout != null && row.number() > layout.last()) {
            reader.read(row, candidate -> {
                percents.see(candidate);
                boolean isNumber = candidate.indicator().ranks().isEmpty()
                        && !candidate.cell().exact()
                        && Absence.of(candidate.cell().text()) == null;
                if (isNumber) {
                    numbers.see(candidate.cell().text(), candidate::place);
                }
            });
        }
    }

    /** The form of the numbers, or null; whatever is wrong is among the problems. */
    NumberForm decide(String file, List<Problem> into) {
        if (!searched) {
            search(file);
        }
        into.addAll(problems);
        percents.tell(new Told(into));
        return layout == null ? null : numbers.decide(into);
    }

    /** The layout, or null where there is none. */
    Layout layout() {
        return layout;
    }

    /** Takes the layout back: the table cannot be read to its end. */
    void forget() {
        layout = null;
    }

    List<Evidence> evidence(NumberForm form) {
        return numbers.told(form);
    }
}
