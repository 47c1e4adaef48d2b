package no.maalkort.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import no.maalkort.figure.Problem;
import no.maalkort.table.Place;

/** The problems of an import, each told once, and only as many as somebody can read. */
final class Told {
    private static final int MOST = 100;

    private final List<Problem> problems;
    private final Set<String> once = new HashSet<>();

    Told(List<Problem> problems) {
        this.problems = problems;
    }

    void at(Place place, String message, String maybe) {
        add(place.problem(message, maybe));
    }

    /** Tells of a thing the first time it is met. */
    void once(String thing, Supplier<Problem> problem) {
        if (problems.size() <= MOST && once.add(thing)) {
            add(problem.get());
        }
    }

    private void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else if (problems.size() == MOST) {
            problems.add(new Problem(
                    problem.file(), problem.line(), 0, "More is wrong from here on.", "mend what is told first."));
        }
    }
}
