package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.Scorecard;

/**
 * What comes of a municipality's year while one or two figures pass through all values from one to another.
 *
 * @param asked how many what-ifs were asked for
 * @param whatIfs how many were made; fewer where somebody stopped them
 * @param regions those that come out with the same states, together; of one figure in its order
 */
public record Sweep(
        String schemaVersion,
        Scorecard.Municipality municipality,
        int year,
        String asOf,
        String rulesAt,
        Scorecard.PackRef pack,
        Scorecard.EngineRef engine,
        int asked,
        int whatIfs,
        List<Axis> axes,
        List<Region> regions) {

    /** A figure that passes from one value to another by equal steps, both ends among them. */
    public record Axis(
            String indicator,
            Text name,
            String body,
            int period,
            BigDecimal from,
            BigDecimal to,
            BigDecimal step,
            String unit) {}

    /** From the least to the most of some numbers. */
    public record Range(BigDecimal from, BigDecimal to) {}

    /**
     * What-ifs with the same states.
     *
     * @param values the values of each figure, in the order of the axes
     * @param whatIfs how many there are
     * @param changes goals with another state than they have as all is known
     * @param low of the least measurable score; null where no goal counts, as of the most
     * @param score of the point score, where one is shown
     * @param high of the most
     */
    public record Region(
            List<Range> values,
            int whatIfs,
            List<Robustness.StateChange> changes,
            Range low,
            Range score,
            Range high) {}
}
