package no.maalkort.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.maalkort.figure.Body;
import no.maalkort.figure.Observation;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scoring.Stopped;
import no.maalkort.scoring.Workspace;

/**
 * What each method got wrong where it is known: every real series, continued from each place in it.
 *
 * <p>An error is told in spreads of its own series up to that place, so that series of all units stand together.
 */
public final class Backtest {
    /** The least history that a projection begins from. */
    static final int LEAST_POINTS = 4;

    private static final int LEAST_ERRORS = 30;
    private static final int LEAST_BODIES = 5;
    private static final int LEAST_OF_ONE = 10;
    private static final BigDecimal WANTED = new BigDecimal("0.80");

    private final Map<Method, NavigableMap<Integer, List<Miss>>> misses = new EnumMap<>(Method.class);

    /**
     * One continuation beside what came.
     *
     * @param size of the error in spreads; null where the spread was none and the method wrong all the same
     */
    private record Miss(String body, BigDecimal size) {}

    /**
     * How well intervals of 80 per cent hold at a horizon.
     *
     * @param horizon years ahead
     * @param errors how many continuations were compared
     * @param bodies of how many bodies
     * @param width half the width of the interval, in spreads; null where too few were compared
     * @param covered the share of figures inside intervals made without their own body; null where too few were compared
     * @param leastCovered the same of the body they hold least for, among those with ten continuations at least; null
     *     where there is none
     */
    public record Coverage(
            Method method,
            int horizon,
            int errors,
            int bodies,
            BigDecimal width,
            BigDecimal covered,
            BigDecimal leastCovered) {}

    private Backtest() {
        for (Method method : Method.values()) {
            misses.put(method, new TreeMap<>());
        }
    }

    /** All reported series of all bodies, as they were known on a day; series without units of measure are left out. */
    public static Backtest of(Workspace workspace, LocalDate asOf) {
        var test = new Backtest();
        for (Body body : workspace.figures().catalogue().bodies()) {
            Stopped.ifInterrupted();
            var known = new Known(workspace, body, asOf);
            var chains = new TreeSet<String>();
            for (Observation one : workspace.figures().observations(body.id())) {
                if (isMeasured(known, one) && chains.add(one.indicator() + "\n" + one.publisher())) {
                    var series = Series.of(known, one.indicator(), one.publisher(), Integer.MAX_VALUE);
                    test.add(body.id(), series.reported(), series.offset());
                }
            }
        }
        return test;
    }

    private static boolean isMeasured(Known known, Observation one) {
        var indicator = known.indicator(one.indicator());
        return one.value() != null
                && indicator.ranks().isEmpty()
                && !indicator.unit().equals("rank");
    }

    private void add(String body, NavigableMap<Integer, BigDecimal> values, BigDecimal offset) {
        int points = 0;
        for (int origin : values.keySet()) {
            if (++points >= LEAST_POINTS) {
                for (Method method : Method.values()) {
                    add(body, method, values, origin, offset);
                }
            }
        }
    }

    private void add(
            String body, Method method, NavigableMap<Integer, BigDecimal> values, int origin, BigDecimal offset) {
        var history = values.headMap(origin, true);
        var spread = method.spread(history, offset);
        if (spread == null) {
            return;
        }
        values.tailMap(origin, false).forEach((year, value) -> {
            var told = method.at(history, year, offset);
            if (told != null) {
                misses.get(method)
                        .computeIfAbsent(year - origin, horizon -> new ArrayList<>())
                        .add(new Miss(body, size(told.subtract(value).abs(), spread)));
            }
        });
    }

    private static BigDecimal size(BigDecimal error, BigDecimal spread) {
        if (spread.signum() > 0) {
            return error.divide(spread, MathContext.DECIMAL128);
        }
        return error.signum() == 0 ? BigDecimal.ZERO : null;
    }

    private List<Miss> misses(Method method, int horizon) {
        return misses.get(method).getOrDefault(horizon, List.of());
    }

    /** Half the width of an interval of 80 per cent, in spreads; null where too few continuations were compared. */
    BigDecimal width(Method method, int horizon) {
        var all = misses(method, horizon);
        return isEnough(all) ? width(all, null) : null;
    }

    /** The sizes of all errors at a horizon, in spreads, ascending. */
    List<BigDecimal> sizes(Method method, int horizon) {
        return misses(method, horizon).stream()
                .map(Miss::size)
                .filter(size -> size != null)
                .sorted()
                .toList();
    }

    private static boolean isEnough(List<Miss> all) {
        return all.size() >= LEAST_ERRORS && bodies(all) >= LEAST_BODIES;
    }

    private static int bodies(List<Miss> all) {
        return (int) all.stream().map(Miss::body).distinct().count();
    }

    /** The size that 80 per cent of the errors, and one more, stay within; those of one body left out. */
    private static BigDecimal width(List<Miss> all, String but) {
        var sizes = all.stream()
                .filter(miss -> !miss.body().equals(but))
                .map(Miss::size)
                .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                .toList();
        int rank = WANTED.multiply(BigDecimal.valueOf(sizes.size() + 1L))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return sizes.get(Math.min(rank, sizes.size()) - 1);
    }

    /** How often an interval held that was made of the errors of all other bodies. */
    public List<Coverage> coverage() {
        var table = new ArrayList<Coverage>();
        misses.forEach(
                (method, byHorizon) -> byHorizon.forEach((horizon, all) -> table.add(coverage(method, horizon, all))));
        return table;
    }

    /** The same at one horizon. */
    Coverage coverage(Method method, int horizon) {
        return coverage(method, horizon, misses(method, horizon));
    }

    private static Coverage coverage(Method method, int horizon, List<Miss> all) {
        if (!isEnough(all)) {
            return new Coverage(method, horizon, all.size(), bodies(all), null, null, null);
        }
        var byBody = all.stream().collect(Collectors.groupingBy(Miss::body, TreeMap::new, Collectors.toList()));
        long inside = 0;
        BigDecimal least = null;
        for (var of : byBody.entrySet()) {
            var width = width(all, of.getKey());
            long held =
                    of.getValue().stream().filter(miss -> isInside(miss, width)).count();
            var share = share(held, of.getValue().size());
            inside += held;
            if (of.getValue().size() >= LEAST_OF_ONE && (least == null || share.compareTo(least) < 0)) {
                least = share;
            }
        }
        return new Coverage(
                method,
                horizon,
                all.size(),
                byBody.size(),
                Numbers.rounded(width(all, null)),
                share(inside, all.size()),
                least);
    }

    /** An interval that knows no end holds of everything. */
    private static boolean isInside(Miss miss, BigDecimal width) {
        return width == null || miss.size() != null && miss.size().compareTo(width) <= 0;
    }

    private static BigDecimal share(long part, int whole) {
        return Numbers.rounded(Standing.share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
    }
}
