package no.maalkort.planning;

import java.math.BigDecimal;

/**
 * How far a figure is from one level.
 *
 * @param kind minimum, target or range
 * @param value the level; of a range the nearest desired edge
 * @param due the year it is promised for, or null
 * @param reached whether it is reached
 * @param distance value less level, in the indicator's unit
 * @param ofBase the distance in per cent of the base year; null where there is none
 * @param ofLevel the distance in per cent of the level; null where the level is zero
 * @param requiredPerYear what it takes each year from here; null where there is no year left or nothing to do
 * @param requiredRate the same in per cent a year; null where there is none
 * @param erosion how fast a reached level is being lost; null where it is not
 * @param file where the level stands
 * @param line of it
 */
public record LevelGap(
        String kind,
        BigDecimal value,
        Integer due,
        boolean reached,
        BigDecimal distance,
        BigDecimal ofBase,
        BigDecimal ofLevel,
        BigDecimal requiredPerYear,
        BigDecimal requiredRate,
        Erosion erosion,
        String file,
        int line) {

    /**
     * That a level is reached and the figure moves away from its good side.
     *
     * @param perYear what is lost each year
     * @param yearsLeft until the level is breached at that pace
     * @param breached the first year whose figure would be beyond it
     */
    public record Erosion(BigDecimal perYear, BigDecimal yearsLeft, int breached) {}
}
