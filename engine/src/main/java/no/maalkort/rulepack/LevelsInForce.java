package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Indicator.Better;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Norm;

/**
 * Every combination of levels that one figure of a goal meets in some year, as the numbers that rules compare with.
 *
 * <p>A level that is a reported figure stands as a sample number on the right side of the others: which one does not
 * matter to a comparison.
 */
public final class LevelsInForce {
    private static final BigDecimal SAMPLE = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = BigDecimal.valueOf(50);

    private LevelsInForce() {}

    /** The combinations, each with the levels it is made of, in the order of years. */
    static Map<Norm, List<Level>> norms(Goal.Measure measure, Indicator indicator) {
        var norms = new LinkedHashMap<Norm, List<Level>>();
        for (int year : years(measure.levels())) {
            var held = Level.inForce(measure.levels(), year);
            if (!held.isEmpty() && held.stream().noneMatch(Level::baseUnknown)) {
                norms.putIfAbsent(norm(held, indicator), held);
            }
        }
        return norms;
    }

    /** The years in which the levels in force may change, ascending. */
    static TreeSet<Integer> years(List<Level> levels) {
        var years = new TreeSet<Integer>();
        for (Level level : levels) {
            years.add(level.from().firstDay().getYear());
            if (level.to() != null) {
                years.add(level.to().lastDay().getYear());
                years.add(level.to().lastDay().getYear() + 1);
            }
            if (level.due() != null) {
                years.add(level.due());
            }
        }
        return years;
    }

    /** The levels that stand together, as numbers. */
    public static Norm norm(List<Level> held, Indicator indicator) {
        BigDecimal floor = null;
        BigDecimal minimum = null;
        BigDecimal target = null;
        for (Level level : held) {
            var number = level.indicator() == null ? number(level, indicator) : sample(held, level, indicator);
            switch (level.kind()) {
                case FLOOR -> floor = number;
                case MINIMUM -> minimum = number;
                case TARGET -> {
                    if (level.path() != null) {
                        return Norm.ofPath(number);
                    }
                    target = number;
                }
                case OPTIMUM -> {}
                case RANGE -> {
                    return norm(level.range());
                }
            }
        }
        return Norm.ofLevels(floor, minimum, target);
    }

    private static Norm norm(Level.Range range) {
        return Norm.ofRange(range.desiredLow(), range.desiredHigh(), range.acceptedLow(), range.acceptedHigh());
    }

    /** A number between, or beyond, the constants among the levels, which are in the order of what they ask. */
    private static BigDecimal sample(List<Level> held, Level level, Indicator indicator) {
        var step = indicator.better() == Better.LOWER ? STEP.negate() : STEP;
        int at = held.indexOf(level);
        var before = nearest(held.subList(0, at), indicator, (farther, nearer) -> nearer);
        var after = nearest(held.subList(at + 1, held.size()), indicator, (nearer, farther) -> nearer);
        if (before != null && after != null) {
            return before.add(after).divide(BigDecimal.valueOf(2));
        }
        if (before != null) {
            return before.add(step.multiply(BigDecimal.valueOf(at)));
        }
        return after == null
                ? SAMPLE.add(step.multiply(BigDecimal.valueOf(at)))
                : after.subtract(step.multiply(BigDecimal.valueOf(held.size() - at)));
    }

    private static BigDecimal nearest(List<Level> levels, Indicator indicator, BinaryOperator<BigDecimal> nearer) {
        return levels.stream()
                .map(level -> number(level, indicator))
                .filter(Objects::nonNull)
                .reduce(nearer)
                .orElse(null);
    }

    /** The level as a number, of a grade and of yes or no the rank; null for a range. */
    static BigDecimal number(Level level, Indicator indicator) {
        if (level.value() == null) {
            return null;
        }
        int rank = indicator.ranks().indexOf(level.value());
        return rank >= 0 ? BigDecimal.valueOf(rank) : new BigDecimal(level.value());
    }
}
