package no.maalkort.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.maalkort.judgement.Relation;

/**
 * What is measured; another definition is another indicator.
 *
 * @param id such as {@code finance.net-operating-result-percent}
 * @param unit as printed after a number ({@code %}, {@code persons}); {@code grade} and {@code yes-no} are units too
 * @param decimals how many a reader is shown of a computed number, and the step a flip value is rounded to
 * @param grades for the unit {@code grade}: the grades, worst first; else empty
 * @param codes the same measure elsewhere, such as {@code kostra} to {@code KOSAGD230000}
 * @param changeSince the base year of a change in per cent; {@code unknown} where no source states it; else null
 * @param derivation null unless it can be computed from others
 * @param range what its definition allows, or null where it does not say
 */
public record Indicator(
        String id,
        Text name,
        String unit,
        int decimals,
        Better better,
        Text definition,
        Map<String, String> codes,
        List<String> grades,
        String changeSince,
        Derivation derivation,
        Range range) {
    private static final Set<String> OF_ANY_SIZE = Set.of("%", "grade", "yes-no", "points", "rank", "years");

    /** Which way is better. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    /** The values that are possible, both ends among them; null where there is no end. */
    public record Range(BigDecimal from, BigDecimal to) {
        public boolean holds(BigDecimal value) {
            return (from == null || value.compareTo(from) >= 0) && (to == null || value.compareTo(to) <= 0);
        }

        /** Its ends, as a problem names them: {@code from 0 to 100}. */
        public String between() {
            return (from == null ? "" : "from " + from.toPlainString())
                    + (from == null || to == null ? "" : " ")
                    + (to == null ? "" : "to " + to.toPlainString());
        }
    }

    /** Whether bodies of other sizes can be held against each other by it: a share, a mean or a grade; no count, no sum. */
    public boolean isOfAnySize() {
        return OF_ANY_SIZE.contains(unit) || id.contains("-per-");
    }

    /** How a value stands to a level it reaches; null where no way is better. */
    public Relation reaching(boolean strict) {
        return switch (better) {
            case HIGHER -> strict ? Relation.ABOVE : Relation.AT_LEAST;
            case LOWER -> strict ? Relation.BELOW : Relation.AT_MOST;
            case NEITHER -> null;
        };
    }

    public boolean isYesNo() {
        return unit.equals("yes-no");
    }

    /** The texts a value of this indicator may have, worst first; empty where values are numbers. */
    public List<String> ranks() {
        return isYesNo() ? List.of("no", "yes") : grades;
    }
}
