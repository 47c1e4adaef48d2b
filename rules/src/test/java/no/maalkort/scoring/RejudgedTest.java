package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;
import no.maalkort.judgement.Reading;
import no.maalkort.judgement.State;
import no.maalkort.planning.Assumptions;
import no.maalkort.planning.WhatIfScoring;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.RuleText;
import org.junit.jupiter.api.Test;

/** One goal judged again with another figure, by the conditions of its rules, is what a full scoring makes of that figure. */
class RejudgedTest {
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());

    /** A figure of a goal that rules judged in a year, and what else they could be asked about it. */
    private record Judged(Scoring.Request request, LoadedPack pack, Assessment assessment) {
        /** The figure itself; each level, and one unit to both sides of it. */
        List<BigDecimal> values() {
            var unit = BigDecimal.ONE.movePointLeft(assessment.indicator().decimals());
            var value = assessment.figure().value();
            var edges = assessment.normAt(value).edges();
            return Stream.concat(
                            Stream.of(value),
                            edges.stream().flatMap(edge -> Stream.of(edge.subtract(unit), edge, edge.add(unit))))
                    .toList();
        }

        State byConditions(BigDecimal value) {
            String indicator = assessment.indicator().id();
            var fired = pack.texts(assessment.goal().id()).stream()
                    .filter(rule -> rule.fires(indicator, value, assessment.normAt(value)))
                    .map(RuleText::state)
                    .toList();
            assertThat(fired).as("%s at %s", this, value).hasSize(1);
            return fired.get(0);
        }

        List<State> inSession(List<BigDecimal> values) {
            List<Reading> readings = values.stream().map(assessment::reading).toList();
            return Judging.judge(pack.rules(), readings).stream()
                    .map(verdict -> verdict.outcome().state())
                    .toList();
        }

        @Override
        public String toString() {
            return request.body().id() + " " + request.year() + " "
                    + pack.pack().id() + ":" + assessment.goal().id();
        }
    }

    private static List<Judged> judged(Body body, int year) {
        var request = new Scoring.Request(body, year, WORKSPACE.packOf(body), null, null);
        var context = WORKSPACE.scoring().context(request, 0);
        var own = request.pack().pack();
        var judged = new ArrayList<Judged>();
        Stream.of(
                        Stream.of(own.id()),
                        own.uses().stream(),
                        own.adopts().stream().map(Pack.Ref::pack))
                .flatMap(some -> some)
                .distinct()
                .map(WORKSPACE.packs()::pack)
                .forEach(pack -> {
                    for (Goal goal : pack.pack().goals()) {
                        for (Goal.Measure measure : goal.measures()) {
                            var assessment = new Assessing(context, goal, measure).assess();
                            if (goal.appliesTo(body) && assessment.early() == null) {
                                judged.add(new Judged(request, pack, assessment));
                            }
                        }
                    }
                });
        return judged;
    }

    @Test
    void theConditionsOfItsRulesGiveTheStateThatASessionGives() {
        var all = WORKSPACE.municipalities().stream()
                .filter(body -> !WORKSPACE.packOf(body).pack().id().equals("norway")
                        || body.id().hashCode() % 12 == 0)
                .flatMap(body -> IntStream.rangeClosed(2010, 2025).boxed().flatMap(year -> judged(body, year).stream()))
                .toList();
        all.forEach(
                one -> assertThat(one.values().stream().map(one::byConditions).toList())
                        .as("%s", one)
                        .isEqualTo(one.inSession(one.values())));

        assertThat(all).hasSizeGreaterThan(200);
    }

    @Test
    void itIsTheStateOnTheScorecardOfTheYearWithThatFigure() {
        int compared = 0;
        var stavanger = WORKSPACE.figures().catalogue().body("stavanger");
        for (Judged one : judged(stavanger, 2019)) {
            if (one.assessment().figure().isComputed()
                    || one.assessment().goal().measures().size() > 1) {
                continue;
            }
            for (BigDecimal value : one.values()) {
                assertThat(scored(one, value)).as("%s at %s", one, value).isEqualTo(one.byConditions(value));
                compared++;
            }
        }

        assertThat(compared).isGreaterThan(10);
    }

    /** The state that a scoring of everything gives where the figure is supposed to be this. */
    private static State scored(Judged one, BigDecimal value) {
        var assumptions = new Assumptions(WORKSPACE, one.request());
        assumptions.figure(
                one.assessment().indicator().id(),
                null,
                null,
                value.toPlainString(),
                null,
                "A",
                null,
                (message, maybe) -> {
                    throw new AssertionError(message);
                });
        String goal = one.pack().pack().id() + ":" + one.assessment().goal().id();
        return WhatIfScoring.scorecard(WORKSPACE, one.request(), assumptions.scenario(""))
                .find(goal)
                .orElseThrow()
                .state();
    }
}
