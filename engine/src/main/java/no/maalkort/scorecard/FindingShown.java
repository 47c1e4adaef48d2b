package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Text;
import no.maalkort.judgement.Relation;

/**
 * What a check found of one figure.
 *
 * @param severity ERROR keeps the figure from being used, WARNING does not
 * @param check the check's id in its pack
 * @param text what was found, in words made of the numbers here
 * @param ground why the limit lies where it does
 * @param advice what may have gone wrong, and what to do
 * @param measure what the check measures of a figure
 * @param measured the measure of this figure, with at most 4 decimals
 * @param rule the one that fired, or null where the check itself failed
 * @param file where the figure stands
 */
public record FindingShown(
        String severity,
        String pack,
        String check,
        Text title,
        Text text,
        Text ground,
        Text advice,
        String measure,
        BigDecimal measured,
        List<Limit> because,
        GoalResult.Rule rule,
        String file,
        int line) {

    /** How the measure stands to a limit. */
    public record Limit(Relation relation, String level, BigDecimal value) {}
}
