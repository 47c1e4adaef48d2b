package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Text;

/**
 * Where a municipality's figures lead by declared methods, and how far such projections were off.
 *
 * @param rulesAt whose targets are meant; null for the year of each last figure
 * @param until the last year projected
 * @param coverage how well intervals held at each horizon that is used
 */
public record Projection(
        Gap.Planned municipality,
        String asOf,
        Integer rulesAt,
        String pack,
        int until,
        List<SeriesProjection> series,
        List<Backtest.Coverage> coverage) {

    /**
     * One series.
     *
     * @param goals the goals it is of, as {@code pack:goal}
     * @param proposed those of them that are only proposed and never count
     * @param publisher whose figures they are; null where there is none
     * @param from year of the first figure; null where there is none
     * @param to year of the last figure; null where there is none
     * @param count how many figures there are
     * @param last the last value; null where there is none
     * @param unassessed why nothing is projected, or null
     * @param passed targets whose year the last figure has reached, so that there is no chance to tell
     * @param told the same in sentences
     */
    public record SeriesProjection(
            String indicator,
            Text indicatorName,
            String unit,
            List<String> goals,
            List<String> proposed,
            String publisher,
            Integer from,
            Integer to,
            int count,
            BigDecimal last,
            Unassessed unassessed,
            List<MethodProjection> methods,
            List<GoalGap.FigureRead> figures,
            List<Passed> passed,
            List<Text> told) {}

    /** A target that is over. */
    public record Passed(String goal, int due) {}

    /**
     * One series by one method.
     *
     * @param spread the mean size of its own errors on the next figure so far; null where it has no answer
     * @param unassessed why there is no answer, or null
     */
    public record MethodProjection(
            Method method, BigDecimal spread, Unassessed unassessed, List<YearAhead> years, List<Chance> targets) {}

    /**
     * One year.
     *
     * @param lower where the interval of 80 per cent begins; null where too few series were back-tested so far ahead
     * @param upper where it ends
     */
    public record YearAhead(int year, int horizon, BigDecimal value, BigDecimal lower, BigDecimal upper) {}

    /**
     * How likely a dated target is to be met, by the same errors.
     *
     * @param value projected for the target year
     * @param probability from 0 to 1 without either; null where too few series were back-tested so far ahead
     */
    public record Chance(String goal, int year, BigDecimal target, BigDecimal value, BigDecimal probability) {}
}
