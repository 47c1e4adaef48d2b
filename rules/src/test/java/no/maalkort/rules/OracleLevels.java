package no.maalkort.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Indicator.Better;
import no.maalkort.goal.Level;
import no.maalkort.judgement.State;

/**
 * The levels that one figure is measured against, as plain numbers, and what the page says of a value beside them.
 *
 * @param at the number of each level in force, a range aside, in the order of the levels
 * @param period the figure's own, which a path is asked at
 */
record OracleLevels(Indicator indicator, List<Level> levels, List<Exact> at, int period) {

    /** A state and the points that go with it. */
    record Verdict(State state, Exact score) {}

    /** The levels in force on 31 December; a later one of the same kind has ended the earlier. */
    static List<Level> inForce(List<Level> all, int year) {
        var day = LocalDate.of(year, 12, 31);
        var held = new ArrayList<Level>();
        for (Level level : all) {
            boolean begun = !level.from().firstDay().isAfter(day);
            boolean ended = level.to() != null && level.to().lastDay().isBefore(day);
            boolean followed = all.stream()
                    .anyMatch(other -> isSameKind(level, other)
                            && other.from().firstDay().isAfter(level.from().firstDay())
                            && !other.from().firstDay().isAfter(day));
            if (begun && !ended && !followed) {
                held.add(level);
            }
        }
        boolean judges = held.stream().anyMatch(level -> level.kind() != Level.Kind.FLOOR);
        return judges ? held : List.of();
    }

    /** A range takes the place of a target. */
    private static boolean isSameKind(Level one, Level other) {
        return one.kind() == other.kind()
                || one.kind() != Level.Kind.FLOOR
                        && one.kind() != Level.Kind.MINIMUM
                        && other.kind() != Level.Kind.FLOOR
                        && other.kind() != Level.Kind.MINIMUM;
    }

    /** A level's own number: of a grade or yes/no its place in the list, worst first. */
    static Exact number(Indicator indicator, Level level) {
        return indicator.ranks().isEmpty()
                ? Exact.of(new BigDecimal(level.value()))
                : Exact.of(indicator.ranks().indexOf(level.value()));
    }

    private Exact of(Level.Kind kind) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).kind() == kind) {
                return at.get(i);
            }
        }
        return null;
    }

    private Level target() {
        return levels.stream()
                .filter(level -> level.kind() == Level.Kind.TARGET || level.kind() == Level.Kind.RANGE)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a reported target asks for less than the minimum: then nobody can judge. */
    boolean contradict() {
        return of(Level.Kind.MINIMUM) != null && isBeyond(of(Level.Kind.MINIMUM), of(Level.Kind.TARGET));
    }

    Verdict judge(Exact value) {
        if (target().kind() == Level.Kind.RANGE) {
            return inRange(value, target().range());
        } else if (target().path() != null) {
            return onPath(value);
        }
        var state = reaches(value, of(Level.Kind.TARGET))
                ? State.MET
                : of(Level.Kind.MINIMUM) != null && reaches(value, of(Level.Kind.MINIMUM))
                        ? State.PARTLY_MET
                        : State.NOT_MET;
        return new Verdict(state, points(value, state));
    }

    private boolean reaches(Exact value, Exact level) {
        int order = value.compareTo(level) * (indicator.better() == Better.LOWER ? -1 : 1);
        return target().strict() ? order > 0 : order >= 0;
    }

    /** Through (floor, 0), (minimum, 50), (target, 100); without a floor 0 below the lowest level. */
    private Exact points(Exact value, State state) {
        var floor = of(Level.Kind.FLOOR);
        var minimum = of(Level.Kind.MINIMUM);
        var target = of(Level.Kind.TARGET);
        if (floor == null && minimum == null) {
            return state == State.MET ? Exact.FULL : Exact.ZERO;
        } else if (floor == null && state == State.NOT_MET) {
            return Exact.ZERO;
        } else if (state == State.MET) {
            return Exact.FULL;
        } else if (minimum == null) {
            return between(value, floor, Exact.ZERO, target, Exact.FULL).clipped();
        } else if (floor != null && !isBeyond(value, minimum)) {
            return between(value, floor, Exact.ZERO, minimum, Exact.HALF).clipped();
        }
        return between(value, minimum, Exact.HALF, target, Exact.FULL).clipped();
    }

    private boolean isBeyond(Exact value, Exact level) {
        return indicator.better() == Better.LOWER ? value.isUnder(level) : level.isUnder(value);
    }

    /** On the straight line through two points. */
    private static Exact between(Exact value, Exact from, Exact low, Exact to, Exact high) {
        return low.plus(high.minus(low).times(value.minus(from)).over(to.minus(from)));
    }

    private static Verdict inRange(Exact value, Level.Range range) {
        var desiredLow = Exact.of(range.desiredLow());
        var desiredHigh = Exact.of(range.desiredHigh());
        var acceptedLow = Exact.of(range.acceptedLow());
        var acceptedHigh = Exact.of(range.acceptedHigh());
        if (!value.isUnder(desiredLow) && !desiredHigh.isUnder(value)) {
            return new Verdict(State.MET, Exact.FULL);
        } else if (value.isUnder(acceptedLow) || acceptedHigh.isUnder(value)) {
            return new Verdict(State.NOT_MET, Exact.ZERO);
        }
        var score = value.isUnder(desiredLow)
                ? between(value, acceptedLow, Exact.HALF, desiredLow, Exact.FULL)
                : between(value, acceptedHigh, Exact.HALF, desiredHigh, Exact.FULL);
        return new Verdict(State.PARTLY_MET, score);
    }

    /** B = 100 in the base year, x = 100 + change, P(t) by the declared path. */
    private Verdict onPath(Exact change) {
        var value = Exact.FULL.plus(change);
        int order = value.compareTo(asked());
        if (target().path().shape() == Level.Shape.CONSTANT_RATE) {
            order = orderToConstantRate(value);
        }
        boolean met = indicator.better() == Better.LOWER ? order <= 0 : order >= 0;
        var score = order == 0
                ? Exact.FULL
                : Exact.FULL
                        .times(Exact.FULL.minus(value))
                        .over(Exact.FULL.minus(asked()))
                        .clipped();
        return new Verdict(met ? State.MET : State.NOT_MET, score);
    }

    /** The two ends of the stretch of the path that the period lies on, base = 100. */
    private record Stretch(int since, Exact from, int until, Exact to) {}

    private Stretch stretch() {
        var points = new TreeMap<Integer, Exact>();
        points.put(Integer.valueOf(indicator.changeSince()), Exact.FULL);
        target().path().through().forEach((year, change) -> points.put(year, Exact.FULL.plus(Exact.of(change))));
        points.put(target().due(), Exact.FULL.plus(of(Level.Kind.TARGET)));
        var since = points.lowerEntry(period);
        var until = points.ceilingEntry(period);
        return new Stretch(since.getKey(), since.getValue(), until.getKey(), until.getValue());
    }

    /** P(t). */
    private Exact asked() {
        var on = stretch();
        var share = Exact.of(period - on.since()).over(Exact.of(on.until() - on.since()));
        return target().path().shape() == Level.Shape.LINEAR
                ? on.from().plus(on.to().minus(on.from()).times(share))
                : constantRate(on);
    }

    /** x^n against B^(n-k)·T^k, k years of n. */
    private int orderToConstantRate(Exact value) {
        var on = stretch();
        int n = on.until() - on.since();
        int k = period - on.since();
        return value.isUnder(Exact.ZERO)
                ? -1
                : value.power(n).compareTo(on.from().power(n - k).times(on.to().power(k)));
    }

    /** The root: itself where it has few digits, else halved in on until far more stand than are written. */
    private Exact constantRate(Stretch on) {
        int n = on.until() - on.since();
        int k = period - on.since();
        var power = on.from().power(n - k).times(on.to().power(k));
        var low = BigDecimal.ZERO;
        var high = on.from().most(on.to()).digits(0).add(BigDecimal.ONE);
        for (int i = 0; i < 80; i++) {
            var middle = low.add(high).divide(BigDecimal.valueOf(2)).setScale(24, RoundingMode.HALF_UP);
            if (Exact.of(middle).power(n).isUnder(power)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        var exact = Exact.of(high.setScale(12, RoundingMode.HALF_UP));
        return exact.power(n).equals(power) ? exact : Exact.of(high);
    }

    /** Every number at which a verdict may change. */
    List<Exact> edges() {
        var edges = new ArrayList<Exact>();
        if (target().kind() == Level.Kind.RANGE) {
            var range = target().range();
            List.of(range.desiredLow(), range.desiredHigh(), range.acceptedLow(), range.acceptedHigh())
                    .forEach(edge -> edges.add(Exact.of(edge)));
        } else if (target().path() != null) {
            edges.add(asked().minus(Exact.FULL));
        } else {
            edges.add(of(Level.Kind.TARGET));
            if (of(Level.Kind.MINIMUM) != null) {
                edges.add(of(Level.Kind.MINIMUM));
            }
        }
        return edges;
    }
}
