package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.figure.Indicator;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** The scoring of a year again and again while figures pass through their values, beside what else a scenario supposes. */
public final class Sweeping {
    /** The most what-ifs of one sweep. */
    public static final int MOST = 10_000;

    /** The most figures that are moved at once. */
    public static final int MOST_FIGURES = 2;

    private static final int BATCH = 250;

    private final Workspace workspace;
    private final Scoring.Request request;
    private final Scenario scenario;
    private final List<Swept> swept;
    private final Scorecard known;
    private final ManyWhatIfs whatIfs;

    /**
     * A sweep.
     *
     * @param scenario what else is supposed
     * @param swept one figure or two
     */
    public Sweeping(Workspace workspace, Scoring.Request request, Scenario scenario, List<Swept> swept) {
        this.workspace = workspace;
        this.request = request;
        this.scenario = scenario;
        this.swept = List.copyOf(swept);
        this.known = workspace.scoring().score(request);
        this.whatIfs = new ManyWhatIfs(workspace, request);
    }

    /**
     * A figure that is moved.
     *
     * @param first as it is supposed at first
     * @param step above 0
     */
    public record Swept(Scenario.FigureSet first, BigDecimal to, BigDecimal step) {
        private BigDecimal from() {
            return new BigDecimal(first.value());
        }

        /** How many values it passes through, however many. */
        BigDecimal count() {
            return to.subtract(from()).divideToIntegralValue(step).add(BigDecimal.ONE);
        }

        private long values() {
            return count().longValueExact();
        }

        private BigDecimal value(long at) {
            return from().add(step.multiply(BigDecimal.valueOf(at)));
        }

        private Scenario.FigureSet at(long at) {
            return new Scenario.FigureSet(
                    first.indicator(),
                    first.body(),
                    first.period(),
                    value(at).toPlainString(),
                    first.unit(),
                    first.status(),
                    first.source());
        }
    }

    /** How many what-ifs it is made of. */
    public int size() {
        return (int) swept.stream().mapToLong(Swept::values).reduce(1, (a, b) -> a * b);
    }

    /** One of the what-ifs, the last figure moving fastest. */
    private Scenario at(int number) {
        var figures = new ArrayList<Scenario.FigureSet>();
        places(number).forEach((one, at) -> figures.add(one.at(at)));
        figures.addAll(scenario.figures());
        return new Scenario(
                "", scenario.municipality(), scenario.year(), figures, scenario.levels(), scenario.weights());
    }

    private Map<Swept, Long> places(int number) {
        var places = new LinkedHashMap<Swept, Long>();
        long inside = size();
        for (Swept one : swept) {
            inside /= one.values();
            places.put(one, number / inside % one.values());
        }
        return places;
    }

    /** The scorecard of one of the what-ifs. */
    public Scorecard scorecard(int number) {
        return whatIfs.scorecard(at(number));
    }

    /** The same with every goal judged anew. */
    public Scorecard inFull(int number) {
        return WhatIfScoring.scorecard(workspace, request, at(number));
    }

    /** What is kept of one what-if. */
    private record Point(List<BigDecimal> values, List<Robustness.StateChange> changes, Scorecard.Score score) {}

    /**
     * All what-ifs, or those that are made by the time somebody stops it.
     *
     * @param goOn asked after some what-ifs with how many are made; where it says no, the rest is left out
     */
    public Sweep sweep(IntPredicate goOn) {
        var points = new ArrayList<Point>();
        while (points.size() < size()) {
            int from = points.size();
            points.addAll(IntStream.range(from, Math.min(from + BATCH, size()))
                    .parallel()
                    .mapToObj(this::point)
                    .toList());
            if (!goOn.test(points.size())) {
                break;
            }
        }
        return new Sweep(
                Scorecard.SCHEMA_VERSION,
                known.municipality(),
                known.year(),
                known.asOf(),
                known.rulesAt(),
                known.pack(),
                known.engine(),
                size(),
                points.size(),
                swept.stream().map(this::axis).toList(),
                groups(points).stream().map(this::region).toList());
    }

    private Point point(int number) {
        var card = scorecard(number);
        var values = new ArrayList<BigDecimal>();
        places(number).forEach((one, at) -> values.add(one.value(at)));
        return new Point(values, changes(card), card.totals().measurable());
    }

    private List<Robustness.StateChange> changes(Scorecard card) {
        var now = goals(card);
        var changes = new ArrayList<Robustness.StateChange>();
        goals(known).forEach((name, goal) -> {
            var then = now.get(name);
            if (then != null && then.state() != goal.state()) {
                changes.add(Robustness.StateChange.of(goal, then.state(), StateWords.of(then)));
            }
        });
        return changes;
    }

    private static Map<String, GoalResult> goals(Scorecard card) {
        var goals = new LinkedHashMap<String, GoalResult>();
        Stream.concat(card.goals().stream(), card.also().stream().flatMap(also -> also.goals().stream()))
                .forEach(goal -> goals.put(goal.pack() + ':' + goal.id(), goal));
        return goals;
    }

    /** Those with the same states: of one figure only neighbours, of two wherever they are. */
    private List<List<Point>> groups(List<Point> points) {
        var groups = new ArrayList<List<Point>>();
        var byChanges = new LinkedHashMap<List<Robustness.StateChange>, List<Point>>();
        List<Robustness.StateChange> last = null;
        for (Point point : points) {
            if (swept.size() == 1 && !point.changes().equals(last)) {
                byChanges.clear();
            }
            last = point.changes();
            byChanges
                    .computeIfAbsent(last, changes -> {
                        var group = new ArrayList<Point>();
                        groups.add(group);
                        return group;
                    })
                    .add(point);
        }
        return groups;
    }

    private Sweep.Region region(List<Point> points) {
        return new Sweep.Region(
                IntStream.range(0, swept.size())
                        .mapToObj(i -> range(points, point -> point.values().get(i)))
                        .toList(),
                points.size(),
                points.get(0).changes(),
                range(points, point -> point.score().low()),
                range(points, point -> point.score().score()),
                range(points, point -> point.score().high()));
    }

    private static Sweep.Range range(List<Point> points, Function<Point, BigDecimal> number) {
        var sorted =
                points.stream().map(number).filter(Objects::nonNull).sorted().toList();
        return sorted.isEmpty() ? null : new Sweep.Range(sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private Sweep.Axis axis(Swept one) {
        Indicator indicator =
                workspace.figures().catalogue().indicator(one.first().indicator());
        return new Sweep.Axis(
                indicator.id(),
                indicator.name(),
                one.first().body(),
                one.first().period(),
                one.from(),
                one.value(one.values() - 1),
                one.step(),
                indicator.unit());
    }
}
