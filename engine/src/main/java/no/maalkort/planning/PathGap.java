package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.List;

/**
 * How far a figure is from the path to a dated target.
 *
 * @param shape linear or constant-rate
 * @param adoptedBy council or maalkort
 * @param at what the path asks for in the period
 * @param distance value less what the path asks for, in points of the base
 * @param behind whether that is behind the path
 * @param wholePerYear what the whole time from base to target year asks for each year
 * @param wholeRate the same in per cent a year; null where there is none
 * @param other the path of the other shape; null where there is none
 * @param budget what was emitted beyond the path so far
 */
public record PathGap(
        String shape,
        String adoptedBy,
        int baseYear,
        int due,
        BigDecimal target,
        BigDecimal at,
        BigDecimal distance,
        boolean behind,
        BigDecimal wholePerYear,
        BigDecimal wholeRate,
        OtherShape other,
        Budget budget) {

    /**
     * The path of the other shape, and how much the choice matters.
     *
     * @param difference what the declared path asks for in the period less what the other does
     * @param more how much more in all the declared path allows from base to target year than the other, per cent
     */
    public record OtherShape(
            String shape, BigDecimal at, BigDecimal distance, boolean behind, BigDecimal difference, BigDecimal more) {}

    /**
     * The sum of a figure's distances from the path, year by year: the budget's view.
     *
     * @param overshoot in points of the base times years; null where no year is observed
     * @param observed the years it sums
     * @param missing the years since the base year without a figure
     */
    public record Budget(BigDecimal overshoot, List<Integer> observed, List<Integer> missing) {}
}
