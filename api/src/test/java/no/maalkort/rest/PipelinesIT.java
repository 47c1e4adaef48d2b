package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.cli.Copies;
import no.maalkort.disk.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pipelines for integrators: each of their commands, run by a shell on a draft whose figure misses its goal. */
class PipelinesIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String MISSED = " er under minimumsmålet på ";

    @TempDir
    private Path folder;

    @BeforeEach
    void draft() throws IOException {
        var draft = Copies.of(
                Path.of("..", "datasets", "baerum-annual-report-2023"),
                Files.createDirectory(folder.resolve("figures")).resolve("draft"));
        var figures = draft.resolve("observations.csv");
        var described = draft.resolve("datapackage.json");
        String before = Sha256.of(Files.readAllBytes(figures));
        Copies.edit(figures, ";2023;3,6;%;", ";2023;2,0;%;");
        Copies.edit(described, before, Sha256.of(Files.readAllBytes(figures)));
        Copies.edit(described, "\"name\": \"baerum-annual-report-2023\"", "\"name\": \"draft\"");
        Copies.edit(described, "\"published\": \"2024\"", "\"published\": \"2025\"");

        var launcher = folder.resolve("maalkort");
        Files.writeString(
                launcher,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -jar '"
                        + Path.of("target", "maalkort.jar").toAbsolutePath() + "' \"$@\"\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    private static JsonNode pipeline(String file) throws IOException {
        String text = Files.readString(Path.of("docs", "integrations", file));
        return MAPPER.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    private void run(Stream<JsonNode> commands) throws IOException, InterruptedException {
        String script = commands.map(JsonNode::asString).collect(Collectors.joining("\n"));
        new Tool(folder, "install bash and jq.")
                .run("bash", "-e", "-c", "export GITHUB_STEP_SUMMARY=summary.md\n" + script);
    }

    @Test
    void githubShowsAMissedGoalBesideItsFigure() throws IOException, InterruptedException {
        var steps = pipeline("github-actions.yml").at("/jobs/score/steps");

        run(steps.valueStream().filter(step -> step.has("run")).map(step -> step.get("run")));

        var uploaded = steps.get(steps.size() - 1).at("/with/sarif_file").asString();
        var missed = MAPPER.readTree(Files.readString(folder.resolve(uploaded)))
                .at("/runs/0/results")
                .valueStream()
                .filter(result -> result.at("/message/text").asString().contains(MISSED))
                .toList();
        assertThat(missed).hasSize(1);
        var place = missed.get(0).at("/locations/0/physicalLocation");
        int line = place.at("/region/startLine").asInt();
        assertThat(Files.readAllLines(
                                folder.resolve(place.at("/artifactLocation/uri").asString()))
                        .get(line - 1))
                .contains(";2023;2,0;%;");
        assertThat(folder.resolve("summary.md")).content().contains("## Bærum 2023");
    }

    @Test
    void gitlabShowsAMissedGoalAsAFailedTest() throws IOException, InterruptedException {
        var job = pipeline("gitlab-ci.yml").get("scorecard");

        run(job.get("script").valueStream());

        assertThat(folder.resolve(job.at("/artifacts/reports/junit").asString()))
                .content()
                .containsPattern("<failure message=\"[^\"]*" + MISSED);
        assertThat(folder.resolve(job.at("/artifacts/paths/0").asString()))
                .content()
                .contains(MISSED);
    }
}
