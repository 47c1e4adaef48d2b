package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Indicator.Better;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Norm;

/**
 * Every combination of levels that one figure of a goal meets in some year, as the numbers that rules compare with.
 *
 * <p>A level that is a reported figure stands as a sample number: which one does not matter to a comparison.
 */
final class LevelsInForce {
    private static final BigDecimal SAMPLE = BigDecimal.valueOf(100);
    private static final BigDecimal LESSER_SAMPLE = BigDecimal.valueOf(50);

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

    private static Norm norm(List<Level> held, Indicator indicator) {
        BigDecimal floor = null;
        BigDecimal minimum = null;
        BigDecimal target = null;
        for (Level level : held) {
            switch (level.kind()) {
                case FLOOR -> floor = number(level, indicator);
                case MINIMUM -> minimum = number(level, indicator);
                case TARGET -> {
                    if (level.path() != null) {
                        return Norm.ofPath(number(level, indicator));
                    }
                    target = number(level, indicator);
                }
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

    /** The level as a number; of a grade and of yes or no the rank. */
    static BigDecimal number(Level level, Indicator indicator) {
        if (level.indicator() != null) {
            boolean lesser = (level.kind() == Level.Kind.TARGET) == (indicator.better() == Better.LOWER);
            return lesser ? LESSER_SAMPLE : SAMPLE;
        }
        int rank = indicator.ranks().indexOf(level.value());
        return rank >= 0 ? BigDecimal.valueOf(rank) : new BigDecimal(level.value());
    }
}
