package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.judgement.Relation;
import no.maalkort.judgement.State;

/**
 * A rule that did not judge a figure, and what of it failed: told from the rule as it is written.
 *
 * @param rule the rule, and where it stands
 * @param state what it would have concluded
 * @param failed the comparisons it asks for that do not hold; at least one
 */
public record Branch(GoalResult.Rule rule, State state, List<Failed> failed) {

    /**
     * A comparison that does not hold.
     *
     * @param level as rules name it
     * @param value of the level in the year judged; null where none is in force, and nothing can hold
     */
    public record Failed(BigDecimal observed, Relation relation, String level, BigDecimal value) {}
}
