package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.maalkort.goal.Level;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scoring.Way;

/** The distance of a figure from its path: now, under the other shape, and summed over the years. */
final class PathGaps {
    private PathGaps() {}

    /** Null where the goal has no path, or the period lies outside it. */
    static PathGap of(Standing at) {
        if (at.path() == null || at.period() <= at.baseYear() || at.period() > at.due()) {
            return null;
        }
        var path = at.path();
        var way = at.way(path.shape());
        var asked = way.at(at.period(), at.value());
        var target = at.target().value();
        int whole = at.due() - at.baseYear();
        return new PathGap(
                word(path.shape()),
                word(path.adoptedBy()),
                at.baseYear(),
                at.due(),
                target,
                Numbers.rounded(asked),
                Numbers.rounded(at.value().subtract(asked)),
                isBehind(at, asked),
                Numbers.rounded(Standing.perYear(BigDecimal.ZERO, target, whole)),
                Numbers.rounded(Rates.rate(Rates.HUNDRED, at.amount(target), whole)),
                other(at, way, asked),
                budget(at, way));
    }

    private static boolean isBehind(Standing at, BigDecimal asked) {
        return at.good(at.value().subtract(asked)).signum() < 0;
    }

    private static PathGap.OtherShape other(Standing at, Way declared, BigDecimal asked) {
        if (!Way.hasConstantRate(at.target().value(), at.path().through())) {
            return null;
        }
        var shape = at.path().shape() == Level.Shape.LINEAR ? Level.Shape.CONSTANT_RATE : Level.Shape.LINEAR;
        var way = at.way(shape);
        var otherwise = way.at(at.period(), at.value());
        var mine = sum(at, declared);
        var theirs = sum(at, way);
        return new PathGap.OtherShape(
                word(shape),
                Numbers.rounded(otherwise),
                Numbers.rounded(at.value().subtract(otherwise)),
                isBehind(at, otherwise),
                Numbers.rounded(asked.subtract(otherwise)),
                Numbers.rounded(Standing.share(mine.subtract(theirs), theirs).multiply(Rates.HUNDRED)));
    }

    /** What a path allows in all, from the year after the base year to the target year, in per cent of the base. */
    private static BigDecimal sum(Standing at, Way way) {
        var sum = BigDecimal.ZERO;
        for (int year = at.baseYear() + 1; year <= at.due(); year++) {
            sum = sum.add(at.amount(way.at(year, at.value())));
        }
        return sum;
    }

    private static PathGap.Budget budget(Standing at, Way way) {
        var observed = new ArrayList<Integer>();
        var missing = new ArrayList<Integer>();
        var sum = BigDecimal.ZERO;
        for (int year = at.baseYear() + 1; year <= at.period(); year++) {
            var value = at.values().get(year);
            (value == null ? missing : observed).add(year);
            if (value != null) {
                sum = sum.add(value.subtract(way.at(year, value)));
            }
        }
        return new PathGap.Budget(Numbers.rounded(sum), List.copyOf(observed), List.copyOf(missing));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
