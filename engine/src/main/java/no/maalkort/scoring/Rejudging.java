package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;

/**
 * The goals that count in the measurable score of a year, some of them judged again by the same rules under other levels:
 * only what a change can touch is judged anew. Thread-safe.
 */
public final class Rejudging {
    private final Scoring scoring;
    private final Context context;
    private final Pack pack;
    private final List<Scored> known;

    public Rejudging(Scoring scoring, Scoring.Request request) {
        this.scoring = scoring;
        this.context = scoring.context(request, 0);
        this.pack = request.pack().pack();
        this.known = scoring.counted(request, 0).stream()
                .filter(TotalsOf::isMeasurable)
                .toList();
    }

    /**
     * What is judged otherwise, by goal ({@code pack:goal}).
     *
     * @param goals with other levels
     * @param weights inside their areas
     * @param shares of the way from a goal's least score to its most, 0–1, where it has no verdict
     */
    public record Otherwise(Map<String, Goal> goals, Map<String, BigDecimal> weights, Map<String, BigDecimal> shares) {}

    /**
     * How it comes out.
     *
     * @param states in the order of the goals
     * @param score as a scorecard would have it
     * @param filled the same with the supposed scores of what has no verdict in it
     */
    public record Result(List<State> states, Scorecard.Score score, Scorecard.Score filled) {}

    /** The goals as they are known. */
    public List<GoalResult> goals() {
        return known.stream().map(Scored::result).toList();
    }

    /** A goal as its pack has it. */
    public Goal goal(GoalResult result) {
        return scoring.pack(result.pack()).pack().goal(result.id()).orElseThrow();
    }

    /** The same year, otherwise; levels that would contradict each other stay as they are. */
    public Result judge(Otherwise otherwise) {
        var again = again(otherwise.goals());
        var states = new ArrayList<State>();
        var scored = new ArrayList<Scored>();
        for (Scored one : known) {
            var joined = again.get(one.name());
            var weight = otherwise.weights().getOrDefault(one.name(), one.weight());
            states.add(joined == null ? one.result().state() : joined.state());
            scored.add(
                    joined == null
                            ? one.with(one.score(), one.low(), one.high(), weight)
                            : one.with(joined.score(), joined.low(), joined.high(), weight));
        }
        var filled = scored.stream()
                .map(one -> filled(one, otherwise.shares().get(one.name())))
                .toList();
        return new Result(states, new TotalsOf(pack, scored).measurable(), new TotalsOf(pack, filled).measurable());
    }

    private Map<String, Joined> again(Map<String, Goal> goals) {
        var byPack = new LinkedHashMap<String, List<Goal>>();
        for (Scored one : known) {
            var goal = goals.get(one.name());
            if (goal != null) {
                byPack.computeIfAbsent(one.result().pack(), id -> new ArrayList<>())
                        .add(goal);
            }
        }
        var again = new LinkedHashMap<String, Joined>();
        byPack.forEach((id, some) -> {
            var verdicts = PackJudging.verdicts(context, scoring.pack(id), some);
            for (int i = 0; i < some.size(); i++) {
                if (verdicts.get(i).state() != State.ERROR) {
                    again.put(id + ':' + some.get(i).id(), verdicts.get(i));
                }
            }
        });
        return again;
    }

    private static Scored filled(Scored goal, BigDecimal share) {
        if (goal.score() != null || share == null || goal.result().state() == State.ERROR) {
            return goal;
        }
        var score = goal.low().add(goal.high().subtract(goal.low()).multiply(share, MathContext.DECIMAL128));
        return goal.with(score, score, score, goal.weight());
    }
}
