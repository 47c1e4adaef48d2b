package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import no.maalkort.figure.Indicator.Better;
import no.maalkort.judgement.Norm;

/**
 * The score of one figure, 0–100: piecewise linear through (floor, 0), (minimum, 50), (target, 100), clipped.
 *
 * <p>Without a floor it is 0 below the lowest level; the score says how far along, the state whether the promise is kept.
 */
final class Points {
    static final BigDecimal FULL = BigDecimal.valueOf(100);
    static final BigDecimal HALF = BigDecimal.valueOf(50);

    private Points() {}

    /** The score of a value under its levels; a path is measured from no change at all. */
    static BigDecimal of(BigDecimal value, Norm norm, Better better, boolean strict) {
        if (norm.path() != null) {
            return share(value, BigDecimal.ZERO, norm.path()).multiply(FULL);
        }
        if (norm.desiredLow() != null) {
            return inRange(value, norm);
        }
        boolean higher = better != Better.LOWER;
        if (reached(value, norm.target(), higher, strict)) {
            return FULL;
        }
        if (norm.minimum() != null) {
            return betweenLevels(value, norm, higher, strict);
        }
        return norm.floor() == null
                ? BigDecimal.ZERO
                : share(value, norm.floor(), norm.target()).multiply(FULL);
    }

    private static BigDecimal betweenLevels(BigDecimal value, Norm norm, boolean higher, boolean strict) {
        if (reached(value, norm.minimum(), higher, strict)) {
            return HALF.add(share(value, norm.minimum(), norm.target()).multiply(HALF));
        }
        return norm.floor() == null
                ? BigDecimal.ZERO
                : share(value, norm.floor(), norm.minimum()).multiply(HALF);
    }

    private static BigDecimal inRange(BigDecimal value, Norm norm) {
        if (value.compareTo(norm.desiredLow()) < 0) {
            return value.compareTo(norm.acceptedLow()) < 0
                    ? BigDecimal.ZERO
                    : HALF.add(
                            share(value, norm.acceptedLow(), norm.desiredLow()).multiply(HALF));
        }
        if (value.compareTo(norm.desiredHigh()) > 0) {
            return value.compareTo(norm.acceptedHigh()) > 0
                    ? BigDecimal.ZERO
                    : HALF.add(share(value, norm.acceptedHigh(), norm.desiredHigh())
                            .multiply(HALF));
        }
        return FULL;
    }

    /** Whether a level is reached. */
    static boolean reached(BigDecimal value, BigDecimal level, boolean higher, boolean strict) {
        int order = higher ? value.compareTo(level) : level.compareTo(value);
        return strict ? order > 0 : order >= 0;
    }

    /** How far a value has come from one number to another, from 0 to 1. */
    private static BigDecimal share(BigDecimal value, BigDecimal from, BigDecimal to) {
        var whole = to.subtract(from);
        if (whole.signum() == 0) {
            return BigDecimal.ONE;
        }
        var share = value.subtract(from).divide(whole, MathContext.DECIMAL128);
        return share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }
}
