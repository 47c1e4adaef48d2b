package no.maalkort.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one printed number says of the form of its file's numbers, by itself.
 *
 * @param decimal its decimal sign, where the number can be read in one way only; else 0
 * @param thousands the sign between its thousands, likewise; a space stands for every kind of space
 * @param either the one sign it has, where that may be either: {@code 1.234}; else 0
 * @param percent whether a per cent sign follows
 */
record NumberShape(char decimal, char thousands, char either, boolean percent) {
    private static final Pattern PERCENT = Pattern.compile("[ \\u00A0\\u202F]?%$");
    private static final String SPACE = "[ \\u00A0\\u202F]";
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern SPACED = Pattern.compile("[0-9]{1,3}(?:" + SPACE + "[0-9]{3})+(?:([,.])[0-9]+)?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:([,.])[0-9]{3})(?:\\1[0-9]{3})+");
    private static final Pattern BOTH = Pattern.compile("[0-9]{1,3}(?:([,.])[0-9]{3})(?:\\1[0-9]{3})*([,.])[0-9]+");
    private static final Pattern ONE = Pattern.compile("([0-9]+)([,.])([0-9]+)");

    /** The shape, or null where the text is no number in any form. */
    static NumberShape of(String text) {
        boolean percent = text.endsWith("%");
        String bare = withoutPercent(text);
        if (!bare.isEmpty() && (bare.charAt(0) == '-' || bare.charAt(0) == '\u2212')) {
            bare = bare.substring(1);
        }
        if (DIGITS.matcher(bare).matches()) {
            return new NumberShape((char) 0, (char) 0, (char) 0, percent);
        }
        var spaced = SPACED.matcher(bare);
        if (spaced.matches()) {
            return new NumberShape(sign(spaced, 1), ' ', (char) 0, percent);
        }
        var grouped = GROUPED.matcher(bare);
        if (grouped.matches()) {
            return new NumberShape((char) 0, sign(grouped, 1), (char) 0, percent);
        }
        var both = BOTH.matcher(bare);
        if (both.matches() && sign(both, 1) != sign(both, 2)) {
            return new NumberShape(sign(both, 2), sign(both, 1), (char) 0, percent);
        }
        return one(bare, percent);
    }

    private static NumberShape one(String bare, boolean percent) {
        var one = ONE.matcher(bare);
        if (!one.matches()) {
            return null;
        }
        char sign = sign(one, 2);
        boolean mayBeThousands = one.group(3).length() == 3
                && one.group(1).length() <= 3
                && !one.group(1).startsWith("0");
        return mayBeThousands
                ? new NumberShape((char) 0, (char) 0, sign, percent)
                : new NumberShape(sign, (char) 0, (char) 0, percent);
    }

    private static char sign(Matcher matched, int group) {
        return matched.group(group) == null ? 0 : matched.group(group).charAt(0);
    }

    static String withoutPercent(String text) {
        return PERCENT.matcher(text).replaceFirst("");
    }
}
