package no.maalkort.scoring;

import java.math.BigDecimal;
import no.maalkort.scorecard.Explaining;
import no.maalkort.scorecard.GoalResult;

/**
 * A goal's result and its score before rounding, which is what totals are made of.
 *
 * @param score null unless judged
 * @param low the least it can be
 * @param high the most it can be
 * @param weight inside its area, as in force in the year
 */
record Scored(GoalResult result, BigDecimal score, BigDecimal low, BigDecimal high, BigDecimal weight) {
    /** Whether nothing is open about its score. */
    boolean isExact() {
        return score != null && score.equals(low) && score.equals(high);
    }

    /** The same with its explanation. */
    Scored told() {
        return new Scored(result.told(Explaining.of(result), null), score, low, high, weight);
    }
}
