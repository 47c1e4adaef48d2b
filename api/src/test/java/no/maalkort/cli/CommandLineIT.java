package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void theScorecardFitsEightyColumnsAndOpensWithCounts() {
        var ran = Ran.of("score", "baerum", "2023");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
        assertThat(ran.out()).contains("1 delvis nådd · 1 bak banen · 1 uavklart · 5 mangler tall · 14 bare ord");
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

    @ParameterizedTest
    @CsvSource({
        "score berum 2023, 2, you meant (baerum)",
        "score baerum 20x3, 2, write 2023",
        "score baerum 2023 --data nowhere, 2, no folder",
        "explain baerum 2023 finance.net-operating-resul, 2, you meant (finance.net-operating-result)",
        "score baerum 2005, 4, ''",
        "score baerum 2023 --min-coverage 0.8, 4, ''",
        "score baerum, 2, YEAR"
    })
    void wrongUsageIsToldWithItsExitCode(String line, int code, String says) {
        var ran = Ran.of(line.split(" "));

        assertThat(ran.code()).isEqualTo(code);
        assertThat(ran.err()).contains(says);
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
        edit(release.resolve("datapackage.json"), "\"hash\"", "\"was\"");
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
    void everythingBuiltInValidates() {
        assertThat(Ran.of("validate").code()).isZero();
    }
}
