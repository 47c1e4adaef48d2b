package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.maalkort.goal.Pack;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.Packs;
import no.maalkort.scorecard.Explaining;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.Scorecard;

/**
 * A municipality-year as it was judged: the goals of its pack, and those of each pack that its pack uses.
 *
 * @param own the pack's own goals
 * @param totals of those that count
 * @param used the others, in the order of their packs
 */
record Judged(Context context, LoadedPack pack, OwnGoals own, TotalsOf totals, List<Used> used) {

    /**
     * The goals of a pack that another uses.
     *
     * @param totals of them; null where they were known already and not judged again
     */
    record Used(Scorecard.Also shown, List<Scored> goals, TotalsOf totals) {}

    static Judged of(Context context, Packs packs, LoadedPack pack) {
        var own = OwnGoals.judged(context, packs, pack);
        var totals = new TotalsOf(pack.pack(), own.counted());
        var used = pack.pack().uses().stream()
                .map(id -> used(context, packs.pack(id), pack.pack()))
                .toList();
        return new Judged(context, pack, own, totals, used);
    }

    private static Used used(Context context, LoadedPack used, Pack by) {
        var known = context.kept().also(used.pack());
        if (known.isPresent()) {
            return new Used(known.get(), List.of(), null);
        }
        var judged = PackJudging.judge(
                context,
                used,
                used.pack().goals().stream()
                        .filter(goal -> by.adopts().stream().noneMatch(ref -> ref.names(used.pack(), goal)))
                        .filter(goal -> !goal.proposed())
                        .toList());
        var totals = new TotalsOf(used.pack(), judged);
        var shown = new Scorecard.Also(
                Scorecard.PackRef.of(used.pack()),
                totals.counts(),
                totals.totals(),
                totals.areas(),
                told(judged, totals));
        return new Used(shown, judged, totals);
    }

    /** Every goal, those shown apart too. */
    Stream<Scored> goals() {
        return Stream.of(
                        own.counted().stream(),
                        own.proposed().stream(),
                        used.stream().flatMap(one -> one.goals().stream()))
                .flatMap(some -> some);
    }

    /** What each goal that counts in a measurable total weighs there. */
    Stream<TotalsOf.Weighted> shares() {
        return Stream.concat(Stream.of(totals), used.stream().map(Used::totals)).flatMap(one -> one.shares().stream());
    }

    Scorecard scorecard(Scorecard.EngineRef engine, IndexShown index) {
        var body = context.body();
        return new Scorecard(
                Scorecard.SCHEMA_VERSION,
                new Scorecard.Municipality(body.id(), body.name().nb(), body.number(context.year())),
                context.year(),
                context.asOf().toString(),
                String.valueOf(context.rulesAt()),
                Scorecard.PackRef.of(pack.pack()),
                engine,
                totals.counts(),
                totals.totals(),
                totals.areas(),
                told(own.counted(), totals),
                told(own.proposed(), totals),
                used.stream().map(Used::shown).toList(),
                problems(),
                index,
                context.supposition().scenario());
    }

    private static List<GoalResult> told(List<Scored> goals, TotalsOf totals) {
        Map<String, BigDecimal> lost = totals.pointsLost();
        return goals.stream()
                .map(goal -> {
                    var result = goal.result();
                    var points = lost.get(goal.name());
                    return result.told(
                            result.explanation() == null ? Explaining.of(result) : result.explanation(),
                            points == null ? null : new GoalResult.PointsLost("measurable", points));
                })
                .toList();
    }

    private List<String> problems() {
        return Stream.concat(own.counted().stream(), own.proposed().stream())
                .map(Scored::result)
                .filter(goal -> goal.state() == State.ERROR)
                .map(goal -> goal.id() + ": " + goal.reason().en())
                .toList();
    }
}
