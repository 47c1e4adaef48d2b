package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Arithmetic;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Compared;
import no.maalkort.scorecard.Trace;
import org.junit.jupiter.api.Test;

/** What a trace says of every figure and level, and how numbers are worked out. */
class TracingTest {
    private static final LocalDate LATE = LocalDate.of(2030, 1, 1);
    private static final String TARGET = "indicator: f.a\nlevels: [{kind: target, value: 10, from: 2010, source: s}]";

    private static Town target(String keys) {
        return new Town().atLeast("one", TARGET + keys);
    }

    /** Each figure as its release and what became of it. */
    private static List<String> uses(Town town, String goal, LocalDate asOf) {
        return town.trace(2020, goal, asOf).indicators().get(0).figures().stream()
                .map(one -> one.input().release() + " " + one.input().indicator() + " " + one.use())
                .toList();
    }

    private static String why(Town town, Trace.Use use) {
        return town.trace(2020, "one", LocalDate.of(2022, 12, 31)).indicators().get(0).figures().stream()
                .filter(one -> one.use() == use)
                .map(one -> one.why().en())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFigureOfThePeriodSaysWhyItCountsOrNot() {
        var town = target("\npublisher: Town")
                .release("r1", "2021-03-01", "f.a;2020;7;%;P;")
                .release("r2", "2021-06-01", "f.a;2020;11;%;A;", "f.a;2020;12;%;A;Other", "f.a;2019;5;%;A;")
                .release("r3", "2021-09-01", "f.a;2020;30;%;F;")
                .release("r4", "2024-06-01", "f.a;2020;9;%;A;");

        assertThat(uses(town, "one", LocalDate.of(2022, 12, 31)))
                .containsExactly(
                        "r1 f.a REPLACED",
                        "r2 f.a OTHER_PUBLISHER",
                        "r2 f.a USED",
                        "r3 f.a FORECAST",
                        "r4 f.a PUBLISHED_LATER");
        assertThat(why(town, Trace.Use.REPLACED)).isEqualTo("replaced by r2, 2021-06-01");
        assertThat(why(town, Trace.Use.OTHER_PUBLISHER)).isEqualTo("the goal takes the figures of Town");
        assertThat(why(town, Trace.Use.PUBLISHED_LATER)).isEqualTo("published after 2022-12-31");
    }

    @Test
    void publishersWhoAgreeAndWhoDifferAreToldApart() {
        var agree = target("").release("r", "2021", "f.a;2020;11;%;A;One").release("s", "2022", "f.a;2020;11;%;A;Two");
        var differ =
                target("").release("r", "2021", "f.a;2020;11;%;A;One", "f.a;2020;9;%;A;Two", "f.a;2020;;%;Q;Three");

        assertThat(uses(agree, "one", LATE)).containsExactly("r f.a SAME_VALUE", "s f.a USED");
        assertThat(uses(differ, "one", LATE)).containsExactly("r f.a DISPUTED", "r f.a NO_VALUE", "r f.a DISPUTED");
        assertThat(differ.trace(2020, "one", LATE).indicators().get(0).tried())
                .extracting(one -> one.value().toPlainString() + " " + one.state() + " "
                        + one.score().result())
                .containsExactly("11 MET 100", "9 NOT_MET 0");
    }

    @Test
    void ofAnOlderPeriodOnlyTheFigureToldOfIsNamed() {
        var town = target("").release("r", "2021", "f.a;2018;11;%;A;", "f.a;2019;12;%;A;");

        assertThat(uses(town, "one", LATE)).containsExactly("r f.a OLDER_PERIOD");
        assertThat(town.trace(2020, "one", LATE).indicators().get(0).score()).isNull();
    }

    @Test
    void aComputedFigureIsToldDownToItsOperands() {
        var town = new Town()
                .atLeast("mean", "indicator: f.mean\nlevels: [{kind: target, value: 10, from: 2010, source: s}]")
                .release("r", "2021", "f.mean;2020;99;%;A;", "f.a;2020;12;%;A;", "f.a;2019;11;%;A;", "f.a;2018;4;%;A;")
                .release("s", "2022", "f.a;2020;12;%;A;Other", "f.a;2018;7;%;A;");

        assertThat(uses(town, "mean", LATE))
                .containsExactly(
                        "r f.mean COMPUTED_INSTEAD",
                        "r f.a USED",
                        "s f.a OTHERS_MISSING",
                        "r f.a USED",
                        "r f.a REPLACED",
                        "s f.a USED");
        assertThat(town.trace(2020, "mean", LATE).indicators().get(0).computed())
                .containsExactly(new Arithmetic(
                        "(x1 + x2 + x3) / 3",
                        List.of(term("x1", "12"), term("x2", "11"), term("x3", "7")),
                        BigDecimal.TEN));
    }

    private static Arithmetic.Term term(String name, String value) {
        return new Arithmetic.Term(name, new BigDecimal(value));
    }

    @Test
    void aFigureInWhichACheckFindsAnErrorIsNotUsed() {
        var town = target("")
                .check("far", "out-of-line", "error", "[{kind: target, value: 60, ground: g}]")
                .release(
                        "r",
                        "2021",
                        "f.a;2019;4;%;A;One",
                        "f.a;2018;3;%;A;One",
                        "f.a;2017;2;%;A;One",
                        "f.a;2016;1;%;A;One")
                .release("s", "2022", "f.a;2020;11;%;A;One", "f.a;2020;900;%;A;Two");

        assertThat(uses(town, "one", LATE)).containsExactly("s f.a USED", "s f.a CHECK_FAILED");
    }

    @Test
    void whatIsLookedForALevelThatIsAReportedFigureIsToldToo() {
        var town = new Town()
                .atLeast(
                        "level",
                        "indicator: f.a\nlevels: [{kind: target, indicator: f.level, body: land, from: 2010, source: s}]")
                .release("r", "2021", "f.a;2020;95;%;A;", "land;f.level;2020;90;%;A;", "f.level;2020;80;%;A;");

        assertThat(uses(town, "level", LATE)).containsExactly("r f.a USED", "r f.level USED");
    }

    @Test
    void everyLevelSaysWhetherItHolds() {
        var town = new Town().atLeast("one", """
                        indicator: f.a
                        levels:
                          - {kind: floor, value: 1, from: 2012, ground: g, source: s}
                          - {kind: target, value: 8, from: 2010, source: s}
                          - {kind: target, value: 9, from: 2015, source: s}
                          - {kind: target, value: 10, from: 2023, source: s}
                        """).release("r", "2021", "f.a;2020;5;%;A;");
        var levels = town.trace(2020, "one", LATE).indicators().get(0).levels();

        assertThat(levels)
                .extracting(Trace.LevelTold::standing)
                .containsExactly(
                        Level.Standing.IN_FORCE,
                        Level.Standing.FOLLOWED,
                        Level.Standing.IN_FORCE,
                        Level.Standing.NOT_YET);
        assertThat(levels)
                .extracting(one -> one.why().en())
                .containsExactly("in force", "replaced by the level from 2015", "in force", "holds only from 2023");
        assertThat(town.trace(2020, "one", LATE).indicators().get(0).score())
                .isEqualTo(new Arithmetic(
                        "100 · (value − floor) / (target − floor)",
                        List.of(term("value", "5"), term("floor", "1"), term("target", "9")),
                        new BigDecimal("50.0")));
    }

    @Test
    void whatChangedSinceTheYearBeforeIsTold() {
        var town = new Town()
                .atLeast("one", "indicator: f.a\nlevels: [{kind: target, value: 10, from: 2010, source: s}]")
                .release("r", "2021", "f.a;2019;11;%;A;", "f.a;2020;4;%;A;");
        var change = town.trace(2020, "one", LATE).change();

        assertThat(change.from().state()).isEqualTo(State.MET);
        assertThat(change.to().state()).isEqualTo(State.NOT_MET);
        assertThat(change.steps()).extracting(Compared.Step::cause).containsExactly(Compared.Cause.PERFORMANCE);
        assertThat(town.trace(2009, "one", LATE).change()).isNull();
    }

    @Test
    void ofSeveralFiguresTheLowestScoreIsWorkedOut() {
        var town = new Town().atLeast("two", """
                        indicators:
                          f.a: [{kind: target, value: 10, from: 2010, source: s}]
                          f.b: [{kind: target, value: 20, from: 2010, source: s}]
                        """).release("r", "2021", "f.a;2020;4;%;A;", "f.b;2020;25;%;A;");
        var trace = town.trace(2020, "two", LATE);

        assertThat(trace.result().state()).isEqualTo(State.NOT_MET);
        assertThat(trace.lowest().formula()).isEqualTo("min(x1, x2)");
        assertThat(trace.lowest().result()).isEqualByComparingTo("0");
        assertThat(trace.lost().formula()).isEqualTo("weight / area / areas · (100 − score)");
        assertThat(trace.lost().result()).isEqualByComparingTo("100");
    }

    @Test
    void nothingIsLookedForBeforeALevelIsDue() {
        var town = new Town()
                .atLeast("one", "indicator: f.a\nlevels: [{kind: target, value: 10, due: 2025, from: 2010, source: s}]")
                .release("r", "2021", "f.a;2020;11;%;A;");
        var trace = town.trace(2020, "one", LATE);

        assertThat(trace.indicators().get(0).figures()).isEmpty();
        assertThat(trace.share()).isNull();
    }
}
