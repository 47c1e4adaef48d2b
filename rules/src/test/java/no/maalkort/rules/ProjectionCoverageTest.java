package no.maalkort.rules;

import static no.maalkort.rules.BuiltIn.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import no.maalkort.planning.Backtest;
import no.maalkort.planning.Backtest.Coverage;
import no.maalkort.planning.Gaps;
import no.maalkort.planning.Method;
import no.maalkort.planning.PaceLabel;
import no.maalkort.planning.PlannedGoals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The intervals of projections, tried on every built-in series; the published table is what comes out now. */
class ProjectionCoverageTest {
    private static final Path PUBLISHED = Path.of("..", "engine", "docs", "projection-coverage.md");
    private static final LocalDate ALL = LocalDate.of(2030, 1, 1);
    private static final Backtest TEST = Backtest.of(WORKSPACE, ALL);
    private static final String HEAD = """
            # How often intervals of 80 per cent held

            Made by `ProjectionCoverageTest`, do not edit. Every built-in series of at least five figures, continued from each place with four
            figures or more before it; each body's figures against intervals made of the errors of all other bodies.
            *Width*: half the interval, in mean errors of the method on its own series so far. *Least*: of the body they hold
            least for, among those with ten continuations or more. A dash: fewer than 30 continuations, or fewer than five bodies.

            | method | years ahead | continuations | bodies | width | held | least |
            |---|---|---|---|---|---|---|
            """;

    @Test
    void thePublishedTableIsNotStale() throws IOException {
        String now =
                HEAD + TEST.coverage().stream().map(ProjectionCoverageTest::row).collect(Collectors.joining());
        Files.writeString(Path.of("target", "projection-coverage.md"), now);

        assertThat(Files.exists(PUBLISHED) ? Files.readString(PUBLISHED) : "")
                .as("Is this test failing? Maybe: cp rules/target/projection-coverage.md engine/docs/")
                .isEqualTo(now);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void intervalsHoldAsOftenAsTheySayWithinFivePoints(Method method) {
        assertThat(TEST.coverage())
                .filteredOn(one -> one.method() == method && one.covered() != null && one.horizon() <= 5)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.covered()).isBetween(new BigDecimal("0.75"), new BigDecimal("0.85")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"baerum", "oslo"})
    void everyGoalOfAMunicipalityIsToldInBothLanguagesOrRefusedWithAReason(String id) {
        var body = WORKSPACE.figures().catalogue().body(id);
        var goals = new PlannedGoals(WORKSPACE, WORKSPACE.packOf(body)).all();
        var gap = Gaps.of(WORKSPACE, new Gaps.Asked(body, id, goals, null, ALL, null));

        assertThat(gap.goals()).isNotEmpty().allSatisfy(goal -> {
            assertThat(goal.told()).isNotEmpty().allSatisfy(words -> assertThat(words.nb())
                    .isNotEqualTo(words.en()));
            assertThat(goal.unassessed() == null).isEqualTo(!goal.levels().isEmpty());
            assertThat(goal.labels().size()).isEqualTo(goal.unassessed() == null ? 3 : 0);
        });
        assertThat(gap.goals().stream().flatMap(goal -> goal.labels().stream()))
                .allSatisfy(label -> assertThat(label.label() == PaceLabel.Label.UNABLE_TO_ASSESS)
                        .isEqualTo(label.unassessed() != null));
    }

    private static String row(Coverage one) {
        return "| " + one.method() + " | " + one.horizon() + " | " + one.errors() + " | " + one.bodies() + " | "
                + or(one.width()) + " | " + percent(one.covered()) + " | " + percent(one.leastCovered()) + " |\n";
    }

    private static String or(BigDecimal number) {
        return number == null ? "–" : number.toPlainString();
    }

    private static String percent(BigDecimal share) {
        return share == null
                ? "–"
                : share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
