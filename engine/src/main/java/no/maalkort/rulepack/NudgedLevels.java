package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import no.maalkort.figure.Indicator;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;

/**
 * The levels of a goal, each number moved by one unit of its indicator's precision, a grade by one rank.
 *
 * <p>A floor or an optimum is left alone, for it moves points and no state; so is a level that is a reported figure, which holds no
 * number, and one of a change whose base year nobody knows, which judges nothing.
 */
final class NudgedLevels {
    private final PackFolder folder;
    private final Goal goal;
    private final List<Mutation> mutations = new ArrayList<>();

    NudgedLevels(PackFolder folder, Goal goal) {
        this.folder = folder;
        this.goal = goal;
    }

    List<Mutation> mutations() {
        for (Goal.Measure measure : goal.measures()) {
            var indicator = folder.names().catalogue().measured(measure.indicator());
            if (!"unknown".equals(indicator.changeSince())) {
                measure.levels().stream()
                        .filter(level -> level.kind().judges() && !level.baseUnknown())
                        .forEach(level -> nudge(measure, level, indicator));
            }
        }
        return mutations;
    }

    private void nudge(Goal.Measure measure, Level level, Indicator indicator) {
        String name = level.kind().key();
        if (level.range() != null) {
            range(measure, level, indicator);
        } else if (!indicator.ranks().isEmpty()) {
            int rank = indicator.ranks().indexOf(level.value());
            indicator.ranks().stream()
                    .filter(other -> Math.abs(indicator.ranks().indexOf(other) - rank) == 1)
                    .forEach(other ->
                            add(measure, level, name, level.value(), other, level.asking(other, null, level.path())));
        } else if (level.value() != null) {
            for (BigDecimal other : beside(new BigDecimal(level.value()), indicator)) {
                String text = other.toPlainString();
                add(measure, level, name, level.value(), text, level.asking(text, null, level.path()));
            }
            if (level.path() != null) {
                milestones(measure, level, indicator);
            }
        }
    }

    private void range(Goal.Measure measure, Level level, Indicator indicator) {
        var range = level.range();
        boolean oneLow = range.acceptedLow().equals(range.desiredLow());
        boolean oneHigh = range.acceptedHigh().equals(range.desiredHigh());
        for (BigDecimal low : beside(range.desiredLow(), indicator)) {
            edge(measure, level, "desired", range.desiredLow(), low, with(range, low, null, oneLow ? low : null, null));
        }
        for (BigDecimal high : beside(range.desiredHigh(), indicator)) {
            edge(
                    measure,
                    level,
                    "desired",
                    range.desiredHigh(),
                    high,
                    with(range, null, high, null, oneHigh ? high : null));
        }
        for (BigDecimal low : oneLow ? List.<BigDecimal>of() : beside(range.acceptedLow(), indicator)) {
            edge(measure, level, "accepted", range.acceptedLow(), low, with(range, null, null, low, null));
        }
        for (BigDecimal high : oneHigh ? List.<BigDecimal>of() : beside(range.acceptedHigh(), indicator)) {
            edge(measure, level, "accepted", range.acceptedHigh(), high, with(range, null, null, null, high));
        }
    }

    /** A range with some edges otherwise; null leaves one as it is. */
    private static Level.Range with(
            Level.Range range,
            BigDecimal desiredLow,
            BigDecimal desiredHigh,
            BigDecimal acceptedLow,
            BigDecimal acceptedHigh) {
        return new Level.Range(
                desiredLow == null ? range.desiredLow() : desiredLow,
                desiredHigh == null ? range.desiredHigh() : desiredHigh,
                acceptedLow == null ? range.acceptedLow() : acceptedLow,
                acceptedHigh == null ? range.acceptedHigh() : acceptedHigh);
    }

    private void edge(
            Goal.Measure measure, Level level, String name, BigDecimal from, BigDecimal to, Level.Range range) {
        add(
                measure,
                level,
                "range, " + name,
                from.toPlainString(),
                to.toPlainString(),
                level.asking(null, range, level.path()));
    }

    private void milestones(Goal.Measure measure, Level level, Indicator indicator) {
        var path = level.path();
        path.through().forEach((year, value) -> {
            for (BigDecimal other : beside(value, indicator)) {
                var through = new TreeMap<>(path.through());
                through.put(year, other);
                add(
                        measure,
                        level,
                        "milestone of " + year,
                        value.toPlainString(),
                        other.toPlainString(),
                        level.asking(level.value(), null, new Level.Path(path.shape(), through, path.adoptedBy())));
            }
        });
    }

    private static List<BigDecimal> beside(BigDecimal number, Indicator indicator) {
        var unit = BigDecimal.ONE.movePointLeft(indicator.decimals());
        return List.of(number.subtract(unit), number.add(unit));
    }

    private void add(Goal.Measure measure, Level level, String name, String from, String to, Level changed) {
        var measures = new ArrayList<Goal.Measure>();
        for (Goal.Measure one : goal.measures()) {
            var levels = one.levels().stream()
                    .map(each -> each == level ? changed : each)
                    .toList();
            measures.add(one == measure ? new Goal.Measure(one.indicator(), levels) : one);
        }
        mutations.add(new Mutation(
                folder.goalFile(goal),
                level.line(),
                level.column(),
                "level (" + name + ") " + from + " became " + to,
                goal.measuredBy(measures),
                null));
    }
}
