package no.maalkort.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Status;
import no.maalkort.table.Hints;

/**
 * What a kind of file means: which column is what, which categories are which indicators, which rows count.
 *
 * <p>Names in it are as {@link PlainText} has them.
 *
 * @param title what it is for, in people's words
 * @param hints what is declared of the file's encoding, delimiter and sheet
 * @param decimalSign declared for the file, or 0
 * @param thousandsSign declared for the file, or 0
 * @param hyphen what a lone hyphen says, or null where nobody said
 * @param scaled how cells are read whose format shows thousands under a unit with a size, or null where nobody said
 * @param columns the headers a column may have, for the columns that are named
 * @param unheaded where a column stands, from 0, that counts where nothing stands above it and no header says what it would
 * @param repeated the headers under which a blank cell repeats the one above; empty for a column without a header
 * @param year of every figure, or null where the file says it
 * @param indicator of every figure, or null where the file says it
 * @param unit of every value, or null where the file says it
 * @param status of every figure, where neither its row nor its header says it; or null
 * @param indicators which indicator a category or a header is; empty where names and codes of the catalogue are enough
 * @param where the categories of a column whose rows count
 * @param sum the categories of a column whose rows are added up
 * @param except the categories of a column that are neither added nor missed, such as its total
 * @param skipsUnknownBodies whether rows of bodies that are not in the catalogue are passed over
 */
public record Mapping(
        String title,
        Hints hints,
        char decimalSign,
        char thousandsSign,
        Hyphen hyphen,
        Scaled scaled,
        Map<Role, List<String>> columns,
        Map<Role, Integer> unheaded,
        Map<Role, Set<String>> repeated,
        Integer year,
        Target indicator,
        String unit,
        Status status,
        Map<String, Target> indicators,
        Map<String, List<String>> where,
        Map<String, List<String>> sum,
        Map<String, List<String>> except,
        boolean skipsUnknownBodies) {

    /** No mapping: the file says all by names and codes that the catalogue knows. */
    public static final Mapping NONE = new Mapping(
            null,
            Hints.NONE,
            (char) 0,
            (char) 0,
            null,
            null,
            Map.of(),
            Map.of(),
            Map.of(),
            null,
            null,
            null,
            null,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            false);

    /** What a hyphen that stands alone says: nothing there, or not known. */
    public enum Hyphen {
        NIL,
        MISSING
    }

    /** Which number a cell holds that shows fewer digits than it keeps. */
    public enum Scaled {
        KEPT,
        SHOWN
    }

    /**
     * The indicator something is.
     *
     * @param unit it is printed in, or null where the file says it
     */
    public record Target(Indicator indicator, String unit) {}

    /** Whether a blank cell of a column says what the one above does. */
    boolean repeats(Column column) {
        return column.role() != null
                && repeated.getOrDefault(column.role(), Set.of()).contains(column.plain());
    }

    /** Whether a column decides which rows count, so that its categories may not be mixed by mistake. */
    public boolean names(String header) {
        return where.containsKey(header) || sum.containsKey(header) || except.containsKey(header);
    }
}
