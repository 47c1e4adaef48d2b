package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where values lie along an axis, in per cent of its length with three decimals.
 *
 * @param from the value at the left end
 * @param to the value at the right end, greater or smaller; never the same
 */
record Scale(BigDecimal from, BigDecimal to) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    BigDecimal at(BigDecimal value) {
        var share = value.subtract(from).multiply(WHOLE).divide(to.subtract(from), 3, RoundingMode.HALF_UP);
        return share.max(BigDecimal.ZERO).min(WHOLE).setScale(3);
    }

    /** A share as an attribute says it. */
    static String percent(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString() + "%";
    }
}
