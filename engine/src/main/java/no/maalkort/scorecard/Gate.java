package no.maalkort.scorecard;

import java.util.List;
import java.util.Set;
import no.maalkort.judgement.State;

/**
 * Which outcomes stop a draft: those in some states, unless a waiver in force allows them or an earlier scorecard has them
 * already.
 *
 * @param failing the states that stop
 * @param allowWaived whether a waiver that is not over lets a goal pass
 * @param baseline the earlier scorecard, whose outcomes are known; null where all count
 */
public record Gate(Set<State> failing, boolean allowWaived, Scorecard baseline) {
    /** What is not met stops, whoever knows or allows it. */
    public static final Gate PLAIN = new Gate(Set.of(State.NOT_MET), false, null);

    public Gate {
        failing = Set.copyOf(failing);
    }

    /** How a goal comes through. */
    public enum Passage {
        PASSES,
        /** It is in a failing state, and nothing excuses that. */
        STOPPED,
        /** A decision says that the verdict stops nothing. */
        WAIVED,
        /** The baseline has the same goal in the same state. */
        KNOWN
    }

    /** How a goal of a scorecard comes through. */
    public Passage of(GoalResult goal) {
        if (!failing.contains(goal.state())) {
            return Passage.PASSES;
        }
        if (allowWaived && goal.waiver() != null && !goal.waiver().expired()) {
            return Passage.WAIVED;
        }
        return isKnown(goal) ? Passage.KNOWN : Passage.STOPPED;
    }

    private boolean isKnown(GoalResult goal) {
        return baseline != null
                && baseline.find(goal.pack() + ':' + goal.id())
                        .filter(before -> before.state() == goal.state())
                        .isPresent();
    }

    /** The goals of a scorecard that come through in one way: its own and those of packs it uses, never what is proposed. */
    public List<GoalResult> of(Scorecard card, Passage passage) {
        return FlatTable.goals(card).stream()
                .filter(goal -> of(goal) == passage)
                .toList();
    }
}
