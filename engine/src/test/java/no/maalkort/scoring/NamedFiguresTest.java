package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Trace;
import org.junit.jupiter.api.Test;

/** A result names every figure without which it could be another, and turns where it says. */
class NamedFiguresTest {
    private static final String TARGET = "indicator: f.a\nlevels: [{kind: target, value: 10, from: 2010, source: s}]";
    private static final String MEAN = TARGET.replace("f.a", "f.mean");

    private static List<String> named(GoalResult result) {
        return result.inputs().stream()
                .map(input -> input.release() + " " + input.indicator() + " " + input.period() + " " + input.status())
                .toList();
    }

    private static GoalResult judged(String keys, String... rows) {
        return new Town().atLeast("one", keys).release("r", "2021", rows).judge(2020, "one");
    }

    @Test
    void publishersWhoAgreeAreAllNamed() {
        assertThat(named(judged(TARGET, "f.a;2020;11;%;A;One", "f.a;2020;11;%;A;Two")))
                .hasSize(2);
    }

    @Test
    void thatAFigureIsHiddenOrCannotExistIsNamedWhereItIsSaid() {
        var hidden = judged(TARGET, "f.a;2020;;%;Q;");

        assertThat(hidden.code()).isEqualTo("SUPPRESSED");
        assertThat(named(hidden)).containsExactly("r f.a 2020 Q");
        assertThat(hidden.inputs().get(0).value()).isNull();
        assertThat(named(judged(TARGET, "f.a;2020;;%;M;"))).containsExactly("r f.a 2020 M");
    }

    @Test
    void aFigureThatIsWithdrawnIsNamed() {
        var result = new Town()
                .atLeast("one", TARGET)
                .release("r", "2021", "f.a;2020;11;%;A;")
                .release("s", "2022", "f.a;2020;;%;O;")
                .judge(2020, "one");

        assertThat(result.state()).isEqualTo(State.NO_DATA);
        assertThat(named(result)).containsExactly("s f.a 2020 O");
    }

    @Test
    void whatIsKnownOfTheOperandsOfAMissingFigureIsNamed() {
        assertThat(named(judged(MEAN, "f.a;2020;11;%;A;", "f.a;2019;12;%;F;", "f.a;2018;;%;Q;")))
                .containsExactly("r f.a 2020 A", "r f.a 2019 F", "r f.a 2018 Q");
    }

    /** The mean of three years across new borders is not made, whatever they say. */
    @Test
    void whatNoNumberComesOfIsNamed() {
        var town = new Town()
                .atLeast("one", MEAN)
                .file("bodies.yaml", """
                        town: {kind: municipality, name: Town, numbers: [{number: "0001"}], borders: [2020]}
                        """)
                .release("r", "2021", "f.a;2020;11;%;A;", "f.a;2019;12;%;A;", "f.a;2018;13;%;A;");

        assertThat(named(town.judge(2020, "one"))).hasSize(3);
        assertThat(town.judge(2020, "one").reason().en())
                .isEqualTo("The figure for 2020 cannot be computed:"
                        + " the borders changed within the years it is a mean of.");
        assertThat(town.trace(2020, "one", LocalDate.of(2030, 1, 1))
                        .indicators()
                        .get(0)
                        .figures())
                .extracting(Trace.Considered::use)
                .containsOnly(Trace.Use.NO_RESULT);
    }

    @Test
    void bothValuesOfADisputedLevelAreNamed() {
        var result = judged(
                "indicator: f.a\nlevels: [{kind: target, indicator: f.level, from: 2010, source: s}]",
                "f.a;2020;95;%;A;",
                "f.level;2020;90;%;A;One",
                "f.level;2020;99;%;A;Two");

        assertThat(result.code()).isEqualTo("CONFLICT");
        assertThat(named(result)).hasSize(3);
    }

    @Test
    void nothingIsNamedThatWasNotLookedAt() {
        assertThat(judged(TARGET.replace("2010", "2024"), "f.a;2020;11;%;A;").inputs())
                .isEmpty();
    }

    /** Between met and partly met: what the second figure comes to does not matter where the first is partly met. */
    private static GoalResult besideABand(String first) {
        String levels =
                "[{kind: minimum, value: 5, from: 2010, source: s}, {kind: target, value: 10, from: 2010, source: s}]";
        return new Town()
                .goal(
                        "two",
                        "indicators:\n  f.a: " + levels + "\n  f.b: " + levels + "\ntolerance: {value: 0.5, ground: g}",
                        "M|value >= target|atLeast(target)",
                        "P|value >= minimum, value < target|atLeast(minimum), below(target)",
                        "N|value < minimum|below(minimum)")
                .release("r", "2021", "f.a;2020;" + first + ";%;A;", "f.b;2020;10;%;P;")
                .judge(2020, "two");
    }

    @Test
    void aFlipOfOneFigureIsWhatAllFiguresComeToThere() {
        assertThat(besideABand("3,0").flips())
                .extracting(flip -> flip.indicator() + " " + flip.value() + " " + flip.state())
                .containsExactly("f.a 5.0 PARTLY_MET", "f.a 10.0 INDETERMINATE");
        assertThat(besideABand("5,0").state()).isEqualTo(State.PARTLY_MET);
        assertThat(besideABand("10,0").state()).isEqualTo(State.INDETERMINATE);
    }

    @Test
    void aProvisionalFigureThatMayStillMoveTurnsOnlyAsAFinalOne() {
        var result = judged(TARGET + "\ntolerance: {value: 2, ground: g}", "f.a;2020;5;%;P;");

        assertThat(result.explanation().en().change()).isEqualTo("At 10.0% as a final figure the goal is met.");
        assertThat(result.explanation().nb().change()).isEqualTo("Ved 10,0\u00A0% som endelig tall er målet nådd.");
    }
}
