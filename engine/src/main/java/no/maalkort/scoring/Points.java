package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import no.maalkort.figure.Indicator.Better;
import no.maalkort.judgement.Arithmetic;
import no.maalkort.judgement.Arithmetic.Term;
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

    /** The score of a value under its levels, and how it is worked out; a path is measured from no change at all. */
    static Arithmetic of(BigDecimal value, Norm norm, Better better, boolean strict) {
        if (norm.path() != null) {
            return Share.ofChange(value, norm.path()).times(FULL);
        }
        if (norm.desiredLow() != null) {
            return inRange(value, norm);
        }
        boolean higher = better != Better.LOWER;
        if (reached(value, norm.target(), higher, strict)) {
            return Arithmetic.plain(FULL);
        }
        if (norm.minimum() != null) {
            return betweenLevels(value, norm, higher, strict);
        }
        return norm.floor() == null
                ? Arithmetic.plain(BigDecimal.ZERO)
                : Share.of(value, norm, "floor", "target").times(FULL);
    }

    private static Arithmetic betweenLevels(BigDecimal value, Norm norm, boolean higher, boolean strict) {
        if (reached(value, norm.minimum(), higher, strict)) {
            return Share.of(value, norm, "minimum", "target").afterHalf();
        }
        return norm.floor() == null
                ? Arithmetic.plain(BigDecimal.ZERO)
                : Share.of(value, norm, "floor", "minimum").times(HALF);
    }

    private static Arithmetic inRange(BigDecimal value, Norm norm) {
        if (value.compareTo(norm.desiredLow()) < 0) {
            return value.compareTo(norm.acceptedLow()) < 0
                    ? Arithmetic.plain(BigDecimal.ZERO)
                    : Share.of(value, norm, "acceptedLow", "desiredLow").afterHalf();
        }
        if (value.compareTo(norm.desiredHigh()) > 0) {
            return value.compareTo(norm.acceptedHigh()) > 0
                    ? Arithmetic.plain(BigDecimal.ZERO)
                    : Share.of(value, norm, "acceptedHigh", "desiredHigh").afterHalf();
        }
        return Arithmetic.plain(FULL);
    }

    /** Whether a level is reached. */
    static boolean reached(BigDecimal value, BigDecimal level, boolean higher, boolean strict) {
        int order = higher ? value.compareTo(level) : level.compareTo(value);
        return strict ? order > 0 : order >= 0;
    }

    /** How far a value has come from one level to another, from 0 to 1. */
    private record Share(String formula, List<Term> terms, BigDecimal clipped) {
        static Share of(BigDecimal value, Norm norm, String from, String to) {
            var start = norm.level(from);
            var end = norm.level(to);
            return of(
                    "(value − " + from + ") / (" + to + " − " + from + ")",
                    List.of(new Term("value", value), new Term(from, start), new Term(to, end)),
                    value.subtract(start),
                    end.subtract(start));
        }

        /** How much of the change that a path asks for is done. */
        static Share ofChange(BigDecimal value, BigDecimal path) {
            return of("value / path", List.of(new Term("value", value), new Term("path", path)), value, path);
        }

        private static Share of(String formula, List<Term> terms, BigDecimal part, BigDecimal whole) {
            if (whole.signum() == 0) {
                return new Share("1", List.of(), BigDecimal.ONE);
            }
            var share = part.divide(whole, MathContext.DECIMAL128);
            if (share.signum() < 0) {
                return new Share("max(0, " + formula + ")", terms, BigDecimal.ZERO);
            }
            return share.compareTo(BigDecimal.ONE) > 0
                    ? new Share("min(1, " + formula + ")", terms, BigDecimal.ONE)
                    : new Share(formula, terms, share);
        }

        Arithmetic times(BigDecimal width) {
            return new Arithmetic(width + " · " + formula, terms, clipped.multiply(width));
        }

        Arithmetic afterHalf() {
            return new Arithmetic(HALF + " + " + HALF + " · " + formula, terms, HALF.add(clipped.multiply(HALF)));
        }
    }
}
