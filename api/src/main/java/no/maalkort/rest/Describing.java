package no.maalkort.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.maalkort.figure.Catalogue;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.goal.When;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.PathShown;

/** How a goal of a pack is told in the scorecard's terms: numbers as numbers, kinds in small letters, dates as text. */
record Describing(Catalogue catalogue, LoadedPack pack, Goal goal) {

    GoalShown goal(Map<String, String> files) {
        var held = goal.inForce();
        return new GoalShown(
                goal.id(),
                pack.pack().id(),
                goal.area(),
                goal.title(),
                goal.quote(),
                goal.paraphrase(),
                goal.proposed(),
                adopted(goal.adopted()),
                held == null ? null : text(held.from()),
                held == null ? null : text(held.to()),
                held == null ? List.of() : held.seen(),
                goal.lag(),
                goal.publisher(),
                goal.weight() == null ? BigDecimal.ONE : goal.weight().value(),
                tolerance(goal.tolerance()),
                goal.measures().stream().map(this::measured).toList(),
                goal.information(),
                goal.sources().values().stream()
                        .map(source -> source(source, source.quote()))
                        .toList(),
                pack.places(goal.id()).stream()
                        .map(rule -> new GoalResult.Rule(rule.name(), rule.file(), rule.line()))
                        .toList(),
                goal.notEncoded(),
                files);
    }

    private static GoalResult.ToleranceShown tolerance(Goal.Tolerance tolerance) {
        return tolerance == null ? null : new GoalResult.ToleranceShown(tolerance.value(), tolerance.ground());
    }

    private GoalShown.Measured measured(Goal.Measure measure) {
        var indicator = catalogue.measured(measure.indicator());
        return new GoalShown.Measured(
                indicator.id(),
                indicator.name(),
                indicator.unit(),
                measure.levels().stream()
                        .filter(level -> level.kind() != Level.Kind.OPTIMUM)
                        .map(level -> level(level, indicator.ranks()))
                        .toList());
    }

    private GoalShown.Dated level(Level level, List<String> ranks) {
        var range = level.range();
        var source = goal.sources().get(level.source());
        return new GoalShown.Dated(
                word(level.kind()),
                value(level.value(), ranks),
                ranks.isEmpty() ? null : level.value(),
                level.strict(),
                level.indicator(),
                level.body(),
                range == null ? null : List.of(range.desiredLow(), range.desiredHigh()),
                range == null ? null : List.of(range.acceptedLow(), range.acceptedHigh()),
                level.due(),
                path(level.path()),
                text(level.from()),
                text(level.to()),
                level.seen(),
                source == null ? null : source(source, level.quote() == null ? source.quote() : level.quote()),
                adopted(level.adopted()),
                level.ground(),
                level.line());
    }

    private static BigDecimal value(String value, List<String> ranks) {
        if (value == null) {
            return null;
        }
        return ranks.isEmpty() ? new BigDecimal(value) : BigDecimal.valueOf(ranks.indexOf(value));
    }

    private static GoalShown.Way path(Level.Path path) {
        return path == null
                ? null
                : new GoalShown.Way(
                        word(path.shape()),
                        word(path.adoptedBy()),
                        path.through().entrySet().stream()
                                .map(one -> new PathShown.Milestone(one.getKey(), one.getValue()))
                                .toList());
    }

    private static GoalShown.Adopted adopted(Goal.Adopted adopted) {
        return adopted == null ? null : new GoalShown.Adopted(adopted.on(), adopted.by(), adopted.caseNumber());
    }

    private static GoalResult.SourceShown source(Goal.Source source, String quote) {
        return new GoalResult.SourceShown(
                source.title(), source.publisher(), source.section(), source.published(), source.link(), quote);
    }

    private static String text(When when) {
        return when == null ? null : when.text();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
