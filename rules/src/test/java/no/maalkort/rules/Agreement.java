package no.maalkort.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import no.maalkort.figure.Figures;
import no.maalkort.goal.Pack;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.Packs;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;

/** A scorecard held against the oracle: every difference as a line of text, none if they agree. */
final class Agreement {
    private final Scorecard card;
    private final List<String> differences = new ArrayList<>();

    private Agreement(Scorecard card) {
        this.card = card;
    }

    /** Where the engine and the oracle differ on a request. */
    static List<String> differences(Figures figures, Packs packs, Scoring scoring, Scoring.Request request) {
        var agreement = new Agreement(scoring.score(request));
        var body = request.body();
        var asOf = request.asOf() == null ? newest(figures, body.id()) : request.asOf();
        int rulesAt = request.rulesAt() == null ? request.year() : request.rulesAt();
        var oracle = new Oracle(figures, id -> packs.pack(id).pack(), body, request.year(), asOf, rulesAt);
        agreement.compare(oracle, request.pack().pack(), id -> packs.pack(id).pack());
        return agreement.differences;
    }

    /** The newest publication among the releases read for the body; nothing is known before there is one. */
    private static LocalDate newest(Figures figures, String body) {
        return figures.observations(body).stream()
                .map(one -> one.release().published().lastDay())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private void compare(Oracle oracle, Pack pack, Function<String, Pack> packs) {
        var own = oracle.own(pack);
        lines(pack.id(), own.lines(), card.goals());
        lines(pack.id() + " proposed", oracle.proposed(pack), card.proposed());
        parts(pack.id(), own, card.counts(), card.totals(), card.areas());
        same(
                "used packs",
                pack.uses(),
                card.also().stream().map(also -> also.pack().id()).toList());
        for (Scorecard.Also also : card.also()) {
            var used = oracle.used(packs.apply(also.pack().id()), pack);
            lines(also.pack().id(), used.lines(), also.goals());
            parts(also.pack().id(), used, also.counts(), also.totals(), also.areas());
        }
    }

    private void lines(String where, List<Oracle.Line> said, List<GoalResult> results) {
        same(
                where + " goals",
                said.stream()
                        .map(line -> line.pack() + ":" + line.goal().id())
                        .sorted()
                        .toList(),
                results.stream()
                        .map(result -> result.pack() + ":" + result.id())
                        .sorted()
                        .toList());
        for (Oracle.Line line : said) {
            find(results, line).ifPresent(result -> goal(line, result));
        }
    }

    private static Optional<GoalResult> find(List<GoalResult> results, Oracle.Line line) {
        return results.stream()
                .filter(result -> result.pack().equals(line.pack())
                        && result.id().equals(line.goal().id()))
                .findFirst();
    }

    private void goal(Oracle.Line line, GoalResult result) {
        String where = line.goal().id();
        var said = line.said();
        same(where + " state", said.state(), result.state());
        same(where + " code", said.code(), result.code());
        number(where + " score", said.score(), result.score());
        number(where + " low", said.low(), result.low());
        number(where + " high", said.high(), result.high());
        number(where + " weight", line.weight(), result.weight());
        if (said.values().size() == 1 && said.isJudged() && result.isJudged()) {
            number(where + " value", said.values().get(0), result.value());
        }
        if (!said.values().isEmpty() && said.isJudged() && result.isJudged()) {
            same(where + " levels", numbers(said.levels()), levels(result.levels()));
        }
    }

    /** The numbers of levels, a range's aside, in any order. */
    private static List<String> levels(List<LevelShown> levels) {
        return numbers(levels.stream()
                .map(level -> level.value() == null ? Exact.ZERO : Exact.of(level.value()))
                .toList());
    }

    private static List<String> numbers(List<Exact> numbers) {
        return numbers.stream().sorted().map(Exact::toString).toList();
    }

    private void parts(
            String where,
            Oracle.Card said,
            Map<State, Integer> counts,
            Scorecard.Totals totals,
            List<Scorecard.Area> areas) {
        for (State state : State.values()) {
            same(where + " count " + state, said.counts().getOrDefault(state, 0), counts.getOrDefault(state, 0));
        }
        totals(where, said.totals(), totals.measurable(), totals.all());
        same(
                where + " areas",
                List.copyOf(said.areas().keySet()),
                areas.stream().map(Scorecard.Area::id).sorted().toList());
        for (Scorecard.Area area : areas) {
            var one = said.areas().get(area.id());
            if (one != null) {
                totals(where + " " + area.id(), one, area.measurable(), area.all());
            }
        }
    }

    private void totals(String where, Oracle.Totals said, Scorecard.Score measurable, Scorecard.Score all) {
        score(where + " measurable", said.measurable(), measurable);
        score(where + " all", said.all(), all);
    }

    private void score(String where, Oracle.Total said, Scorecard.Score score) {
        same(where + " goals", said.goals(), score.goals());
        same(where + " observed", said.observed(), score.observed());
        if (said.goals() > 0) {
            number(where + " score", said.score(), score.score());
            number(where + " low", said.low(), score.low());
            number(where + " high", said.high(), score.high());
            number(where + " coverage", said.coverage(), score.coverage());
            same(
                    where + " withheld",
                    said.withheld(),
                    score.withheld() == null ? null : score.withheld().code());
        }
    }

    /** Both as they are written, with four decimals. */
    private void number(String what, Exact said, BigDecimal shown) {
        boolean agree = said == null || shown == null
                ? said == null && shown == null
                : said.written().compareTo(Exact.of(shown).written()) == 0 || isTie(said, shown);
        if (!agree) {
            differences.add(what + ": the oracle says " + said + ", the scorecard " + shown);
        }
    }

    /** Exactly half a unit between two numbers, which 34 digits can tell to either. */
    private static boolean isTie(Exact said, BigDecimal shown) {
        var far = said.minus(Exact.of(shown)).times(Exact.of(20_000));
        return far.equals(Exact.of(1)) || far.equals(Exact.of(-1));
    }

    private void same(String what, Object said, Object shown) {
        if (!Objects.equals(said, shown)) {
            differences.add(what + ": the oracle says " + said + ", the scorecard " + shown);
        }
    }
}
