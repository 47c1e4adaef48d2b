package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.maalkort.cli.Copies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What integrators do in Node with the packaged jar: each by a well-known tool of theirs, in pinned versions. */
class NodeIT {
    private static final Path FOLDER = Path.of("target", "node");
    private static final String DOCUMENT =
            Path.of("src", "main", "resources", "openapi.json").toAbsolutePath().toString();

    private static final Tool NODE = new Tool(FOLDER, "install Node.js 20 or newer with npm.");

    private static Served served;

    /** Installs what the lock file names, as far as it is not there. */
    @BeforeAll
    static void installAndServe() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        for (Path file : Copies.files(Path.of("src", "test", "node"))) {
            Files.write(FOLDER.resolve(file.getFileName()), Files.readAllBytes(file));
        }
        String lock = Files.readString(FOLDER.resolve("package-lock.json"));
        assertThat(lock).as("addresses of a registry").doesNotContain("\"resolved\"");
        Path installed = FOLDER.resolve("installed");
        if (!Files.exists(installed) || !Files.readString(installed).equals(lock)) {
            NODE.run("npm", "ci", "--ignore-scripts");
            Files.writeString(installed, lock);
        }
        served = Served.start(Path.of("."), Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    private static String node(String script) throws IOException, InterruptedException {
        return NODE.run("node", script, served.base().toString()).strip();
    }

    @Test
    void aTypedClientReadsDecimalsAndWithheldScoresForWhatTheyAre() throws IOException, InterruptedException {
        NODE.run("npx", "--no-install", "openapi-typescript", DOCUMENT, "-o", "api.d.ts");
        NODE.run("npx", "--no-install", "tsc");

        assertThat(node("out/client.js"))
                .isEqualTo(
                        "{\"score\":null,\"withheld\":\"COVERAGE\",\"value\":3.6,\"state\":\"PARTLY_MET\",\"met\":0}");
    }

    @Test
    void theLinterHasNothingToSayOfTheDocument() throws IOException, InterruptedException {
        NODE.run("npx", "--no-install", "spectral", "lint", "--fail-severity=hint", "-r", ".spectral.yaml", DOCUMENT);
    }

    @Test
    void statisticiansReadTheCube() throws IOException, InterruptedException {
        assertThat(node("cube.mjs"))
                .contains("\"class\":\"dataset\"", "\"time\":[\"year\"]", "\"geo\":[\"municipality\"]")
                .endsWith("\"value\":3.6,\"state\":\"PARTLY_MET\",\"none\":null}");
    }

    @Test
    void everyPanelOfTheDashboardFindsItsRows() throws IOException, InterruptedException {
        String dashboard = Path.of("docs", "integrations", "grafana-dashboard.json")
                .toAbsolutePath()
                .toString();

        assertThat(NODE.run("node", "grafana.mjs", served.base().toString(), dashboard))
                .contains("\"Goals with a level\":{\"rows\":1,\"first\":{\"score\":null,\"low\":19.8304")
                .contains("\"Goals\":{\"rows\":35")
                .containsPattern("\"Scores over time\":\\{\"rows\":[1-9][0-9],\"first\":\\{\"time\":\"2016-12-31T");
    }

    @Test
    void powerQuerysOwnParserTakesThePiece() throws IOException, InterruptedException {
        String piece =
                Path.of("docs", "integrations", "maalkort.pq").toAbsolutePath().toString();

        assertThat(NODE.run("node", "pq.mjs", piece).strip()).isEqualTo("LetExpression");
    }

    @Test
    void anotherValidatorTakesRealScorecards() throws IOException, InterruptedException {
        assertThat(node("schema.mjs")).isEqualTo("36");
    }
}
