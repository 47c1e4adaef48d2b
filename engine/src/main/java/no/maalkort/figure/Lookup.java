package no.maalkort.figure;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.judgement.Reason;

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
     * @param noResult of NO_RESULT; else null
     */
    record Absent(Why why, Figure nearest, List<Operand> lacking, NoResult noResult) implements Lookup {
        Absent(Why why, Figure nearest) {
            this(why, nearest, List.of(), null);
        }
    }

    /**
     * What keeps a number from coming out of operands that are all there.
     *
     * @param operand that it is about
     * @param value of the operand; null where borders changed
     */
    record NoResult(Reason.Cause cause, Operand operand, BigDecimal value) {}

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
        /** All that it is computed from is there, and no number comes of it, nor of an earlier period. */
        NO_RESULT,
        /** Only a forecast, projection or budget. */
        ONLY_FORECAST,
        /** Hidden by its publisher to protect people. */
        SUPPRESSED,
        /** The publisher says that it cannot exist. */
        CANNOT_EXIST
    }
}
