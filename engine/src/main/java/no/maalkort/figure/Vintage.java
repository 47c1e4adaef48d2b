package no.maalkort.figure;

import java.math.BigDecimal;
import java.util.List;

/**
 * One value that a period had for a while, as one publisher published it or as it is computed from what was published.
 *
 * @param known by which it became known
 * @param value in the indicator's unit, never rounded; null where the status carries none
 * @param printed as the file has it; null where it is computed, or where there is no value
 * @param inputs the observations it rests on; one where it was reported
 * @param computed whether it is computed from others
 * @param before the value of the same publisher that it replaced, or null
 */
public record Vintage(
        int period,
        Release known,
        String publisher,
        BigDecimal value,
        String printed,
        Status status,
        List<Observation> inputs,
        boolean computed,
        Vintage before) {

    static Vintage of(Observation one, Vintage before) {
        return new Vintage(
                one.period(),
                one.release(),
                one.publisher(),
                one.value(),
                one.value() == null ? null : one.printed(),
                one.status(),
                List.of(one),
                false,
                before);
    }

    static Vintage of(Figure figure, Vintage before) {
        var newest = figure.inputs().stream().max(Vintages.NEWEST).orElseThrow();
        return new Vintage(
                figure.period(),
                newest.release(),
                figure.publisher(),
                figure.value(),
                null,
                figure.status(),
                figure.inputs(),
                true,
                before);
    }

    /** Whether it says what was, and is no forecast or gap. */
    public boolean isKnown() {
        return value != null && status != Status.F;
    }

    /** What it is more than the value it replaced, in the indicator's unit; null where one of them has no value. */
    public BigDecimal change() {
        return before == null || value == null || before.value == null ? null : value.subtract(before.value);
    }
}
