package no.maalkort.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Operand;
import no.maalkort.figure.Text;

/**
 * What is measured.
 *
 * @param unit as written after a number; {@code grade} and {@code yes-no} are units too
 * @param decimals how many a reader is shown of a computed number
 * @param better which way is better: higher, lower, neither
 * @param codes the same measure elsewhere, such as {@code kostra}
 * @param grades worst first; empty unless the unit is {@code grade}
 * @param operands the indicators it can be computed from; empty where it is only reported
 * @param formula of its operands x1, x2 and so on; null where it is only reported
 */
public record IndicatorShown(
        String id,
        Text name,
        String unit,
        int decimals,
        String better,
        Text definition,
        Map<String, String> codes,
        List<String> grades,
        List<String> operands,
        String formula) {
    private static final int ANY_YEAR = 2000;

    /** Every indicator of the catalogue. */
    public static List<IndicatorShown> all(Figures figures) {
        return figures.catalogue().indicators().stream()
                .map(one -> of(figures, one))
                .toList();
    }

    static IndicatorShown of(Figures figures, Indicator one) {
        return new IndicatorShown(
                one.id(),
                one.name(),
                one.unit(),
                one.decimals(),
                one.better().name().toLowerCase(Locale.ROOT),
                one.definition(),
                one.codes(),
                one.grades(),
                figures.operands(one.id(), ANY_YEAR).stream()
                        .map(Operand::indicator)
                        .distinct()
                        .toList(),
                one.derivation() == null ? null : one.derivation().formula());
    }
}
