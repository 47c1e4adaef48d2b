package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Problem;
import no.maalkort.judgement.State;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** What is asked of a draft is asked of the year as the draft has it: its way back, its distance and how sure it is. */
class DraftTest {
    private static final String GOAL = "climate.direct-emissions";
    private static final String EMISSIONS = "climate.direct-emissions-change-since-2009-percent";
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());
    private static final Scoring.Request REQUEST = request();

    private static Scoring.Request request() {
        var body = WORKSPACE.figures().catalogue().body("baerum");
        return new Scoring.Request(body, 2024, WORKSPACE.packOf(body), null, null);
    }

    private static Scenario draft() {
        var problems = new ArrayList<Problem>();
        var assumptions = Assumptions.typed(WORKSPACE, REQUEST);
        var at = Assumptions.of("", problems);
        assumptions.figure("finance.net-operating-result-percent", null, null, "3,2", null, null, null, at);
        assumptions.figure(EMISSIONS, null, "2023", "-38", null, null, null, at);
        assumptions.level("finance.net-operating-result", "target", null, "4,5", null, at);
        assertThat(problems).isEmpty();
        return assumptions.scenario("Draft");
    }

    @Test
    void theWayBackOfADraftStartsFromTheDraftAndKeepsWhatElseItSupposes() {
        var from = Reaching.Asked.of(WORKSPACE, REQUEST, draft());
        var reach = Reaching.of(from, new Aims(null, null, GOAL + "=MET").on(from.card()), List.of());
        var way = reach.ways().get(0);

        assertThat(reach.now()).isEqualTo(State.NOT_MET);
        assertThat(reach.scenario().sha256()).isEqualTo(draft().sha256());
        assertThat(way.moves()).hasSize(1);
        assertThat(way.moves().get(0).from()).isEqualTo("-38");
        assertThat(way.command())
                .contains("--set finance.net-operating-result-percent@2024=3,2")
                .contains("--set " + EMISSIONS + "@2023=" + way.moves().get(0).to())
                .contains("--level finance.net-operating-result.target=4,5")
                .doesNotContain("=-38");
    }

    @Test
    void howSureADraftIsAndHowFarItIsAreOfTheDraft() {
        var supposed = WhatIfScoring.supposed(WORKSPACE, REQUEST, draft());
        var robustness = RobustnessScoring.of(supposed.workspace(), supposed.request(), 20, 1, done -> true);
        var goals = new PlannedGoals(supposed.workspace(), supposed.request().pack()).named(GOAL);
        var day = WORKSPACE.scoring().asOf(REQUEST);
        var gap = Gaps.of(
                supposed.workspace(),
                new Gaps.Asked(REQUEST.body(), "baerum", goals, null, day, null),
                supposed.scenario());
        var known = Gaps.of(WORKSPACE, new Gaps.Asked(REQUEST.body(), "baerum", goals, null, day, null));

        assertThat(robustness.scenario()).isEqualTo(gap.scenario()).isEqualTo(supposed.scenario());
        assertThat(robustness.measurable().observed()).isEqualTo(2);
        assertThat(gap.goals().get(0).value()).isEqualByComparingTo("-38");
        assertThat(gap.goals().get(0).status()).isEqualTo("F");
        assertThat(known.goals().get(0).value()).isEqualByComparingTo("-35");
        assertThat(known.scenario()).isNull();
    }
}
