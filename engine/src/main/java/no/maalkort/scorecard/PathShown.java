package no.maalkort.scorecard;

import java.math.BigDecimal;
import no.maalkort.judgement.State;

/**
 * A path to a dated target, as it stands in the period judged.
 *
 * @param adoptedBy council, or maalkort where nobody adopted one
 * @param since where the stretch of the path that the period lies on begins: the base year or an interim target
 * @param until where that stretch ends: an interim target or the target
 * @param at what the path asks for in the period
 * @param requiredPerYear from here in a straight line, in the indicator's unit a year
 * @param requiredRate from here at a constant rate, per cent a year; null where there is none
 * @param other the path of the other shape and the verdict it would give; null where there is none
 */
public record PathShown(
        String shape,
        String adoptedBy,
        int baseYear,
        int due,
        BigDecimal target,
        Milestone since,
        Milestone until,
        BigDecimal at,
        BigDecimal requiredPerYear,
        BigDecimal requiredRate,
        OtherPath other) {

    /** A year of a path and the value it asks for then. */
    public record Milestone(int year, BigDecimal value) {}

    /** The path of the other shape. */
    public record OtherPath(String shape, BigDecimal at, State state) {}
}
