package no.maalkort.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import no.maalkort.figure.Indicator;
import no.maalkort.scoring.Way;

/**
 * Amounts that change by the same per cent every year, without binary fractions.
 *
 * <p>An amount is the value itself, or, of a change in per cent since a base year, what remains of the base: 100 + change.
 */
final class Rates {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACT_ENOUGH = new MathContext(50, RoundingMode.HALF_EVEN);
    private static final MathContext TOLD = new MathContext(30, RoundingMode.HALF_EVEN);
    private static final int MOST_YEARS = 200;

    private Rates() {}

    static BigDecimal offset(Indicator indicator) {
        return indicator.changeSince() == null ? BigDecimal.ZERO : HUNDRED;
    }

    /** The rate in per cent a year that leads from one amount to another; null where an amount is not above zero. */
    static BigDecimal rate(BigDecimal from, BigDecimal to, int years) {
        if (from.signum() <= 0 || to.signum() <= 0) {
            return null;
        }
        return Way.root(to.divide(from, EXACT_ENOUGH), years)
                .subtract(BigDecimal.ONE)
                .multiply(HUNDRED)
                .round(MathContext.DECIMAL128);
    }

    /** An amount after some years at a rate. */
    static BigDecimal after(BigDecimal amount, BigDecimal rate, int years) {
        return amount.multiply(factor(rate).pow(years, EXACT_ENOUGH)).round(MathContext.DECIMAL128);
    }

    /** What an amount was a year before it changed by a rate; null where the rate leaves nothing. */
    static BigDecimal before(BigDecimal amount, BigDecimal rate) {
        var factor = factor(rate);
        return factor.signum() <= 0 ? null : amount.divide(factor, MathContext.DECIMAL128);
    }

    private static BigDecimal factor(BigDecimal rate) {
        return BigDecimal.ONE.add(rate.divide(HUNDRED, EXACT_ENOUGH));
    }

    /** An amount some years after the last of two, growing on as it did between them. */
    static BigDecimal onward(BigDecimal from, BigDecimal to, int years, int on) {
        var growth = Way.root(to.divide(from, EXACT_ENOUGH), years);
        return to.multiply(growth.pow(on, EXACT_ENOUGH)).round(TOLD);
    }

    /** In how many years an amount at a rate has come to another, whole years; null where not within 200. */
    static Integer years(BigDecimal from, BigDecimal to, BigDecimal rate) {
        int wanted = to.compareTo(from);
        if (from.signum() <= 0 || rate.signum() == 0 || wanted != rate.signum()) {
            return null;
        }
        var amount = from;
        for (int years = 1; years <= MOST_YEARS; years++) {
            amount = amount.multiply(factor(rate), EXACT_ENOUGH);
            if (amount.compareTo(to) != -wanted) {
                return years;
            }
        }
        return null;
    }

    /** In how many years a value that changes by the same amount has come to another; null where not within 200. */
    static Integer yearsByAmount(BigDecimal from, BigDecimal to, BigDecimal perYear) {
        var left = to.subtract(from);
        if (perYear.signum() == 0 || left.signum() != perYear.signum()) {
            return null;
        }
        var years = left.divide(perYear, 0, RoundingMode.CEILING);
        return years.compareTo(BigDecimal.valueOf(MOST_YEARS)) > 0 ? null : (Integer) years.intValueExact();
    }
}
