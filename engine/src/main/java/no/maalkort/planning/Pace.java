package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.scorecard.Numbers;

/**
 * What a figure changed by in a year, over some years.
 *
 * @param span over how many years
 * @param from the year it begins with
 * @param start the value then; null where there is none
 * @param printedRate whether the start is told by a printed change from the year before
 * @param singleStep one step only: the least that can be called a pace
 * @param perYear in the indicator's unit
 * @param rate per cent a year of the amount; null where there is none
 * @param unassessed why there is no pace, or null
 * @param ratios the pace over what is required; empty where nothing is
 * @param outlook where it leads; null where there is no year to look at
 */
public record Pace(
        int span,
        int from,
        BigDecimal start,
        boolean printedRate,
        boolean singleStep,
        BigDecimal perYear,
        BigDecimal rate,
        Unassessed unassessed,
        List<Ratio> ratios,
        Outlook outlook) {

    /** How a pace is measured. */
    public enum Measure {
        /** The same amount every year. */
        LINEAR,
        /** The same per cent every year. */
        CONSTANT_RATE
    }

    /** What a pace is compared with. */
    public enum Denominator {
        /** What is required from the newest figure to the target year. */
        FROM_HERE,
        /** What the whole time from the base year to the target year asks for. */
        WHOLE_PERIOD,
        /** What is required from the window's first year. */
        FROM_WINDOW
    }

    /** R: the pace achieved over the pace required. */
    public record Ratio(Measure measure, Denominator denominator, BigDecimal required, BigDecimal r) {
        private Ratio written() {
            return new Ratio(measure, denominator, Numbers.rounded(required), Numbers.rounded(r));
        }
    }

    /**
     * Where the pace leads.
     *
     * @param due the target year, or null
     * @param linear the value then at the same amount every year; null without a target year
     * @param constantRate the value then at the same rate; null where there is none
     * @param attainedLinear the year the target is reached at the same amount; null where not within 200 years
     * @param attainedConstantRate the same at the same rate
     */
    public record Outlook(
            Integer due,
            BigDecimal linear,
            BigDecimal constantRate,
            Integer attainedLinear,
            Integer attainedConstantRate) {
        private Outlook written() {
            return new Outlook(
                    due, Numbers.rounded(linear), Numbers.rounded(constantRate), attainedLinear, attainedConstantRate);
        }
    }

    /** The same as computed numbers are written. */
    Pace written() {
        return new Pace(
                span,
                from,
                Numbers.rounded(start),
                printedRate,
                singleStep,
                Numbers.rounded(perYear),
                Numbers.rounded(rate),
                unassessed,
                ratios.stream().map(Ratio::written).toList(),
                outlook == null ? null : outlook.written());
    }
}
