package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a changed pack makes of the real years: against the built-in pack, a folder or a revision of git. */
class RulesImpactIT {
    private static final String GOAL = "finance/net-operating-result/goal.yaml";

    @TempDir
    private Path folder;

    private Path pack(String name) throws IOException {
        return Copies.of(Path.of("..", "rules", "baerum"), folder.resolve(name));
    }

    private static void nudge(Path pack) throws IOException {
        var file = pack.resolve(GOAL);
        String text = Files.readString(file);
        assertThat(text).contains("value: 4, from: 2016");
        Files.writeString(file, text.replace("value: 4, from: 2016", "value: 5, from: 2016"));
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("git", "-C", folder.toString(), "-c", "user.name=Made", "-c", "user.email=made@example.org"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void aNudgedLevelIsToldGoalByGoal() throws IOException {
        var pack = pack("mine");
        nudge(pack);

        var ran = Ran.of("rules", "impact", "--rules", pack.toString(), "--lang", "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("  Bærum 2016–2020: target 4% → target 5%\n")
                .contains("    baerum:finance.net-operating-result\n");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aGoalThatOthersAdoptIsJudgedByTheirPacks() throws IOException {
        var norway = Copies.of(Path.of("..", "rules", "norway"), folder.resolve("norway"));
        var goal = norway.resolve("inclusion/refugees-settled/goal.yaml");
        Files.writeString(goal, Files.readString(goal).replace("from: 2012", "from: 2016"));

        var ran = Ran.of("rules", "impact", "norway", "--rules", norway.toString(), "--lang", "en");

        assertThat(ran.out())
                .as("Bærum's own goals: it adopted this one, and in 2012 had no other")
                .contains("  Bærum 2012\n    Goals with a level: 0–0 (0), 1 of 1 → none\n")
                .as("The national goals, for Asker had no pack of its own")
                .contains("  Asker (to 2019) 2014\n    Goals with a level: 50–50 (50), 2 of 2 → 0–0 (0), 1 of 1\n");
    }

    @Test
    void theSameIsMarkdownAndJson() throws IOException {
        var pack = pack("mine");
        nudge(pack);

        assertThat(Ran.of("rules", "impact", "--rules", pack.toString(), "--format", "markdown")
                        .out())
                .startsWith("## Hva endringen gjør: Bærums egne mål\n")
                .contains(
                        "| Bærum 2016–2020 | mål 4\u00A0% → mål 5\u00A0% | 2020: 5,9\u00A0% er minst målet på 5\u00A0%.");
        assertThat(Ran.of("rules", "impact", "--rules", pack.toString(), "--format", "json")
                        .out())
                .startsWith("{\"schemaVersion\":\"1.0\",\"before\":{\"id\":\"baerum\"")
                .contains("\"year\":2016,\"before\":{\"state\":\"MET\"");
    }

    @Test
    void nothingChangedIsSaidToo() throws IOException {
        var ran = Ran.of("rules", "impact", "--against", pack("mine").toString(), "--lang", "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().replace('\n', ' '))
                .contains("Nothing changed: every state, level and score is as before.");
    }

    @Test
    void aRevisionIsReadFromGit() throws IOException, InterruptedException {
        var pack = pack("mine");
        git("init", "-q");
        git("add", ".");
        git("commit", "-q", "-m", "As it was");
        nudge(pack);

        var ran = Ran.of("rules", "impact", "--rules", pack.toString(), "--against", "HEAD", "--lang", "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("Before: baerum 1.0.0, HEAD (")
                .contains("  Bærum 2016–2020: target 4% → target 5%\n");

        assertThat(Ran.of("rules", "impact", "--rules", pack.toString(), "--against", "HEAD~1")
                        .err())
                .contains("There is no folder and no revision (HEAD~1) of (" + pack + ").\nMaybe ");
    }

    @Test
    void aFolderThatIsNotUnderGitHasNoRevisions() throws IOException {
        var pack = pack("mine");

        var ran = Ran.of("rules", "impact", "--rules", pack.toString(), "--against", "HEAD");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("The folder (" + pack + ") is not under git, so it has no revision (HEAD).\nMaybe ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "baerum | MINE | There is no pack (baerum) in (",
                "brum | . | There is no pack (brum).",
                "oslo | --output=x | There is no folder (--output=x), and no pack (oslo) in [rules]",
                "checks | . | The pack (checks) holds checks of figures"
            })
    void whatIsNotThereIsRefused(String pack, String against, String says) {
        String before = against.equals("MINE") ? folder.toString() : against;

        var ran = Ran.of("rules", "impact", pack, "--against=" + before);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith(says).contains("\nMaybe ");
    }

    @Test
    void withoutAPackOfOnesOwnThereIsNothingToCompare() {
        var ran = Ran.of("rules", "impact", "baerum");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("The built-in pack (baerum) is in force, and there is nothing");
    }
}
