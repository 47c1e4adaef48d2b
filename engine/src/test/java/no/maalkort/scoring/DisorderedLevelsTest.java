package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A minimum that asks for more than the reported figure that is the target is judged by nobody. */
class DisorderedLevelsTest {
    private static final String LEVELS =
            "indicator: f.a\nlevels:\n  - {kind: minimum, value: 100, from: 2010, source: s}\n"
                    + "  - {kind: target, indicator: f.level, from: 2010, source: s}";

    private static Town town() {
        return new Town()
                .goal(
                        "two",
                        LEVELS,
                        "M|value >= target|atLeast(target)",
                        "P|value >= minimum, value < target|atLeast(minimum), below(target)",
                        "N|value < leastDemanding|below(leastDemanding)");
    }

    private static GoalResult judged(String target, String value) {
        return town().release("r", "2021", "f.a;2020;" + value + ";%;A;", "f.level;2020;" + target + ";%;A;")
                .judge(2020, "two");
    }

    @ParameterizedTest
    @CsvSource({"101, 101, MET", "101, 100, PARTLY_MET", "101, 99, NOT_MET", "100, 100, MET", "100, 99, NOT_MET"})
    void aTargetNotBelowTheMinimumIsJudged(String target, String value, State state) {
        assertThat(judged(target, value).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"99, 200", "65, 80", "65, 60"})
    void aTargetBelowTheMinimumIsAnError(String target, String value) {
        var result = judged(target, value);

        assertThat(result.state()).isEqualTo(State.ERROR);
        assertThat(result.code()).isEqualTo("RULE_FAILED");
        assertThat(result.score()).isNull();
        assertThat(result.reason().en())
                .isEqualTo("The levels of 2020 contradict each other: 100%, " + target
                        + "%. Maybe one of them is reported wrongly, or the goal is written in the wrong direction.");
    }

    @Test
    void withoutAFigureThereIsNoData() {
        assertThat(town().release("r", "2021", "f.level;2020;65;%;A;")
                        .judge(2020, "two")
                        .state())
                .isEqualTo(State.NO_DATA);
    }
}
