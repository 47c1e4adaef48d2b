package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Text;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Arithmetic;
import no.maalkort.judgement.State;

/**
 * The whole derivation of one goal's outcome: the result as it is explained, and what it was chosen from and worked out by.
 *
 * <p>Numbers in arithmetic are never rounded, so that it can be done again.
 *
 * @param indicators each figure of the goal; empty where none was asked for
 * @param lowest of several figures, how the goal's lowest score follows from theirs; else null
 * @param share the goal's part of the measurable total's weight; null where it does not count there
 * @param lost what it costs that total, in points; null unless judged
 * @param of which scorecard it is on
 * @param change since the year before, cause by cause; null where it has no level in force in either year, or nobody asked
 */
public record Trace(
        GoalResult result,
        List<Measured> indicators,
        Arithmetic lowest,
        Arithmetic share,
        Arithmetic lost,
        Of of,
        Compared.GoalCompared change) {

    /** The scorecard that the goal is on, and the engine that judged. */
    public record Of(Scorecard.Municipality municipality, Compared.Side side, Scorecard.EngineRef engine) {}

    /**
     * One figure of the goal.
     *
     * @param figures every observation looked at, operands and reported levels too; empty where none was asked for
     * @param computed how each value was computed; empty where it was reported
     * @param levels every level as written, in force or not
     * @param path what a path asks for in the period; else null
     * @param tried the values an undecided figure may have; else empty
     * @param score null unless judged
     */
    public record Measured(
            String indicator,
            Text name,
            String unit,
            String period,
            List<Considered> figures,
            List<Arithmetic> computed,
            List<LevelTold> levels,
            Arithmetic path,
            List<Tried> tried,
            Arithmetic score) {}

    /** An observation that was looked at, and whether it counts. */
    public record Considered(GoalResult.Input input, Use use, Text why) {}

    /** A level as written, and whether it holds. */
    public record LevelTold(LevelShown level, Level.Standing standing, Text why) {}

    /** A value that may be the true one, the state it would get, and the score. */
    public record Tried(BigDecimal value, State state, Arithmetic score) {}

    /** What became of an observation. */
    public enum Use {
        USED,
        /** One of several that differ. */
        DISPUTED,
        /** A check found an error in it. */
        CHECK_FAILED,
        PUBLISHED_LATER,
        OTHER_PUBLISHER,
        FORECAST,
        REPLACED,
        NO_VALUE,
        COMPUTED_INSTEAD,
        OTHERS_MISSING,
        NO_RESULT,
        SAME_VALUE,
        OLDER_PERIOD
    }
}
