package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table is fetched from a stub of PxWebApi 2 and becomes a release; the live service was never asked. */
class PullIT {
    private static final Path MADE = Path.of("..", "rules", "src", "test", "resources", "intake", "kostra-12134.json");

    @TempDir
    private Path folder;

    private StubPxWeb stub;

    @AfterEach
    void close() {
        stub.close();
    }

    private Path figures() {
        return folder.resolve("figures");
    }

    private void start(int mostCells) throws IOException {
        stub = new StubPxWeb("12134", MADE, mostCells);
    }

    private Ran pull(String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("pull", "12134"));
        arguments.addAll(List.of("--server", stub.address(), "--into", figures().toString(), "--lang", "en"));
        arguments.addAll(List.of(more));
        var temporary = Files.createDirectories(folder.resolve("tmp"));
        return Ran.under(
                Ran.JAVA, Map.of(), List.of("-Djava.io.tmpdir=" + temporary), arguments.toArray(String[]::new));
    }

    private Ran pulled(String release, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("--mapping", "kostra-12134", "--release", release));
        arguments.addAll(List.of(more));
        return pull(arguments.toArray(String[]::new));
    }

    @Test
    void aTableLeadsStraightToAScorecard() throws IOException {
        start(800_000);

        var ran = pulled("ssb-12134", "--body", "bamble", "--year", "2020-2024");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("12134 fetched from 127.0.0.1: 20 cells, licence CC BY 4.0.\n")
                .contains(
                        "figures read   10, 2020\u20132024",
                        "Written: " + figures().resolve("ssb-12134"));
        assertThat(ran.out().lines().filter(line -> !line.contains("/"))).allMatch(line -> line.length() <= 80);
        assertThat(figures().resolve("ssb-12134/datapackage.json"))
                .content()
                .contains("\"title\": \"Made in the shape of KOSTRA 12134\"")
                .contains("\"publisher\": \"Made\"", "\"published\": \"2025-06-15\"")
                .contains("\"path\": \"" + stub.address() + "/tables/12134\"")
                .contains("\"licenses\": [{\"name\": \"CC BY 4.0\"}]", "{\"path\": \"12134.json\", \"bytes\": ");
        assertThat(stub.asked())
                .last()
                .asString()
                .endsWith("/tables/12134/data?lang=no&outputFormat=json-stat2"
                        + "&valuecodes%5BKOKkommuneregion0000%5D=3813,4012"
                        + "&valuecodes%5BContentsCode%5D=*&valuecodes%5BTid%5D=2020,2021,2022,2023,2024");
        assertThat(folder.resolve("tmp")).isEmptyDirectory();

        var scored = Ran.of("score", "bamble", "2024", "--data", figures().toString(), "--lang", "en");
        assertThat(scored.code()).isZero();
        assertThat(scored.out()).contains("Bamble 2024", "norway:finance.");
    }

    @Test
    void whatIsPulledIsWhatIsImported() throws IOException {
        start(10);
        assertThat(pulled("pulled").out()).contains("40 cells in 4 calls", "Written: ");

        Ran.of(
                "import",
                MADE.toString(),
                "--mapping",
                "kostra-12134",
                "--release",
                "imported",
                "--publisher",
                "Made",
                "--published",
                "2025-06-15",
                "--source",
                "Made",
                "--into",
                figures().toString());
        assertThat(values("pulled")).hasSize(20).containsExactlyInAnyOrderElementsOf(values("imported"));
    }

    /** The figures of a release, without where they stood. */
    private List<String> values(String release) throws IOException {
        return Files.readAllLines(figures().resolve(release).resolve("observations.csv")).stream()
                .skip(1)
                .map(line -> line.replaceAll(";[^;]*value\\[[0-9]+\\];", ";"))
                .toList();
    }

    @Test
    void theSameAgainChangesNothingAndACorrectionIsAnother() throws IOException {
        start(800_000);
        assertThat(pulled("a").out()).contains("Written: ");
        assertThat(pulled("a").out()).contains("Unchanged, there already: ");

        stub.change(0, "2.2");
        var corrected = pulled("a");
        assertThat(corrected.code()).isEqualTo(5);
        assertThat(corrected.err()).contains("a release is never overwritten");
        assertThat(pulled("b").code()).isZero();
    }

    @Test
    void aTrialWritesNothing() throws IOException {
        start(800_000);

        var ran = pull("--mapping", "kostra-12134", "--dry-run", "--select", "ContentsCode=KOSAGD230000");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("12134 fetched from 127.0.0.1: 20 cells, licence CC BY 4.0.")
                .endsWith("Nothing written (--dry-run).\n");
        assertThat(figures()).doesNotExist();
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void whatPeopleSayOfTheReleaseCounts() throws IOException {
        start(800_000);

        var ran = pulled(
                "a",
                "--publisher",
                "statistics norway",
                "--published",
                "2025-07-01",
                "--source",
                "KOSTRA",
                "--licence",
                "NLOD");

        assertThat(ran.out()).contains("publisher      SSB  \u2013 (statistics norway) is another way to write it");
        assertThat(figures().resolve("a/datapackage.json"))
                .content()
                .contains("\"publisher\": \"SSB\"", "\"published\": \"2025-07-01\"", "\"title\": \"KOSTRA\"", "NLOD");
    }

    @Test
    void aBusyServiceIsWaitedFor() throws IOException {
        start(800_000);
        stub.beBusy(2);

        var ran = pulled("a", "--body", "bamble");

        assertThat(ran.code()).isZero();
        assertThat(ran.err().lines()).hasSize(2).allMatch(line -> line.startsWith("Waiting 1 second"));
    }

    @Test
    void anAnswerThatIsRefusedStaysWhereItsProblemsPointTo() throws IOException {
        start(800_000);

        var ran = pull("--release", "a", "--published", "2021");

        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err()).contains("12134.json", "nothing was written.");
        String file = ran.err().replaceAll("(?s).*?(/\\S*12134\\.json).*", "$1");
        assertThat(Path.of(file)).isRegularFile();
        assertThat(figures()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --select | Region=3813          | has no dimension (Region).
            --select | tid=2032             | Maybe you meant (2022).
            --select | Tid=                 | (Tid=) selects nothing.
            --year   | 2019                 | (2019) is no code of (Tid).
            --body   | oslo                 | has no figures of (oslo) under any of its numbers.
            --body   | nobody               | There is no body (nobody).
            --server | file:///etc/passwd   | is no address of a service.
            """)
    void unknownNamesAreWrongUsage(String option, String value, String says) throws IOException {
        start(800_000);
        var arguments = List.of("pull", "12134", "--dry-run", "--server", stub.address(), option, value);
        var ran = Ran.of((option.equals("--server") ? List.of("pull", "12134", "--dry-run", option, value) : arguments)
                .toArray(String[]::new));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(says).contains("Maybe ");
    }

    @Test
    void whatIsWrongBeforehandAsksNobody() throws IOException {
        start(800_000);

        var ran = pull("--mapping", "kostra-12134");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("(--release) is missing");
        assertThat(stub.asked()).isEmpty();
    }

    @Test
    void aTableThatIsNotThereAndAQuestionThatIsTooLargeAreTold() throws IOException {
        start(1);
        var missing = Ran.of("pull", "12135", "--dry-run", "--server", stub.address());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("has no table (12135).\nMaybe ");

        var large = pulled("a");
        assertThat(large.code()).isEqualTo(1);
        assertThat(large.err()).contains("for 40 cells of (12134), and an answer holds 1.\nMaybe choose fewer codes");
    }
}
