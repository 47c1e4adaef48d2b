package no.maalkort.scorecard;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The line that a goal's outcome is shown beside: what is supposed of it first, then its figure, then the level that asks
 * for one.
 *
 * @param folder what the file's path begins from
 */
public record Whereabouts(Folder folder, String file, int line) {

    /** The folders that results cite files from. */
    public enum Folder {
        FIGURES,
        RULES,
        /** The one from which a scenario's file was named. */
        SCENARIOS
    }

    /** Where to show a goal; nowhere where all that is supposed of it stands in no file, or it has neither figure nor level. */
    public static Optional<Whereabouts> of(GoalResult goal) {
        var figures =
                goal.inputs().stream().filter(GoalResult.Input::isSupposed).toList();
        var levels = goal.levels().stream().filter(LevelShown::isSupposed).toList();
        if (figures.isEmpty() && levels.isEmpty()) {
            return Stream.concat(
                            goal.inputs().stream().map(input -> in(Folder.FIGURES, input.file(), input.line())),
                            goal.levels().stream().map(level -> in(Folder.RULES, level.file(), level.line())))
                    .findFirst();
        }
        return Stream.concat(
                        figures.stream()
                                .filter(GoalResult.Input::inFile)
                                .map(input -> in(Folder.SCENARIOS, input.file(), input.line())),
                        levels.stream()
                                .filter(level -> level.supposed().get(0).line() != null)
                                .map(level -> in(Folder.SCENARIOS, level.file(), level.line())))
                .findFirst();
    }

    private static Whereabouts in(Folder folder, String file, int line) {
        return new Whereabouts(folder, file.replace('\\', '/'), line);
    }
}
