package no.maalkort.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.NavigableMap;
import no.maalkort.figure.Indicator;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.scoring.Way;

/**
 * Where a figure of a goal stands: its value in the period beside the levels in force.
 *
 * @param values of the figure's publisher, up to the period
 */
record Standing(
        Goal goal,
        Indicator indicator,
        int year,
        int period,
        NavigableMap<Integer, BigDecimal> values,
        List<Mark> aims) {

    private static final MathContext RATIO = new MathContext(25, RoundingMode.HALF_UP);

    /** A level as a number; of a range the desired edge that is nearest. */
    record Mark(Level level, BigDecimal value) {}

    BigDecimal value() {
        return values.get(period);
    }

    BigDecimal offset() {
        return Rates.offset(indicator);
    }

    /** The value as an amount that may grow or fall by a rate. */
    BigDecimal amount(BigDecimal value) {
        return value.add(offset());
    }

    /** A change in the good direction is above zero. */
    BigDecimal good(BigDecimal change) {
        return indicator.better() == Indicator.Better.LOWER ? change.negate() : change;
    }

    /** The level a pace is measured by: the dated one, else the most demanding with a direction; null where there is none. */
    Mark target() {
        return aims.stream()
                .filter(aim -> aim.level().kind() == Level.Kind.TARGET)
                .findFirst()
                .filter(aim -> indicator.better() != Indicator.Better.NEITHER && !isSetAnew(aim))
                .orElse(null);
    }

    /** Whether a level is a figure that is reported for each year, so that no pace leads to it. */
    static boolean isSetAnew(Mark aim) {
        return aim.level().indicator() != null;
    }

    Integer due() {
        return target() == null ? null : target().level().due();
    }

    Level.Path path() {
        return target() == null ? null : target().level().path();
    }

    /** The base year of a path; null where there is none. */
    Integer baseYear() {
        return path() == null ? null : Integer.valueOf(indicator.changeSince());
    }

    /** Whether the period is the year of an interim target of a path. */
    boolean isInterim() {
        return path() != null && path().through().containsKey(period);
    }

    boolean reached(Mark aim) {
        if (aim.level().kind() == Level.Kind.RANGE) {
            return aim.value().compareTo(value()) == 0;
        }
        int side = good(value().subtract(aim.value())).signum();
        return aim.level().strict() ? side > 0 : side >= 0;
    }

    boolean isReached() {
        return target() != null && reached(target());
    }

    /** The declared path, or the one of the other shape. */
    Way way(Level.Shape shape) {
        var aim = target();
        var through = path().through();
        var used = Way.hasConstantRate(aim.value(), through) ? shape : Level.Shape.LINEAR;
        return new Way(used, baseYear(), through, aim.level().due(), aim.value(), 0);
    }

    /** The value in a year; in the base year of a change it is none by definition. */
    BigDecimal in(int at) {
        return values.containsKey(at) || baseYear() == null || at != baseYear() ? values.get(at) : BigDecimal.ZERO;
    }

    /** A quotient of computed numbers, to fewer digits than they have: what is equal but for their rounding is 1. */
    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, RATIO);
    }

    static BigDecimal perYear(BigDecimal from, BigDecimal to, int years) {
        return to.subtract(from).divide(BigDecimal.valueOf(years), MathContext.DECIMAL128);
    }
}
