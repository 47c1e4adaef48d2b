package no.maalkort.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Observation;
import no.maalkort.goal.Goal;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;

/**
 * The explanations of a made case put to the proof, from the scorecard's JSON and the packs alone: every sentence that
 * does not follow is a line of text.
 *
 * <p>Each judgement is made twice, by the engine and by the oracle, which knows no rules.
 */
final class GeneratedProof {

    private static final BigDecimal A_LITTLE = new BigDecimal("0.05");

    private final GeneratedCase.Made made;
    private final Scorecard card;
    private final LocalDate asOf;
    private final Random random;
    private final List<Observation> all;
    private final int singles;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> tried = new TreeMap<>();

    /** A proof in which so many of the figures that are not named are left out, one at a time. */
    GeneratedProof(GeneratedCase made, long seed, int singles) {
        this.singles = singles;
        this.made = made.made();
        this.card = ScorecardJson.read(
                ScorecardJson.write(this.made.scoring().score(this.made.request())), Scorecard.class);
        this.asOf = LocalDate.parse(card.asOf());
        this.random = new Random(seed);
        this.all = this.made.figures().catalogue().bodies().stream()
                .flatMap(body -> this.made.figures().observations(body.id()).stream())
                .toList();
    }

    /** How many trials each goal, by its id, was put to, with what was tried. */
    Map<String, Integer> tried() {
        return tried;
    }

    List<String> wrong() {
        Stream.of(
                        card.goals(),
                        card.proposed(),
                        card.also().stream()
                                .flatMap(one -> one.goals().stream())
                                .toList())
                .flatMap(Collection::stream)
                .filter(result -> result.indicator() != null)
                .forEach(this::prove);
        return wrong;
    }

    private void prove(GoalResult result) {
        var goal = made.packs().pack(result.pack()).pack().goal(result.id()).orElseThrow();
        var replayed = Replayed.of(result);
        same(result, "with the figures named alone", judge(result, goal, replayed.all()), true);
        var others = all.stream().filter(one -> !replayed.names(one)).toList();
        boolean decided = result.state() != State.NO_DATA;
        same(result, "with every other figure moved", judge(result, goal, joined(replayed, moved(others))), decided);
        for (int i = 0; i < singles && !others.isEmpty(); i++) {
            var left = new ArrayList<>(others);
            var out = left.remove(random.nextInt(left.size()));
            same(result, "without " + told(out), judge(result, goal, joined(replayed, left)), false);
        }
        if (result.state().isVerdict()) {
            flips(result, goal, replayed);
        }
        if (result.state().isVerdict() && result.parts().isEmpty()) {
            read(result);
        }
    }

    /** The value and the levels as the scorecard says them, without any pack; a computed value has four decimals there. */
    private void read(GoalResult result) {
        count(result, "read");
        var indicator = made.figures().catalogue().indicator(result.indicator());
        var levels = ReadLevels.of(result.levels(), result.path(), indicator, Integer.parseInt(result.period()));
        var said = levels.judge(Exact.of(observed(result, result.indicator())));
        if (said.state() != result.state()
                || said.score().written().subtract(result.score()).abs().compareTo(A_LITTLE) > 0) {
            say(result, "as written: is " + said + " to the oracle, and says " + result.score());
        }
    }

    private static String told(Observation one) {
        return one.place() + " " + one.indicator() + " " + one.period() + " " + one.status();
    }

    private static List<Observation> joined(Replayed replayed, List<Observation> others) {
        return Stream.concat(replayed.all().stream(), others.stream()).toList();
    }

    private List<Observation> moved(List<Observation> others) {
        return others.stream()
                .map(one -> one.value() == null || !ranks(one.indicator()).isEmpty()
                        ? one
                        : Replayed.moved(
                                one,
                                one.value().add(BigDecimal.valueOf(random.nextInt(4000) - 2000L, 1)),
                                null,
                                one.status()))
                .toList();
    }

    private List<String> ranks(String indicator) {
        return made.figures().catalogue().indicator(indicator).ranks();
    }

    /** What both say of other figures. */
    private record Twice(GoalResult engine, OracleGoal.Said oracle) {
        State state() {
            return engine == null ? null : engine.state();
        }
    }

    private Twice judge(GoalResult result, Goal goal, List<Observation> some) {
        var figures = Figures.of(made.figures().catalogue(), some);
        var request = made.request();
        var body = request.body();
        int rulesAt = Integer.parseInt(card.rulesAt());
        var engine = new Scoring(figures, made.packs(), card.engine())
                .judge(new Scoring.Request(body, request.year(), made.packs().pack(result.pack()), asOf, rulesAt), goal)
                .orElse(null);
        var oracle = new OracleGoal(figures, body, request.year(), rulesAt, asOf, result.pack()).judge(goal);
        return new Twice(engine, oracle);
    }

    private void count(GoalResult result, String what) {
        tried.merge(result.id() + " " + what, 1, Integer::sum);
    }

    private void say(GoalResult result, String text) {
        wrong.add(result.id() + " " + text);
    }

    /** The state and the scores; the reason too, but where others may make an older figure of it that is told of. */
    private void same(GoalResult result, String how, Twice again, boolean reason) {
        count(result, "same");
        if (again.engine() == null || again.oracle() == null) {
            say(result, how + " is left out");
            return;
        }
        equal(
                result,
                how,
                "state",
                result.state(),
                again.engine().state(),
                again.oracle().state());
        if (reason) {
            equal(
                    result,
                    how,
                    "reason",
                    result.code(),
                    again.engine().code(),
                    again.oracle().code());
        }
        number(
                result,
                how,
                "score",
                result.score(),
                again.engine().score(),
                again.oracle().score());
        number(
                result,
                how,
                "low",
                result.low(),
                again.engine().low(),
                again.oracle().low());
        number(
                result,
                how,
                "high",
                result.high(),
                again.engine().high(),
                again.oracle().high());
    }

    private void equal(GoalResult result, String how, String what, Object was, Object engine, Object oracle) {
        if (!Objects.equals(was, engine)) {
            say(result, how + ": " + what + " was " + was + ", the engine says " + engine);
        }
        if (!Objects.equals(was, oracle)) {
            say(result, how + ": " + what + " was " + was + ", the oracle says " + oracle);
        }
    }

    private void number(GoalResult result, String how, String what, BigDecimal was, BigDecimal engine, Exact oracle) {
        equal(result, how, what, written(was), written(engine), oracle == null ? null : near(oracle, was));
    }

    private static String written(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    /** As it was where they are a ten-thousandth apart at most, which 34 digits can be at a half. */
    private static String near(Exact oracle, BigDecimal was) {
        var there = oracle.written();
        boolean near = was != null && there.subtract(was).abs().compareTo(new BigDecimal("0.0001")) <= 0;
        return written(near ? was : there);
    }

    /** Every flip that is said to be verified, its figure moved there and one unit short of it. */
    private void flips(GoalResult result, Goal goal, Replayed replayed) {
        for (GoalResult.Flip flip : result.flips()) {
            var indicator = made.figures().catalogue().indicator(flip.indicator());
            var moving = MovedFigure.of(result, indicator, replayed, goal.tolerance() != null);
            if (flip.verified() && moving.isPresent()) {
                count(result, "flip");
                boolean up = flip.value().compareTo(observed(result, flip.indicator())) > 0;
                var unit = BigDecimal.ONE.movePointLeft(indicator.decimals());
                var before = up ? flip.value().subtract(unit) : flip.value().add(unit);
                var there = judge(result, goal, moving.get().to(flip.value()));
                equal(
                        result,
                        "at " + flip.value(),
                        "flip",
                        flip.state(),
                        there.state(),
                        there.oracle().state());
                turnsNotYet(result, flip, judge(result, goal, moving.get().to(before)));
            }
        }
    }

    private void turnsNotYet(GoalResult result, GoalResult.Flip flip, Twice before) {
        String where = "one unit short of " + flip.value();
        if (before.state() == flip.state() || before.oracle().state() == flip.state()) {
            say(result, where + " is " + flip.state() + " already");
        }
        if (isNearest(result, flip)) {
            equal(
                    result,
                    where,
                    "state",
                    result.state(),
                    before.state(),
                    before.oracle().state());
        }
    }

    private static boolean isNearest(GoalResult result, GoalResult.Flip flip) {
        var now = observed(result, flip.indicator());
        return result.flips().stream()
                .filter(other -> other.indicator().equals(flip.indicator()))
                .map(GoalResult.Flip::value)
                .noneMatch(other -> other.compareTo(flip.value().min(now)) > 0
                        && other.compareTo(flip.value().max(now)) < 0);
    }

    /** The value that was judged, as its comparisons tell it. */
    private static BigDecimal observed(GoalResult result, String indicator) {
        return Stream.concat(
                        result.because().stream(), result.parts().stream().flatMap(part -> part.because().stream()))
                .filter(one -> one.indicator().equals(indicator))
                .map(GoalResult.Because::observed)
                .findFirst()
                .orElseThrow();
    }
}
