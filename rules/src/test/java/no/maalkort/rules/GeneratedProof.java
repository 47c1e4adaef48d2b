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
 * <p>Judgements from what is named are made twice, by the engine and by the oracle, which knows no rules; those beside
 * other figures too in a full proof.
 */
final class GeneratedProof {

    private static final BigDecimal A_LITTLE = new BigDecimal("0.05");
    private static final BigDecimal LAST_DIGIT = new BigDecimal("0.0001");

    private final GeneratedCase.Made made;
    private final Scorecard card;
    private final LocalDate asOf;
    private final Random random;
    private final List<Observation> all;
    private final boolean isFull;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> tried = new TreeMap<>();

    /** A full proof leaves out three of the figures that are not named, one at a time, else one. */
    GeneratedProof(GeneratedCase made, long seed, boolean isFull) {
        this.isFull = isFull;
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
        same(result, "with the figures named alone", judge(result, goal, replayed.all(), true), true);
        var others = all.stream().filter(one -> !replayed.names(one)).toList();
        boolean decided = result.state() != State.NO_DATA;
        same(
                result,
                "with every other figure moved",
                judge(result, goal, joined(replayed, moved(others)), isFull),
                decided);
        for (int i = 0; i < (isFull ? 3 : 1) && !others.isEmpty(); i++) {
            var left = new ArrayList<>(others);
            var out = left.remove(random.nextInt(left.size()));
            same(result, "without " + told(out), judge(result, goal, joined(replayed, left), isFull), false);
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

    /** What the engine or the oracle says of other figures; all null where the goal is left out. */
    private record Verdict(String who, State state, String code, BigDecimal score, BigDecimal low, BigDecimal high) {}

    private List<Verdict> judge(GoalResult result, Goal goal, List<Observation> some, boolean both) {
        var figures = Figures.of(made.figures().catalogue(), some);
        var request = made.request();
        int rulesAt = Integer.parseInt(card.rulesAt());
        var pack = made.packs().pack(result.pack());
        var asked = new Scoring.Request(request.body(), request.year(), pack, asOf, rulesAt);
        var verdicts = new ArrayList<Verdict>();
        new Scoring(figures, made.packs(), card.engine())
                .judge(asked, goal)
                .ifPresentOrElse(
                        one -> verdicts.add(
                                new Verdict("engine", one.state(), one.code(), one.score(), one.low(), one.high())),
                        () -> verdicts.add(new Verdict("engine", null, null, null, null, null)));
        if (both) {
            var oracle = new OracleGoal(figures, request.body(), request.year(), rulesAt, asOf, result.pack());
            verdicts.add(said(oracle.judge(goal)));
        }
        return verdicts;
    }

    private static Verdict said(OracleGoal.Said said) {
        return said == null
                ? new Verdict("oracle", null, null, null, null, null)
                : new Verdict(
                        "oracle",
                        said.state(),
                        said.code(),
                        written(said.score()),
                        written(said.low()),
                        written(said.high()));
    }

    private static BigDecimal written(Exact number) {
        return number == null ? null : number.written();
    }

    private void count(GoalResult result, String what) {
        tried.merge(result.id() + " " + what, 1, Integer::sum);
    }

    private void say(GoalResult result, String text) {
        wrong.add(result.id() + " " + text);
    }

    /** The state and the scores; the reason too, but where others may make an older figure of it that is told of. */
    private void same(GoalResult result, String how, List<Verdict> verdicts, boolean reason) {
        count(result, "same");
        for (Verdict again : verdicts) {
            String where = how + ", to the " + again.who();
            equal(result, where + " the state", result.state(), again.state());
            if (reason) {
                equal(result, where + " the reason", result.code(), again.code());
            }
            number(result, where + " the score", result.score(), again.score());
            number(result, where + " the least score", result.low(), again.low());
            number(result, where + " the most", result.high(), again.high());
        }
    }

    private void equal(GoalResult result, String what, Object said, Object found) {
        if (!Objects.equals(said, found)) {
            say(result, what + " is " + found + " and not " + said);
        }
    }

    /** A ten-thousandth apart at most, which 34 digits can be at a half. */
    private void number(GoalResult result, String what, BigDecimal said, BigDecimal found) {
        boolean near =
                said != null && found != null && said.subtract(found).abs().compareTo(LAST_DIGIT) <= 0;
        equal(result, what, said, near ? said : found);
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
                judge(result, goal, moving.get().to(flip.value()), true)
                        .forEach(there -> equal(
                                result, "at " + flip.value() + ", to the " + there.who(), flip.state(), there.state()));
                judge(result, goal, moving.get().to(before), true).forEach(one -> turnsNotYet(result, flip, one));
            }
        }
    }

    private void turnsNotYet(GoalResult result, GoalResult.Flip flip, Verdict before) {
        String where = "one unit short of " + flip.value() + ", to the " + before.who();
        if (before.state() == flip.state()) {
            say(result, where + " it is " + flip.state() + " already");
        }
        if (isNearest(result, flip)) {
            equal(result, where, result.state(), before.state());
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
