package no.maalkort.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.NavigableMap;

/** A declared way to continue a series, from nothing but its own figures. */
public enum Method {
    /** The change of a year between the last two figures, year after year. */
    LAST_CHANGE {
        @Override
        BigDecimal at(NavigableMap<Integer, BigDecimal> history, int year, BigDecimal offset) {
            var last = history.lastEntry();
            var before = history.lowerEntry(last.getKey());
            var step = BigDecimal.valueOf(last.getKey() - before.getKey());
            var on = BigDecimal.valueOf(year - last.getKey());
            return last.getValue()
                    .multiply(step)
                    .add(last.getValue().subtract(before.getValue()).multiply(on))
                    .divide(step, PRECISE);
        }
    },
    /** The straight line nearest to all figures, by least squares. */
    LINEAR_TREND {
        @Override
        BigDecimal at(NavigableMap<Integer, BigDecimal> history, int year, BigDecimal offset) {
            int first = history.firstKey();
            var count = BigDecimal.valueOf(history.size());
            var sums = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
            history.forEach((when, value) -> {
                var t = BigDecimal.valueOf(when - first);
                sums[0] = sums[0].add(t);
                sums[1] = sums[1].add(value);
                sums[2] = sums[2].add(t.multiply(t));
                sums[3] = sums[3].add(t.multiply(value));
            });
            var spread = count.multiply(sums[2]).subtract(sums[0].multiply(sums[0]));
            var slope = count.multiply(sums[3]).subtract(sums[0].multiply(sums[1]));
            var away = count.multiply(BigDecimal.valueOf(year - first)).subtract(sums[0]);
            return sums[1].multiply(spread).add(away.multiply(slope)).divide(count.multiply(spread), PRECISE);
        }
    },
    /** The rate between the first figure and the last, year after year. */
    CONSTANT_RATE {
        @Override
        BigDecimal at(NavigableMap<Integer, BigDecimal> history, int year, BigDecimal offset) {
            var first = history.firstEntry().getValue().add(offset);
            var last = history.lastEntry().getValue().add(offset);
            if (first.signum() <= 0 || last.signum() <= 0) {
                return null;
            }
            int years = history.lastKey() - history.firstKey();
            return Rates.onward(first, last, years, year - history.lastKey()).subtract(offset);
        }
    };

    private static final MathContext PRECISE = new MathContext(30, RoundingMode.HALF_EVEN);

    /**
     * The value in a later year; null where there is none.
     *
     * @param history two figures at least
     * @param offset what is added to a value before it has a rate
     */
    abstract BigDecimal at(NavigableMap<Integer, BigDecimal> history, int year, BigDecimal offset);

    /**
     * The mean size of the method's own errors on the next figure, at every place of the history that two figures stand
     * before: how well it has fitted this series; null where it never answers.
     */
    BigDecimal spread(NavigableMap<Integer, BigDecimal> history, BigDecimal offset) {
        var sum = BigDecimal.ZERO;
        int count = 0;
        for (var next : history.entrySet()) {
            var before = history.headMap(next.getKey(), false);
            var told = before.size() < 2 ? null : at(before, next.getKey(), offset);
            if (told != null) {
                sum = sum.add(told.subtract(next.getValue()).abs());
                count++;
            }
        }
        return count == 0
                ? null
                : sum.divide(BigDecimal.valueOf(count), PRECISE).setScale(20, RoundingMode.HALF_EVEN);
    }
}
