package no.maalkort.rulepack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.maalkort.figure.Problem;

/**
 * The words and signs of a rules file, in order, with their places.
 *
 * <p>Only what a rule may consist of is a sign at all. A backslash is none, wherever it stands: Java would read
 * {@code \\u0041} as a letter, even in a comment.
 */
final class RuleWords {
    /** What a word is. */
    enum Kind {
        WORD,
        TEXT,
        SIGN,
        COMMENT,
        END
    }

    /** One word or sign. */
    record Word(Kind kind, String text, int line, int column) {
        boolean is(String sign) {
            return kind != Kind.TEXT && kind != Kind.COMMENT && text.equals(sign);
        }
    }

    private static final Set<String> TWO = Set.of("==", ">=", "<=");
    private static final String ONE = "()<>,.;:";

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

    /** The words of a text, the last one END; or null, and what is no word among the problems. */
    static List<Word> read(String file, String text, List<Problem> problems) {
        var reader = new RuleWords(file, text, problems);
        while (reader.at < text.length()) {
            if (!reader.next()) {
                return null;
            }
        }
        reader.add(Kind.END, "end of file", text.length());
        return reader.words;
    }

    private boolean next() {
        char c = text.charAt(at);
        if (c == '\n') {
            line++;
            lineStart = at + 1;
            at++;
        } else if (c == ' ' || c == '\t' || c == '\r') {
            at++;
        } else if (text.startsWith("//", at)) {
            return comment();
        } else if (isLetter(c)) {
            int end = at;
            while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            add(Kind.WORD, text.substring(at, end), end);
        } else if (c == '"') {
            return text();
        } else {
            return sign(c);
        }
        return true;
    }

    private boolean comment() {
        int end = endOfLine();
        String comment = text.substring(at, end);
        if (comment.indexOf('\\') >= 0) {
            return refuse("A backslash stands in a comment.", "delete it; Java would read some of them as code.");
        }
        add(Kind.COMMENT, comment, end);
        return true;
    }

    private boolean text() {
        int end = text.indexOf('"', at + 1);
        if (end < 0 || end > endOfLine()) {
            return refuse("A text is not closed.", "put (\") at its end, on the same line.");
        }
        String inside = text.substring(at + 1, end);
        if (inside.indexOf('\\') >= 0) {
            return refuse("A backslash stands in (" + inside + ").", "write the letter itself.");
        }
        add(Kind.TEXT, inside, end + 1);
        return true;
    }

    private boolean sign(char c) {
        String two = text.substring(at, Math.min(text.length(), at + 2));
        if (TWO.contains(two)) {
            add(Kind.SIGN, two, at + 2);
        } else if (ONE.indexOf(c) >= 0) {
            add(Kind.SIGN, String.valueOf(c), at + 1);
        } else {
            String what = c >= '0' && c <= '9' ? "A number begins here" : "A sign (" + c + ") stands here";
            return refuse(
                    what + ", which no rule may contain.",
                    c >= '0' && c <= '9'
                            ? "put the number into goal.yaml as a level and compare with its name."
                            : RuleReader.MAYBE);
        }
        return true;
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private boolean refuse(String message, String maybe) {
        problems.add(new Problem(file, line, at - lineStart + 1, message, maybe));
        return false;
    }

    private void add(Kind kind, String word, int end) {
        words.add(new Word(kind, word, line, at - lineStart + 1));
        at = end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || c >= '0' && c <= '9';
    }
}
