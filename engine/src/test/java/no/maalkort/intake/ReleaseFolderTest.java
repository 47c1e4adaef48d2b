package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Figures;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release is put in whole, once, or not at all. */
class ReleaseFolderTest {
    private static final Taken TAKEN =
            new Taken("oslo", "i.settled", 2023, "800", "persons", Status.A, "", "made.csv", "2:19", "printed; so");

    @TempDir
    private Path folder;

    private static ReleaseFiles labels(String id, String title) {
        return new ReleaseFiles(
                id,
                title,
                "IMDi",
                null,
                "2024-02",
                "https://example.org/a",
                null,
                List.of(new ReleaseFiles.Imported("made.csv", 12, "00ff")));
    }

    private boolean put(String id, String title, Taken... taken) throws IOException {
        return new ReleaseFolder(folder.resolve("figures"), Desk.CATALOGUE)
                .put(labels(id, title), List.of(taken), List.of());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatWasPutInIsReadAsEveryReleaseIs() throws IOException {
        assertThat(put("imdi-2024", "Bosetting \"2023\"", TAKEN)).isTrue();

        var figures = Figures.read(Desk.CATALOGUE, List.of(FileTree.of(folder.resolve("figures"))));
        var read = figures.observations("oslo").get(0);
        assertThat(read.printed()).isEqualTo("800");
        assertThat(read.source()).isEqualTo("2:19");
        assertThat(read.note()).isEqualTo("printed; so");
        assertThat(read.release().title()).isEqualTo("Bosetting \"2023\"");
        assertThat(read.release().licence()).isEqualTo("not stated");
        assertThat(read.release().link()).isEqualTo("https://example.org/a");
        assertThat(files()).containsExactly("figures/imdi-2024/datapackage.json", "figures/imdi-2024/observations.csv");
    }

    @Test
    void theSameAgainChangesNothing() throws IOException {
        put("imdi-2024", "Bosetting", TAKEN);
        var before = Files.getLastModifiedTime(folder.resolve("figures/imdi-2024/observations.csv"));

        assertThat(put("imdi-2024", "Bosetting", TAKEN)).isFalse();
        assertThat(Files.getLastModifiedTime(folder.resolve("figures/imdi-2024/observations.csv")))
                .isEqualTo(before);
    }

    @Test
    void anotherReleaseUnderTheSameIdIsRefused() throws IOException {
        put("imdi-2024", "Bosetting", TAKEN);

        assertThatThrownBy(() -> put("imdi-2024", "Bosetting, rettet", TAKEN))
                .isInstanceOf(Problem.Rejected.class)
                .hasMessageContaining("a release is never overwritten");
        assertThat(files()).hasSize(2);
    }

    @Test
    void whatCannotBeReadBackLeavesNothing() throws IOException {
        var wrong = new Taken("nobody", "i.settled", 2023, "800", "persons", Status.A, "", "made.csv", "2:19", null);

        assertThatThrownBy(() -> put("imdi-2024", "Bosetting", wrong)).hasMessageContaining("(nobody)");
        assertThat(files()).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeAFolderIsTold() throws IOException {
        Files.writeString(folder.resolve("figures"), "a file");
        assertThatThrownBy(() -> put("imdi-2024", "Bosetting", TAKEN))
                .isInstanceOf(Problem.Rejected.class)
                .hasMessageContaining("No release can be put here: (" + folder.resolve("figures") + ") is no folder")
                .hasMessageContaining("--into");

        Files.delete(folder.resolve("figures"));
        Files.createSymbolicLink(folder.resolve("figures"), folder.resolve("nothing"));
        assertThatThrownBy(() -> put("imdi-2024", "Bosetting", TAKEN))
                .isInstanceOf(Problem.Rejected.class)
                .hasMessageContaining("a link to nothing");

        Files.delete(folder.resolve("figures"));
        Files.writeString(folder.resolve("plain"), "a file");
        Files.createSymbolicLink(folder.resolve("figures"), folder.resolve("plain/below"));
        assertThatThrownBy(() -> put("imdi-2024", "Bosetting", TAKEN)).isInstanceOf(Problem.Rejected.class);
    }
}
