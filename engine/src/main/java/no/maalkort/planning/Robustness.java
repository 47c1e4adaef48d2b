package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;

/**
 * How much of a municipality's year hangs on what could as well be otherwise: weights, the last digit of levels, missing
 * figures, and paths that nobody adopted.
 *
 * @param seed of the draws; the same seed gives the same bytes
 * @param asked how many runs were asked for
 * @param draws how many were made; fewer where somebody stopped them
 * @param label null where too few were made to tell
 * @param same in how many of them every goal has the state that it has
 * @param share the same as a share of the runs, 0–1
 * @param measurable the score as it is known
 * @param low the range of the least score; null where no goal counts, as of the most
 * @param score of the point score, in the runs that show one; null where none does
 * @param high of the most it can be
 * @param filled of the score with something drawn for every missing figure; null where none shows one
 * @param index of the body where its pack makes one; else null
 * @param goals every goal with a level in force
 * @param assumptions one at a time: those that change most first
 * @param scenario what the year is supposed to be, or null
 */
public record Robustness(
        String schemaVersion,
        Scorecard.Municipality municipality,
        int year,
        String asOf,
        String rulesAt,
        Scorecard.PackRef pack,
        Scorecard.EngineRef engine,
        long seed,
        int asked,
        int draws,
        Label label,
        int same,
        BigDecimal share,
        Scorecard.Score measurable,
        Spread low,
        Spread score,
        Spread high,
        Spread filled,
        IndexRuns index,
        List<GoalRuns> goals,
        List<Assumption> assumptions,
        Scorecard.ScenarioRef scenario) {
    /** The least runs that a share of a hundred is told of. */
    public static final int LEAST_DRAWS = 100;

    private static final int ENOUGH = 95;
    private static final int HUNDRED = 100;

    /** Whether the states hold. */
    public enum Label {
        /** All states are the same in at least 95 of 100 runs. */
        ROBUST,
        NOT_ROBUST,
        /** No goal was judged, so that no state can change. */
        NOTHING_JUDGED;

        /** Null of too few runs. */
        static Label of(int same, int draws) {
            return draws < LEAST_DRAWS ? null : (long) same * HUNDRED >= (long) draws * ENOUGH ? ROBUST : NOT_ROBUST;
        }
    }

    /**
     * From the 5th to the 95th percentile (nearest rank).
     *
     * @param runs how many have the number
     */
    public record Spread(BigDecimal from, BigDecimal to, int runs) {}

    /**
     * A goal in all runs.
     *
     * @param words what the state is called
     * @param same in how many runs it has the state that it has
     */
    public record GoalRuns(String id, String pack, Text title, State state, Text words, int same) {}

    /**
     * An index in all runs, by the same weights and levels for everybody.
     *
     * @param place null where nobody is ranked, or the body has no number
     */
    public record IndexRuns(List<IndexShown.ScaleShown> scales, List<NodeRuns> nodes, PlaceRuns place) {}

    /**
     * A number of the tree.
     *
     * @param goal the goal it is the figure of; null of a node of others
     */
    public record NodeRuns(String id, String parent, String goal, Text name, List<ScaleRuns> values) {}

    /**
     * A number on a scale.
     *
     * @param value as it is known; null where withheld
     * @param tier what it is called, or null
     * @param same in how many runs it is called the same; null without a name
     * @param low the range of what it is at least
     * @param score the range of itself; null where no run shows one
     * @param high the range of what it is at most
     */
    public record ScaleRuns(
            String scale,
            BigDecimal value,
            IndexShown.BandShown tier,
            Integer same,
            Spread low,
            Spread score,
            Spread high) {}

    /**
     * A place among others.
     *
     * @param same in how many runs it is the same
     * @param from the better end, at the 5th percentile
     * @param to the worse end, at the 95th
     */
    public record PlaceRuns(int place, int of, int same, int from, int to) {}

    /** What may be otherwise. */
    public enum Kind {
        WEIGHT,
        LEVEL,
        FIGURE,
        PATH
    }

    /** What an assumption alone changes. */
    public enum Effect {
        STATE,
        /** A score, or the index. */
        SCORE,
        NONE,
        /** It cannot change anything, whatever the figures are. */
        NONE_BY_CONSTRUCTION
    }

    /**
     * One thing that may be otherwise, and what comes of it while all else is as it is.
     *
     * @param goal as {@code pack:goal}
     * @param part of a level, such as {@code minimum}; else null
     * @param value as it is: a weight, a level, or the shape of a path; null of a missing figure
     * @param unit of a level; else null
     * @param moves how far the least or most score moves at most, in points
     * @param indexMoves how far the least or most index moves at most; null without an index
     */
    public record Assumption(
            Kind kind,
            String goal,
            Text title,
            String indicator,
            String part,
            String value,
            String unit,
            Effect effect,
            BigDecimal moves,
            BigDecimal indexMoves,
            List<Trial> trials) {}

    /**
     * One end of what is assumed.
     *
     * @param value a weight, a level, a goal's points where a figure is missing, or the shape of a path
     * @param changes the goals with another state
     * @param score null where too little is judged
     * @param index null without an index, and of a missing figure: what it is at least and at most holds that already
     */
    public record Trial(
            String value,
            List<StateChange> changes,
            BigDecimal low,
            BigDecimal score,
            BigDecimal high,
            IndexTrial index) {}

    /** The index, and the place where anybody is ranked. */
    public record IndexTrial(BigDecimal low, BigDecimal value, BigDecimal high, Integer place) {}

    /**
     * A goal with another state.
     *
     * @param fromWords what the state that it has is called
     * @param toWords what the other is called
     */
    public record StateChange(String goal, State from, Text fromWords, State to, Text toWords) {
        /** From a goal's state to another. */
        static StateChange of(GoalResult goal, State to, Text toWords) {
            return new StateChange(goal.pack() + ':' + goal.id(), goal.state(), StateWords.of(goal), to, toWords);
        }
    }
}
