package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Text;

/**
 * A level in force.
 *
 * @param value null for a range
 * @param text the level of a grade or yes/no, else null
 * @param indicator of a level that is a reported figure, else null
 * @param bodyName whose reported figure, where it is not the municipality's own; else null
 * @param ground why a floor lies where it does, else null
 * @param line of the goal.yaml that holds it
 */
public record LevelShown(
        String kind,
        BigDecimal value,
        String text,
        boolean strict,
        String indicator,
        Text indicatorName,
        Text bodyName,
        List<BigDecimal> desired,
        List<BigDecimal> accepted,
        Integer due,
        List<PathShown.Milestone> through,
        String from,
        String to,
        List<Integer> seen,
        GoalResult.SourceShown source,
        GoalResult.AdoptedShown adopted,
        Text ground,
        String file,
        int line,
        GoalResult.Input input) {}
