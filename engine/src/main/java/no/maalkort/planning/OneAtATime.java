package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scoring.Reindexing;
import no.maalkort.scoring.Rejudging;

/** What each thing that may be otherwise changes alone, at either end, while all else is as it is. */
final class OneAtATime {
    private final Rejudging rejudging;
    private final Rejudging.Result known;
    private final List<Doubt> doubts;
    private final Function<Doubt.Supposed, Reindexing.Run> indexing;
    private final Robustness.IndexTrial index;

    /** With what a supposition makes of the index; it answers null where there is none. */
    OneAtATime(
            Rejudging rejudging,
            Rejudging.Result known,
            List<Doubt> doubts,
            Function<Doubt.Supposed, Reindexing.Run> indexing) {
        this.rejudging = rejudging;
        this.known = known;
        this.doubts = doubts;
        this.indexing = indexing;
        this.index = index(new Doubt.Supposed());
    }

    private Robustness.IndexTrial index(Doubt.Supposed supposed) {
        var run = indexing.apply(supposed);
        if (run == null) {
            return null;
        }
        var root = run.numbers().get(0);
        return new Robustness.IndexTrial(
                Numbers.rounded(root.low()), Numbers.rounded(root.value()), Numbers.rounded(root.high()), run.place());
    }

    /** Those that change states first, then those that move the index or the scores most; else in the order of the goals. */
    List<Robustness.Assumption> all() {
        return doubts.stream()
                .map(this::assumption)
                .sorted(Comparator.comparing(Robustness.Assumption::effect)
                        .thenComparing(
                                one -> one.indexMoves() == null ? one.moves() : one.indexMoves(),
                                Comparator.reverseOrder())
                        .thenComparing(Robustness.Assumption::moves, Comparator.reverseOrder()))
                .toList();
    }

    private Robustness.Assumption assumption(Doubt doubt) {
        boolean idle = isIdle(doubt);
        var trials = idle
                ? List.<Robustness.Trial>of()
                : doubt.ends().stream().map(end -> trial(doubt, end)).toList();
        var moves = trials.stream().map(this::moved).reduce(BigDecimal.ZERO, BigDecimal::max);
        boolean flips = trials.stream().anyMatch(trial -> !trial.changes().isEmpty());
        var indexMoves = index == null
                ? null
                : trials.stream()
                        .filter(trial -> trial.index() != null)
                        .map(trial -> moved(
                                trial.index().low(), index.low(), trial.index().high(), index.high()))
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
        boolean isStill = moves.signum() == 0 && (indexMoves == null || indexMoves.signum() == 0);
        var moved = isStill ? Robustness.Effect.NONE : Robustness.Effect.SCORE;
        var effect = flips ? Robustness.Effect.STATE : moved;
        var result = doubt.result();
        return new Robustness.Assumption(
                doubt.kind(),
                doubt.key(),
                result.title(),
                doubt.measure() == null ? null : doubt.measure().indicator(),
                doubt.parts().isEmpty() ? null : doubt.parts().get(0).word(),
                doubt.kind() == Robustness.Kind.FIGURE ? null : doubt.at(middle(doubt)),
                doubt.unit(),
                idle ? Robustness.Effect.NONE_BY_CONSTRUCTION : effect,
                moves,
                indexMoves,
                trials);
    }

    private static BigDecimal middle(Doubt doubt) {
        return doubt.kind() == Robustness.Kind.PATH ? Doubt.LEAST : BigDecimal.ZERO;
    }

    /** A weight means nothing without another goal in its area, nor, without others who have one, a level without a figure. */
    private boolean isIdle(Doubt doubt) {
        return switch (doubt.kind()) {
            case WEIGHT ->
                rejudging.goals().stream()
                                .filter(goal ->
                                        goal.area().equals(doubt.result().area()))
                                .count()
                        == 1;
            case LEVEL, PATH -> index == null && !RobustnessScoring.hasFigure(doubt.result());
            case FIGURE -> false;
        };
    }

    private Robustness.Trial trial(Doubt doubt, BigDecimal end) {
        var supposed = new Doubt.Supposed();
        doubt.suppose(end, supposed);
        var result = rejudging.judge(RobustnessScoring.otherwise(rejudging, supposed));
        var changes = new ArrayList<Robustness.StateChange>();
        var goals = rejudging.goals();
        for (int i = 0; i < goals.size(); i++) {
            var state = result.states().get(i);
            if (state != known.states().get(i)) {
                changes.add(Robustness.StateChange.of(goals.get(i), state, StateWords.of(state, goals.get(i))));
            }
        }
        Scorecard.Score score = result.filled();
        return new Robustness.Trial(
                doubt.at(end),
                changes,
                score.low(),
                score.score(),
                score.high(),
                doubt.kind() == Robustness.Kind.FIGURE ? null : index(supposed));
    }

    private BigDecimal moved(Robustness.Trial trial) {
        return moved(
                trial.low(), known.score().low(), trial.high(), known.score().high());
    }

    private static BigDecimal moved(BigDecimal low, BigDecimal knownLow, BigDecimal high, BigDecimal knownHigh) {
        return low.subtract(knownLow).abs().max(high.subtract(knownHigh).abs());
    }
}
