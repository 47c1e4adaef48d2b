package no.maalkort.rules;

import static no.maalkort.rules.BuiltIn.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Status;
import no.maalkort.goal.Goal;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.EngineSources;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scoring.Scoring;
import org.junit.jupiter.api.Test;

/** What an explanation names is what the verdict rests on: all of it, nothing more, and it turns where it is said to. */
class ProvenExplanationsTest {
    private static final boolean ALL = Integer.getInteger("maalkort.generated", 2000) > 2000;
    private static final BigDecimal FAR = new BigDecimal("1357.9");

    /** A goal that was judged, and what judging it again takes. */
    private record Judged(Body body, int year, LocalDate asOf, LoadedPack pack, Goal goal, GoalResult result) {
        @Override
        public String toString() {
            return body.id() + " " + year + " " + pack.pack().id() + ":" + goal.id();
        }

        GoalResult by(List<Observation> observations) {
            var figures = Figures.of(WORKSPACE.figures().catalogue(), observations);
            return new Scoring(figures, WORKSPACE.packs(), EngineSources.running())
                    .judge(new Scoring.Request(body, year, pack, asOf, null), goal)
                    .orElseThrow();
        }

        /** The places of the figures that the explanation names. */
        Set<String> named() {
            var named = new LinkedHashSet<String>();
            var inputs = Stream.of(
                            result.inputs().stream(),
                            result.parts().stream().flatMap(part -> part.inputs().stream()),
                            levels().map(LevelShown::input).filter(Objects::nonNull))
                    .flatMap(some -> some);
            inputs.forEach(input -> named.add(input.file() + ":" + input.line()));
            return named;
        }

        private Stream<LevelShown> levels() {
            return Stream.concat(
                    result.levels().stream(), result.parts().stream().flatMap(part -> part.levels().stream()));
        }
    }

    private static final List<Judged> JUDGED = judged();
    private static final List<Observation> OBSERVATIONS = WORKSPACE.figures().catalogue().bodies().stream()
            .flatMap(body -> WORKSPACE.figures().observations(body.id()).stream())
            .toList();

    private static List<Judged> judged() {
        var judged = new ArrayList<Judged>();
        for (Body body : WORKSPACE.municipalities()) {
            boolean own = !WORKSPACE.packOf(body).pack().id().equals("norway");
            if (own || ALL || body.id().hashCode() % 12 == 0) {
                IntStream.rangeClosed(own || ALL ? 2010 : 2021, 2025).forEach(year -> add(body, year, judged));
            }
        }
        return judged;
    }

    private static void add(Body body, int year, List<Judged> judged) {
        var pack = WORKSPACE.packOf(body);
        var card = WORKSPACE.scoring().score(new Scoring.Request(body, year, pack, null, null));
        var results = Stream.concat(card.goals().stream(), card.also().stream().flatMap(also -> also.goals().stream()));
        results.filter(result -> !result.levels().isEmpty() || !result.parts().isEmpty())
                .forEach(result -> {
                    var written = WORKSPACE.packs().pack(result.pack());
                    var goal = written.pack().goal(result.id()).orElseThrow();
                    judged.add(new Judged(body, year, LocalDate.parse(card.asOf()), written, goal, result));
                });
    }

    private static List<Observation> only(Set<String> places) {
        return OBSERVATIONS.stream().filter(one -> places.contains(one.place())).toList();
    }

    private static void same(Judged judged, GoalResult again) {
        assertThat(again.state())
                .as(judged.toString())
                .isEqualTo(judged.result().state());
        assertThat(again.score())
                .as(judged.toString())
                .isEqualTo(judged.result().score());
        assertThat(again.code()).as(judged.toString()).isEqualTo(judged.result().code());
    }

    @Test
    void theFiguresNamedAreEnough() {
        assertThat(JUDGED).hasSizeGreaterThan(300);
        JUDGED.forEach(judged -> same(judged, judged.by(only(judged.named()))));
    }

    /** Every figure that is not named is moved far away at once, and none of them matters. */
    @Test
    void noOtherFigureMatters() {
        for (Judged judged : JUDGED) {
            var named = judged.named();
            var moved = OBSERVATIONS.stream()
                    .filter(one -> one.body().equals(judged.body().id()) || named.contains(one.place()))
                    .map(one -> named.contains(one.place()) ? one : moved(one, value -> value.add(FAR)))
                    .toList();

            same(judged, judged.by(moved));
        }
    }

    private static Observation moved(Observation one, UnaryOperator<BigDecimal> how) {
        boolean ranked = !WORKSPACE
                .figures()
                .catalogue()
                .indicator(one.indicator())
                .ranks()
                .isEmpty();
        return one.value() == null || ranked ? one : with(one, how.apply(one.value()));
    }

    private static Observation with(Observation one, BigDecimal value) {
        return new Observation(
                one.indicator(),
                one.body(),
                one.period(),
                value,
                value.toPlainString(),
                one.status() == Status.P ? Status.P : Status.A,
                one.publisher(),
                one.source(),
                one.quote(),
                one.note(),
                one.release(),
                one.line());
    }

    /** The one figure of a goal, at the value where it is said to turn, and one unit short of it. */
    @Test
    void aVerdictTurnsWhereItIsSaidTo() {
        int tried = 0;
        for (Judged judged : JUDGED) {
            var result = judged.result();
            if (!result.state().isVerdict() || !result.parts().isEmpty() || result.text() != null) {
                continue;
            }
            var own = only(judged.named()).stream()
                    .filter(one -> one.indicator().equals(result.indicator())
                            && one.body().equals(judged.body().id()))
                    .toList();
            if (own.size() != 1) {
                continue;
            }
            for (GoalResult.Flip flip : result.flips()) {
                if (flip.verified()) {
                    tried++;
                    assertTurns(judged, own.get(0), flip);
                }
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    private static void assertTurns(Judged judged, Observation own, GoalResult.Flip flip) {
        var at = judged.by(replaced(judged, own, flip.value()));
        assertThat(at.state()).as(judged + " at " + flip.value()).isEqualTo(flip.state());
        var unit = BigDecimal.ONE.movePointLeft(judged.result().decimals());
        var towards = own.value().compareTo(flip.value()) > 0 ? unit : unit.negate();
        var before = judged.by(replaced(judged, own, flip.value().add(towards)));
        assertThat(before.state())
                .as(judged + " one unit short of " + flip.value())
                .isNotEqualTo(flip.state());
        assertThat(at.state()).isIn(State.MET, State.PARTLY_MET, State.NOT_MET);
    }

    private static List<Observation> replaced(Judged judged, Observation own, BigDecimal value) {
        return only(judged.named()).stream()
                .map(one -> one == own ? with(one, value) : one)
                .toList();
    }
}
