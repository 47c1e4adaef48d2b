package no.maalkort.receipt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.scorecard.GoalResult;

/** The figures of an issued scorecard that a file no longer holds: each with its line, what it was, and its goal. */
final class ChangedFigures {
    private static final String FIGURES = "figures/";
    private static final String SEPARATOR = ";";

    private final List<GoalResult> goals;

    private ChangedFigures(List<GoalResult> goals) {
        this.goals = goals;
    }

    /** Of a receipt's scorecard; of none where it cannot be read. */
    static ChangedFigures of(Receipt.Written written) {
        try {
            var card = written.card();
            return new ChangedFigures(
                    card == null ? List.of() : card.everyGoal().toList());
        } catch (IllegalArgumentException e) {
            return new ChangedFigures(List.of());
        }
    }

    /** Those of a file, as it is now. */
    List<String> in(String path, byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        return goals.stream()
                .flatMap(goal -> Stream.of(
                                goal.inputs().stream(),
                                goal.parts().stream().flatMap(part -> part.inputs().stream()),
                                goal.beside().stream().map(GoalResult.FigureShown::input),
                                goal.compare().stream().map(GoalResult.FigureShown::input))
                        .flatMap(some -> some)
                        .filter(input -> input != null && path.equals(FIGURES + input.file()))
                        .filter(input -> !holds(lines, input))
                        .map(input -> path + ":" + input.line() + ": it does not say " + input.printed()
                                + ", the figure of " + goal.pack() + ":" + goal.id() + "."))
                .distinct()
                .toList();
    }

    /** Whether a line has the printed value in a cell of its own: a sentence beside it may quote the same number. */
    private static boolean holds(List<String> lines, GoalResult.Input input) {
        int at = input.line() - 1;
        return input.printed() == null
                || at >= 0
                        && at < lines.size()
                        && List.of(lines.get(at).split(SEPARATOR)).contains(input.printed());
    }
}
