package no.maalkort.table;

import java.util.List;
import java.util.regex.Pattern;

/** The words and signs in one section of a number format, before and behind the digits. */
final class FormatWords {
    static final CellFormat PERCENT = new CellFormat("%", 0, true);

    private static final Pattern MINUS_BEFORE = Pattern.compile("^\\s*[-\u2212]|[-\u2212]\\s*$|\\([^)]*$");
    private static final Pattern MINUS_BEHIND = Pattern.compile("^\\s*[-\u2212]\\s*$");
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^-\\]]*).*");
    private static final String DIGITS = "0#?";
    private static final String OF_NUMBERS = DIGITS + ".,/@%eE_*";
    private static final String EDGES = " \u00A0\u202F-\u2013\u2212+(),";

    private final StringBuilder before = new StringBuilder();
    private final StringBuilder behind = new StringBuilder();
    private int commas;
    private final boolean named;
    private boolean digits;

    FormatWords(List<String> tokens) {
        named = String.join("", tokens).matches("(?i).*(general|standard).*");
        tokens.forEach(this::see);
    }

    /** One token: a digit, a text in quotes or behind a backslash, a currency, or a character that stands for itself. */
    private void see(String token) {
        char first = token.charAt(0);
        var currency = CURRENCY.matcher(token);
        if (token.length() > 1 && "_*[".indexOf(first) >= 0) {
            into().append(currency.matches() ? currency.group(1) : "");
        } else if (token.length() > 1) {
            into().append(first == '"' ? token.substring(1, token.length() - 1) : token.substring(1));
        } else if (DIGITS.indexOf(first) >= 0) {
            digits = true;
            commas = 0;
        } else if (first == ',') {
            commas++;
        } else if (OF_NUMBERS.indexOf(first) < 0 && !(named && Character.isLetter(first))) {
            into().append(first);
        }
    }

    private StringBuilder into() {
        return digits ? behind : before;
    }

    /** Whether a sign stands before or behind the digits that makes a number above zero look as one below. */
    boolean addsMinus() {
        return MINUS_BEFORE.matcher(before).find()
                || MINUS_BEHIND.matcher(behind).find();
    }

    /** The sign for no number that is shown in place of the digits, such as two dots; or null. */
    String absence() {
        String text = before.toString().strip();
        return !digits && !named && text.matches("[.:\u2026]{1,3}") ? text : null;
    }

    /** What is shown beside the digits; nothing where a text stands in their place. */
    CellFormat shown(NumberFormat.Kind kind) {
        if (!digits && !named) {
            return CellFormat.PLAIN;
        }
        String words = (bare(before) + " " + bare(behind)).strip();
        if (kind == NumberFormat.Kind.PERCENT) {
            return words.isEmpty() ? PERCENT : new CellFormat(words + " %", 0, true);
        }
        int power = kind == NumberFormat.Kind.SCALED ? 3 * commas : 0;
        return words.isEmpty() && power == 0 ? CellFormat.PLAIN : new CellFormat(words, power, false);
    }

    /** Without blanks and signs around. */
    private static String bare(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && EDGES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && EDGES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.subSequence(start, end).toString();
    }
}
