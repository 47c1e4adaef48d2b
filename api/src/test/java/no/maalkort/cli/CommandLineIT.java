package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person at a terminal gets: text, exit codes, and messages that say what to do. */
class CommandLineIT {
    @Test
    void theScorecardOpensWithHowMuchIsJudgedAndHowItCameOut() {
        var ran = Ran.of("score", "baerum", "2023");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("2 av 8 tallfestede mål er dømt\n")
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

    @Test
    void theCasesOfAllPacksComeOut() {
        var ran = Ran.of("rules", "test");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains(" 0 failed.");
    }

    @Test
    void everythingBuiltInValidates() {
        var ran = Ran.of("validate");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    }
}
