package no.maalkort.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as it is compared: one form of every letter and dash, small letters, single spaces.
 *
 * <p>For names only. A number is never brought to this form, for it would turn {@code 3,6¹} into 3,61.
 */
final class PlainText {
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PlainText() {}

    static String of(String text) {
        return withCapitals(text).toLowerCase(Locale.ROOT);
    }

    /** The name with its capitals, by which a name is told from an id. */
    static String withCapitals(String text) {
        String one = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return SPACES.matcher(DASHES.matcher(one).replaceAll("-"))
                .replaceAll(" ")
                .strip();
    }
}
