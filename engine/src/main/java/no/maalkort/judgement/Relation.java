package no.maalkort.judgement;

import java.math.BigDecimal;

/** How an observed value stands to a level. */
public enum Relation {
    AT_LEAST,
    AT_MOST,
    ABOVE,
    BELOW;

    /** Whether the observed value stands so to the level. */
    public boolean holds(BigDecimal observed, BigDecimal level) {
        int order = observed.compareTo(level);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case BELOW -> order < 0;
        };
    }
}
