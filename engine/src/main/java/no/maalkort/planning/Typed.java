package no.maalkort.planning;

import java.util.List;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Written;

/**
 * The place of something that people typed: no file has it.
 *
 * @param text as they typed it
 */
record Typed(String text, List<Problem> problems) implements Assumptions.Place {
    @Override
    public void problem(String message, String maybe) {
        problems.add(new Problem(text, 0, 0, message, maybe));
    }

    @Override
    public Written written() {
        return new Written(text, null);
    }
}
