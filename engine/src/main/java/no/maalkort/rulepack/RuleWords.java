package no.maalkort.rulepack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.maalkort.figure.Problem;

/**
 * The words and signs of a rules file, in order, with their places.
 *
 * <p>Only what a rule may consist of is a sign at all. Rules become Java, with their names as texts and as comments: so
 * nothing stands in a text that could end one there, and nothing in a comment that could begin or end one. A backslash
 * stands nowhere: Java would read {@code \\u0041} as a letter, even in a comment.
 */
final class RuleWords {
    /** What a word is. */
    enum Kind {
        WORD,
        TEXT,
        SIGN,
        COMMENT,
        WRONG,
        END
    }

    /** One word or sign. */
    record Word(Kind kind, String text, int line, int column) {
        boolean is(String sign) {
            return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(sign);
        }

        /** Whether a number begins here. */
        boolean isNumber() {
            return kind == Kind.WRONG && Character.isDigit(text.charAt(0));
        }
    }

    private static final Set<String> TWO = Set.of("==", ">=", "<=");
    private static final String ONE = "()<>,.;:";

    /** What can be no part of a rule's name, a goal's or indicator's id or a level's name. */
    private static final Pattern NO_TEXT = Pattern.compile("[^\\p{L}\\p{M}0-9 ,.:;()'\u2019\u2013-]");

    private static final Pattern NO_COMMENT = Pattern.compile("\\\\|/\\*|\\*/");

    private final String file;
    private final String text;
    private final List<Problem> problems;
    private final List<Word> words = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private RuleWords(String file, String text, List<Problem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** The words of a text, the last one END; what can be no word is WRONG, and what hides is among the problems. */
    static List<Word> read(String file, String text, List<Problem> problems) {
        var reader = new RuleWords(file, text, problems);
        while (reader.at < text.length()) {
            reader.next();
        }
        reader.add(Kind.END, "end of file", text.length());
        return reader.words;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            line++;
            lineStart = at + 1;
            at++;
        } else if (c == ' ' || c == '\t' || text.startsWith("\r\n", at)) {
            at++;
        } else if (endsLine(c)) {
            problem(
                    at,
                    "A line ends here (U+%04X) for some programs only.".formatted((int) c),
                    "write a plain line end.");
            at++;
        } else if (text.startsWith("//", at)) {
            comment();
        } else if (c == '"') {
            text();
        } else {
            word(c);
        }
    }

    private void comment() {
        int end = endOfLine();
        String comment = text.substring(at, end);
        var wrong = NO_COMMENT.matcher(comment);
        if (wrong.find()) {
            problem(
                    at + wrong.start(),
                    "The sign (" + wrong.group() + ") stands in a comment.",
                    "delete it; some programs would read on as code.");
        }
        add(Kind.COMMENT, comment, end);
    }

    private void text() {
        int end = text.indexOf('"', at + 1);
        boolean closed = end >= 0 && end < endOfLine();
        String inside = text.substring(at + 1, closed ? end : endOfLine());
        var wrong = NO_TEXT.matcher(inside);
        if (!closed) {
            problem(at, "A text is not closed.", "put (\") at its end, on the same line.");
        } else if (wrong.find()) {
            problem(
                    at + 1 + wrong.start(),
                    "The sign (" + wrong.group() + ") stands in the text (" + inside + ").",
                    "write it with letters, spaces and plain marks such as , - or ().");
        }
        add(Kind.TEXT, inside, closed ? end + 1 : endOfLine());
    }

    private void word(char c) {
        String two = text.substring(at, Math.min(text.length(), at + 2));
        if (isLetter(c) || isDigit(c)) {
            int end = at;
            while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
                end++;
            }
            add(isLetter(c) ? Kind.WORD : Kind.WRONG, text.substring(at, end), end);
        } else if (TWO.contains(two)) {
            add(Kind.SIGN, two, at + 2);
        } else {
            add(ONE.indexOf(c) >= 0 ? Kind.SIGN : Kind.WRONG, String.valueOf(c), at + 1);
        }
    }

    private int endOfLine() {
        int end = at;
        while (end < text.length() && !endsLine(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a line ends at a character for anyone who reads the text after us. */
    private static boolean endsLine(char c) {
        return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private void problem(int where, String message, String maybe) {
        problems.add(new Problem(file, line, where - lineStart + 1, message, maybe));
    }

    private void add(Kind kind, String word, int end) {
        words.add(new Word(kind, word, line, at - lineStart + 1));
        at = end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
