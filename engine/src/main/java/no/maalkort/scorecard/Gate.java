package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.maalkort.judgement.State;

/**
 * Which outcomes stop a draft: goals in some states, unless a waiver in force allows them or an earlier scorecard has them
 * already, and less judged than is asked for.
 *
 * @param failing the states that stop
 * @param allowWaived whether a waiver that is not over lets a goal pass
 * @param baseline the earlier scorecard, whose outcomes are known; null where all count
 * @param leastCoverage the share of the goals with a level that has to be judged, 0 where nobody asks
 */
public record Gate(Set<State> failing, boolean allowWaived, Scorecard baseline, BigDecimal leastCoverage) {
    /** What is not met stops, whoever knows or allows it. */
    public static final Gate PLAIN = new Gate(Set.of(State.NOT_MET), false, null, BigDecimal.ZERO);

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

    /** What stops a draft, each by itself. */
    public enum Condition {
        /** Goals that could not be judged for an error. */
        ERROR,
        /** Goals in a failing state. */
        STATES,
        /** No goal of any scorecard was judged. */
        NOTHING_JUDGED,
        /** Less is judged than asked. */
        COVERAGE
    }

    /**
     * A condition that a scorecard does not pass.
     *
     * @param goals that stop; empty where it is no goal that does
     * @param forecasts how many goals have no figure but a forecast or budget, which counts in a scenario only
     */
    public record Stop(
            Condition condition, List<GoalResult> goals, BigDecimal coverage, BigDecimal least, int forecasts) {}

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

    /**
     * Every condition that a scorecard does not pass.
     *
     * @param cards all that are checked with it: nothing is judged where none of them is
     */
    public List<Stop> stops(Scorecard card, List<Scorecard> cards) {
        var stops = new ArrayList<Stop>();
        var failed = card.goals().stream()
                .filter(goal -> goal.state() == State.ERROR)
                .toList();
        if (!failed.isEmpty()) {
            stops.add(stop(Condition.ERROR, card, failed));
        }
        var stopped = of(card, Passage.STOPPED);
        if (!stopped.isEmpty()) {
            stops.add(stop(Condition.STATES, card, stopped));
        }
        if (cards.stream().noneMatch(Scorecard::isJudged)) {
            stops.add(stop(Condition.NOTHING_JUDGED, card, List.of()));
        }
        if (card.totals().measurable().coverage().compareTo(leastCoverage) < 0) {
            stops.add(stop(Condition.COVERAGE, card, List.of()));
        }
        return stops;
    }

    /** Those that are no goal's: that nothing is judged, or too little. */
    public List<Stop> stopsBesideGoals(Scorecard card, List<Scorecard> cards) {
        return stops(card, cards).stream()
                .filter(stop -> stop.condition() == Condition.NOTHING_JUDGED || stop.condition() == Condition.COVERAGE)
                .toList();
    }

    private Stop stop(Condition condition, Scorecard card, List<GoalResult> goals) {
        long forecasts = FlatTable.goals(card).stream()
                .filter(goal -> "ONLY_FORECAST".equals(goal.code()))
                .count();
        return new Stop(condition, goals, card.totals().measurable().coverage(), leastCoverage, (int) forecasts);
    }

    /** Whether what is known is of another year, or of a scenario and not of what is. */
    public boolean hasOtherBaseline(Scorecard card) {
        return baseline != null && (baseline.year() != card.year() || baseline.scenario() != null);
    }
}
