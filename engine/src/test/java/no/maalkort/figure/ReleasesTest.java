package no.maalkort.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of figures that holds none, or hides one, is never passed over in silence. */
class ReleasesTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "README.md | '' | The folder holds no release.",
                "observations.csv datapackage.json | '' | The folder is itself a release.",
                "observations.csv | observations.csv | The file lies outside any release.",
                "a/observations.csv b/c/observations.csv | b/c/observations.csv | The release lies too deep.",
                "a/observations.csv b/observation.csv | b/observation.csv | The file (observation.csv) is not read.",
                "a/observations.csv a/attestation.yaml | a/attestation.yaml | The file (attestation.yaml) is not read.",
                "bodies.yaml indicator.yaml | indicator.yaml | The file (indicator.yaml) is not read.",
                "Mine/observations.csv | Mine | The release's id (Mine) has other letters",
                "a..b/observations.csv | a..b | The release's id (a..b) has other letters"
            })
    void whatIsNoReleaseIsTold(String files, String path, String message) {
        var problems = new ArrayList<Problem>();

        new Releases(tree(files), problems).folders();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("my/" + path);
            assertThat(problem.message()).startsWith(message);
        });
    }

    @ParameterizedTest
    @CsvSource({"bodies.yaml", "indicators.yaml README.md", "a/observations.csv a/README.md a/page.pdf notes/x.txt"})
    void aCatalogueOrAReleaseIsEnough(String files) {
        var problems = new ArrayList<Problem>();

        new Releases(tree(files), problems).folders();

        assertThat(problems).isEmpty();
    }

    @Test
    void whatCannotBeReadOrIsALinkIsAProblem() throws IOException {
        Files.createDirectories(home.resolve("data/a"));
        Files.createSymbolicLink(home.resolve("data/a/observations.csv"), home.resolve("elsewhere"));

        assertThatThrownBy(() -> FileTree.of(home.resolve("data")))
                .isInstanceOf(Problem.Rejected.class)
                .hasMessageContaining("data/a/observations.csv: This is a link");
        assertThatThrownBy(() -> FileTree.of(home.resolve("gone")))
                .isInstanceOf(Problem.Rejected.class)
                .hasMessageContaining("gone: This cannot be read (NoSuchFileException).");
    }

    @Test
    void aFolderOrAPipeInAFilesPlaceIsTold() throws Exception {
        Files.createDirectories(home.resolve("data/a/observations.csv"));
        Files.createDirectories(home.resolve("data/b"));
        assertThat(new ProcessBuilder(
                                "mkfifo",
                                home.resolve("data/b/datapackage.json").toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThatThrownBy(() -> FileTree.of(home.resolve("data")))
                .isInstanceOf(Problem.Rejected.class)
                .hasMessageContaining("data/a/observations.csv: This is a folder, and a file should stand here.")
                .hasMessageContaining(
                        "data/b/datapackage.json: This is a pipe or a device, and a file should stand here.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "observations.csv | put the figures into it, under the header of a built-in release's.",
                "datapackage.json | copy one from a built-in release, and say in it who published the figures and when."
            })
    void aFileThatIsMissingIsNamedWithWhatToDo(String missing, String maybe) {
        var problems = new Shelf()
                .release("mine", "SSB", "2021", Shelf.row("f.result", 2020, "3,6", "A"))
                .without("mine/" + missing)
                .problems();

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "mine/" + missing + ": The release (mine) has no (" + missing + ").\n  Maybe " + maybe);
    }

    @Test
    void aFileIsShownAsItWasNamedAndCitedTheSameEverywhere() throws IOException {
        Files.createDirectories(home.resolve("data/a"));
        Files.writeString(home.resolve("data/a/observations.csv"), "");
        Path typed = Path.of("").toAbsolutePath().relativize(home.resolve("data"));

        var relative = FileTree.of(typed).under("a");
        var absolute = FileTree.of(home.resolve("data")).under("a");

        assertThat(relative.cited("observations.csv"))
                .isEqualTo(absolute.cited("observations.csv"))
                .isEqualTo("a/observations.csv");
        assertThat(relative.shown("observations.csv")).isEqualTo(typed + "/a/observations.csv");
    }

    private static FileTree tree(String files) {
        var texts = new TreeMap<String, String>();
        for (String path : files.split(" ")) {
            texts.put(path, "");
        }
        return FileTree.of("my/", texts);
    }
}
