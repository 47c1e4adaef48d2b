package no.maalkort.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Body;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;

/**
 * What a program written for these goals alone does: figures found in a map, compared in a loop, and the whole scorecard made
 * of it, equal to the engine's.
 *
 * <p>Whoever judges may be another engine; then the rest is still this.
 */
final class HandWritten {
    /** What finds the states of all goals of the values in their order. */
    interface Judge {
        State[] judge(BigDecimal[] values);
    }

    private final Scorecard like;
    private final List<HandGoal> goals = new ArrayList<>();
    private final Map<String, BigDecimal> weights = new LinkedHashMap<>();
    private final Map<String, Map<String, Observation>> figures = new HashMap<>();
    private final Map<String, Text> names = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    /** The program for the goals of a scorecard, whatever municipality and year it is of. */
    HandWritten(Made.Ready made, int municipalities) {
        like = made.workspace().scoring().score(made.request(0, 0));
        like.goals().forEach(goal -> goals.add(HandGoal.of(goal)));
        var inArea = new HashMap<String, Integer>();
        like.goals().forEach(goal -> inArea.merge(goal.area(), 1, Integer::sum));
        inArea.forEach((area, count) -> weights.put(
                area,
                BigDecimal.ONE
                        .divide(BigDecimal.valueOf(count), MathContext.DECIMAL128)
                        .divide(BigDecimal.valueOf(inArea.size()), MathContext.DECIMAL128)));
        for (int i = 0; i < municipalities; i++) {
            made.workspace().figures().observations(Made.body(i)).forEach(one -> figures.computeIfAbsent(
                            one.body() + one.period(), key -> new HashMap<>())
                    .put(one.indicator(), one));
        }
        made.workspace().figures().catalogue().indicators().forEach(one -> {
            names.put(one.id(), one.name());
            units.put(one.id(), one.unit());
        });
    }

    List<HandGoal> goals() {
        return goals;
    }

    /** The hand-written judgement. */
    static Judge loop(List<HandGoal> goals) {
        return values -> {
            var states = new State[values.length];
            for (int i = 0; i < values.length; i++) {
                states[i] = goals.get(i).judge(values[i]);
            }
            return states;
        };
    }

    /** The values of all goals in their order. */
    BigDecimal[] values(Body body, int year) {
        var known = figures.get(body.id() + year);
        var values = new BigDecimal[goals.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = known.get(goals.get(i).words().indicator()).value();
        }
        return values;
    }

    Scorecard score(Body body, int year, Judge judge) {
        var known = figures.get(body.id() + year);
        var values = values(body, year);
        var states = judge.judge(values);
        var results = new ArrayList<GoalResult>(values.length);
        var areas = new LinkedHashMap<String, HandTotal>();
        var all = new HandTotal();
        for (int i = 0; i < values.length; i++) {
            var goal = goals.get(i);
            var weight = weights.get(goal.words().area());
            var score = goal.score(states[i], values[i]);
            var area = areas.computeIfAbsent(goal.words().area(), id -> new HandTotal());
            all.add(states[i], weight, score);
            area.add(states[i], weight, score);
            results.add(result(goal, body, year, known, values[i], states[i], weight, score));
        }
        return scorecard(body, year, results, areas, all);
    }

    private Scorecard scorecard(
            Body body, int year, List<GoalResult> results, Map<String, HandTotal> areas, HandTotal all) {
        var shown = new ArrayList<Scorecard.Area>(areas.size());
        for (Scorecard.Area area : like.areas()) {
            var total = areas.get(area.id());
            shown.add(new Scorecard.Area(area.id(), area.name(), total.counts(), total.score(), total.score()));
        }
        return new Scorecard(
                Scorecard.SCHEMA_VERSION,
                new Scorecard.Municipality(body.id(), body.name().nb(), body.number(year)),
                year,
                like.asOf(),
                String.valueOf(year),
                like.pack(),
                like.engine(),
                all.counts(),
                new Scorecard.Totals(all.score(), all.score()),
                shown,
                results,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** Counts and weighted sums of goals that are all judged. */
    private static final class HandTotal {
        private final Map<State, Integer> counts = new EnumMap<>(State.class);
        private BigDecimal weight = BigDecimal.ZERO;
        private BigDecimal sum = BigDecimal.ZERO;
        private int goals;

        HandTotal() {
            for (State state : State.values()) {
                if (state != State.NOT_SELECTED) {
                    counts.put(state, 0);
                }
            }
        }

        void add(State state, BigDecimal share, BigDecimal score) {
            counts.merge(state, 1, Integer::sum);
            weight = weight.add(share);
            sum = sum.add(share.multiply(score));
            goals++;
        }

        Map<State, Integer> counts() {
            return counts;
        }

        Scorecard.Score score() {
            var score = Numbers.rounded(sum.divide(weight, MathContext.DECIMAL128));
            return new Scorecard.Score(score, null, score, score, BigDecimal.ONE, BigDecimal.ONE, goals, goals);
        }
    }

    private GoalResult result(
            HandGoal goal,
            Body body,
            int year,
            Map<String, Observation> known,
            BigDecimal value,
            State state,
            BigDecimal weight,
            BigDecimal score) {
        var same = goal.words();
        var because = goal.because(state, value);
        var rounded = Numbers.rounded(score);
        var lost = Numbers.rounded(weight.multiply(HandGoal.FULL.subtract(score), MathContext.DECIMAL128));
        var beside = new ArrayList<GoalResult.FigureShown>(same.beside().size());
        for (GoalResult.FigureShown one : same.beside()) {
            beside.add(beside(one, body, year, known.get(one.indicator())));
        }
        var flips = goal.flips(state, value);
        return new GoalResult(
                same.id(),
                same.pack(),
                same.area(),
                same.title(),
                same.quote(),
                same.paraphrase(),
                same.weight(),
                null,
                null,
                state,
                "LEVEL",
                rounded,
                rounded,
                rounded,
                same.indicator(),
                same.indicatorName(),
                value,
                null,
                same.unit(),
                same.decimals(),
                null,
                String.valueOf(year),
                same.lag(),
                "A",
                same.levels(),
                null,
                same.lastConfirmed(),
                because,
                null,
                null,
                HandWords.of(goal, year, value, state, because, flips),
                flips,
                new GoalResult.PointsLost("measurable", lost),
                null,
                null,
                List.of(),
                beside,
                List.of(input(known.get(same.indicator()))),
                goal.rule(state),
                goal.branches(state, value),
                List.of(),
                same.remediation(),
                same.notEncoded());
    }

    private GoalResult.FigureShown beside(GoalResult.FigureShown like, Body body, int year, Observation seen) {
        return new GoalResult.FigureShown(
                like.indicator(),
                like.name(),
                body.id(),
                body.name(),
                String.valueOf(year),
                seen.value(),
                null,
                like.unit(),
                like.decimals(),
                "A",
                input(seen));
    }

    private GoalResult.Input input(Observation seen) {
        var release = seen.release();
        return new GoalResult.Input(
                seen.indicator(),
                names.get(seen.indicator()),
                seen.body(),
                String.valueOf(seen.period()),
                seen.value(),
                seen.printed(),
                units.get(seen.indicator()),
                seen.status().name(),
                release.id(),
                release.title(),
                seen.publisher(),
                release.via(),
                release.published().text(),
                release.presumed(),
                release.link(seen.source()),
                release.licence(),
                seen.source(),
                seen.quote(),
                release.file(),
                seen.line(),
                List.of(),
                true);
    }
}
