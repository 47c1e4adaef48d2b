package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Indicator.Better;

/**
 * The values at which a state becomes another: each level rounded to the indicator's precision on its passing side, and one
 * unit short of it.
 *
 * @param value where the state is another
 * @param before one unit earlier, where it is not yet
 */
record Flipping(BigDecimal value, BigDecimal before) {

    /** The flips of a figure, nearest level first as levels are written. */
    static List<Flipping> of(Assessment assessment) {
        var value = assessment.figure().value();
        var norm = assessment.normAt(value);
        var flips = new ArrayList<Flipping>();
        if (norm.desiredLow() != null) {
            flips.add(at(assessment, value, norm.acceptedLow(), true));
            flips.add(at(assessment, value, norm.desiredLow(), true));
            flips.add(at(assessment, value, norm.desiredHigh(), false));
            flips.add(at(assessment, value, norm.acceptedHigh(), false));
            return possible(flips, assessment);
        }
        boolean higher = assessment.indicator().better() != Better.LOWER;
        for (String name : List.of("minimum", "target", "path")) {
            if (norm.level(name) != null) {
                flips.add(at(assessment, value, norm.level(name), higher));
            }
        }
        return possible(flips, assessment);
    }

    /** Without those that the indicator's definition rules out: nobody settles minus one person. */
    private static List<Flipping> possible(List<Flipping> flips, Assessment assessment) {
        var range = assessment.indicator().range();
        return flips.stream()
                .distinct()
                .filter(flip -> range == null || range.holds(flip.value))
                .toList();
    }

    private static Flipping at(Assessment assessment, BigDecimal value, BigDecimal level, boolean higher) {
        int decimals = assessment.indicator().ranks().isEmpty()
                ? assessment.indicator().decimals()
                : 0;
        var unit = BigDecimal.ONE.movePointLeft(decimals);
        var step = higher ? unit : unit.negate();
        var passing = level.setScale(decimals, higher ? RoundingMode.CEILING : RoundingMode.FLOOR);
        if (assessment.strict() && passing.compareTo(level) == 0) {
            passing = passing.add(step);
        }
        var failing = passing.subtract(step);
        boolean reached = Points.reached(value, level, higher, assessment.strict());
        return reached ? new Flipping(failing, passing) : new Flipping(passing, failing);
    }
}
