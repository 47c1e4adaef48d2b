package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person at a terminal gets: text, exit codes, and messages that say what to do. */
class CommandLineIT {
    private static final Path PACK = Path.of("..", "rules", "baerum");
    private static final Path RELEASE = Path.of("..", "datasets", "baerum-annual-report-2023");

    @TempDir
    private Path folder;

    private Path copy(Path from, String name) throws IOException {
        var to = folder.resolve(name);
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }

    private static void edit(Path file, String old, String replacement) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    @Test
    void theScorecardOpensWithHowMuchIsJudgedAndHowItCameOut() {
        var ran = Ran.of("score", "baerum", "2023");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("2 av 8 mål med tall er dømt\n")
                .contains("1 delvis nådd · 1 bak banen · 1 uavklart · 5 mangler tall · 14 bare ord\n")
                .contains("Utenfor tellingen: 5 til orientering · 5 ikke forfalt · 3 ikke i kraft\n");
    }

    @Test
    void anExplanationNamesTheRuleAndTheLineOfTheFigure() {
        var ran = Ran.of("explain", "baerum", "2023", "climate.direct-emissions", "--lang", "en");

        assertThat(ran.out())
                .contains(
                        "Behind the path",
                        "climate/direct-emissions/rules.drl:",
                        "observations.csv:",
                        "−7.45% a year",
                        "−4.7%",
                        "goal.yaml:");
    }

    @Test
    void everyIndicatorOfAGoalIsExplainedWithItsLevel() {
        var ran = Ran.of("explain", "baerum", "2023", "norway:inclusion.pupils-per-teacher");

        assertThat(ran.out().split("pupils-per-teacher/goal.yaml:", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void aProvisionalFigureIsSaidToBe() {
        assertThat(Ran.of("score", "baerum", "2023").out()).contains("(foreløpig tall)");
        assertThat(Ran.of("explain", "baerum", "2023", "norway:inclusion.refugees-settled", "--lang", "en")
                        .out())
                .contains("180\u00A0persons (provisional figure)");
    }

    @ParameterizedTest
    @CsvSource({
        "score berum 2023, 2, you meant (baerum)",
        "'score berum;osloo 2023', 2, you meant (oslo)",
        "score baerum 20x3, 2, write 2023",
        "score baerum 2023 --data nowhere, 2, no folder",
        "score baerum 2023 --rules-at 20233, 2, (20233) is not a year",
        "score baerum 2023 --min-coverage 1.5, 2, (1.5) is not a share",
        "score baerum 2023 --fromat json, 2, you meant (--format)",
        "score baerum 2023 --format jsn, 2, you meant (json)",
        "score baerum 2023 --format, 2, lacks its value",
        "score baerum 2023 --pack oslo --pack oslo, 2, stands twice",
        "score baerum 2023 2024, 2, one argument too many",
        "scor baerum 2023, 2, you meant (score)",
        "rules lst, 2, you meant (list)",
        "rules show climate.direct-emissions, 2, oslo:climate.direct-emissions",
        "municipalities --as-of 2024-01-01, 2, no option (--as-of)",
        "explain baerum 2023 finance.net-operating-resul, 2, you meant (finance.net-operating-result)",
        "explain baerum 2023 klima, 2, baerum:climate.direct-emissions",
        "score baerum 2005, 4, Ingen mål kunne dømmes",
        "score all 1999 --lang en, 4, Nobody has figures",
        "score baerum 2023 --min-coverage 0;8, 4, under --min-coverage 0;8",
        "score baerum, 2, (YEAR) is missing"
    })
    void wrongUsageIsToldWithItsExitCode(String line, int code, String says) {
        var ran = Ran.of(line.replace(';', ',').split(" "));

        assertThat(ran.code()).isEqualTo(code);
        assertThat(ran.err()).contains(says.replace(';', ','));
        assertThat(ran.err().lines()).hasSizeLessThan(5);
    }

    @Test
    void everyUnknownNameIsToldAtOnce() {
        assertThat(Ran.of("score", "berum,osloo", "2023").err()).contains("(berum)", "(osloo)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BAERUM 2020 FINANCE.Buffer-Fund", "3201 2020 bufferfond", "0219 2020 buffer"})
    void namesMayBeInCapitalsAndGoalsBeNamedByTheirTitle(String names) {
        var ran = Ran.of(("explain " + names).split(" "));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Bærum 2020 · baerum:finance.buffer-fund");
    }

    @Test
    void aMunicipalityOutsideItsYearsIsNoted() {
        assertThat(Ran.of("score", "asker", "2016").out()).contains("fantes ikke med disse grensene i 2016");
    }

    @Test
    void aFullDiskIsAnError() throws IOException, InterruptedException {
        var process = Ran.builder(Ran.JAVA, List.of(), "score", "baerum", "2023")
                .redirectOutput(Path.of("/dev/full").toFile())
                .start();

        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("could not be written");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void aReaderThatHasEnoughIsNoError() throws IOException, InterruptedException {
        var process = Ran.builder(Ran.JAVA, List.of(), "score", "all", "2016-2023", "--format", "json")
                .start();
        process.getInputStream().close();

        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .doesNotContain("written");
        assertThat(process.waitFor()).isZero();
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
        edit(release.resolve("datapackage.json"), "\"baerum-annual-report-2023\"", "\"mine\"");
        edit(release.resolve("datapackage.json"), "\"hash\"", "\"former-hash\"");
        edit(release.resolve("observations.csv"), old, broken);

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
                "goal.yaml | indicator: finance.net-operating-result-percent | indicator: finance.net-operating-resul-percent | you meant",
                "goal.yaml | source: ar16 | source: ar61 | ar61"
            })
    void aBrokenRuleIsRejectedWithItsPlace(String file, String old, String broken, String says) throws IOException {
        var pack = copy(PACK, "baerum");
        edit(pack.resolve("finance/net-operating-result/" + file), old, broken);

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
        edit(
                pack.resolve("finance/net-operating-result/goal.yaml"),
                "kind: minimum, value: 3",
                "kind: minimum, value: 3.7");
        edit(pack.resolve("finance/net-operating-result/cases.yaml"), "state: PARTLY_MET", "state: NOT_MET");
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
        edit(release.resolve("datapackage.json"), "\"baerum-annual-report-2023\"", "\"trial\"");
        edit(release.resolve("datapackage.json"), "\"hash\"", "\"former-hash\"");
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
    void theCasesOfAllPacksComeOut() {
        var ran = Ran.of("rules", "test");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains(" 0 failed.");
    }

    @Test
    void aFailingCaseIsNamedWithExitCodeThree() throws IOException {
        var pack = copy(PACK, "baerum");
        edit(pack.resolve("climate/cdp-grade/cases.yaml"), "state: MET", "state: NOT_MET");

        var ran = Ran.of("rules", "test", "baerum", "--rules", pack.toString());

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).contains("cdp-grade/cases.yaml:1").contains("expected NOT_MET");
    }

    @Test
    void problemsAreWrittenForMachinesToo() throws IOException {
        var pack = copy(PACK, "baerum");
        edit(pack.resolve("climate/cdp-grade/goal.yaml"), "indicator: ", "indicatr: ");

        var ran = Ran.of("validate", "--rules", pack.toString(), "--format", "json");

        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.out())
                .startsWith("{\"usable\":false,\"problems\":[{\"file\":\"")
                .contains("\"line\":", "\"column\":", "\"message\":", "\"maybe\":");
    }

    @Test
    void everythingBuiltInValidates() {
        assertThat(Ran.of("validate").code()).isZero();
    }
}
