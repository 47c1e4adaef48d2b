package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import no.maalkort.judgement.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two publishers who differ leave a goal undecided, also where either figure would come to the same score. */
class DisputedFigureTest {
    private static final String PATH = "indicator: f.change\nlevels: [{kind: target, value: -65, due: 2030, "
            + "path: {shape: linear, adoptedBy: maalkort}, from: 2018, source: s}]";

    private static Town oneLevel() {
        return new Town().atLeast("one", "indicator: f.a\nlevels: [{kind: target, value: 10, from: 2010, source: s}]");
    }

    private static Town path() {
        return new Town().goal("path", PATH, "M|value <= path|atMost(path)", "N|value > path|above(path)");
    }

    @Test
    void bothReachingTheTargetDecideNothing() {
        var result = oneLevel()
                .release("r", "2021", "f.a;2020;11;%;A;One", "f.a;2020;12;%;A;Other")
                .judge(2020, "one");

        assertThat(result.state()).isEqualTo(State.INDETERMINATE);
        assertThat(result.code()).isEqualTo("CONFLICT");
        assertThat(result.score()).isNull();
        assertThat(result.low()).isEqualByComparingTo("100");
        assertThat(result.high()).isEqualByComparingTo("100");
        assertThat(result.inputs()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"90, 94, 100, 100", "90, 110, 0, 100", "95, 110, 0, 100", "96, 110, 0, 0"})
    void aDisputedLevelLeavesWhatTheFigureScoresUnderEither(String one, String other, String low, String high) {
        var result = new Town()
                .atLeast("level", "indicator: f.a\nlevels: [{kind: target, indicator: f.level, from: 2010, source: s}]")
                .release(
                        "r",
                        "2021",
                        "f.a;2020;95;%;A;",
                        "f.level;2020;" + one + ";%;A;One",
                        "f.level;2020;" + other + ";%;A;Other")
                .judge(2020, "level");

        assertThat(result.code()).isEqualTo("CONFLICT");
        assertThat(result.low()).isEqualByComparingTo(low);
        assertThat(result.high()).isEqualByComparingTo(high);
        assertThat(result.reason().values()).hasSize(2);
    }

    @Test
    void equalValuesInOtherDigitsAreNoDispute() {
        var result = oneLevel()
                .release("r", "2021", "f.a;2020;11;%;A;One", "f.a;2020;11,0;%;A;Other")
                .judge(2020, "one");

        assertThat(result.state()).isEqualTo(State.MET);
    }

    @Test
    void bothAheadOfThePathDecideNothing() {
        var result = path().release("r", "2023", "f.change;2022;-55;%;A;One", "f.change;2022;-60;%;A;Other")
                .judge(2022, "path");

        assertThat(result.state()).isEqualTo(State.INDETERMINATE);
        assertThat(result.code()).isEqualTo("CONFLICT");
    }

    @Test
    void amongSeveralFiguresADisputeIsNoVerdictUnlessAnotherHasFailed() {
        String two = "indicators:\n  f.a: [{kind: target, value: 10, from: 2010, source: s}]\n"
                + "  f.b: [{kind: target, value: 20, from: 2010, source: s}]\n";
        var disputed =
                new Town().atLeast("two", two).release("r", "2021", "f.b;2020;21;%;A;One", "f.b;2020;25;%;A;Other");

        assertThat(disputed.release("a", "2021", "f.a;2020;10;%;A;")
                        .judge(2020, "two")
                        .state())
                .isEqualTo(State.INDETERMINATE);
        assertThat(disputed.release("a", "2021", "f.a;2020;9,9;%;A;")
                        .judge(2020, "two")
                        .state())
                .isEqualTo(State.NOT_MET);
    }

    @Test
    void valueAndBaseOfOtherReleasesDecideNothing() {
        var result = new Town()
                .goal("path", PATH, "M|value <= path|atMost(path)", "N|value > path|above(path)")
                .file("indicators.yaml", """
                        f.tonnes: {name: {nb: Tonn, en: Tonnes}, unit: t, decimals: 0, better: lower, definition: d}
                        f.change: {name: {nb: Endring, en: Change}, unit: "%", decimals: 0, better: lower, definition: d,
                          change-since: 2009, derivation: {change-since: {of: f.tonnes, year: 2009}}}
                        """)
                .release("base", "2021", "f.tonnes;2009;1000;t;A;")
                .release("value", "2023", "f.tonnes;2022;500;t;A;")
                .judge(2022, "path");

        assertThat(result.state()).isEqualTo(State.INDETERMINATE);
        assertThat(result.code()).isEqualTo("MIXED_RELEASES");
    }

    @Test
    void aFlipOfARunningPeriodIsToldAsUnverified() {
        var result = oneLevel().release("r", "2020-11-01", "f.a;2020;12;%;A;").judge(2020, "one");

        assertThat(result.code()).isEqualTo("PERIOD_NOT_FINISHED");
        assertThat(result.flips()).isNotEmpty().noneMatch(flip -> flip.verified());
    }

    @Test
    void aDisputeAboutARunningPeriodDecidesNotEvenTheBounds() {
        var result = oneLevel()
                .release("r", "2020-11-01", "f.a;2020;12;%;A;One", "f.a;2020;13;%;A;Other")
                .judge(2020, "one");

        assertThat(result.code()).isEqualTo("PERIOD_NOT_FINISHED");
        assertThat(result.low()).isEqualByComparingTo("0");
        assertThat(result.high()).isEqualByComparingTo("100");
    }

    @Test
    void aDisputedLevelOfAFigureOfARunningPeriodWaitsForItsEnd() {
        var result = level().release("r", "2020-11-01", "f.a;2020;95;%;A;")
                .release("l", "2021", "f.level;2020;90;%;A;One", "f.level;2020;94;%;A;Other")
                .judge(2020, "level");

        assertThat(result.code()).isEqualTo("PERIOD_NOT_FINISHED");
        assertThat(result.low()).isEqualByComparingTo("0");
    }

    @Test
    void aDisputedLevelWithoutAFigureIsNoData() {
        var result = level().release("l", "2021", "f.level;2020;90;%;A;One", "f.level;2020;94;%;A;Other")
                .judge(2020, "level");

        assertThat(result.state()).isEqualTo(State.NO_DATA);
        assertThat(result.code()).isEqualTo("NO_FIGURE");
    }

    @Test
    void eachDisputedFigureCountsUnderEachDisputedLevel() {
        var result = level().release(
                        "r",
                        "2021",
                        "f.a;2020;95;%;A;One",
                        "f.a;2020;80;%;A;Other",
                        "f.level;2020;90;%;A;One",
                        "f.level;2020;94;%;A;Other")
                .judge(2020, "level");

        assertThat(result.code()).isEqualTo("CONFLICT");
        assertThat(result.low()).isEqualByComparingTo("0");
        assertThat(result.high()).isEqualByComparingTo("100");
    }

    private static Town level() {
        return new Town()
                .atLeast(
                        "level", "indicator: f.a\nlevels: [{kind: target, indicator: f.level, from: 2010, source: s}]");
    }

    @Test
    void aChangeThatTwoPrintIsDisputedAlsoWhereValueAndBaseAreOfOtherReleases() {
        var result = path().file("indicators.yaml", """
                        f.tonnes: {name: {nb: Tonn, en: Tonnes}, unit: t, decimals: 0, better: lower, definition: d}
                        f.change: {name: {nb: Endring, en: Change}, unit: "%", decimals: 0, better: lower, definition: d,
                          change-since: 2009, derivation: {change-since: {of: f.tonnes, year: 2009}}}
                        """)
                .release("base", "2021", "f.tonnes;2009;1000;t;A;")
                .release("value", "2023", "f.tonnes;2022;500;t;A;")
                .release("printed", "2023", "f.change;2022;-55;%;A;One", "f.change;2022;-10;%;A;Other")
                .judge(2022, "path");

        assertThat(result.code()).isEqualTo("CONFLICT");
        assertThat(result.low()).isLessThan(result.high());
    }

    @Test
    void aToleranceHoldsForWhatIsComputedOfOneProvisionalFigureAmongImputedOnes() {
        var result = new Town()
                .atLeast(
                        "mean",
                        "indicator: f.mean\nlevels: [{kind: target, value: 10, from: 2010, source: s}]\n"
                                + "tolerance: {value: 1, ground: g}")
                .release("r", "2021", "f.a;2018;10;%;I;", "f.a;2019;10;%;P;", "f.a;2020;10;%;A;")
                .judge(2020, "mean");

        assertThat(result.code()).isEqualTo("PROVISIONAL_BAND");
    }
}
