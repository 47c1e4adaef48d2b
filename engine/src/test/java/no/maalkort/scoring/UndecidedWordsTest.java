package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import no.maalkort.judgement.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read of a goal that is undecided: the verdicts it lies between, in the words of its basis. */
class UndecidedWordsTest {
    private static final String PATH = "indicator: f.change\nlevels: [{kind: target, value: -65, due: 2030, "
            + "path: {shape: linear, adoptedBy: maalkort}, from: 2018, source: s}]";

    private static Town path() {
        return new Town().goal("path", PATH, "M|value <= path|atMost(path)", "N|value > path|above(path)");
    }

    private static Town since() {
        return new Town()
                .goal(
                        "path",
                        PATH.replace("f.change", "f.since"),
                        "M|value <= path|atMost(path)",
                        "N|value > path|above(path)");
    }

    @Test
    void twoPublishersOnEitherSideOfAPathAreOnAndBehindIt() {
        var result = path().release("r", "2023", "f.change;2022;-60;%;A;One", "f.change;2022;-30;%;A;Other")
                .judge(2022, "path");

        assertThat(result.basis()).isEqualTo("PATH");
        assertThat(result.reason().nb()).endsWith("(på banen eller bak banen).");
        assertThat(result.reason().en()).endsWith("(on the path or behind the path).");
    }

    @Test
    void aVerdictThatBothValuesGetIsSaidOnce() {
        var result = path().release("r", "2023", "f.change;2022;-60;%;A;One", "f.change;2022;-55;%;A;Other")
                .judge(2022, "path");

        assertThat(result.reason().states()).containsExactly(State.MET, State.MET);
        assertThat(result.reason().en()).endsWith("(on the path either way).");
    }

    @Test
    void aRunningPeriodIsNotFlippedToAFailureOfAPath() {
        var result = path().release("r", "2022-11-01", "f.change;2022;-60;%;A;").judge(2022, "path");

        assertThat(result.code()).isEqualTo("PERIOD_NOT_FINISHED");
        assertThat(result.explanation().nb().change())
                .contains("er målet bak banen.")
                .doesNotContain("nådd.");
    }

    @Test
    void aFigureBesideOneLevelIsUndecidedByThatLevel() {
        var result = new Town()
                .atLeast("one", "indicator: f.a\nlevels: [{kind: target, value: 10, from: 2010, source: s}]")
                .release("r", "2021", "f.a;2020;9;%;A;One", "f.a;2020;12;%;A;Other")
                .judge(2020, "one");

        assertThat(result.basis()).isEqualTo("LEVEL");
        assertThat(result.reason().nb()).endsWith("(ikke nådd eller nådd).");
    }

    @Test
    void aDeclaredToleranceIsToldWithItsGround() {
        var town = new Town()
                .atLeast(
                        "one",
                        "indicator: f.a\nlevels: [{kind: target, value: 10, from: 2010, source: s}]\n"
                                + "tolerance: {value: 0.5, ground: {nb: Slik har tallet flyttet seg, en: It moved so far before}}")
                .release("r", "2021", "f.a;2020;10,2;%;P;");
        var result = town.judge(2020, "one");

        assertThat(result.code()).isEqualTo("PROVISIONAL_BAND");
        assertThat(result.tolerance().value()).isEqualByComparingTo("0.5");
        assertThat(result.tolerance().ground().en()).isEqualTo("It moved so far before");
        assertThat(result.explanation().nb().why().replace('\u00A0', ' '))
                .endsWith("Det kan flytte seg 0,5 prosentpoeng: Slik har tallet flyttet seg.");
        assertThat(result.explanation().en().why().replace('\u00A0', ' '))
                .endsWith("It can move by 0.5 percentage points: It moved so far before.");
    }

    @Test
    void aPathAmongSeveralFiguresKeepsItsWords() {
        var result = new Town()
                .goal(
                        "two",
                        "indicators:\n  f.a: [{kind: target, value: 10, from: 2010, source: s}]\n  f.change: "
                                + PATH.substring(PATH.indexOf('[')),
                        "M|indicator == \"f.a\", value >= target|atLeast(target)",
                        "N|indicator == \"f.a\", value < target|below(target)",
                        "M|indicator == \"f.change\", value <= path|atMost(path)",
                        "N|indicator == \"f.change\", value > path|above(path)")
                .release("r", "2023", "f.a;2022;9;%;A;", "f.change;2022;-60;%;A;")
                .judge(2022, "two");

        assertThat(result.explanation().nb().why().replace('\u00A0', ' '))
                .endsWith("Endring: −60 % er høyst banens krav på −40,24 %. Margin: 19,76 prosentpoeng.");
        assertThat(result.parts().get(1).words().en()).isEqualTo("On the path");
    }

    @Test
    void theLastKnownFigureSaysThatItIsProvisional() {
        var stale = new Town()
                .atLeast("one", "indicator: f.a\nlevels: [{kind: target, value: 4, from: 2010, source: s}]")
                .release("r", "2021", "f.a;2020;5;%;P;")
                .judge(2021, "one");

        assertThat(stale.reason().nb()).isEqualTo("Sist kjent: Tall A, 2020: 5\u00A0% (foreløpig tall). Teller ikke.");
        assertThat(stale.reason().en()).isEqualTo("Last known: Figure A, 2020: 5% (provisional figure). Not counted.");
    }

    @Test
    void whatAMeanLacksIsNamed() {
        var mean = new Town()
                .atLeast("one", "indicator: f.mean\nlevels: [{kind: target, value: 4, from: 2010, source: s}]")
                .release("r", "2022", "f.a;2021;5;%;A;")
                .judge(2021, "one");

        assertThat(mean.code()).isEqualTo("NO_FIGURE");
        assertThat(mean.reason().nb()).isEqualTo("Tallet for 2021 kan ikke regnes ut: Tall A for 2019, 2020 mangler.");
        assertThat(mean.reason().en())
                .isEqualTo("The figure for 2021 cannot be computed: Figure A for 2019, 2020 is missing.");
    }

    @ParameterizedTest
    @CsvSource({"-100, −100", "0, 0"})
    void aBaseOfNothingOrLessIsNamed(String base, String shown) {
        var since = since().release(
                        "r", "2023", "f.net;2009;" + base + ";tonnes CO2e;A;", "f.net;2022;80;tonnes CO2e;A;")
                .judge(2022, "path");

        assertThat(since.code()).isEqualTo("NO_FIGURE");
        assertThat(since.reason().nb().replace('\u00A0', ' '))
                .isEqualTo("Tallet for 2022 kan ikke regnes ut: Nettoutslipp for 2009, basisåret, er " + shown
                        + " tonn CO₂-ekv., og fra null eller mindre kan ingen endring i prosent regnes ut.");
        assertThat(since.reason().en().replace('\u00A0', ' '))
                .isEqualTo("The figure for 2022 cannot be computed: Net emissions for 2009, the base year, is " + shown
                        + " tonnes CO₂e, and no change in per cent can be computed from zero or less.");
    }

    @Test
    void whatIsDividedByIsNamedWhereItIsZero() {
        var share = new Town()
                .atLeast("share", "indicator: f.share\nlevels: [{kind: target, value: 4, from: 2010, source: s}]")
                .release("r", "2021", "f.a;2020;4;%;A;", "f.b;2020;0;%;A;")
                .judge(2020, "share");

        assertThat(share.reason().en())
                .isEqualTo(
                        "The figure for 2020 cannot be computed: it is divided by Figure B for 2020, which is zero.");
        assertThat(share.reason().nb())
                .isEqualTo("Tallet for 2020 kan ikke regnes ut: det deles på Tall B for 2020, som er null.");
    }

    @Test
    void aBaseOfOneIsComputedFrom() {
        var since = since().release("r", "2023", "f.net;2009;1;tonnes CO2e;A;", "f.net;2022;80;tonnes CO2e;A;")
                .judge(2022, "path");

        assertThat(since.value()).isEqualByComparingTo("7900");
    }
}
