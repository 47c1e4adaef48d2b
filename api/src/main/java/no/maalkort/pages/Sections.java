package no.maalkort.pages;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;

/** In which section of a scorecard's page a goal stands, and in what order. */
final class Sections {
    static final Predicate<GoalResult> JUDGED = goal -> goal.state().isVerdict() && goal.attestation() == null;
    static final Predicate<GoalResult> UNDECIDED = goal -> goal.state() == State.INDETERMINATE;
    static final Predicate<GoalResult> FAULTY = goal -> goal.state() == State.ERROR;
    static final Predicate<GoalResult> MISSING = goal -> goal.state() == State.NO_DATA;
    static final Predicate<GoalResult> WORDS = GoalResult::isWordsOnly;
    static final Predicate<GoalResult> INFORMATION = goal -> goal.state() == State.INFORMATIONAL;
    static final List<State> OUT_STATES = List.of(State.NOT_IN_FORCE, State.NOT_APPLICABLE, State.NOT_SELECTED);
    static final Predicate<GoalResult> OUT = goal -> OUT_STATES.contains(goal.state());
    static final Predicate<GoalResult> ENDED = goal -> Reason.Code.ENDED.name().equals(goal.code());
    static final Predicate<GoalResult> NOT_YET = goal -> goal.state() == State.NOT_IN_FORCE && !ENDED.test(goal);
    static final Predicate<GoalResult> ELSEWHERE = OUT.and(goal -> goal.state() != State.NOT_IN_FORCE);

    private static final List<State> ORDER = List.of(
            State.ERROR,
            State.NOT_MET,
            State.PARTLY_MET,
            State.MET,
            State.INDETERMINATE,
            State.NO_DATA,
            State.MANUAL,
            State.INFORMATIONAL,
            State.NOT_IN_FORCE,
            State.NOT_APPLICABLE,
            State.NOT_SELECTED);

    /** Worst first. */
    static final Comparator<GoalResult> WORST_FIRST = Comparator.comparing(Sections::rank);

    private Sections() {}

    static int rank(GoalResult goal) {
        return ORDER.indexOf(goal.state());
    }

    static List<GoalResult> of(List<GoalResult> goals, Predicate<GoalResult> section) {
        return goals.stream().filter(section).sorted(WORST_FIRST).toList();
    }
}
