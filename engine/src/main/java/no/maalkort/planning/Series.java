package no.maalkort.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import no.maalkort.figure.Figure;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Lookup;
import no.maalkort.figure.Status;
import no.maalkort.scorecard.Scorecard;

/**
 * The figures of one indicator and body by year, all of one publisher.
 *
 * <p>Publishers are never chained, figures that a check finds an error in are left out, and so are those published
 * before their period was over and those whose definition differs: a change from one to the other would be nobody's.
 *
 * @param publisher null where there is no figure
 */
record Series(Indicator indicator, String publisher, NavigableMap<Integer, Figure> figures) {

    /** The figures up to a period, of the publisher of the newest one unless another is named. */
    static Series of(Known known, String id, String named, int last) {
        var indicator = known.indicator(id);
        var figures = new TreeMap<Integer, Figure>();
        String publisher = named;
        for (int period : known.periods(id).headSet(last, true).descendingSet()) {
            var found = found(known, id, period, publisher);
            if (found.isPresent()) {
                publisher = found.get().publisher();
                figures.put(period, found.get());
            }
        }
        return new Series(indicator, publisher, figures);
    }

    private static Optional<Figure> found(Known known, String id, int period, String publisher) {
        return known.find(id, null, period, publisher) instanceof Lookup.Found found
                        && found.figure().status() != Status.D
                        && isFinished(found.figure())
                        && known.workspace().checks().isSound(found.figure())
                ? Optional.of(found.figure())
                : Optional.empty();
    }

    /** Whether all that a figure rests on was published when its period was over; what is supposed stands for such a one. */
    static boolean isFinished(Figure figure) {
        return figure.inputs().stream()
                .noneMatch(input -> !input.release().id().equals(Scorecard.ScenarioRef.RELEASE)
                        && input.release().published().lastDay().isBefore(LocalDate.of(input.period(), 12, 31)));
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
