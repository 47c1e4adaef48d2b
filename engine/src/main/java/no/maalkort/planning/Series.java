package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import no.maalkort.figure.Figure;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Lookup;
import no.maalkort.figure.Status;

/**
 * The figures of one indicator and body by year, all of one publisher, and what a scenario lets come after them.
 *
 * <p>Publishers are never chained, figures that a check finds an error in are left out, and so are those published
 * before their period was over and those whose definition differs: a change from one to the other would be nobody's. A
 * forecast is of whoever plans: it goes on from its own publisher's figures, and where that has none from the newest.
 *
 * @param publisher null where there is no figure but forecasts
 */
record Series(Indicator indicator, String publisher, NavigableMap<Integer, Figure> figures) {

    /** The figures up to a period, of the publisher of the newest one that is no forecast unless another is named. */
    static Series of(Known known, String id, String named, int last) {
        var indicator = known.indicator(id);
        var figures = new TreeMap<Integer, Figure>();
        String publisher = named;
        for (int period : known.periods(id).headSet(last, true).descendingSet()) {
            var found = found(known, id, period, publisher);
            if (found.isEmpty()) {
                continue;
            }
            figures.put(period, found.get());
            if (found.get().status() != Status.F
                    || known.isReported(id, found.get().publisher(), period)) {
                publisher = found.get().publisher();
            }
        }
        return new Series(indicator, publisher, figures);
    }

    private static Optional<Figure> found(Known known, String id, int period, String publisher) {
        return known.find(id, null, period, publisher) instanceof Lookup.Found found
                        && found.figure().status() != Status.D
                        && found.figure().unfinished().isEmpty()
                        && known.workspace().checks().isSound(found.figure())
                ? Optional.of(found.figure())
                : Optional.empty();
    }

    /** The values by year; a change in per cent since a base year has none there. */
    NavigableMap<Integer, BigDecimal> values() {
        var values = new TreeMap<Integer, BigDecimal>();
        figures.forEach((year, figure) -> values.put(year, figure.value()));
        return values;
    }

    /** The values that were printed, by year; computed ones only repeat what they are computed from. */
    NavigableMap<Integer, BigDecimal> reported() {
        var values = values();
        values.keySet().removeIf(year -> figures.get(year).isComputed());
        return values;
    }

    /** What is added to a value before it can grow or fall by a rate: 100 where it is a change since a base year. */
    BigDecimal offset() {
        return Rates.offset(indicator);
    }
}
