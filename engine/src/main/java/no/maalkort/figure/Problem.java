package no.maalkort.figure;

import java.io.Serializable;
import java.util.List;

/**
 * Something wrong in a file: what, where, and what to do.
 *
 * @param file as people know it
 * @param line from 1, or 0 where the whole file is meant
 * @param column from 1, or 0
 * @param message names the thing and its value in brackets
 * @param maybe what to do, without the word "Maybe"
 */
public record Problem(String file, int line, int column, String message, String maybe) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The place as editors read it: {@code file:line:column}. */
    public String place() {
        return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    }

    @Override
    public String toString() {
        return place() + ": " + message + "\n  Maybe " + maybe;
    }

    /** Files that were refused whole, with every problem found in them. */
    public static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Problem> problems;
        private final String outcome;

        public Rejected(List<Problem> problems) {
            this(problems, "nothing was judged");
        }

        /** A refusal that says what did not come to be. */
        public Rejected(List<Problem> problems, String outcome) {
            super(String.join("\n", problems.stream().map(Problem::toString).toList()));
            this.problems = List.copyOf(problems);
            this.outcome = outcome;
        }

        /** What did not come to be, such as {@code nothing was judged}. */
        public String outcome() {
            return outcome;
        }

        public List<Problem> problems() {
            return problems;
        }
    }
}
