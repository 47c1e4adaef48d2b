package no.maalkort.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/**
 * The newest figure of each period that was known of a body's indicator on a day, inside the same borders; immutable.
 *
 * <p>Sorted once, so that whoever sets one period against all others, as {@link Measuring} does, need not sort for each.
 */
final class Series {
    private final LocalDate day;
    private final int area;
    private final List<Observation> byPeriod;
    private final List<Observation> byValue;
    private final List<Observation> bySize;

    /**
     * The series of what was known.
     *
     * @param day the last one of publication that counts
     * @param area of the body, whose figures these are
     * @param known usable observations published up to the day, by period
     */
    Series(LocalDate day, int area, List<Observation> known) {
        this.day = day;
        this.area = area;
        this.byPeriod = newest(known);
        this.byValue = byPeriod.stream()
                .sorted(Comparator.comparing(Observation::value))
                .toList();
        this.bySize = byPeriod.stream()
                .filter(one -> one.value().signum() != 0)
                .sorted(Comparator.comparing(Series::size))
                .toList();
    }

    private static List<Observation> newest(List<Observation> known) {
        var newest = new ArrayList<Observation>(known.size());
        for (Observation one : known) {
            int last = newest.size() - 1;
            if (last < 0 || newest.get(last).period() != one.period()) {
                newest.add(one);
            } else if (Vintages.NEWEST.compare(one, newest.get(last)) >= 0) {
                newest.set(last, one);
            }
        }
        return newest;
    }

    private static BigDecimal size(Observation one) {
        return one.value().abs();
    }

    /** Whether it is what was known on a day of an area. */
    boolean isOf(LocalDate other, int its) {
        return day.equals(other) && area == its;
    }

    /** All but a period's own. */
    Others without(int period) {
        return new Others(but(byPeriod, period), but(byValue, period), but(bySize, period));
    }

    private static List<Observation> but(List<Observation> all, int period) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).period() == period) {
                return new AllBut(all, i);
            }
        }
        return all;
    }

    private static final class AllBut extends AbstractList<Observation> implements RandomAccess {
        private final List<Observation> all;
        private final int out;

        AllBut(List<Observation> all, int out) {
            this.all = all;
            this.out = out;
        }

        @Override
        public Observation get(int index) {
            return all.get(index < out ? index : index + 1);
        }

        @Override
        public int size() {
            return all.size() - 1;
        }
    }

    /**
     * The figures that one is set against.
     *
     * @param bySize those that are not zero, by size; of one size by period
     */
    record Others(List<Observation> byPeriod, List<Observation> byValue, List<Observation> bySize) {
        /** The one whose size is nearest, as sizes are told apart by their ratio; of two as near the earlier. */
        Near nearest(BigDecimal value) {
            var size = value.abs();
            int over = first(size, false);
            int under = over == 0 ? 0 : first(size(bySize.get(over - 1)), true);
            var above = over == bySize.size() ? null : new Near(bySize.get(over), size(bySize.get(over)), size);
            var below = over == 0 ? null : new Near(bySize.get(under), size, size(bySize.get(under)));
            if (above == null || below == null) {
                return above == null ? below : above;
            }
            int order = below.compareTo(above);
            return order < 0 || order == 0 && below.to().period() < above.to().period() ? below : above;
        }

        /** The index of the first that is larger, or of this size at least; as many as there are where none is. */
        private int first(BigDecimal size, boolean orEqual) {
            int low = 0;
            int high = bySize.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                int order = size(bySize.get(middle)).compareTo(size);
                if (order > 0 || orEqual && order == 0) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }

    /** A figure and how many times larger the larger of two sizes is; compared by that, exactly. */
    record Near(Observation to, BigDecimal larger, BigDecimal smaller) implements Comparable<Near> {
        BigDecimal ratio() {
            return larger.divide(smaller, MathContext.DECIMAL128);
        }

        /** How many times as far as another it lies: one ratio over the other, divided once. */
        BigDecimal times(Near other) {
            return larger.multiply(other.smaller).divide(smaller.multiply(other.larger), MathContext.DECIMAL128);
        }

        @Override
        public int compareTo(Near other) {
            return larger.multiply(other.smaller).compareTo(other.larger.multiply(smaller));
        }
    }
}
