package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure a year is and how it stands beside others, asked on the command line. */
class RobustIT {
    /** The target of own financing is 50 and the figure 50: half of all targets within its rounding fail it. */
    @Test
    void aTargetThatIsJustReachedIsToldToDriveTheYear() {
        var ran = Ran.of("robust", "baerum", "2020", "--draws", "1000", "--lang", "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("1000 runs, seed 1")
                .contains("NOT ROBUST")
                .contains("50.5%: 33.33–60; baerum:finance.own-financing met → not met")
                .contains("cannot change anything");
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOthers() {
        String[] asked = {"robust", "baerum", "2023", "--draws", "300", "--format", "json", "--seed", "9"};
        var first = Ran.of(asked);
        var again = Ran.of(asked);
        var other = Ran.of("robust", "baerum", "2023", "--draws", "300", "--format", "json", "--seed", "8");

        assertThat(again.out()).isEqualTo(first.out()).contains("\"seed\":9,\"asked\":300,\"draws\":300");
        assertThat(other.out()).isNotEqualTo(first.out());
    }

    /** Ended as Ctrl-C ends it, once the first runs are made. */
    @Test
    void whoeverStopsItIsToldOfTheRunsThatAreMade() throws Exception {
        var process = Ran.builder(
                        Ran.JAVA,
                        List.of("-Dmaalkort.progress=true"),
                        "robust",
                        "baerum",
                        "2020",
                        "--draws",
                        "1000000",
                        "--format",
                        "json")
                .start();
        process.getErrorStream().read();
        process.toHandle().destroy();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isNotZero();
        assertThat(out)
                .contains("\"asked\":1000000,\"draws\":")
                .doesNotContain("\"draws\":1000000")
                .endsWith("}\n");
    }

    @Test
    void aYearWithoutAVerdictIsNoAnswer() {
        var ran = Ran.of("robust", "aremark", "1990", "--draws", "10", "--lang", "en");

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out()).contains("No goal is judged");
    }

    @Test
    void ofTooFewRunsItIsNotSaidWhetherTheYearIsRobust() {
        var nb = Ran.of("robust", "baerum", "2020", "--draws", "1", "--lang", "nb");
        var en = Ran.of("robust", "baerum", "2020", "--draws", "99", "--lang", "en");

        assertThat(nb.code()).isZero();
        assertThat(nb.out()).contains("FOR FÅ KJØRINGER: ").doesNotContain(" ROBUST");
        assertThat(en.out()).contains("TOO FEW RUNS: ", " of 99; ").doesNotContain(" ROBUST");
        assertThat(Ran.of("robust", "baerum", "2020", "--draws", "99", "--format", "json")
                        .out())
                .contains("\"label\":null");
    }

    @Test
    void whoeverIsNotJudgedIsNotSaidToBeNoDifferent() {
        var ran = Ran.of("peers", "baerum", "2020", "--lang", "en");

        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains("Arendal: none of ")
                .doesNotContainPattern("no difference from[^;·]*Arendal");
    }

    @Test
    void whoeverIsSetBesideOthersIsToldThatTheGoalsDiffer() {
        var ran = Ran.of("peers", "baerum", "2023", "--group", "oslo,asker", "--lang", "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("THE GOALS DIFFER")
                .containsSubsequence(
                        "  Asker: none of 2 judged",
                        "  Bærum: 19.83–96.50",
                        "no difference from Oslo",
                        "  Oslo: 14.93–89.93")
                .doesNotContain("1. ")
                .contains("Asker: −45% · best");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "robust baerum 2020 --draws 0 | is not from 1 to",
                "robust baerum 2020 --draws 1000001 | is not from 1 to",
                "robust baerum 2020 --seed -1 | is not from 0 to",
                "robust baerum 2020-2021 | name one",
                "robust berum 2020 | you meant (baerum)",
                "robust baerum 2020 --format csv | one of text, json",
                "peers baerum 2020 --group KOSTRA-13 | name them",
                "peers baerum 2020 --group kostra-group-12 | name them",
                "peers baerum 2020 --group osslo | you meant (oslo)"
            })
    void whatCannotBeAskedIsRefused(String arguments, String says) {
        var ran = Ran.of(arguments.split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Maybe ").contains(says);
    }

    @Test
    void everyPageFitsEightyColumns() {
        var wide = Stream.of("nb", "en")
                .flatMap(language -> Stream.of(
                        Ran.of("robust", "baerum", "2020", "--draws", "50", "--lang", language),
                        Ran.of("robust", "baerum", "2023", "--draws", "50", "--lang", language),
                        Ran.of("robust", "oslo", "2023", "--draws", "50", "--lang", language),
                        Ran.of("peers", "baerum", "2020", "--lang", language),
                        Ran.of("peers", "baerum", "2023", "--lang", language)))
                .flatMap(ran -> ran.out().lines())
                .filter(line -> line.codePointCount(0, line.length()) > Lines.WIDTH);

        assertThat(wide).isEmpty();
    }
}
