package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Problem;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** How far it is in a scenario: by the figures that everything else is judged by in it, and from those that are known. */
class GapOfScenarioTest {
    private static final String RESERVE = "indicator: f.reserve\nlevels:\n"
            + "  - {kind: minimum, value: 3, from: 2016, source: s}\n  - {kind: target, value: 4, from: 2016, source: s}\n";
    private static final String CLIMATE = "indicator: f.gas-change-since-2009-percent\nlevels:\n"
            + "  - {kind: target, value: -65, due: 2030, path: {shape: linear, adoptedBy: maalkort}, from: 2021, source: s}\n";
    private static final List<String> EMISSIONS = List.of(
            "f.gas-change-since-2009-percent;2021;-33;%;A;Agency",
            "f.gas-change-since-2009-percent;2022;-35;%;A;Agency", "f.gas-change-since-2009-percent;2023;-41;%;F;Town");

    /** The gap of a year as it is supposed by one figure, or by nothing. */
    private static GoalGap gap(String keys, List<String> rows, int year, String value) {
        var workspace = GapTest.workspace(keys, rows);
        var body = workspace.municipalities().get(0);
        var request = new Scoring.Request(body, year, workspace.packs().pack("town"), null, null);
        var problems = new ArrayList<Problem>();
        var assumptions = Assumptions.typed(workspace, request);
        if (value != null) {
            assumptions.figure(
                    "f.gas-change-since-2009-percent",
                    null,
                    String.valueOf(year),
                    value,
                    null,
                    null,
                    null,
                    Assumptions.of("", problems));
        }
        assertThat(problems).isEmpty();
        var supposed = WhatIfScoring.supposed(workspace, request, assumptions.scenario("Draft"));
        return gap(supposed.workspace(), supposed.request(), year);
    }

    private static GoalGap gap(Workspace workspace, Scoring.Request request, int year) {
        var goals = new PlannedGoals(workspace, request.pack()).all();
        var asked = new Gaps.Asked(request.body(), "town", goals, year, LocalDate.of(2030, 1, 1), null);
        return Gaps.of(workspace, asked).goals().get(0);
    }

    @Test
    void aReportedBudgetCountsInAScenarioThoughItsYearIsNotOver() {
        var rows = List.of("f.reserve;2028;3,6;%;A;Town", "f.reserve;2030;2,5;%;F;Town");
        var workspace = GapTest.workspace(RESERVE, rows);
        var body = workspace.municipalities().get(0);
        var request = new Scoring.Request(body, 2030, workspace.packs().pack("town"), null, null);

        assertThat(gap(RESERVE, rows, 2030, null).value()).isEqualByComparingTo("2.5");
        assertThat(gap(RESERVE, rows, 2030, null).status()).isEqualTo("F");
        assertThat(gap(workspace, request, 2030).value()).isNull();
    }

    @Test
    void whatIsReportedGoesBeforeSomebodyElsesBudget() {
        var rows = List.of("f.reserve;2028;3,6;%;A;Agency", "f.reserve;2028;2,5;%;F;Town");

        assertThat(gap(RESERVE, rows, 2028, null).value()).isEqualByComparingTo("3.6");
        assertThat(gap(RESERVE, rows, 2028, null).status()).isEqualTo("A");
    }

    @Test
    void aBudgetGoesOnFromTheFiguresOfWhoeverReportsThem() {
        var gap = gap(CLIMATE, EMISSIONS, 2023, null);

        assertThat(gap.value()).isEqualByComparingTo("-41");
        assertThat(gap.paces().get(0).unassessed()).isNull();
        assertThat(gap.path().budget().observed()).containsExactly(2021, 2022, 2023);
    }

    @Test
    void aSupposedFigureKeepsTheHistoryThoughSomebodyElseBudgetedTheYear() {
        var gap = gap(CLIMATE, EMISSIONS, 2023, "-42");

        assertThat(gap.value()).isEqualByComparingTo("-42");
        assertThat(gap.figures()).extracting(GoalGap.FigureRead::publisher).containsOnly("Agency");
        assertThat(gap.paces().get(0).unassessed()).isNull();
        assertThat(gap.path().budget().observed()).containsExactly(2021, 2022, 2023);
    }

    @Test
    void aBudgetOfAPublisherWithFiguresGoesOnFromItsOwn() {
        var rows = new ArrayList<>(EMISSIONS);
        rows.add("f.gas-change-since-2009-percent;2022;-37;%;A;Town");

        assertThat(gap(CLIMATE, rows, 2023, null).path().budget().observed()).containsExactly(2022, 2023);
    }
}
