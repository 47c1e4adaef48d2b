package no.maalkort.figure;

import java.math.BigDecimal;
import java.util.List;

/**
 * A measure of one figure, and what it was set against.
 *
 * @param value in the measure's unit, never rounded
 * @param against the observations it was set against, by period; empty where the measure needs none
 */
public record Measured(BigDecimal value, List<Observation> against) {
    public Measured {
        against = List.copyOf(against);
    }
}
