package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

/** The pipelines for integrators: each of their commands, run by a shell in a clone of a repository whose drafts change. */
class PipelinesIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String MISSED = " er under minimumsmålet på ";
    private static final String FIGURE = ";2023;%s;%%;";
    private static final int STOPPED = 3;

    @TempDir
    private Path folder;

    private Path clone;

    /** A step that was run: its exit code and what it printed. */
    private record Step(String command, int code, String said) {}

    @BeforeEach
    void publishedFigures() throws IOException, InterruptedException {
        clone = Files.createDirectory(folder.resolve("clone"));
        Copies.of(
                Path.of("..", "datasets", "baerum-annual-report-2023"),
                Files.createDirectory(clone.resolve("figures")).resolve("draft"));
        Copies.edit(described(), "\"name\": \"baerum-annual-report-2023\"", "\"name\": \"draft\"");
        Copies.edit(described(), "\"published\": \"2024\"", "\"published\": \"2025\"");
        Files.writeString(clone.resolve(".gitignore"), "/maalkort\n/before*\n/check*\n/github.sarif\n/summary.md\n");
        var launcher = clone.resolve("maalkort");
        Files.writeString(
                launcher,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -jar '"
                        + Path.of("target", "maalkort.jar").toAbsolutePath() + "' \"$@\"\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        git("init", "--bare", "-q", folder.resolve("shared.git").toString());
        git("init", "-q", "-b", "main");
        git("remote", "add", "origin", folder.resolve("shared.git").toString());
        commit("main");
    }

    private Path figures() {
        return clone.resolve("figures/draft/observations.csv");
    }

    private Path described() {
        return clone.resolve("figures/draft/datapackage.json");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=Kari", "-c", "user.email=kari@example.no"));
        command.addAll(List.of(arguments));
        new Tool(clone, "install git.").run(command.toArray(String[]::new));
    }

    private void commit(String branch) throws IOException, InterruptedException {
        git("add", "-A");
        git("commit", "-q", "-m", "Change the draft");
        git("push", "-q", "origin", "HEAD:" + branch);
    }

    /** Changes the draft's net operating result on a branch. */
    private void change(String from, String to) throws IOException, InterruptedException {
        String before = Sha256.of(Files.readAllBytes(figures()));
        Copies.edit(figures(), String.format(FIGURE, from), String.format(FIGURE, to));
        Copies.edit(described(), before, Sha256.of(Files.readAllBytes(figures())));
        git("checkout", "-q", "-B", "draft");
        commit("draft");
    }

    private static JsonNode pipeline(String file) throws IOException {
        String text = Files.readString(Path.of("docs", "integrations", file));
        return MAPPER.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    private List<Step> run(Stream<JsonNode> commands) throws IOException, InterruptedException {
        new Tool(clone, "install git.").run("git", "worktree", "prune");
        var steps = new ArrayList<Step>();
        for (JsonNode command : commands.toList()) {
            var out = folder.resolve("out");
            var builder = new ProcessBuilder("bash", "-e", "-c", command.asString())
                    .directory(clone.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            builder.environment().putAll(Map.of("GITHUB_STEP_SUMMARY", "summary.md", "GITHUB_BASE_REF", "main"));
            var process = builder.start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            steps.add(new Step(command.asString(), process.exitValue(), Files.readString(out)));
        }
        return steps;
    }

    private List<Step> github() throws IOException, InterruptedException {
        var steps = pipeline("github-actions.yml").at("/jobs/score/steps");
        var ran = run(steps.valueStream().filter(step -> step.has("run")).map(step -> step.get("run")));
        assertThat(ran)
                .filteredOn(step -> !step.command().contains(" check "))
                .allSatisfy(step -> assertThat(step.code()).as(step.toString()).isZero());
        git("worktree", "remove", "--force", "before");
        return ran;
    }

    private static Step check(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.command().contains(" check "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void githubStopsAPullRequestThatMissesAGoalAndShowsItBesideItsFigure() throws IOException, InterruptedException {
        change("3,6", "2,0");
        var check = check(github());

        assertThat(check.code()).isEqualTo(STOPPED);
        assertThat(check.said())
                .containsPattern("::error file=figures/draft/observations.csv,line=[0-9]+,title=Bærum 2023");
        var uploaded = pipeline("github-actions.yml")
                .at("/jobs/score/steps")
                .valueStream()
                .filter(step -> step.at("/with/sarif_file").isString())
                .findFirst()
                .orElseThrow()
                .at("/with/sarif_file")
                .asString();
        var missed = MAPPER.readTree(Files.readString(clone.resolve(uploaded)))
                .at("/runs/0/results")
                .valueStream()
                .filter(result -> result.at("/baselineState").asString("").equals("new"))
                .toList();
        assertThat(missed).hasSize(1);
        assertThat(missed.get(0).at("/message/text").asString()).contains(MISSED);
        var place = missed.get(0).at("/locations/0/physicalLocation");
        int line = place.at("/region/startLine").asInt();
        assertThat(Files.readAllLines(
                                clone.resolve(place.at("/artifactLocation/uri").asString()))
                        .get(line - 1))
                .contains(String.format(FIGURE, "2,0"));
        assertThat(clone.resolve("summary.md")).content().contains("## Bærum 2023");
    }

    @Test
    void aPullRequestThatAsksForMoreStopsGithubByItsOwnGoals() throws IOException, InterruptedException {
        var goals = Copies.of(Path.of("..", "rules", "baerum"), clone.resolve("goals"));
        commit("main");
        Copies.edit(
                goals.resolve("finance/net-operating-result/goal.yaml"),
                "kind: minimum, value: 3,",
                "kind: minimum, value: 3.7,");

        var check = check(github());

        assertThat(check.code()).as(check.said()).isEqualTo(STOPPED);
        assertThat(check.said()).contains("::error file=figures/draft/observations.csv,");
    }

    @Test
    void aDraftThatCannotBeReadStopsGithubByItsCheckAndNoOtherStepFails() throws IOException, InterruptedException {
        Files.writeString(figures(), "body;indicator\n");

        var check = check(github());

        assertThat(check.code()).as(check.said()).isEqualTo(5);
        assertThat(clone.resolve("summary.md")).doesNotExist();
    }

    @Test
    void aPullRequestThatMendsTheFigurePassesThoughTheClimateGoalIsBehindAsBefore()
            throws IOException, InterruptedException {
        change("3,6", "2,0");
        assertThat(check(github()).code()).isEqualTo(STOPPED);
        change("2,0", "4,2");

        var check = check(github());

        assertThat(check.code()).as(check.said()).isZero();
        assertThat(check.said()).doesNotContain("::error").contains("::notice ");
    }

    @Test
    void aPullRequestThatAsksForMoreIsStoppedBesideTheFigureThatNoLongerReachesIt()
            throws IOException, InterruptedException {
        Copies.of(Path.of("..", "rules", "baerum"), clone.resolve("rules"));
        commit("main");
        run(Stream.of(MAPPER.valueToTree(
                "./maalkort score baerum 2023 --data figures --rules rules --format json > before.json")));
        Copies.edit(
                clone.resolve("rules/finance/net-operating-result/goal.yaml"),
                "kind: minimum, value: 3,",
                "kind: minimum, value: 3.7,");

        var check = run(Stream.of(MAPPER.valueToTree(
                        "./maalkort check baerum 2023 --data figures --rules rules --baseline before.json --annotate")))
                .get(0);

        assertThat(check.code()).as(check.said()).isEqualTo(STOPPED);
        assertThat(check.said())
                .contains("::error file=figures/draft/observations.csv,")
                .contains("Som før:");
    }

    /** A draft budget, as a scenario beside the figures. */
    private void draft(String value) throws IOException, InterruptedException {
        Files.createDirectories(clone.resolve("scenarios"));
        Files.writeString(clone.resolve("scenarios/budget.yaml"), """
                name: Budsjett 2025
                base: {municipality: baerum, year: 2025}
                figures:
                  - {indicator: finance.net-operating-result-percent, value: %s, source: "Forslaget, side 12"}
                """.formatted(value));
        git("checkout", "-q", "-B", "draft");
        commit("draft");
    }

    private static Step ofScenario(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.command().contains("--scenario"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPullRequestWithADraftBudgetIsJudgedByItBesideItsLine() throws IOException, InterruptedException {
        draft("2.4");
        var missed = ofScenario(github());
        draft("4.2");
        var met = ofScenario(github());

        assertThat(missed.code()).as(missed.said()).isEqualTo(STOPPED);
        assertThat(missed.said())
                .containsPattern(
                        "::error file=scenarios/budget.yaml,line=4,title=Bærum 2025 · scenario Budsjett 2025 ");
        assertThat(clone.resolve("summary.md")).content().contains("## Bærum 2025 · scenario Budsjett 2025 (");
        assertThat(met.code()).as(met.said()).isZero();
    }

    @Test
    void gitlabShowsADraftBudgetThatMissesAGoal() throws IOException, InterruptedException {
        draft("2.4");

        var check = ofScenario(
                run(pipeline("gitlab-ci.yml").get("scorecard").get("script").valueStream()));

        assertThat(check.code()).as(check.said()).isEqualTo(STOPPED);
        assertThat(clone.resolve("check-budget.yaml.xml")).content().contains("scenario Budsjett 2025 (");
    }

    @Test
    void gitlabShowsAMissedGoalAsAFailedTest() throws IOException, InterruptedException {
        change("3,6", "2,0");
        var job = pipeline("gitlab-ci.yml").get("scorecard");

        var check = run(job.get("script").valueStream()).get(0);

        assertThat(check.code()).isEqualTo(STOPPED);
        assertThat(clone.resolve(job.at("/artifacts/reports/junit/0").asString()))
                .content()
                .containsPattern("<failure message=\"[^\"]*" + MISSED);
        assertThat(clone.resolve(job.at("/artifacts/paths/0").asString()))
                .content()
                .contains(MISSED);
    }
}
