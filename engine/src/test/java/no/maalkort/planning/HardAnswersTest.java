package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import no.maalkort.figure.Problem;
import no.maalkort.planning.PaceLabel.Label;
import no.maalkort.planning.PaceLabel.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What little is known, or other levels and a declared dead-band, make of a gap: said, and nothing guessed. */
class HardAnswersTest {
    private static final String TARGET =
            "indicator: f.reserve\nlevels: [{kind: target, value: 4, from: 2016, source: s}]\n";
    private static final String CLIMATE = "indicator: f.gas-change-since-2009-percent\nlevels:\n"
            + "  - {kind: target, value: -65, due: 2030, path: {shape: linear, adoptedBy: maalkort}, from: 2021, source: s}\n";
    private static final List<String> FALLING =
            List.of("f.gas-change-since-2009-percent;2021;-32;%", "f.gas-change-since-2009-percent;2022;-35;%");

    private static Label own(GoalGap gap) {
        return gap.labels().stream()
                .filter(label -> label.profile() == Profile.OWN)
                .findFirst()
                .orElseThrow()
                .label();
    }

    @Test
    void aChangeWithinTheDeadBandIsNone() {
        var within =
                GapTest.gap(CLIMATE + "dead-band: {value: 3, ground: \"the inventory moves by as much\"}\n", FALLING);
        var beyond = GapTest.gap(CLIMATE + "dead-band: {value: 2.9, ground: g}\n", FALLING);

        assertThat(own(within)).isEqualTo(Label.STAGNATING);
        assertThat(own(beyond)).isEqualTo(own(GapTest.gap(CLIMATE, FALLING))).isEqualTo(Label.ACCELERATION_NEEDED);
        assertThat(within.labels())
                .allSatisfy(label -> assertThat(label.deadBand()).isEqualByComparingTo("3"));
        assertThat(within.told()).anyMatch(words -> words.nb()
                .contains("; en endring på inntil 3\u00a0prosentpoeng i året regnes som ingen."));
        assertThat(GapTest.gap(CLIMATE, FALLING).told())
                .allSatisfy(words -> assertThat(words.nb() + words.en()).doesNotContain("ε", "(ACCELERATION_NEEDED)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{value: 0, ground: g} | (0) is not above 0.",
                "{value: -1, ground: g} | (-1) is not above 0.",
                "{value: 1} | ground",
                "{value: 1, ground: g, unit: x} | (unit) is not known here"
            })
    void aDeadBandIsANumberWithItsGround(String band, String says) {
        assertThatThrownBy(() -> GapTest.gap(TARGET + "dead-band: " + band + "\n", List.of("f.reserve;2021;5;%")))
                .isInstanceOf(Problem.Rejected.class)
                .hasMessageContaining(says)
                .hasMessageContaining("Maybe ");
    }

    @Test
    void wordsHaveNoDeadBand() {
        assertThatThrownBy(() -> GapTest.gap(
                        "in-force: {from: 2016, source: s}\ndead-band: {value: 1, ground: g}\n",
                        List.of("f.reserve;2021;5;%")))
                .hasMessageContaining("A dead-band is given without one indicator with levels.");
    }

    @Test
    void theLevelsOfAnotherYearAreAskedForByName() {
        var workspace = GapTest.workspace(
                "indicator: f.reserve\nlevels:\n  - {kind: target, value: 4, from: 2016, source: s}\n"
                        + "  - {kind: target, value: 6, from: 2025, source: s}\n",
                List.of("f.reserve;2021;5;%"));
        var goals = new PlannedGoals(workspace, workspace.packs().pack("town")).all();
        var body = workspace.municipalities().get(0);
        var day = LocalDate.of(2030, 1, 1);
        var now = Gaps.of(workspace, new Gaps.Asked(body, "town", goals, null, day, null));
        var later = Gaps.of(workspace, new Gaps.Asked(body, "town", goals, null, day, 2025));
        var before = Gaps.of(workspace, new Gaps.Asked(body, "town", goals, null, day, 2015));

        assertThat(now.goals().get(0).levels().get(0).distance()).isEqualByComparingTo("1");
        assertThat(later.goals().get(0).levels().get(0).distance()).isEqualByComparingTo("-1");
        assertThat(later.goals().get(0).rulesAt()).isEqualTo(2025);
        assertThat(later.goals().get(0).told().get(0).en()).contains("The levels are those of 2025.");
        assertThat(before.goals().get(0).unassessed().code()).isEqualTo(Unassessed.Code.NOT_IN_FORCE);
        assertThat(before.goals().get(0).unassessed().en()).contains("2015").contains("Maybe ");
    }

    @Test
    void aFigureThatIsWithheldIsSaidToBe() {
        var alone = GapTest.gap(TARGET, List.of("f.reserve;2021;;%;Q;"));

        assertThat(alone.unassessed().code()).isEqualTo(Unassessed.Code.SUPPRESSED);
        assertThat(alone.unassessed().nb()).contains("2021", "holdes tilbake").contains("Kanskje ");
        assertThat(alone.unassessed().en()).contains("2021", "withheld").contains("Maybe ");
    }

    @Test
    void aTargetYearThatIsOverHasNoChanceAndIsSaidToBe() {
        var workspace = GapTest.workspace(
                "indicator: f.reserve\nlevels: [{kind: target, value: 4, due: 2020, from: 2016, source: s}]\n",
                List.of("f.reserve;2018;5;%", "f.reserve;2019;6;%", "f.reserve;2020;5;%", "f.reserve;2021;7;%"));
        var goals = new PlannedGoals(workspace, workspace.packs().pack("town")).all();
        var day = LocalDate.of(2030, 1, 1);
        var series = Projections.of(
                        workspace,
                        Backtest.of(workspace, day),
                        new Projections.Asked(workspace.municipalities().get(0), "town", goals, null, 2030, day, null))
                .series()
                .get(0);

        assertThat(series.passed()).containsExactly(new Projection.Passed("town:finance.g", 2020));
        assertThat(series.methods())
                .allSatisfy(method -> assertThat(method.targets()).isEmpty());
        assertThat(series.told())
                .anyMatch(words -> words.en().startsWith("The target year 2020 of town:finance.g is over"))
                .anyMatch(words -> words.nb().startsWith("Målåret 2020 for town:finance.g er over"));
    }

    @Test
    void oneFigureHasADistanceAndNoPace() {
        var gap = GapTest.gap(TARGET, List.of("f.reserve;2021;3;%"));

        assertThat(gap.levels().get(0).distance()).isEqualByComparingTo("-1");
        assertThat(gap.paces())
                .allSatisfy(pace -> assertThat(pace.unassessed().code()).isEqualTo(Unassessed.Code.ONE_POINT));
        assertThat(gap.labels()).allMatch(label -> label.label() == Label.UNABLE_TO_ASSESS);
    }

    /** From nothing no rate leads anywhere; the amount each year is told all the same. */
    @ParameterizedTest
    @CsvSource({"0,2", "-2,2"})
    void aStartThatIsNotAboveZeroHasNoRate(String first, String then) {
        var pace = GapTest.gap(TARGET, List.of("f.reserve;2020;" + first + ";%", "f.reserve;2021;" + then + ";%"))
                .paces()
                .get(0);

        assertThat(pace.rate()).isNull();
        assertThat(pace.perYear()).isPositive();
    }

    @Test
    void aTargetThatIsMetIsSaidToBe() {
        var gap = GapTest.gap(TARGET, List.of("f.reserve;2020;4;%", "f.reserve;2021;5;%"));

        assertThat(gap.levels().get(0).reached()).isTrue();
        assertThat(own(gap)).isEqualTo(Label.TARGET_ACHIEVED);
    }
}
