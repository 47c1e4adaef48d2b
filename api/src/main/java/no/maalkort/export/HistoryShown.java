package no.maalkort.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Vintage;
import no.maalkort.scorecard.Numbers;

/**
 * Every value that one indicator of one body ever had.
 *
 * @param asOf the last day of publication that counts
 * @param values by period, publisher and publication
 */
public record HistoryShown(String body, String indicator, String unit, String asOf, List<PublishedValue> values) {

    static HistoryShown of(Body body, Indicator indicator, LocalDate asOf, List<Vintage> history) {
        return new HistoryShown(
                body.id(),
                indicator.id(),
                indicator.unit(),
                asOf.toString(),
                history.stream().map(PublishedValue::of).toList());
    }

    /** The same with the values of some periods only. */
    public HistoryShown in(List<Integer> periods) {
        return new HistoryShown(
                body,
                indicator,
                unit,
                asOf,
                values.stream().filter(one -> periods.contains(one.period())).toList());
    }

    /**
     * One value, and what it replaced.
     *
     * @param value null where the status carries none
     * @param printed as the file has it; null where it is computed, or where there is no value
     * @param change what it is more than the value it replaced, or null
     */
    public record PublishedValue(
            int period,
            String publisher,
            String published,
            String release,
            boolean computed,
            String status,
            BigDecimal value,
            String printed,
            BigDecimal change,
            List<ReadAt> inputs) {
        static PublishedValue of(Vintage one) {
            return new PublishedValue(
                    one.period(),
                    one.publisher(),
                    one.known().published().text(),
                    one.known().id(),
                    one.computed(),
                    one.status().name(),
                    one.computed() ? Numbers.rounded(one.value()) : one.value(),
                    one.printed(),
                    one.computed() ? Numbers.rounded(one.change()) : one.change(),
                    one.inputs().stream().map(ReadAt::of).toList());
        }
    }

    /** Where a value was read, or one of those it is computed from. */
    public record ReadAt(String indicator, int period, BigDecimal value, String place) {
        static ReadAt of(Observation one) {
            return new ReadAt(one.indicator(), one.period(), one.value(), one.place());
        }
    }
}
