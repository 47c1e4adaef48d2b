package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Arithmetic;
import no.maalkort.judgement.Arithmetic.Term;

/**
 * The way from a base year to a dated change in per cent, as knots in years and remaining share.
 *
 * <p>Changes are per cent of the base year (0 in the base year, −65 in the target year). A constant rate runs through
 * what remains, 100 + change, and is compared exactly, without roots.
 */
public final class Way {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACT_ENOUGH = new MathContext(50, RoundingMode.HALF_EVEN);

    private static final MathContext ROUGH = new MathContext(10, RoundingMode.HALF_EVEN);
    private static final BigDecimal JUST_ABOVE = new BigDecimal("1.000001");

    private final Level.Shape shape;
    private final NavigableMap<Integer, BigDecimal> knots = new TreeMap<>();
    private final int later;

    /** A way that asks in every year what it asks for so many years later, at most what it asks for at its end. */
    public Way(
            Level.Shape shape,
            int baseYear,
            SortedMap<Integer, BigDecimal> through,
            int due,
            BigDecimal target,
            int later) {
        this.shape = shape;
        this.later = later;
        knots.put(baseYear, BigDecimal.ZERO);
        knots.putAll(through.headMap(due));
        knots.put(due, target);
    }

    /** Whether something remains at the target and at every milestone, so that a constant rate exists. */
    public static boolean hasConstantRate(BigDecimal target, SortedMap<Integer, BigDecimal> through) {
        return remains(target) && through.values().stream().allMatch(Way::remains);
    }

    private static boolean remains(BigDecimal change) {
        return change.add(HUNDRED).signum() > 0;
    }

    /** The knot before a year. */
    Map.Entry<Integer, BigDecimal> since(int year) {
        return knots.lowerEntry(asked(year));
    }

    /** The knot in a year, or the next after it. */
    Map.Entry<Integer, BigDecimal> until(int year) {
        return knots.ceilingEntry(asked(year));
    }

    /** Whether it asks for its end itself in a year. */
    boolean isDue(int year) {
        return asked(year) == knots.lastKey();
    }

    private int asked(int year) {
        return Math.min(Math.max(year + later, knots.firstKey() + 1), knots.lastKey());
    }

    /**
     * What the way asks for in a year; at a constant rate it is the value itself where the exact comparison finds them equal,
     * and lies on the right side of the value always.
     */
    public BigDecimal at(int period, BigDecimal value) {
        int year = asked(period);
        if (knots.containsKey(year)) {
            return knots.get(year);
        }
        int from = knots.lowerKey(year);
        int to = knots.ceilingKey(year);
        if (shape == Level.Shape.LINEAR) {
            var rise = knots.get(to).subtract(knots.get(from));
            return knots.get(from)
                    .add(rise.multiply(BigDecimal.valueOf(year - from))
                            .divide(BigDecimal.valueOf(to - from), MathContext.DECIMAL128));
        }
        return atConstantRate(value, from, to, year);
    }

    /** How what it asks for in a period is worked out; what a constant rate asks for lies on the right side of the value. */
    Arithmetic working(int period, BigDecimal value) {
        int year = asked(period);
        var asked = at(period, value);
        if (knots.containsKey(year)) {
            return Arithmetic.plain(asked);
        }
        var since = since(period);
        var until = until(period);
        String share = "(year − from) / (to − from)";
        return new Arithmetic(
                shape == Level.Shape.LINEAR
                        ? "start + (end − start) · " + share
                        : "(100 + start) · ((100 + end) / (100 + start)) ^ (" + share + ") − 100",
                List.of(
                        new Term("start", since.getValue()),
                        new Term("end", until.getValue()),
                        new Term("year", BigDecimal.valueOf(year)),
                        new Term("from", BigDecimal.valueOf(since.getKey())),
                        new Term("to", BigDecimal.valueOf(until.getKey()))),
                asked);
    }

    private BigDecimal atConstantRate(BigDecimal value, int from, int to, int year) {
        int n = to - from;
        int k = year - from;
        var start = knots.get(from).add(HUNDRED);
        var end = knots.get(to).add(HUNDRED);
        var power = start.pow(n - k).multiply(end.pow(k));
        var approximate = root(power, n).subtract(HUNDRED).round(MathContext.DECIMAL128);
        var remaining = value.add(HUNDRED);
        int exact = remaining.signum() <= 0 ? -1 : remaining.pow(n).compareTo(power);
        if (exact == 0 || Integer.signum(value.compareTo(approximate)) == Integer.signum(exact)) {
            return exact == 0 ? value : approximate;
        }
        return exact < 0
                ? value.add(value.ulp().movePointLeft(20))
                : value.subtract(value.ulp().movePointLeft(20));
    }

    /** The n-th root of a positive number, by Newton's method: roughly first, then to all digits. */
    public static BigDecimal root(BigDecimal number, int n) {
        if (n == 1) {
            return number;
        }
        int digits = number.precision() - number.scale();
        var far = BigDecimal.ONE.movePointRight(Math.floorDiv(digits, n) + 1);
        var near = descend(number, n, far, ROUGH).multiply(JUST_ABOVE);
        return descend(number, n, near, EXACT_ENOUGH);
    }

    /** Newton's method from above the root, until it falls no more. */
    private static BigDecimal descend(BigDecimal number, int n, BigDecimal from, MathContext precision) {
        var guess = from;
        while (true) {
            var next = number.divide(guess.pow(n - 1, precision), precision)
                    .add(guess.multiply(BigDecimal.valueOf(n - 1L)))
                    .divide(BigDecimal.valueOf(n), precision);
            if (next.compareTo(guess) >= 0) {
                return guess;
            }
            guess = next;
        }
    }

    /** What is still to be done each year in a straight line from a value, in points of the base. */
    static BigDecimal requiredPerYear(BigDecimal value, BigDecimal target, int years) {
        return target.subtract(value).divide(BigDecimal.valueOf(years), MathContext.DECIMAL128);
    }

    /** The rate in per cent a year that leads from a value to the target, or null where there is none. */
    static BigDecimal requiredRate(BigDecimal value, BigDecimal target, int years) {
        var now = value.add(HUNDRED);
        if (now.signum() <= 0 || !remains(target)) {
            return null;
        }
        var ratio = target.add(HUNDRED).divide(now, EXACT_ENOUGH);
        return root(ratio, years).subtract(BigDecimal.ONE).multiply(HUNDRED).round(MathContext.DECIMAL128);
    }
}
