package no.maalkort.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Written;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.PathShown;

/** The levels a result shows: their numbers, words, validity, and where each is written. */
record LevelsShown(Context context, Goal goal, FiguresShown figures) {

    /** The levels in force, in the order floor, minimum, target; an optimum is told by the index that counts it. */
    List<LevelShown> shown(Assessment assessment) {
        if (assessment == null) {
            return List.of();
        }
        var shown = new ArrayList<LevelShown>(assessment.levels().size());
        for (Assessment.ResolvedLevel level : assessment.levels()) {
            if (level.level().kind() != Level.Kind.OPTIMUM) {
                shown.add(level(assessment.indicator(), level));
            }
        }
        return List.copyOf(shown);
    }

    LevelShown level(Indicator indicator, Assessment.ResolvedLevel resolved) {
        var level = resolved.level();
        var range = level.range();
        var ranks = indicator.ranks();
        return new LevelShown(
                level.kind().key(),
                resolved.value(),
                ranks.isEmpty() ? null : level.value(),
                level.strict(),
                range == null ? indicator.reaching(level.strict()) : null,
                level.indicator(),
                level.indicator() == null
                        ? null
                        : context.figures()
                                .catalogue()
                                .indicator(level.indicator())
                                .name(),
                level.body() == null
                        ? null
                        : context.figures().catalogue().body(level.body()).name(),
                range == null ? null : List.of(range.desiredLow(), range.desiredHigh()),
                range == null ? null : List.of(range.acceptedLow(), range.acceptedHigh()),
                level.due(),
                level.path() == null
                        ? List.of()
                        : level.path().through().entrySet().stream()
                                .map(one -> new PathShown.Milestone(one.getKey(), one.getValue()))
                                .toList(),
                level.from().text(),
                level.to() == null ? null : level.to().text(),
                level.isSupposed() ? List.of() : level.seen(),
                source(level),
                level.isSupposed() ? null : adopted(level.adopted() == null ? goal.adopted() : level.adopted()),
                level.ground(),
                at(level).place(),
                at(level).line() == null ? 1 : at(level).line(),
                resolved.reported() == null
                        ? null
                        : figures.input(resolved.reported().inputs().get(0)),
                level.isSupposed()
                        ? level.supposed().stream()
                                .map(one -> supposed(level, one))
                                .toList()
                        : List.of());
    }

    /** Where a level is written: in the goal, or where somebody supposed it. */
    private Written at(Level level) {
        return level.isSupposed() ? level.supposed().get(0).at() : new Written(goal.file(), level.line());
    }

    private LevelShown.SupposedShown supposed(Level level, Level.Supposed one) {
        return new LevelShown.SupposedShown(
                one.part(),
                one.adopted(),
                one.source(),
                one.at().place(),
                one.at().line(),
                goal.file(),
                level.line());
    }

    /** What a level is taken from; of a supposed one what its scenario says, which quotes nobody. */
    private GoalResult.SourceShown source(Level level) {
        if (!level.isSupposed()) {
            return source(level.source(), level.quote());
        }
        String said = level.supposed().stream()
                .map(Level.Supposed::source)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? null : new GoalResult.SourceShown(said, null, null, null, null, null);
    }

    /** Since when words, or a figure for information, hold; null for a goal with levels, which say it themselves. */
    GoalResult.InForceShown inForce() {
        if (!goal.measures().isEmpty()) {
            return null;
        }
        var force = goal.inForce() == null ? new Goal.InForce(null, null, List.of(), null) : goal.inForce();
        return new GoalResult.InForceShown(
                force.from() == null ? null : force.from().text(),
                force.to() == null ? null : force.to().text(),
                force.seen(),
                source(force.source(), null),
                adopted(goal.adopted()),
                goal.file());
    }

    private static GoalResult.AdoptedShown adopted(Goal.Adopted adopted) {
        return adopted == null ? null : new GoalResult.AdoptedShown(adopted.on(), adopted.by(), adopted.caseNumber());
    }

    private GoalResult.SourceShown source(String key, String quote) {
        var source = goal.sources().get(key);
        return source == null
                ? null
                : new GoalResult.SourceShown(
                        source.title(),
                        source.publisher(),
                        source.section(),
                        source.published(),
                        source.link(),
                        quote == null ? source.quote() : quote);
    }

    /** The last year in which a source confirms the levels or the words, or null. */
    Integer lastConfirmed(Assessment assessment) {
        var seen = new ArrayList<Integer>();
        if (assessment != null) {
            for (Assessment.ResolvedLevel level : assessment.levels()) {
                seen.addAll(
                        level.level().isSupposed() ? List.of() : level.level().seen());
            }
        }
        if (goal.inForce() != null) {
            seen.addAll(goal.inForce().seen());
        }
        return seen.isEmpty() ? null : Collections.max(seen);
    }

    /** The words of the most demanding level in force that is quoted; else the goal's, unless a level is supposed. */
    String quote(Assessment assessment) {
        Level quoted = null;
        boolean supposed = false;
        if (assessment != null) {
            for (Assessment.ResolvedLevel resolved : assessment.levels()) {
                var level = resolved.level();
                supposed |= level.isSupposed();
                boolean quotes = level.quote() != null && !level.isSupposed();
                quoted = quotes && (quoted == null || level.kind().compareTo(quoted.kind()) > 0) ? level : quoted;
            }
        }
        return quoted != null ? quoted.quote() : supposed ? null : goal.quote();
    }
}
