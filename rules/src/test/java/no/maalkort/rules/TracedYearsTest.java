package no.maalkort.rules;

import static no.maalkort.rules.BuiltIn.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Arithmetic;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.Trace;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Tracing;
import org.junit.jupiter.api.Test;

/** A trace tells the same story as its explanation, and its arithmetic can be done again: on every real year of own packs. */
class TracedYearsTest {
    private static final Set<Trace.Use> RELIED_ON = Set.of(
            Trace.Use.USED, Trace.Use.DISPUTED, Trace.Use.CHECK_FAILED, Trace.Use.SAME_VALUE, Trace.Use.NO_VALUE);
    private int traced;

    @Test
    void tracesSayWhatExplanationsSay() {
        for (Body body : WORKSPACE.municipalities()) {
            var pack = WORKSPACE.packOf(body);
            boolean own = pack.pack().municipality() != null;
            for (int year = own ? 2010 : 2022; year <= (own ? 2025 : 2022); year++) {
                var request = new Scoring.Request(body, year, pack, null, null);
                var card = WORKSPACE.scoring().score(request);
                var tracing = WORKSPACE.scoring().tracing(request);
                goals(card).forEach(goal -> check(tracing, goal, card));
            }
        }
        assertThat(traced).isGreaterThan(2000);
    }

    private static Stream<GoalResult> goals(Scorecard card) {
        return Stream.of(
                        card.goals().stream(),
                        card.proposed().stream(),
                        card.also().stream().flatMap(also -> also.goals().stream()))
                .flatMap(some -> some);
    }

    private void check(Tracing tracing, GoalResult goal, Scorecard card) {
        var trace = tracing.of(goal);
        String where = card.municipality().id() + " " + card.year() + " " + goal.pack() + ":" + goal.id();
        traced++;
        assertThat(trace.result()).isSameAs(goal);
        arithmetic(trace)
                .forEach(one ->
                        assertThat(Evaluated.off(one)).as(where + " " + one).isLessThan(1e-9));
        assertThat(inputs(goal)).as(where).containsAll(places(trace, RELIED_ON));
        assertThat(places(trace, Set.of(Trace.Use.values()))).as(where).containsAll(inputs(goal));
        assertThat(inForce(trace)).as(where).isEqualTo(levels(goal).toList());
        if (goal.isJudged()) {
            var lowest = trace.lowest() == null ? trace.indicators().get(0).score() : trace.lowest();
            assertThat(Numbers.rounded(lowest.result())).as(where).isEqualByComparingTo(goal.score());
        }
        assertThat(trace.lost() == null).as(where).isEqualTo(goal.pointsLost() == null);
        if (trace.lost() != null) {
            assertThat(Numbers.rounded(trace.lost().result()))
                    .as(where)
                    .isEqualByComparingTo(goal.pointsLost().points());
        }
    }

    private static Stream<Arithmetic> arithmetic(Trace trace) {
        var figures = trace.indicators().stream().flatMap(one -> Stream.of(
                        one.computed().stream(),
                        Stream.of(one.path(), one.score()),
                        one.tried().stream().map(Trace.Tried::score))
                .flatMap(some -> some));
        return Stream.concat(figures, Stream.of(trace.lowest(), trace.share(), trace.lost()))
                .filter(Objects::nonNull);
    }

    private static Set<String> places(Trace trace, Set<Trace.Use> uses) {
        return trace.indicators().stream()
                .flatMap(one -> one.figures().stream())
                .filter(one -> uses.contains(one.use()))
                .map(one -> place(one.input()))
                .collect(Collectors.toSet());
    }

    private static Set<String> inputs(GoalResult goal) {
        var parts = goal.parts().stream().flatMap(part -> part.inputs().stream());
        return Stream.concat(goal.inputs().stream(), parts)
                .map(TracedYearsTest::place)
                .collect(Collectors.toSet());
    }

    private static String place(GoalResult.Input input) {
        return input.file() + ":" + input.line();
    }

    private static List<String> inForce(Trace trace) {
        return trace.indicators().stream()
                .flatMap(one -> one.levels().stream())
                .filter(one -> one.standing() == Level.Standing.IN_FORCE)
                .map(one -> one.level().file() + ":" + one.level().line())
                .sorted()
                .toList();
    }

    private static Stream<String> levels(GoalResult goal) {
        var all = goal.parts().isEmpty()
                ? goal.levels().stream()
                : goal.parts().stream().flatMap(part -> part.levels().stream());
        return all.map(level -> level.file() + ":" + level.line()).sorted();
    }
}
