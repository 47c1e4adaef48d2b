package no.maalkort.figure;

/**
 * An observation that was looked at for a figure.
 *
 * @param refusal why it does not count, or null where the figure rests on it
 * @param instead what counts in its place, where it was replaced; else null
 * @param noResult why no number comes of it, of NO_RESULT; null of a change in its base year or before
 */
public record Considered(Observation observation, Refusal refusal, Observation instead, Lookup.NoResult noResult) {
    Considered(Observation observation, Refusal refusal, Observation instead) {
        this(observation, refusal, instead, null);
    }

    /** Why an observation does not count, in the order in which it is looked at. */
    public enum Refusal {
        /** It was published after the last day that counts. */
        PUBLISHED_LATER,
        /** The goal names another publisher. */
        OTHER_PUBLISHER,
        /** A forecast, projection or budget. */
        FORECAST,
        /** Its publisher restated it in a newer release. */
        REPLACED,
        /** Its status carries no value. */
        NO_VALUE,
        /** The figure is computed, and computed goes before printed. */
        COMPUTED_INSTEAD,
        /** What it would be computed with is not there, of this publisher and where it must be in this release. */
        OTHERS_MISSING,
        /** No number comes of it and the others, which are all there. */
        NO_RESULT,
        /** Another publisher says the same, and published it later. */
        SAME_VALUE,
        /** Of an older period: told of, never judged. */
        OLDER_PERIOD
    }
}
