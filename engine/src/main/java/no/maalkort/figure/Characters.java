package no.maalkort.figure;

import java.util.regex.Pattern;

/** Which characters no figure file may hold: people do not see them, or programs disagree on what they do. */
public final class Characters {
    private static final Pattern BREAK = Pattern.compile("[\\n\\r\\t]");

    private static final Pattern GAPS = Pattern.compile("[\\n\\r\\t ]+");

    private Characters() {}

    /** Whether a character hides or reorders text: controls, direction marks, zero width, soft hyphens. */
    public static boolean hides(char c) {
        if (c >= ' ' && c < '\u007F') {
            return false;
        }
        boolean control =
                c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= '\u007F' && c < '\u00A0' && c != '\u0085';
        boolean bidi = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069' || c == '\u061C';
        boolean zeroWidth = c >= '\u200B' && c <= '\u200F' || c >= '\u2060' && c <= '\u2064' || c == '\uFEFF';
        boolean softHyphen = c == '\u00AD';
        return control || bidi || zeroWidth || softHyphen;
    }

    /** Whether a character ends a line for some programs though it is no line feed. */
    public static boolean endsLine(char c) {
        return c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Whether a text may stand in a file as it is, on one line. */
    public static boolean isOneLine(String text) {
        return firstRefused(text) < 0 && !BREAK.matcher(text).find();
    }

    /** A text without line breaks and tabs: a space stands for them. */
    public static String oneLine(String text) {
        return BREAK.matcher(text).find() ? GAPS.matcher(text).replaceAll(" ").strip() : text;
    }

    /** What a text that was written with escapes holds though no file may hold it, in words; or null. */
    static String escaped(String text) {
        int at = firstRefused(text);
        if (at < 0) {
            return null;
        }
        char c = text.charAt(at);
        return String.format(
                Character.isSurrogate(c)
                        ? "Half a character (U+%04X) is written here."
                        : "A character that hides, reorders or breaks text (U+%04X) is written here.",
                (int) c);
    }

    /** A text that may be shown to people: what no file may hold stands as the replacement character. */
    static String shown(String text) {
        String shown = text;
        for (int at = firstRefused(shown); at >= 0; at = firstRefused(shown)) {
            shown = shown.replace(shown.substring(at, at + 1), "\uFFFD");
        }
        return shown;
    }

    private static int firstRefused(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean whole = Character.isHighSurrogate(c) && Character.isSupplementaryCodePoint(text.codePointAt(i));
            if (hides(c) || endsLine(c) || Character.isSurrogate(c) && !whole) {
                return i;
            }
            i += whole ? 1 : 0;
        }
        return -1;
    }

    /** What is told of a character that hides or reorders text. */
    public static Problem hidden(String file, int line, int column, char c) {
        return new Problem(
                file,
                line,
                column,
                String.format("A character that hides or reorders text (U+%04X) stands here.", (int) c),
                "delete it; it often comes along when text is pasted.");
    }

    /** What is told of a character that ends a line for some programs only. */
    public static Problem lineEnd(String file, int line, int column, char c) {
        return new Problem(
                file,
                line,
                column,
                String.format("A line ends here (U+%04X) for some programs only.", (int) c),
                "save the file with plain line ends (LF).");
    }
}
