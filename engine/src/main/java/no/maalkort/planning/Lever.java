package no.maalkort.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Status;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;

/**
 * A known figure that goals are judged by and that could be another: where it is, and the values on its better side at
 * which a goal's state or slope changes.
 *
 * @param stops the values from the nearest to the one from which on it adds nothing, in the indicator's precision
 */
record Lever(Indicator indicator, int period, BigDecimal now, List<BigDecimal> stops, List<String> goals) {

    /** Every figure that is judged and not at its best, in the order of the goals that an aim looks at. */
    static List<Lever> of(Scorecard card, Aim aim, Catalogue catalogue) {
        var byFigure = new LinkedHashMap<String, List<Judged>>();
        aim.counted(card).flatMap(Lever::judged).forEach(one -> byFigure.computeIfAbsent(
                        one.indicator() + "@" + one.period(), key -> new ArrayList<>())
                .add(one));
        return byFigure.values().stream()
                .map(some -> lever(some, catalogue))
                .filter(lever -> !lever.stops().isEmpty())
                .toList();
    }

    /** One figure as one goal is judged by it. */
    private record Judged(String goal, String indicator, int period, BigDecimal value, List<GoalResult.Flip> flips) {}

    private static Stream<Judged> judged(GoalResult goal) {
        String named = goal.pack() + ":" + goal.id();
        if (!goal.state().isVerdict() || goal.attestation() != null) {
            return Stream.empty();
        }
        if (goal.parts().isEmpty()) {
            return Stream.of(
                    new Judged(named, goal.indicator(), Integer.parseInt(goal.period()), goal.value(), goal.flips()));
        }
        return goal.parts().stream()
                .filter(part -> part.value() != null)
                .map(part -> new Judged(
                        named, part.indicator(), Integer.parseInt(part.period()), part.value(), part.flips()));
    }

    private static Lever lever(List<Judged> some, Catalogue catalogue) {
        var first = some.get(0);
        var indicator = catalogue.indicator(first.indicator());
        var better = some.stream()
                .flatMap(one -> one.flips().stream())
                .filter(flip -> flip.indicator().equals(first.indicator()))
                .filter(flip -> flip.state() == State.MET || flip.state() == State.PARTLY_MET)
                .map(GoalResult.Flip::value)
                .distinct()
                .toList();
        return new Lever(
                indicator,
                first.period(),
                first.value(),
                towards(first.value(), indicator, better),
                some.stream().map(Judged::goal).distinct().toList());
    }

    /** Those on the better side, nearest first; of a range, where either side may be it, the nearer edge only. */
    private static List<BigDecimal> towards(BigDecimal now, Indicator indicator, List<BigDecimal> values) {
        return switch (indicator.better()) {
            case HIGHER -> ordered(values.stream().filter(one -> one.compareTo(now) > 0), now);
            case LOWER -> ordered(values.stream().filter(one -> one.compareTo(now) < 0), now);
            case NEITHER -> {
                var near = ordered(values.stream(), now);
                int side = near.isEmpty() ? 0 : near.get(0).compareTo(now);
                yield near.stream().filter(one -> one.compareTo(now) == side).toList();
            }
        };
    }

    private static List<BigDecimal> ordered(Stream<BigDecimal> values, BigDecimal now) {
        return values.sorted(Comparator.comparing(one -> one.subtract(now).abs()))
                .toList();
    }

    /** The value from which on it adds nothing. */
    BigDecimal best() {
        return stops.get(stops.size() - 1);
    }

    /** One unit of the indicator's precision towards the better side. */
    BigDecimal unit() {
        var unit = indicator.ranks().isEmpty() ? BigDecimal.ONE.movePointLeft(indicator.decimals()) : BigDecimal.ONE;
        return best().compareTo(now) > 0 ? unit : unit.negate();
    }

    /** How large a change is beside the figure, which is the measure that figures in different units share. */
    BigDecimal change(BigDecimal to) {
        var by = to.subtract(now).abs();
        return now.signum() == 0 ? by : by.divide(now.abs(), MathContext.DECIMAL128);
    }

    /** A value as people and scenarios write it. */
    String written(BigDecimal value) {
        return indicator.ranks().isEmpty()
                ? Scenario.bare(value.toPlainString())
                : indicator.ranks().get(value.intValueExact());
    }

    /** The figure supposed to be another. */
    Scenario.FigureSet at(String body, BigDecimal value) {
        return new Scenario.FigureSet(indicator.id(), body, period, written(value), indicator.unit(), Status.F, null);
    }

    Reach.Move move(BigDecimal to) {
        return new Reach.Move(
                indicator.id(),
                indicator.name(),
                period,
                written(now),
                written(to),
                indicator.ranks().isEmpty() ? to.subtract(now) : null,
                indicator.unit(),
                goals);
    }
}
