package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis: about five, the first at or below all values and the last at or above them. */
final class Ticks {
    private static final int MOST = 5;
    private static final List<BigDecimal> ROUND = List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5));

    private Ticks() {}

    /** From the least to the greatest of some values, with zero among them. */
    static List<BigDecimal> over(List<BigDecimal> values) {
        var least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        var most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (least.compareTo(most) == 0) {
            return List.of(BigDecimal.ZERO, BigDecimal.ONE);
        }
        var step = step(most.subtract(least));
        var at = least.divide(step, 0, RoundingMode.FLOOR);
        var last = most.divide(step, 0, RoundingMode.CEILING);
        var ticks = new ArrayList<BigDecimal>();
        for (; at.compareTo(last) <= 0; at = at.add(BigDecimal.ONE)) {
            ticks.add(plain(at.multiply(step)));
        }
        return ticks;
    }

    private static BigDecimal step(BigDecimal span) {
        var power = BigDecimal.ONE.movePointRight(span.precision() - span.scale() - 2);
        while (true) {
            for (var round : ROUND) {
                var step = round.multiply(power);
                if (span.divide(step, 4, RoundingMode.CEILING).compareTo(BigDecimal.valueOf(MOST)) <= 0) {
                    return step;
                }
            }
            power = power.movePointRight(1);
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
