package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import no.maalkort.judgement.GoalOutcome;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Numbers;

/**
 * What several figures of one goal make together: all must hold, so the worst state and the lowest score.
 *
 * <p>One that is missing makes NO_DATA, unless another has failed already.
 *
 * @param decisive the outcome shown, or null
 * @param score null unless judged
 */
record Joined(State state, Reason reason, Outcome decisive, BigDecimal score, BigDecimal low, BigDecimal high) {
    private static final List<State> WORST_FIRST = List.of(
            State.ERROR,
            State.NOT_MET,
            State.NO_DATA,
            State.INDETERMINATE,
            State.PARTLY_MET,
            State.MET,
            State.INFORMATIONAL,
            State.NOT_IN_FORCE,
            State.NOT_APPLICABLE);

    static Joined of(List<Outcome> outcomes) {
        var worst = outcomes.stream()
                .min(Comparator.<Outcome>comparingInt(outcome -> WORST_FIRST.indexOf(outcome.state()))
                        .thenComparing(Outcome::low))
                .orElseThrow();
        var low = outcomes.stream()
                .map(Outcome::low)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var high = outcomes.stream()
                .map(Outcome::high)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var state = worst.state();
        boolean partly = state == State.NO_DATA && outcomes.stream().anyMatch(other -> other.state() != State.NO_DATA);
        if (partly) {
            var missing = Reason.of(
                    Reason.Code.PARTLY_MISSING,
                    worst.assessment().indicator().id(),
                    worst.assessment().period());
            return new Joined(state, missing, worst, null, low, high);
        }
        var reason = worst.outcome() instanceof GoalOutcome.NotJudged not ? not.reason() : null;
        return state.isVerdict()
                ? new Joined(state, null, worst, low, low, low)
                : new Joined(state, reason, worst, null, low, high);
    }

    /** A bound of the score where the goal counts, else null. */
    BigDecimal counted(BigDecimal bound) {
        boolean counts = state.isVerdict()
                || state == State.INDETERMINATE
                || state == State.NO_DATA
                || state == State.MANUAL
                || state == State.ERROR;
        return counts ? Numbers.rounded(bound) : null;
    }
}
