package no.maalkort.planning;

import no.maalkort.figure.Text;

/** Why something cannot be said, with a line on what could help; nothing is guessed in its place. */
public record Unassessed(Code code, String nb, String en) {

    /** Why. */
    public enum Code {
        /** The goal is words only. */
        WORDS_ONLY,
        /** No level of the goal holds in the year. */
        NOT_IN_FORCE,
        /** There is no usable figure. */
        NO_FIGURE,
        /** The figure is withheld by who made it. */
        SUPPRESSED,
        /** The figure was published before its period was over. */
        PERIOD_NOT_FINISHED,
        /** Publishers differ and the goal names none. */
        CONFLICT,
        /** A grade, or yes or no: there is no distance between them. */
        NOT_NUMERIC,
        /** The level is a reported figure that is missing. */
        LEVEL_MISSING,
        /** The base year of the change is unknown. */
        NO_BASELINE,
        /** The target year is over. */
        TARGET_YEAR_PASSED,
        /** Nobody says by when. */
        NO_TARGET_YEAR,
        /** There is no figure of the year the pace would begin in. */
        MISSING_YEAR,
        /** There is one figure only, and a pace needs two. */
        ONE_POINT,
        /** An amount is not above zero, so that it has no rate. */
        NOT_POSITIVE,
        /** A projection needs four figures. */
        TOO_FEW_POINTS
    }

    static Unassessed of(Code code, Text words) {
        return new Unassessed(code, words.nb(), words.en());
    }
}
