package no.maalkort.judgement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * One typed reason: an observed value, its relation to a level, and the level.
 *
 * <p>A comparison that is false cannot be constructed, so a rule whose then-part contradicts its when-part stops.
 *
 * @param indicator what was observed, such as {@code finance.net-operating-result-percent}
 * @param observed the value, in the indicator's unit
 * @param level the level's name as the rules know it: {@code minimum}, {@code target}, {@code path} …
 * @param value the level's value, in the indicator's unit
 */
public record Comparison(String indicator, BigDecimal observed, Relation relation, String level, BigDecimal value) {
    public Comparison {
        requireNonNull(indicator, "indicator");
        requireNonNull(observed, "observed");
        requireNonNull(value, level);
        if (!relation.holds(observed, value)) {
            throw new FalseComparison("The observed value (" + observed.toPlainString() + ") of (" + indicator
                    + ") is not " + relation + " the " + level + " (" + value.toPlainString() + ").\n"
                    + "Maybe the when-part and the then-part of the rule disagree.");
        }
    }

    /** How far the observed value lies above (positive) or below (negative) the level, in the indicator's unit. */
    public BigDecimal margin() {
        return observed.subtract(value);
    }
}
