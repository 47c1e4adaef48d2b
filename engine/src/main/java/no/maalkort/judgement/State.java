package no.maalkort.judgement;

/**
 * What is said of one goal in one year: the closed set of states, the same word in code, cases, rules, JSON and CSV.
 *
 * <p>The first three are verdicts that rules reach; every other state is the engine's, given before a rule looks.
 */
public enum State {
    /** The target is reached, or the figure is on its path. */
    MET,
    /** The minimum is reached, the target is not. */
    PARTLY_MET,
    /** The least demanding level is not reached, or the figure is behind its path. */
    NOT_MET,
    /** The verdict rests on something missing, provisional or disputed. */
    INDETERMINATE,
    /** The goal applies, and there is no usable figure. */
    NO_DATA,
    /** The goal is not for this body. */
    NOT_APPLICABLE,
    /** No level of the goal holds in the year. */
    NOT_IN_FORCE,
    /** The goal lies outside the chosen profile. */
    NOT_SELECTED,
    /** The goal is words only and needs a person's judgement. */
    MANUAL,
    /** A figure shown beside the goals and deliberately not judged. */
    INFORMATIONAL,
    /** The rules or the figures failed: no verdict, and no total above it. */
    ERROR;

    /** Whether rules reached this state, so that a score stands beside it. */
    public boolean isVerdict() {
        return this == MET || this == PARTLY_MET || this == NOT_MET;
    }
}
