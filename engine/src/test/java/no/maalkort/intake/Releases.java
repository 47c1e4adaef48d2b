package no.maalkort.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.maalkort.figure.Figures;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Status;

/** Releases made for tests, one figure in each, and a folder of them. */
final class Releases {
    private Releases() {}

    static String id(int number) {
        return "made-" + number;
    }

    static boolean put(Path figures, int number) {
        var labels = new ReleaseFiles(
                id(number),
                "Made",
                "IMDi",
                null,
                "2024-02",
                null,
                null,
                List.of(new ReleaseFiles.Imported("made.csv", 12, "00ff")));
        var figure =
                new Taken("oslo", "i.settled", 2023, "" + number, "persons", Status.A, "", "made.csv", "line 2", "so");
        return new ReleaseFolder(figures, Desk.CATALOGUE).put(labels, List.of(figure), List.of());
    }

    /** The ids of those in a folder, each of which has its figure. */
    static Set<String> in(Path figures) {
        var read = Figures.read(Desk.CATALOGUE, List.of(FileTree.of(figures)));
        return read.observations("oslo").stream()
                .filter(one -> one.release().id().equals("made-" + one.printed()))
                .map(one -> one.release().id())
                .collect(Collectors.toSet());
    }
}
