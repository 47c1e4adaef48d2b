package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.judgement.Norm;
import no.maalkort.judgement.Relation;
import no.maalkort.judgement.State;

/**
 * A rule as it is written: what it asks, what it concludes and why.
 *
 * @param line of the word {@code rule}, from 1
 * @param column of that word, from 1
 * @param goal whose readings it looks at
 * @param indicator of these only, or null
 * @param conditions what must hold of the value, all of them
 * @param reasons what the then-part says in support
 */
public record RuleText(
        String name,
        int line,
        int column,
        String goal,
        String indicator,
        List<Condition> conditions,
        State state,
        List<Condition> reasons) {
    public RuleText {
        conditions = List.copyOf(conditions);
        reasons = List.copyOf(reasons);
    }

    /**
     * A comparison of the value with a level.
     *
     * @param level as rules name it
     * @param text as written
     */
    public record Condition(Relation relation, String level, String text, int line, int column) {
        /** Whether it holds; never where there is no such level. */
        public boolean holds(BigDecimal value, Norm norm) {
            var asked = norm.level(level);
            return asked != null && relation.holds(value, asked);
        }
    }

    /** Whether the rule fires for a value of an indicator. */
    public boolean fires(String figure, BigDecimal value, Norm norm) {
        return (indicator == null || indicator.equals(figure))
                && conditions.stream().allMatch(condition -> condition.holds(value, norm));
    }
}
