package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** What is asked or supposed amiss: the year that was meant, a part of a person, a part of a word. */
class AskedAmissTest {
    private static final String EMISSIONS = "climate.direct-emissions-change-since-2009-percent";
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());
    private static final Scoring.Request REQUEST = request();

    private static Scoring.Request request() {
        var body = WORKSPACE.figures().catalogue().body("baerum");
        return new Scoring.Request(body, 2024, WORKSPACE.packOf(body), null, null);
    }

    @Test
    void aFigureOfAYearThatJudgesNothingIsToldWhichYearDoes() {
        var whatIf = WhatIfScoring.of(WORKSPACE, REQUEST, supposing(EMISSIONS, "2024", "-44"), List.of());

        assertThat(whatIf.changes().get(0).goals()).isEmpty();
        assertThat(whatIf.changes().get(0).otherwise().en())
                .isEqualTo("baerum:climate.direct-emissions is judged in 2024 by the figure of 2023. Maybe @2023.");
        assertThat(whatIf.changes().get(0).otherwise().nb()).endsWith("Kanskje @2023.");
    }

    private static Scenario supposing(String indicator, String period, String value) {
        var assumptions = Assumptions.typed(WORKSPACE, REQUEST);
        assumptions.figure(indicator, null, period, value, null, null, null, Assumptions.of("", new ArrayList<>()));
        return assumptions.scenario("");
    }

    @Test
    void peopleAreCountedWhole() {
        assertThat(supposing("inclusion.refugees-settled", "2024", "12,5").isEmpty())
                .isTrue();
        assertThat(supposing("inclusion.refugees-settled", "2024", "12").isEmpty())
                .isFalse();
    }

    @Test
    void aGoalIsNamedByWordsAndNotByPartsOfThem() {
        var goals = new PlannedGoals(WORKSPACE, REQUEST.pack());

        assertThat(goals.named("foo")).isEmpty();
        assertThat(goals.named("ut")).isEmpty();
        assertThat(goals.named("Utslipp"))
                .isNotEmpty()
                .allMatch(
                        one -> one.goal().title().nb().toLowerCase(Locale.ROOT).contains("utslipp"));
    }
}
