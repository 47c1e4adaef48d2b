package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Roots and logarithms without binary fractions, the same on every machine.
 *
 * <p>A root has 34 digits and is the right one: half-up of the true root, proved by powers of whole numbers. A logarithm is
 * reckoned to 50 digits and given with 34, like every quotient.
 */
final class Roots {
    private static final MathContext GIVEN = MathContext.DECIMAL128;
    private static final MathContext RECKONED = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(60);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal LN_TWO = ofQuotient(BigDecimal.ONE.divide(BigDecimal.valueOf(3), RECKONED));
    /** ln 10 = ln (10 / 8) + 3 ln 2. */
    private static final BigDecimal LN_TEN = ofQuotient(BigDecimal.ONE.divide(BigDecimal.valueOf(9), RECKONED))
            .add(LN_TWO.multiply(BigDecimal.valueOf(3)));

    private Roots() {}

    /**
     * The n-th root, rounded half-up to 34 digits.
     *
     * @param number not below 0
     * @param n from 1
     */
    static BigDecimal root(BigDecimal number, int n) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        int places = GIVEN.getPrecision() - wholeDigits(number, n);
        var grown = number.movePointRight(n * places);
        var below = floor(grown.toBigInteger(), n);
        var half = new BigDecimal(below.shiftLeft(1).add(BigInteger.ONE).pow(n));
        boolean up = grown.multiply(TWO.pow(n)).compareTo(half) >= 0;
        return new BigDecimal(up ? below.add(BigInteger.ONE) : below, places);
    }

    /** How many digits stand before the point of the n-th root; negative where zeros follow it. */
    private static int wholeDigits(BigDecimal number, int n) {
        return Math.floorDiv(number.precision() - number.scale() - 1, n) + 1;
    }

    /** The largest whole number whose n-th power is not above a number above 0: Newton's steps, from above. */
    private static BigInteger floor(BigInteger number, int n) {
        var of = BigInteger.valueOf(n);
        var others = BigInteger.valueOf(n - 1L);
        var root = BigInteger.ONE.shiftLeft(number.bitLength() / n + 1);
        while (true) {
            var next = root.multiply(others).add(number.divide(root.pow(n - 1))).divide(of);
            if (next.compareTo(root) >= 0) {
                return root;
            }
            root = next;
        }
    }

    /** The natural logarithm of a number above 0, to 34 digits. */
    static BigDecimal ln(BigDecimal number) {
        int tens = number.precision() - number.scale() - 1;
        var rest = number.movePointLeft(tens);
        int halvings = 0;
        while (rest.compareTo(new BigDecimal("1.5")) >= 0) {
            rest = rest.divide(TWO, RECKONED);
            halvings++;
        }
        var quotient = rest.subtract(BigDecimal.ONE).divide(rest.add(BigDecimal.ONE), RECKONED);
        return ofQuotient(quotient)
                .add(LN_TWO.multiply(BigDecimal.valueOf(halvings)))
                .add(LN_TEN.multiply(BigDecimal.valueOf(tens)))
                .round(GIVEN);
    }

    /** ln ((1 + q) / (1 − q)) = 2 (q + q³/3 + q⁵/5 + …). */
    private static BigDecimal ofQuotient(BigDecimal q) {
        var square = q.multiply(q, RECKONED);
        var power = q;
        var sum = q;
        for (int k = 3; power.abs().compareTo(LEAST) > 0; k += 2) {
            power = power.multiply(square, RECKONED);
            sum = sum.add(power.divide(BigDecimal.valueOf(k), RECKONED));
        }
        return sum.multiply(TWO);
    }
}
