package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.FindingShown;
import no.maalkort.scorecard.GoalResult;
import org.junit.jupiter.api.Test;

/** A figure in which a check finds an error is not used, one that a check warns of is, and both say so. */
class ChecksTest {
    private static final String LEVELS = "indicator: f.a\nlevels: [{kind: target, value: 10, from: 2010, source: s}]";
    private static final String SIXTY = "[{kind: target, value: 60, ground: Chosen for a test}]";

    private static Town town(String severity) {
        return new Town().atLeast("one", LEVELS).check("far", "out-of-line", severity, SIXTY);
    }

    private static Town series(Town town, String figure) {
        return town.release(
                "r",
                "2021",
                "f.a;2020;" + figure + ";%;A;",
                "f.a;2019;4;%;A;",
                "f.a;2018;3;%;A;",
                "f.a;2017;2;%;A;",
                "f.a;2016;1;%;A;");
    }

    @Test
    void anErrorMakesTheGoalAnErrorThatNamesTheCheckAndThePlace() {
        var town = series(town("error"), "92,6");
        var result = town.judge(2020, "one");

        assertThat(result.state()).isEqualTo(State.ERROR);
        assertThat(result.code()).isEqualTo("CHECK_FAILED");
        assertThat(result.score()).isNull();
        assertThat(result.reason().nb())
                .startsWith("Galt far: 92,6\u00A0% i 2020.")
                .contains("over grensen på 60");
        assertThat(result.reason().en()).startsWith("Wrong far: 92.6% in 2020.").contains("above the limit of 60");
        assertThat(result.explanation().en().change()).contains("The figure has to be mended.");
        assertThat(result.inputs().get(0).findings())
                .extracting(one ->
                        one.pack() + ":" + one.check() + " " + one.severity() + " " + one.file() + ":" + one.line())
                .containsExactly("mine:limits.far ERROR r/observations.csv:2");
        assertThat(town.score(2020).totals().measurable().score()).isNull();
    }

    @Test
    void aWarningChangesNothingButIsShown() {
        var result = series(town("warning"), "92,6").judge(2020, "one");
        var plain = series(new Town().atLeast("one", LEVELS), "92,6").judge(2020, "one");

        assertThat(result.state()).isEqualTo(State.MET).isEqualTo(plain.state());
        assertThat(result.score()).isEqualByComparingTo(plain.score());
        assertThat(result.inputs().get(0).findings())
                .extracting(FindingShown::severity)
                .containsExactly("WARNING");
        assertThat(plain.inputs().get(0).findings()).isEmpty();
    }

    @Test
    void exactlyOnTheLimitIsNoFinding() {
        assertThat(series(town("error"), "92,5").judge(2020, "one").state()).isEqualTo(State.MET);
        assertThat(series(town("error"), "92,4").judge(2020, "one").state()).isEqualTo(State.MET);
    }

    @Test
    void aFigureThatIsALevelIsCheckedToo() {
        var result = new Town()
                .atLeast("two", "indicator: f.a\nlevels: [{kind: target, indicator: f.level, from: 2010, source: s}]")
                .check("own", "repeated-digits", "error", "[{kind: target, value: 2, ground: g}]")
                .release("r", "2021", "f.a;2020;11;%;A;", "f.level;2020;12,5;%;A;", "f.level;2019;12,5;%;A;")
                .judge(2020, "two");

        assertThat(result.state()).isEqualTo(State.ERROR);
        assertThat(result.code()).isEqualTo("CHECK_FAILED");
    }

    @Test
    void aComputedFigureIsAsGoodAsItsOperands() {
        var result = series(
                        new Town()
                                .atLeast(
                                        "three",
                                        "indicator: f.mean\nlevels: [{kind: target, value: 10, from: 2010, source: s}]")
                                .check("far", "out-of-line", "error", SIXTY),
                        "92,6")
                .judge(2020, "three");

        assertThat(result.code()).isEqualTo("CHECK_FAILED");
    }

    @Test
    void aFigureForInformationWithAnErrorIsNotShownAndBlocksNoTotal() {
        var card = series(
                        new Town()
                                .atLeast(
                                        "one",
                                        "indicator: f.b\nlevels: [{kind: target, value: 10, from: 2010, source: s}]")
                                .goal(
                                        "four",
                                        "indicator: f.a\nfor-information: true\nin-force: {from: 2010, source: s}")
                                .check("far", "out-of-line", "error", SIXTY),
                        "92,6")
                .release("b", "2021", "f.b;2020;11;%;A;")
                .score(2020);

        assertThat(card.find("finance.four").orElseThrow().state()).isEqualTo(State.INFORMATIONAL);
        assertThat(card.find("finance.four").orElseThrow().value()).isNull();
        assertThat(card.find("finance.four").orElseThrow().reason().en()).startsWith("Wrong far: 92.6% in 2020.");
        assertThat(card.totals().measurable().score()).isNotNull();
    }

    @Test
    void whatComesLaterChangesNothingAsOfThen() {
        var town = town("error")
                .release("first", "2021-03-01", "f.a;2020;92,6;%;A;")
                .release(
                        "later",
                        "2022-03-01",
                        "f.a;2019;4;%;A;",
                        "f.a;2018;3;%;A;",
                        "f.a;2017;2;%;A;",
                        "f.a;2016;1;%;A;");

        assertThat(town.judge(2020, "one", LocalDate.of(2021, 12, 31)).state()).isEqualTo(State.MET);
        assertThat(town.judge(2020, "one", LocalDate.of(2022, 12, 31)).state()).isEqualTo(State.MET);
    }

    @Test
    void limitsAreThoseOfTheFiguresOwnPeriod() {
        String dated =
                "[{kind: target, value: 60, to: 2019, ground: g}, {kind: target, value: 70, from: 2020, ground: g}]";
        var town = new Town().atLeast("one", LEVELS).check("far", "out-of-line", "error", dated);

        assertThat(series(town, "92,6").judge(2020, "one").state()).isEqualTo(State.MET);
    }

    @Test
    void betweenTwoLimitsAFigureIsOnlyWarnedOf() {
        var town = new Town()
                .atLeast("one", LEVELS)
                .check(
                        "far",
                        "out-of-line",
                        "error",
                        "[{kind: minimum, value: 60, ground: g}, {kind: target, value: 50, ground: g}]")
                .rules("far", """
                        package limits.far;

                        import no.maalkort.judgement.Reading;
                        import static no.maalkort.judgement.State.MET;
                        import static no.maalkort.judgement.State.NOT_MET;
                        import static no.maalkort.judgement.State.PARTLY_MET;

                        rule "It is near"
                        when
                            $reading : Reading(goal == "limits.far", value <= target)
                        then
                            $reading.judge(MET, $reading.atMost("target"));
                        end

                        rule "It is rather far"
                        when
                            $reading : Reading(goal == "limits.far", value <= minimum, value > target)
                        then
                            $reading.judge(PARTLY_MET, $reading.atMost("minimum"), $reading.above("target"));
                        end

                        rule "It is far"
                        when
                            $reading : Reading(goal == "limits.far", value > leastDemanding)
                        then
                            $reading.judge(NOT_MET, $reading.above("leastDemanding"));
                        end
                        """);

        assertThat(severities(series(town, "77,5").judge(2020, "one"))).isEmpty();
        assertThat(severities(series(town, "77,6").judge(2020, "one"))).isEqualTo("WARNING");
        assertThat(severities(series(town, "92,6").judge(2020, "one"))).isEqualTo("ERROR");
    }

    private static String severities(GoalResult result) {
        return String.join(
                " ",
                result.inputs().get(0).findings().stream()
                        .map(FindingShown::severity)
                        .toList());
    }
}
