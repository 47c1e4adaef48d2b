package no.maalkort.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scoring.Reindexing;
import no.maalkort.scoring.Rejudging;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Stopped;
import no.maalkort.scoring.Workspace;

/** The judging of a year again and again with everything that may be otherwise drawn by chance: the same rules each time. */
public final class RobustnessScoring {
    /** The seed where none is named. */
    public static final long SEED = 1;

    /** The greatest seed; a JSON number carries it exactly everywhere. */
    public static final long GREATEST_SEED = 9_007_199_254_740_991L;

    private static final int BATCH = 250;
    private static final int HUNDRED = 100;
    static final int FEW = 5;
    static final int MANY = 95;

    private final Scorecard card;
    private final Rejudging rejudging;
    private final List<Doubt> doubts;
    private final Rejudging.Result known;
    private final Reindexing reindexing;

    /** One run: its goals, and the index of everybody by body, or null. */
    private record Run(Rejudging.Result goals, Map<String, Reindexing.Run> index) {}

    private RobustnessScoring(Workspace workspace, Scoring.Request request, boolean indexes) {
        this.card = workspace.scoring().score(request);
        this.rejudging = new Rejudging(workspace.scoring(), request);
        int rulesAt = request.rulesAt() == null ? request.year() : request.rulesAt();
        this.doubts = new Doubts(rejudging, workspace.figures().catalogue(), rulesAt).all();
        this.known = rejudging.judge(otherwise(new Doubt.Supposed()));
        this.reindexing = indexes ? Reindexing.of(workspace.scoring(), request).orElse(null) : null;
    }

    /**
     * How robust a request's scorecard is.
     *
     * @param draws how many runs, 1 or more
     * @param goOn asked after some runs with how many are made; where it says no, the rest is left out
     */
    public static Robustness of(Workspace workspace, Scoring.Request request, int draws, long seed, IntPredicate goOn) {
        return new RobustnessScoring(workspace, request, true).robustness(draws, seed, goOn);
    }

    /** The same of goals and their scores alone. */
    static Robustness ofGoals(Workspace workspace, Scoring.Request request, int draws, long seed) {
        return new RobustnessScoring(workspace, request, false).robustness(draws, seed, done -> true);
    }

    /** Everybody's index in the runs of a request, run by run; none where its pack makes no index. */
    static List<Map<String, Reindexing.Run>> indices(
            Workspace workspace, Scoring.Request request, int draws, long seed) {
        var scoring = new RobustnessScoring(workspace, request, true);
        return scoring.reindexing == null
                ? List.of()
                : IntStream.range(0, draws)
                        .parallel()
                        .mapToObj(run -> scoring.indexed(scoring.supposed(Dice.of(seed, run))))
                        .toList();
    }

    private Robustness robustness(int draws, long seed, IntPredicate goOn) {
        var runs = runs(draws, seed, goOn);
        var goals = runs.stream().map(Run::goals).toList();
        int same = (int) goals.stream().filter(this::isSame).count();
        boolean judged = known.score().observed() > 0;
        return new Robustness(
                Scorecard.SCHEMA_VERSION,
                card.municipality(),
                card.year(),
                card.asOf(),
                card.rulesAt(),
                card.pack(),
                card.engine(),
                seed,
                draws,
                runs.size(),
                judged ? Robustness.Label.of(same, runs.size()) : Robustness.Label.NOTHING_JUDGED,
                same,
                Numbers.rounded(
                        BigDecimal.valueOf(same).divide(BigDecimal.valueOf(runs.size()), MathContext.DECIMAL128)),
                known.score(),
                spread(goals, run -> run.score().low()),
                spread(goals, run -> run.score().score()),
                spread(goals, run -> run.score().high()),
                spread(goals, run -> run.filled().score()),
                index(runs),
                goals(goals),
                new OneAtATime(rejudging, known, doubts, this::own).all(),
                card.scenario());
    }

    /** The first so many runs, each by dice of its own: whichever thread makes them, they are the same. */
    private List<Run> runs(int draws, long seed, IntPredicate goOn) {
        var runs = new ArrayList<Run>();
        while (runs.size() < draws) {
            Stopped.ifInterrupted();
            int from = runs.size();
            runs.addAll(IntStream.range(from, Math.min(from + BATCH, draws))
                    .parallel()
                    .mapToObj(run -> run(Dice.of(seed, run)))
                    .toList());
            if (!goOn.test(runs.size())) {
                break;
            }
        }
        return runs;
    }

    private Run run(Dice dice) {
        var supposed = supposed(dice);
        return new Run(rejudging.judge(otherwise(supposed)), indexed(supposed));
    }

    private Doubt.Supposed supposed(Dice dice) {
        var supposed = new Doubt.Supposed();
        doubts.forEach(doubt -> doubt.suppose(dice.swing(), supposed));
        return supposed;
    }

    /** What a supposition makes of everybody's index, by body; null without one. */
    private Map<String, Reindexing.Run> indexed(Doubt.Supposed supposed) {
        return reindexing == null ? null : reindexing.run(supposed.weights(), supposed.byGoal());
    }

    private Robustness.IndexRuns index(List<Run> runs) {
        String body = card.municipality().id();
        return card.index() == null || reindexing == null
                ? null
                : IndexRunning.of(
                        card.index(),
                        runs.stream().map(run -> run.index().get(body)).toList());
    }

    private Reindexing.Run own(Doubt.Supposed supposed) {
        var all = indexed(supposed);
        return card.index() == null || all == null
                ? null
                : all.get(card.municipality().id());
    }

    /** The goals that have a figure, with the levels supposed; without one no level matters. */
    private Rejudging.Otherwise otherwise(Doubt.Supposed supposed) {
        return otherwise(rejudging, supposed);
    }

    static Rejudging.Otherwise otherwise(Rejudging rejudging, Doubt.Supposed supposed) {
        Map<String, Goal> goals = new LinkedHashMap<>();
        rejudging.goals().stream().filter(RobustnessScoring::hasFigure).forEach(result -> {
            String key = result.pack() + ':' + result.id();
            var levels = supposed.byGoal().get(key);
            if (levels != null) {
                goals.put(key, put(rejudging.goal(result), levels));
            }
        });
        return new Rejudging.Otherwise(goals, supposed.weights(), supposed.shares());
    }

    static boolean hasFigure(GoalResult result) {
        return result.isJudged() || result.state() == State.INDETERMINATE;
    }

    private static Goal put(Goal goal, Map<Level, Level> levels) {
        return goal.measuredBy(goal.measures().stream()
                .map(measure -> new Goal.Measure(
                        measure.indicator(),
                        measure.levels().stream()
                                .map(level -> levels.getOrDefault(level, level))
                                .toList()))
                .toList());
    }

    private boolean isSame(Rejudging.Result run) {
        return run.states().equals(known.states());
    }

    private List<Robustness.GoalRuns> goals(List<Rejudging.Result> runs) {
        var results = rejudging.goals();
        return IntStream.range(0, results.size())
                .mapToObj(at -> {
                    var goal = results.get(at);
                    int same = (int) runs.stream()
                            .filter(run -> run.states().get(at) == goal.state())
                            .count();
                    return new Robustness.GoalRuns(
                            goal.id(), goal.pack(), goal.title(), goal.state(), StateWords.of(goal), same);
                })
                .toList();
    }

    static <T> Robustness.Spread spread(List<T> runs, Function<T, BigDecimal> number) {
        var sorted = runs.stream().map(number).filter(Objects::nonNull).sorted().toList();
        return sorted.isEmpty()
                ? null
                : new Robustness.Spread(ranked(sorted, FEW), ranked(sorted, MANY), sorted.size());
    }

    /** The least number that so many per cent of the numbers do not exceed. */
    static <T> T ranked(List<T> sorted, int percent) {
        int rank = (int) (((long) sorted.size() * percent + HUNDRED - 1) / HUNDRED);
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
