package no.maalkort.intake;

import java.util.Set;
import java.util.regex.Pattern;

/** The names of categories that are everything. */
final class TotalNames {
    private static final Pattern WORDS =
            Pattern.compile("(^|.* )(i alt|totalt?|alle|samlet|sum|all|hele landet|both sexes"
                    + "|begge kj\u00F8nn|hele \u00E5ret|heile \u00E5ret)( .*|$)");
    private static final Set<String> WHOLE =
            Set.of("begge", "both", "\u00E5r", "\u00E5rlig", "annual", "year", "_t", "t", "_z", "alt");

    private TotalNames() {}

    /** Whether a category, as {@link PlainText} has it, is everything by its name. */
    static boolean isTotal(String category) {
        return WHOLE.contains(category) || hasTheWord(category);
    }

    /** Whether a word of it says so. */
    static boolean hasTheWord(String category) {
        return WORDS.matcher(category).matches();
    }
}
