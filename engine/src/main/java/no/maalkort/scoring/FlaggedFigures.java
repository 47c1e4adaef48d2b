package no.maalkort.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.maalkort.figure.Body;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Observation;

/**
 * The built-in figures of which the built-in checks found something when the engine was built, by their places.
 *
 * <p>All other built-in figures are known to be sound, so that a start looks at none of them again, unless a user adds
 * figures of the same body: a figure is checked beside others.
 */
public final class FlaggedFigures {
    private static final String PLACE = "kept/flagged";

    private FlaggedFigures() {}

    /** The step of the build that checks the built-in figures; takes the folder of classes to write to. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0], PLACE);
        Files.deleteIfExists(file);
        var workspace = Workspace.open(List.of(), List.of());
        String places = workspace.figures().catalogue().bodies().stream()
                .map(Body::id)
                .flatMap(body -> workspace.checks().of(workspace.figures().observations(body)).stream())
                .map(finding -> finding.figure().place())
                .distinct()
                .collect(Collectors.joining("\n"));
        Files.writeString(file, places);
    }

    /** Read when they are first asked for: the build's own step takes them away before. */
    private static final class Kept {
        private static final Set<String> FLAGGED = read();
    }

    /** Figures known to be sound; none where the engine was built without looking. */
    static Predicate<Observation> sound(Figures figures) {
        var flagged = Kept.FLAGGED;
        return flagged == null
                ? figure -> false
                : figure -> figures.isAsBuilt(figure.body()) && !flagged.contains(figure.place());
    }

    private static Set<String> read() {
        try (var in = FlaggedFigures.class.getClassLoader().getResourceAsStream(PLACE)) {
            return in == null ? null : Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
