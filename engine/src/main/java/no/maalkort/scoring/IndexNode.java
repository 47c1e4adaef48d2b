package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Text;
import no.maalkort.goal.Index;
import no.maalkort.judgement.Arithmetic;

/**
 * What a goal's figure, or a node of others, came to in an index; numbers are exact.
 *
 * @param leaf the goal's figure, or null of a node of others
 * @param coverage null where nothing below it counts
 * @param below none of a leaf
 */
record IndexNode(
        String id,
        Text name,
        BigDecimal weight,
        IndexFigures.Leaf leaf,
        IndexFigures.Imputed imputed,
        BigDecimal coverage,
        Map<String, Valued> values,
        List<IndexNode> below) {

    /**
     * A number on a scale.
     *
     * @param how null where withheld
     * @param withheld why; null where there is a number
     * @param tier null where there is none
     * @param imputed whether others' figures stand in it
     * @param of what it is joined from; none of a leaf
     * @param mean how; null of a leaf
     */
    record Valued(
            Arithmetic how,
            Withheld withheld,
            BigDecimal low,
            BigDecimal high,
            Index.Band tier,
            boolean imputed,
            List<IndexNode> of,
            Index.Mean mean) {
        BigDecimal value() {
            return how == null ? null : how.result();
        }
    }

    /** Why there is no number. */
    enum Withheld {
        /** No figure. */
        MISSING,
        COVERAGE,
        ERROR_BELOW
    }

    boolean counts() {
        return coverage != null;
    }

    Valued on(String scale) {
        return values.get(scale);
    }
}
