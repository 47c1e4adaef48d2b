package no.maalkort.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Text;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.PathShown;
import no.maalkort.scoring.Workspace;

/**
 * A goal as its pack words it, in the scorecard's terms.
 *
 * @param from year or day since which a goal without levels holds, or null
 * @param weight inside its area
 * @param tolerance how far a provisional figure may still move, or null
 * @param indicators the figures that must all hold; empty for words only
 * @param information the indicator of a figure for information, or null
 * @param rules where its rules stand
 * @param files its files as they are written, by name; null in a list of goals
 */
public record GoalShown(
        String id,
        String pack,
        String area,
        Text title,
        String quote,
        Text paraphrase,
        boolean proposed,
        Adopted adopted,
        String from,
        String to,
        List<Integer> seen,
        int lag,
        String publisher,
        BigDecimal weight,
        GoalResult.ToleranceShown tolerance,
        List<Measured> indicators,
        String information,
        List<GoalResult.SourceShown> sources,
        List<GoalResult.Rule> rules,
        List<Text> notEncoded,
        Map<String, String> files) {

    /** Every goal of a pack, without its files. */
    public static List<GoalShown> all(Workspace workspace, LoadedPack pack) {
        return pack.pack().goals().stream()
                .map(goal -> new Describing(workspace.figures().catalogue(), pack, goal).goal(null))
                .toList();
    }

    /** One goal, with its files. */
    public static GoalShown whole(Workspace workspace, LoadedPack pack, Goal goal) {
        return new Describing(workspace.figures().catalogue(), pack, goal).goal(pack.files(goal.id()));
    }

    /** The decision; each part null where unknown. */
    public record Adopted(String on, String by, String reference) {}

    /** One figure and the levels it is measured against. */
    public record Measured(String indicator, Text name, String unit, List<Dated> levels) {}

    /**
     * A level and the years it holds.
     *
     * @param value null for a range and for a reported figure; of a grade or yes/no its rank from the worst, 0
     * @param text the level of a grade or yes/no, else null
     * @param indicator of a level that is a reported figure, else null
     * @param body whose reported figure, or null for the body judged
     */
    public record Dated(
            String kind,
            BigDecimal value,
            String text,
            boolean strict,
            String indicator,
            String body,
            List<BigDecimal> desired,
            List<BigDecimal> accepted,
            Integer due,
            Way path,
            String from,
            String to,
            List<Integer> seen,
            GoalResult.SourceShown source,
            Adopted adopted,
            Text ground,
            int line) {}

    /** The way to a dated target. */
    public record Way(String shape, String adoptedBy, List<PathShown.Milestone> through) {}
}
