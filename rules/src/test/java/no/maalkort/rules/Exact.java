package no.maalkort.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** A fraction of whole numbers, so that the oracle never rounds before it writes. */
record Exact(BigInteger above, BigInteger below) implements Comparable<Exact> {
    static final Exact ZERO = of(0);
    static final Exact HALF = of(50);
    static final Exact FULL = of(100);

    Exact {
        if (below.signum() < 0) {
            above = above.negate();
            below = below.negate();
        }
        var common = above.gcd(below);
        above = above.divide(common);
        below = below.divide(common);
    }

    static Exact of(long number) {
        return new Exact(BigInteger.valueOf(number), BigInteger.ONE);
    }

    static Exact of(BigDecimal number) {
        var plain = number.setScale(Math.max(0, number.scale()));
        return new Exact(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /** The simple fraction that a long decimal number was written from, such as 2/3. */
    static Exact fraction(BigDecimal number) {
        var near = new Exact(BigInteger.ONE, BigInteger.TEN.pow(30));
        for (long below = 1; below <= 100; below++) {
            var above = number.multiply(BigDecimal.valueOf(below)).setScale(0, RoundingMode.HALF_UP);
            var simple = of(above).over(of(below));
            var far = simple.minus(of(number));
            if (far.isUnder(near) && ZERO.minus(near).isUnder(far)) {
                return simple;
            }
        }
        return of(number);
    }

    static Exact sum(List<Exact> numbers) {
        return numbers.stream().reduce(ZERO, Exact::plus);
    }

    Exact plus(Exact other) {
        return new Exact(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Exact minus(Exact other) {
        return plus(new Exact(other.above.negate(), other.below));
    }

    Exact times(Exact other) {
        return new Exact(above.multiply(other.above), below.multiply(other.below));
    }

    Exact over(Exact other) {
        return new Exact(above.multiply(other.below), below.multiply(other.above));
    }

    Exact power(int times) {
        return new Exact(above.pow(times), below.pow(times));
    }

    Exact least(Exact other) {
        return isUnder(other) ? this : other;
    }

    Exact most(Exact other) {
        return isUnder(other) ? other : this;
    }

    /** No less than 0 and no more than 100. */
    Exact clipped() {
        return most(ZERO).least(FULL);
    }

    boolean isUnder(Exact other) {
        return compareTo(other) < 0;
    }

    boolean isZero() {
        return above.signum() == 0;
    }

    @Override
    public int compareTo(Exact other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    /** As computed numbers are written: four decimals, half-up. */
    BigDecimal written() {
        return digits(4);
    }

    BigDecimal digits(int decimals) {
        return new BigDecimal(above).divide(new BigDecimal(below), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return digits(6).stripTrailingZeros().toPlainString();
    }
}
