package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.scorecard.Explaining;
import no.maalkort.scorecard.GoalResult;

/**
 * A goal's result with what it was made of, and its score before rounding, which is what totals are made of.
 *
 * @param score null unless judged
 * @param low the least it can be
 * @param high the most it can be
 * @param weight inside its area, as in force in the year
 * @param outcomes of its figures; empty of a goal without levels
 */
record Scored(
        GoalResult result,
        BigDecimal score,
        BigDecimal low,
        BigDecimal high,
        BigDecimal weight,
        List<Outcome> outcomes) {
    /** Whether nothing is open about its score. */
    boolean isExact() {
        return score != null && score.equals(low) && score.equals(high);
    }

    /** The same with its explanation. */
    Scored told() {
        return new Scored(result.told(Explaining.of(result), null), score, low, high, weight, outcomes);
    }

    /** The same with another score and weight. */
    Scored with(BigDecimal otherScore, BigDecimal least, BigDecimal most, BigDecimal otherWeight) {
        return new Scored(result, otherScore, least, most, otherWeight, outcomes);
    }

    /** The goal with its pack, as {@code pack:goal}. */
    String name() {
        return result.pack() + ':' + result.id();
    }
}
