package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that pass through many values: where the states change, how fast, and what is refused. */
class SweepIT {
    private static final String FINANCE = "finance.net-operating-result-percent=";
    private static final String CLIMATE = "climate.direct-emissions-change-since-2009-percent@2022=";

    private static Ran sweep(String... more) {
        return Ran.of(Stream.concat(Stream.of("what-if", "baerum", "2023"), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aGoalOnItsWayIsOnItsPathOrBehindIt() {
        assertThat(sweep("--sweep", CLIMATE + "-45..-35", "--lang", "en").out())
                .contains("baerum:climate.direct-emissions behind the path → on the path");
        assertThat(sweep("--sweep", CLIMATE + "-45..-35", "--format", "json").out())
                .contains("\"toWords\":{\"nb\":\"På banen\",\"en\":\"On the path\"}");
    }

    @Test
    void theStatesChangeAtTheLevelsAndNowhereElse() {
        var ran = sweep("--sweep", FINANCE + "2..6", "--lang", "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(": 2.0% → 6.0%, step 0.1")
                .contains("2.0–2.9%: ", "finance.net-operating-result partly met → not met")
                .contains("3.0–3.9%: ", "All states are as now.")
                .contains("4.0–6.0%: ", "finance.net-operating-result partly met → met");
        assertThat(ran.err()).containsPattern("41 what-ifs in [0-9.]+ s, [0-9.]+ × faster than full scoring");
        assertThat(ran.err().lines()).allMatch(line -> line.length() <= Lines.WIDTH);
    }

    @Test
    void twoFiguresAreMovedBesideWhatElseIsSupposed() {
        var ran = sweep(
                "--sweep",
                FINANCE + "2,5..3:0,5",
                "--sweep",
                CLIMATE + "-45..-35:5",
                "--weight",
                "finance.net-operating-result=2",
                "--format",
                "json");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("\"asked\":6,\"whatIfs\":6,").endsWith("}\n");
        assertThat(ran.out().split("\"changes\":", -1)).hasSize(5);
    }

    @Test
    void everyLineFitsEightyColumnsInBothLanguages() {
        var wide = Stream.of("nb", "en")
                .map(language ->
                        sweep("--sweep", FINANCE + "2..6:1", "--sweep", CLIMATE + "-45..-35:5", "--lang", language))
                .flatMap(ran -> ran.out().lines())
                .filter(line -> line.codePointCount(0, line.length()) > Lines.WIDTH);

        assertThat(wide).isEmpty();
    }

    /** Ended as Ctrl-C ends it, once the first what-ifs are made. */
    @Test
    void whoeverStopsItIsToldOfTheWhatIfsThatAreMade() throws Exception {
        var process = Ran.builder(
                        Ran.JAVA,
                        List.of("-Dmaalkort.progress=true"),
                        "what-if",
                        "baerum",
                        "2023",
                        "--sweep",
                        FINANCE + "0..99,9:0,01",
                        "--format",
                        "json")
                .start();
        process.getErrorStream().read();
        process.toHandle().destroy();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isNotZero();
        assertThat(out)
                .contains("\"asked\":9991,\"whatIfs\":")
                .doesNotContain("\"whatIfs\":9991")
                .endsWith("}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x=1..2 | There is no indicator (x).",
                FINANCE + "4 | without its two ends",
                FINANCE + "6..2 | turn them around",
                FINANCE + "2..6:0 | is no number above 0",
                FINANCE + "2..6:x | is no number above 0",
                FINANCE + "0..100:0,001 | 100001 what-ifs are more than 10000.",
                FINANCE + "0..100:0,000000000001 | are more than 10000.",
                "climate.cdp-grade=B..A | has no values between its [D, C, B, A]."
            })
    void whatCannotBeMovedIsWrongUsage(String moved, String says) {
        var ran = sweep("--sweep", moved);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Maybe ").contains(says);
    }

    @Test
    void oneFigureHasOneValueAtATime() {
        assertThat(sweep("--sweep", FINANCE + "2..6", "--set", FINANCE + "4").err())
                .contains("is moved that is moved or supposed already");
        assertThat(sweep("--sweep", FINANCE + "2..6", "--sweep", CLIMATE + "1..2", "--sweep", "finance.x=1..2")
                        .err())
                .contains("There is no indicator (finance.x).");
    }
}
