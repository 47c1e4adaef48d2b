package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.maalkort.figure.Figure;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Indicator.Better;
import no.maalkort.figure.Lookup;
import no.maalkort.figure.Status;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Reason;
import no.maalkort.scoring.Assessment.ResolvedLevel;

/**
 * The search for what one figure of a goal is judged by: period, levels in force and value, or the answer where nothing is to be judged.
 *
 * <p>The answers come in the order of the states: not in force, for information, no data, undecided.
 */
final class Assessing {
    private final Context context;
    private final Goal goal;
    private final Goal.Measure measure;
    private final Indicator indicator;
    private final int period;
    private final LevelNumbers numbers;

    Assessing(Context context, Goal goal, Goal.Measure measure) {
        this.context = context;
        this.goal = goal;
        this.measure = measure;
        this.indicator = context.figures().catalogue().indicator(measure.indicator());
        this.period = context.year() - goal.lag();
        this.numbers = new LevelNumbers(context, indicator, period);
    }

    Assessment assess() {
        var inForce = Level.inForce(measure.levels(), context.rulesAt());
        if (inForce.isEmpty()) {
            return answered(List.of(), Force.whyNone(measure.levels(), context.rulesAt()), null);
        }
        var resolved = inForce.stream().map(numbers::resolve).toList();
        for (Level level : inForce) {
            var early = beforeFigures(level);
            if (early != null) {
                return answered(resolved, early, null);
            }
        }
        var lookup = context.find(indicator.id(), null, period, goal.publisher());
        if (lookup instanceof Lookup.Absent absent) {
            return answered(resolved, withoutFigure(resolved, absent), absent.nearest());
        }
        if (lookup instanceof Lookup.Found found) {
            return checked(withFigure(resolved, found.figure()));
        }
        if (lookup instanceof Lookup.Conflict conflict) {
            return disputed(resolved, conflict.figures());
        }
        return checked(undecided(resolved, Reason.Code.MIXED_RELEASES, ((Lookup.MixedReleases) lookup).figures()));
    }

    /** Between publishers only sound figures count; where none is, the first is told. */
    private Assessment disputed(List<ResolvedLevel> levels, List<Figure> figures) {
        var sound = figures.stream().filter(context.checks()::isSound).toList();
        boolean agree = sound.stream()
                        .map(Figure::value)
                        .map(BigDecimal::stripTrailingZeros)
                        .distinct()
                        .count()
                == 1;
        if (sound.isEmpty() || agree) {
            return checked(withFigure(levels, (sound.isEmpty() ? figures : sound).get(0)));
        }
        return checked(undecided(levels, Reason.Code.CONFLICT, sound));
    }

    private Assessment checked(Assessment assessment) {
        return context.checks()
                .against(assessment)
                .map(error -> answered(assessment.levels(), error, assessment.figure()))
                .orElse(assessment);
    }

    private Reason beforeFigures(Level level) {
        if (level.due() == null) {
            return null;
        }
        if (level.due() < period) {
            return due(Reason.Code.ENDED, level);
        }
        if (baseUnknown(level)) {
            return null;
        }
        if (level.path() == null) {
            return level.due() > period ? due(Reason.Code.NOT_DUE_YET, level) : null;
        }
        return period <= baseYear() ? Reason.of(Reason.Code.BEFORE_BASE, indicator.id(), baseYear()) : null;
    }

    /** A dated level is judged on the figure of its year, which comes some years later where the goal has a lag. */
    private Reason due(Reason.Code code, Level level) {
        String judged = String.valueOf(level.due() + goal.lag());
        return new Reason(code, indicator.id(), level.due(), List.of(), List.of(), judged);
    }

    private boolean baseUnknown(Level level) {
        return level.baseUnknown() || "unknown".equals(indicator.changeSince());
    }

    private boolean isBaseUnknown(List<ResolvedLevel> levels) {
        for (ResolvedLevel level : levels) {
            if (level.level().due() != null && baseUnknown(level.level())) {
                return true;
            }
        }
        return false;
    }

    private int baseYear() {
        return Integer.parseInt(indicator.changeSince());
    }

    /** A level that nobody reported is told where nothing is known of the figure either. */
    private Reason withoutFigure(List<ResolvedLevel> levels, Lookup.Absent absent) {
        return Optional.of(absent)
                .filter(figure -> figure.why() == Lookup.Why.NO_FIGURE)
                .flatMap(figure -> numbers.missing(levels))
                .filter(reason -> reason.code() == Reason.Code.LEVEL_MISSING)
                .orElseGet(() -> Missing.reason(absent, indicator, period));
    }

    private Assessment withFigure(List<ResolvedLevel> levels, Figure figure) {
        var missing = numbers.missing(levels);
        var unfinished = unfinished(figure);
        if (missing.isPresent()) {
            return unfinished != null && missing.get().code() == Reason.Code.CONFLICT
                    ? answered(levels, unfinished, figure)
                    : answered(levels, missing.get(), figure).between(branches(levels, List.of(figure)));
        }
        if (isBaseUnknown(levels)) {
            return answered(levels, Reason.of(Reason.Code.NO_BASELINE, indicator.id(), period), figure);
        }
        var assessment = toJudge(levels, figure);
        boolean higher = indicator.better() == Better.HIGHER;
        if (!assessment.norm().isInOrder(higher)) {
            return answered(levels, contradiction(levels), figure);
        }
        if (unfinished != null) {
            return assessment.because(unfinished, figure, List.of());
        }
        return provisional(assessment, figure);
    }

    /** That a figure was published before its period ended, so that nothing is decided by it; else null. No forecast waits. */
    private Reason unfinished(Figure figure) {
        return figure.unfinished()
                .map(input -> new Reason(
                        Reason.Code.PERIOD_NOT_FINISHED,
                        indicator.id(),
                        period,
                        List.of(figure.value()),
                        List.of(),
                        input.release().published().text()))
                .orElse(null);
    }

    /** Each figure under each value of a disputed level; empty where one of them contradicts the other levels. */
    private List<Assessment.Candidate> branches(List<ResolvedLevel> levels, List<Figure> figures) {
        var branches = figures.stream()
                .flatMap(figure -> numbers.branches(levels).stream()
                        .map(branch -> toJudge(branch, figure))
                        .map(branch -> new Assessment.Candidate(figure.value(), branch.normAt(figure.value()))))
                .toList();
        boolean higher = indicator.better() == Better.HIGHER;
        return branches.stream().allMatch(branch -> branch.norm().isInOrder(higher)) ? branches : List.of();
    }

    /** A provisional figure with a declared tolerance is judged at both ends of its band. */
    private Assessment provisional(Assessment assessment, Figure figure) {
        var tolerance = goal.tolerance();
        if (tolerance == null
                || figure.inputs().stream()
                        .noneMatch(input -> input.status() == Status.P || input.status() == Status.E)) {
            return assessment;
        }
        var low = figure.value().subtract(tolerance.value());
        var high = figure.value().add(tolerance.value());
        return new Assessment(
                goal,
                measure,
                indicator,
                period,
                assessment.levels(),
                figure,
                assessment.norm(),
                assessment.way(),
                null,
                assessment.under(
                        across(low, high, assessment.normAt(figure.value()).edges())));
    }

    /** The ends of a band, the levels inside it, and a value between each two: what stands for every value of the band. */
    private static List<BigDecimal> across(BigDecimal low, BigDecimal high, List<BigDecimal> edges) {
        var steps = new ArrayList<BigDecimal>();
        steps.add(low);
        edges.stream()
                .filter(edge -> edge.compareTo(low) > 0 && edge.compareTo(high) < 0)
                .forEach(steps::add);
        steps.add(high);
        var values = new ArrayList<BigDecimal>();
        for (int i = 0; i < steps.size(); i++) {
            if (i > 0) {
                values.add(steps.get(i - 1).add(steps.get(i)).divide(BigDecimal.valueOf(2), MathContext.DECIMAL128));
            }
            values.add(steps.get(i));
        }
        return values;
    }

    private Reason contradiction(List<ResolvedLevel> levels) {
        var values = levels.stream().map(ResolvedLevel::value).toList();
        return new Reason(Reason.Code.RULE_FAILED, indicator.id(), period, values, List.of(), null);
    }

    private Assessment undecided(List<ResolvedLevel> levels, Reason.Code code, List<Figure> figures) {
        var unfinished =
                figures.stream().filter(figure -> unfinished(figure) != null).findFirst();
        var first = withFigure(levels, unfinished.orElse(figures.get(0)));
        if (unfinished.isPresent() || first.early() != null && first.norm() == null) {
            return first.candidates().isEmpty() ? first : first.between(branches(levels, figures));
        }
        var values = figures.stream().map(Figure::value).toList();
        var reason = new Reason(code, indicator.id(), period, values, List.of(), LevelNumbers.publishers(figures));
        var inputs = figures.stream()
                .flatMap(figure -> figure.inputs().stream())
                .distinct()
                .toList();
        var both = figures.get(0);
        var shown = new Figure(
                both.indicator(), both.body(), both.period(), both.value(), both.printed(), both.status(), inputs);
        return first.because(reason, shown, first.under(values));
    }

    private Assessment toJudge(List<ResolvedLevel> levels, Figure figure) {
        Way way = null;
        for (ResolvedLevel level : levels) {
            var path = level.level().path();
            way = way == null && path != null ? way(level.level(), path.shape()) : way;
        }
        return new Assessment(
                goal, measure, indicator, period, levels, figure, LevelNumbers.norm(levels), way, null, List.of());
    }

    /** The way to a dated level, by either shape; a constant rate needs something left at the end. */
    private Way way(Level level, Level.Shape shape) {
        var target = new BigDecimal(level.value());
        var through = level.path().through();
        var used = Way.hasConstantRate(target, through) ? shape : Level.Shape.LINEAR;
        return new Way(used, baseYear(), through, level.due(), target, context.later());
    }

    /** The way of the other shape, where nobody adopted one and both exist; else null. */
    Way otherWay(Assessment assessment) {
        var dated = assessment.dated();
        boolean ours = dated != null && dated.path() != null && dated.path().adoptedBy() == Level.AdoptedBy.MAALKORT;
        return ours
                        && Way.hasConstantRate(
                                new BigDecimal(dated.value()), dated.path().through())
                ? way(dated, otherShape(assessment))
                : null;
    }

    static Level.Shape otherShape(Assessment assessment) {
        var dated = assessment.dated();
        return dated == null || dated.path() == null || dated.path().shape() == Level.Shape.CONSTANT_RATE
                ? Level.Shape.LINEAR
                : Level.Shape.CONSTANT_RATE;
    }

    private Assessment answered(List<ResolvedLevel> levels, Reason reason, Figure figure) {
        return new Assessment(
                goal, measure, indicator, period, new ArrayList<>(levels), figure, null, null, reason, List.of());
    }
}
