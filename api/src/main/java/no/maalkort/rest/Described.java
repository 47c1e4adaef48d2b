package no.maalkort.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.maalkort.figure.Body;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Text;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.RuleAt;
import no.maalkort.scoring.Workspace;

/** Municipalities and goals as results speak of them: what there is to be judged, and by what. */
public final class Described {
    private Described() {}

    /** Who can be judged: numbers over time, the pack that judges, and the years with a figure. */
    public record Municipality(String id, Text name, List<Body.Numbered> numbers, String pack, List<Integer> years) {}

    /**
     * A goal of a pack.
     *
     * @param information the indicator of a figure for information, or null
     * @param files as they are written, by name; null in a list of goals
     */
    public record GoalOfPack(
            String id,
            String pack,
            String area,
            Text title,
            String quote,
            Text paraphrase,
            boolean proposed,
            int lag,
            BigDecimal weight,
            List<Measure> indicators,
            String information,
            List<Goal.Source> sources,
            List<RuleAt> rules,
            List<Text> notEncoded,
            Map<String, String> files) {}

    /** One figure and its levels. */
    public record Measure(String indicator, String unit, List<LevelOfGoal> levels) {}

    /**
     * A dated level.
     *
     * @param value a number; null for a grade, yes or no, a range and a reported figure
     * @param text a grade, yes or no
     * @param source key of the goal's sources
     */
    public record LevelOfGoal(
            String kind,
            BigDecimal value,
            String text,
            boolean strict,
            String indicator,
            String body,
            List<BigDecimal> desired,
            List<BigDecimal> accepted,
            Integer due,
            String shape,
            String adoptedBy,
            Map<Integer, BigDecimal> through,
            String from,
            String to,
            List<Integer> seen,
            String source,
            String quote) {}

    public static Municipality municipality(Workspace workspace, Body body) {
        return new Municipality(
                body.id(),
                body.name(),
                body.numbers(),
                workspace.packOf(body).pack().id(),
                workspace.years(body));
    }

    /** Every goal of a pack, without its files. */
    public static List<GoalOfPack> goals(Workspace workspace, LoadedPack pack) {
        return pack.pack().goals().stream()
                .map(goal -> goal(workspace, pack, goal, null))
                .toList();
    }

    /** One goal with its files. */
    public static GoalOfPack goal(Workspace workspace, LoadedPack pack, Goal goal) {
        return goal(workspace, pack, goal, pack.files(goal.id()));
    }

    private static GoalOfPack goal(Workspace workspace, LoadedPack pack, Goal goal, Map<String, String> files) {
        return new GoalOfPack(
                goal.id(),
                pack.pack().id(),
                goal.area(),
                goal.title(),
                goal.quote(),
                goal.paraphrase(),
                goal.proposed(),
                goal.lag(),
                goal.weight().value(),
                goal.measures().stream()
                        .map(measure ->
                                measure(measure, workspace.figures().catalogue().indicator(measure.indicator())))
                        .toList(),
                goal.information(),
                List.copyOf(goal.sources().values()),
                pack.places(goal.id()),
                goal.notEncoded(),
                files);
    }

    private static Measure measure(Goal.Measure measure, Indicator indicator) {
        boolean ranked = !indicator.ranks().isEmpty();
        return new Measure(
                indicator.id(),
                indicator.unit(),
                measure.levels().stream().map(level -> level(level, ranked)).toList());
    }

    private static LevelOfGoal level(Level level, boolean ranked) {
        var range = level.range();
        var path = level.path();
        return new LevelOfGoal(
                word(level.kind()),
                level.value() == null || ranked ? null : new BigDecimal(level.value()),
                ranked ? level.value() : null,
                level.strict(),
                level.indicator(),
                level.body(),
                range == null ? null : List.of(range.desiredLow(), range.desiredHigh()),
                range == null ? null : List.of(range.acceptedLow(), range.acceptedHigh()),
                level.due(),
                path == null ? null : word(path.shape()),
                path == null ? null : word(path.adoptedBy()),
                path == null ? Map.of() : path.through(),
                level.from().text(),
                level.to() == null ? null : level.to().text(),
                level.seen(),
                level.source(),
                level.quote());
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
