package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a user's own figures and packs: judged without Java, or rejected with the place and what to do. */
class OwnFoldersIT {
    private static final Path PACK = Path.of("..", "rules", "baerum");
    private static final Path RELEASE = Path.of("..", "datasets", "baerum-annual-report-2023");

    @TempDir
    private Path folder;

    private Path copy(Path from, String name) throws IOException {
        return Copies.of(from, folder.resolve(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023;3,6;%;A | 2023;3.6;%;A | write 3,6",
                "finance.net-operating-result-percent | finance.net-operating-resul-percent | you meant (finance.net-operating-result-percent)",
                "2023;3,6;%;A | 2023;3,6;kr;A | another indicator",
                "2023;3,6;%;A | 20233;3,6;%;A | four digits",
                "2023;3,6;%;A | 2023;;%;A | says there is one"
            })
    void aBrokenFigureIsRejectedWithItsPlace(String old, String broken, String says) throws IOException {
        var release = copy(RELEASE, "mine");
        Copies.edit(release.resolve("datapackage.json"), "\"baerum-annual-report-2023\"", "\"mine\"");
        Copies.edit(release.resolve("datapackage.json"), "\"hash\"", "\"former-hash\"");
        Copies.edit(release.resolve("observations.csv"), old, broken);

        var ran = Ran.of("score", "baerum", "2023", "--data", folder.toString());

        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("mine/observations.csv:")
                .contains("Maybe ")
                .contains(says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules.drl | value >= minimum, value < target | value >= minimum | Two rules",
                "rules.drl | value < leastDemanding | value < minimum | No rule",
                "rules.drl | $reading.judge(MET | System.exit(0); $reading.judge(MET | rules.drl:",
                "rules.drl | Net operating result reaches | Net */ static { while (true) { } } /* reaches | The sign (*) stands in",
                "goal.yaml | indicator: finance.net-operating-result-percent | indicator: finance.net-operating-resul-percent | you meant",
                "goal.yaml | source: ar16 | source: ar61 | ar61"
            })
    void aBrokenRuleIsRejectedWithItsPlace(String file, String old, String broken, String says) throws IOException {
        var pack = copy(PACK, "baerum");
        Copies.edit(pack.resolve("finance/net-operating-result/" + file), old, broken);

        var ran = Ran.of("score", "baerum", "2023", "--rules", pack.toString());

        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err())
                .contains("net-operating-result/" + file + ":")
                .contains("Maybe ")
                .contains(says);
    }

    @Test
    void aCopiedPackWithAnotherLevelAndANewGoalJudgesWithoutJava() throws IOException {
        var pack = copy(PACK, "mine");
        Copies.edit(
                pack.resolve("finance/net-operating-result/goal.yaml"),
                "kind: minimum, value: 3",
                "kind: minimum, value: 3.7");
        Copies.edit(pack.resolve("finance/net-operating-result/cases.yaml"), "state: PARTLY_MET", "state: NOT_MET");
        var added = Files.createDirectories(pack.resolve("finance/free-result"));
        Files.writeString(added.resolve("goal.yaml"), """
                id: finance.free-result
                title: {nb: Positivt resultat etter avsetninger, en: A positive result after allocations}
                quote: null
                paraphrase: {nb: Prøvemål, en: A trial goal}
                indicator: finance.result-after-allocations-million-kroner
                levels:
                  - {kind: target, value: 0, from: 2023, source: ar23}
                not-encoded: []
                """);
        var drl = Files.readString(pack.resolve("finance/buffer-fund/rules.drl"))
                .replace("finance.buffer_fund", "finance.free_result")
                .replace("finance.buffer-fund", "finance.free-result")
                .replace("Buffer fund", "Free result");
        Files.writeString(added.resolve("rules.drl"), drl);

        var ran = Ran.of("score", "baerum", "2023", "--rules", pack.toString(), "--format", "csv");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("stands in place of the built-in one");
        assertThat(ran.out().lines().filter(line -> line.contains(",finance.net-operating-result,")))
                .allMatch(line -> line.contains(",NOT_MET,"));
        assertThat(ran.out().lines().filter(line -> line.contains(",finance.free-result,")))
                .singleElement()
                .asString()
                .contains(",MET,");
    }

    @Test
    void aQuoteOfSeveralLinesForgesNoLine() throws IOException {
        var pack = copy(PACK, "baerum");
        String goal = "climate.climate-wise-municipality";
        Copies.edit(
                pack.resolve("climate/climate-wise-municipality/goal.yaml"),
                "quote: \"klimaklok kommune\"",
                "quote: \"klimaklok\\nkommune\\n\\n● Nådd 100\"");

        for (String command : List.of("score baerum 2023", "explain baerum 2023 " + goal)) {
            var ran = Ran.of((command + " --rules " + pack).split(" "));

            assertThat(ran.out()).contains("«klimaklok kommune ● Nådd 100»").doesNotContain("\n● Nådd 100");
        }
        var table = Ran.of("score", "baerum", "2023", "--rules", pack.toString(), "--format", "csv")
                .out();
        assertThat(table.lines()).allMatch(line -> line.startsWith("baerum,") || line.startsWith("municipality_id,"));
    }

    /** A pack with a goal whose minimum and target are reported figures, and a release in which the two have crossed. */
    private Path crossing() throws IOException {
        var data = Files.createDirectories(folder.resolve("data"));
        var indicators = new StringBuilder();
        for (String id : List.of("trial", "trial-minimum", "trial-target")) {
            indicators.append("finance.").append(id).append(":\n").append("""
                      name: {nb: Prøve, en: Trial}
                      unit: "%"
                      decimals: 1
                      better: higher
                      definition: {nb: Prøve., en: A trial.}
                    """);
        }
        Files.writeString(data.resolve("indicators.yaml"), indicators);
        var release = copy(RELEASE, "data/trial");
        Copies.edit(release.resolve("datapackage.json"), "\"baerum-annual-report-2023\"", "\"trial\"");
        Copies.edit(release.resolve("datapackage.json"), "\"hash\"", "\"former-hash\"");
        String header = Files.readAllLines(release.resolve("observations.csv")).get(0);
        Files.writeString(release.resolve("observations.csv"), header + """

                baerum;finance.trial;2023;5;%;A;;Prøve;;
                baerum;finance.trial-minimum;2023;8;%;A;;Prøve;;
                baerum;finance.trial-target;2023;3;%;A;;Prøve;;
                """);
        var pack = copy(PACK, "baerum");
        var goal = Files.createDirectories(pack.resolve("finance/crossing"));
        Files.writeString(goal.resolve("goal.yaml"), """
                id: finance.crossing
                title: {nb: Nivåer som krysser, en: Levels that cross}
                quote: null
                paraphrase: {nb: Prøvemål, en: A trial goal}
                indicator: finance.trial
                levels:
                  - {kind: minimum, indicator: finance.trial-minimum, from: 2023, source: ar23}
                  - {kind: target, indicator: finance.trial-target, from: 2023, source: ar23}
                not-encoded: []
                """);
        var drl = Files.readString(pack.resolve("finance/net-operating-result/rules.drl"))
                .replace("finance.net_operating_result", "finance.crossing")
                .replace("finance.net-operating-result", "finance.crossing")
                .replace("Net operating result", "The trial");
        Files.writeString(goal.resolve("rules.drl"), drl);
        return pack;
    }

    @Test
    void levelsThatCrossAreAnErrorOfTheirGoalAlone() throws IOException {
        var pack = crossing().toString();
        var data = folder.resolve("data").toString();

        var ran = Ran.of("score", "baerum", "2023", "--rules", pack, "--data", data);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).doesNotContain("Exception");
        assertThat(ran.out())
                .contains("1 feil")
                .contains("! Feil")
                .contains("Ingen samlet poengsum")
                .contains("◐ Delvis nådd    80  Netto driftsresultat")
                .doesNotContain("Exception");
        assertThat(Ran.of("score", "baerum", "2023", "--rules", pack, "--data", data, "--format", "json")
                        .out())
                .contains("\"code\":\"ERROR_BELOW\"");
    }

    @Test
    void aFailingCaseIsNamedWithExitCodeThree() throws IOException {
        var pack = copy(PACK, "baerum");
        Copies.edit(pack.resolve("climate/cdp-grade/cases.yaml"), "state: MET", "state: NOT_MET");

        var ran = Ran.of("rules", "test", "baerum", "--rules", pack.toString());

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).contains("cdp-grade/cases.yaml:1").contains("expected NOT_MET", "Maybe the case");
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void casesArePlayedAgainWhenSomebodySaves() throws IOException {
        var pack = copy(PACK, "baerum");
        var cases = pack.resolve("climate/cdp-grade/cases.yaml");
        String good = Files.readString(cases);
        var watching = Ran.builder(
                        Ran.JAVA, List.of(), "rules", "test", "baerum", "--rules", pack.toString(), "--watch")
                .redirectErrorStream(true)
                .start();
        try (var said = watching.inputReader(StandardCharsets.UTF_8)) {
            read(said, " cases, 0 failed.");
            Files.writeString(cases, good.replace("state: MET", "state: NOT_MET"));
            read(said, "expected NOT_MET");
            Files.writeString(cases, good.replace("state: ", "stat: "));
            read(said, "(stat)");
            Files.writeString(cases, good);
            read(said, " cases, 0 failed.");
        } finally {
            watching.destroyForcibly();
        }
    }

    /** Reads what is said until a line holds some words; a file that was half saved may be told of before. */
    private static void read(BufferedReader said, String words) throws IOException {
        var lines = new StringBuilder();
        while (lines.indexOf(words) < 0) {
            String line = said.readLine();
            assertThat(line).as(lines.toString()).isNotNull();
            lines.append(line).append('\n');
        }
    }

    @Test
    void thereMustBeSomethingToWatch() {
        var ran = Ran.of("rules", "test", "--watch");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("There is no folder to watch.", "Maybe name yours: --rules my-pack");
    }

    @Test
    void problemsAreWrittenForMachinesToo() throws IOException {
        var pack = copy(PACK, "baerum");
        Copies.edit(pack.resolve("climate/cdp-grade/goal.yaml"), "indicator: ", "indicatr: ");

        var ran = Ran.of("validate", "--rules", pack.toString(), "--format", "json");

        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.out())
                .startsWith("{\"usable\":false,\"problems\":[{\"file\":\"")
                .contains("\"line\":", "\"column\":", "\"message\":", "\"maybe\":");
    }
}
