package no.maalkort.judgement;

import java.util.List;

/**
 * What was concluded about one figure of one goal.
 *
 * <p>A goal without enough data is not a goal that failed: the two are different types, so nobody can add a
 * {@link NotJudged} into a score by accident.
 */
public sealed interface GoalOutcome {
    State state();

    /**
     * Rules judged it.
     *
     * @param because every comparison the state rests on; never empty
     * @param rule name of the one rule that fired
     */
    record Judged(State state, List<Comparison> because, String rule) implements GoalOutcome {
        public Judged {
            because = List.copyOf(because);
            if (!state.isVerdict() || because.isEmpty()) {
                throw new IllegalArgumentException("A verdict needs its reasons: " + state + " for " + because);
            }
        }
    }

    /** The engine answered before a rule looked, or the rules failed. */
    record NotJudged(Reason reason) implements GoalOutcome {
        @Override
        public State state() {
            return reason.code().state();
        }
    }
}
