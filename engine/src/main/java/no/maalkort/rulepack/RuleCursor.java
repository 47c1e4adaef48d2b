package no.maalkort.rulepack;

import java.util.List;
import no.maalkort.figure.Problem;
import no.maalkort.rulepack.RuleWords.Kind;
import no.maalkort.rulepack.RuleWords.Word;

/** A place among the words of a rules file; comments are passed over, except inside a rule. */
final class RuleCursor {
    private final String file;
    private final List<Word> words;
    private boolean inRule;
    private int at;

    /** Something else stands where the grammar asks for something. */
    static final class Unexpected extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Unexpected(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    RuleCursor(String file, List<Word> words) {
        this.file = file;
        this.words = words;
    }

    void enterRule() {
        inRule = true;
    }

    void leaveRule() {
        inRule = false;
    }

    String dotted() throws Unexpected {
        var name = new StringBuilder(word().text());
        while (peek().is(".")) {
            next();
            name.append('.').append(word().text());
        }
        return name.toString();
    }

    Word word() throws Unexpected {
        var word = next();
        if (word.kind() != Kind.WORD) {
            throw unexpected(word, "(" + word.text() + ") stands where a name was expected.", RuleReader.MAYBE);
        }
        return word;
    }

    Word text(String what) throws Unexpected {
        var word = next();
        if (word.kind() != Kind.TEXT) {
            throw unexpected(
                    word, "(" + word.text() + ") stands where " + what + " was expected, in quotes.", RuleReader.MAYBE);
        }
        return word;
    }

    /** Takes these words, which must follow one another, and returns the first. */
    Word take(String... expected) throws Unexpected {
        Word first = null;
        for (String one : expected) {
            var word = next();
            first = first == null ? word : first;
            if (!word.is(one)) {
                throw unexpected(
                        word, "(" + word.text() + ") stands where (" + one + ") was expected.", RuleReader.MAYBE);
            }
        }
        return first;
    }

    Unexpected unexpected(Word word, String message, String maybe) {
        return new Unexpected(new Problem(file, word.line(), word.column(), message, maybe));
    }

    Word peek() {
        while (!inRule && words.get(at).kind() == Kind.COMMENT) {
            at++;
        }
        return words.get(at);
    }

    Word next() throws Unexpected {
        var word = peek();
        if (word.kind() == Kind.COMMENT) {
            throw unexpected(word, "A comment stands inside a rule.", "put it above the rule.");
        }
        if (word.kind() == Kind.WRONG) {
            String what = word.isNumber() ? "A number begins here" : "A sign (" + word.text() + ") stands here";
            throw unexpected(word, what + ", which no rule may contain.", RuleReader.MAYBE);
        }
        at = Math.min(at + 1, words.size() - 1);
        return word;
    }

    void skipToRule() {
        inRule = false;
        while (peek().kind() != Kind.END
                && !(peek().is("rule") && words.get(at + 1).kind() == Kind.TEXT)) {
            at++;
        }
    }
}
