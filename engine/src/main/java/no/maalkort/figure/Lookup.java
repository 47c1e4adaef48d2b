package no.maalkort.figure;

import java.util.List;

/** What there is for one indicator, body and period at a date. */
public sealed interface Lookup {
    /** The figures found: one, several that differ, or none. */
    default List<Figure> figures() {
        return List.of();
    }

    /** One usable figure. */
    record Found(Figure figure) implements Lookup {
        @Override
        public List<Figure> figures() {
            return List.of(figure);
        }
    }

    /**
     * No usable figure.
     *
     * @param nearest what is there instead: the newest older figure of STALE, the forecast of ONLY_FORECAST; else null
     * @param lacking what it would be computed from and is not there, where the rest is; else empty
     * @param base what it would be divided by, where all is there and nothing can be: nothing, or less for a change; else null
     */
    record Absent(Why why, Figure nearest, List<Operand> lacking, Observation base) implements Lookup {
        Absent(Why why, Figure nearest) {
            this(why, nearest, List.of(), null);
        }
    }

    /** Two publishers with different values, and the goal names neither; sorted by publisher. */
    record Conflict(List<Figure> figures) implements Lookup {}

    /** Value and base come from different releases; the readings that result, sorted by value. */
    record MixedReleases(List<Figure> figures) implements Lookup {}

    /** Why there is none. */
    enum Why {
        /** No figure at all, of no period up to this one. */
        NO_FIGURE,
        /** Only figures of earlier periods. */
        STALE,
        /** Only a forecast, projection or budget. */
        ONLY_FORECAST,
        /** Hidden by its publisher to protect people. */
        SUPPRESSED,
        /** The publisher says that it cannot exist. */
        CANNOT_EXIST
    }
}
