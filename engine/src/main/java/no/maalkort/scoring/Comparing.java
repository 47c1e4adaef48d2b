package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import no.maalkort.scorecard.Compared;
import no.maalkort.scorecard.Compared.Cause;
import no.maalkort.scorecard.ComparedReasons;
import no.maalkort.scorecard.ComparedWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.IndexBeside;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.Split;

/**
 * Why two scorecards of a municipality differ: the first is scored again with one thing changed after the other (figures
 * known, levels and goals, the year paths are asked in), and what then remains is coverage or performance.
 */
final class Comparing {
    private static final int FIRST = 0;
    private static final int REVISED = 1;
    private static final int OTHER_RULES = 2;
    private static final int OTHER_PATH = 3;
    private static final int LAST = 4;
    private static final int DECIMALS = 12;

    /** The scored goals by key: as it was, revised, under the other rules, on the moved path, as it is. */
    private final List<Map<String, Scored>> stages;

    /** The second side's figures by the first side's levels; null until a goal asks for them. */
    private Map<String, Scored> former;

    private final Scoring.Request from;
    private final Scoring.Request to;
    private final Scoring before;
    private final Scoring after;

    private Comparing(Scoring before, Scoring.Request from, Scoring after, Scoring.Request to) {
        this.before = before;
        this.after = after;
        this.from = from;
        this.to = to;
        var asOf = after.asOf(to);
        var otherwise = before.by(after);
        Integer rulesAt = to.rulesAt() == null ? to.year() : to.rulesAt();
        var revised = new Scoring.Request(from.body(), from.year(), from.pack(), asOf, from.rulesAt());
        var ruled = new Scoring.Request(from.body(), from.year(), to.pack(), asOf, rulesAt);
        this.stages = List.of(
                keyed(before.counted(from, 0)),
                keyed(before.counted(revised, 0)),
                keyed(otherwise.counted(ruled, 0)),
                keyed(otherwise.counted(ruled, to.year() - from.year())),
                keyed(after.counted(to, 0)));
    }

    private Map<String, Scored> former() {
        if (former == null) {
            int rulesAt = from.rulesAt() == null ? from.year() : from.rulesAt();
            var asked = new Scoring.Request(to.body(), to.year(), from.pack(), after.asOf(to), rulesAt);
            former = keyed(after.by(before).counted(asked, 0));
        }
        return former;
    }

    /** Compares two requests for one municipality; what another scoring knows otherwise is coverage or performance. */
    static Compared compare(Scoring before, Scoring.Request from, Scoring after, Scoring.Request to) {
        return new Comparing(before, from, after, to).compared();
    }

    /** By id, so that a goal is found again in another pack; of two alike on one scorecard the later keeps its pack's. */
    private static Map<String, Scored> keyed(List<Scored> goals) {
        var keyed = new LinkedHashMap<String, Scored>();
        for (Scored goal : goals) {
            var result = goal.result();
            keyed.put(keyed.containsKey(result.id()) ? result.pack() + ':' + result.id() : result.id(), goal);
        }
        return keyed;
    }

    private Compared compared() {
        var measurable = splits(TotalsOf::isMeasurable);
        var goals = measurable.keySet().stream()
                .map(key -> goal(key, measurable.get(key)))
                .toList();
        return new Compared(
                Scorecard.SCHEMA_VERSION,
                municipality(to),
                side(before, from),
                side(after, to),
                sum(measurable.values()),
                sum(splits(TotalsOf::isCounted).values()),
                areas(),
                IndexBeside.of(before.index(from), after.index(to)),
                goals);
    }

    static Scorecard.Municipality municipality(Scoring.Request request) {
        var body = request.body();
        return new Scorecard.Municipality(body.id(), body.name().nb(), body.number(request.year()));
    }

    static Compared.Side side(Scoring scoring, Scoring.Request request) {
        int rulesAt = request.rulesAt() == null ? request.year() : request.rulesAt();
        return new Compared.Side(
                request.year(),
                scoring.asOf(request).toString(),
                String.valueOf(rulesAt),
                Scorecard.PackRef.of(request.pack().pack()));
    }

    private List<Compared.AreaCompared> areas() {
        var names = new LinkedHashMap<>(to.pack().pack().areas());
        from.pack().pack().areas().forEach(names::putIfAbsent);
        var areas = new ArrayList<Compared.AreaCompared>();
        names.forEach((id, name) -> {
            var splits = splits(
                    goal -> TotalsOf.isMeasurable(goal) && goal.result().area().equals(id));
            if (!splits.isEmpty()) {
                areas.add(new Compared.AreaCompared(id, name, sum(splits.values())));
            }
        });
        return areas;
    }

    private Compared.GoalCompared goal(String key, Split points) {
        var results = stages.stream().map(stage -> result(stage.get(key))).toList();
        var shown = List.of(LAST, FIRST, OTHER_RULES).stream()
                .map(results::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return new Compared.GoalCompared(
                shown.id(),
                shown.pack(),
                shown.title(),
                shown.area(),
                Compared.Verdict.of(results.get(FIRST)),
                Compared.Verdict.of(results.get(LAST)),
                splits(goal -> TotalsOf.isMeasurable(goal) && isAt(key, goal)).getOrDefault(key, Split.NONE),
                points,
                steps(key, results, points));
    }

    private boolean isAt(String key, Scored goal) {
        return stages.stream().anyMatch(stage -> stage.get(key) == goal);
    }

    private static GoalResult result(Scored goal) {
        return goal == null ? null : goal.result();
    }

    /** What happened to a goal and why; that only its weight moved, where nothing else did. */
    private List<Compared.Step> steps(String key, List<GoalResult> results, Split points) {
        var last = last(key);
        var reasons = new ComparedReasons(
                side(before, from),
                results.get(FIRST),
                side(after, to),
                results.get(LAST),
                () -> result(former().get(key)));
        var steps = happened(last, results);
        for (int i = 0; i < steps.size(); i++) {
            boolean ended = last == Cause.METHOD && i == steps.size() - 1;
            steps.set(i, reasons.in(steps.get(i), ended));
        }
        boolean weighed =
                last != Cause.METHOD && Numbers.rounded(points.method()).signum() != 0;
        return steps.isEmpty() && weighed
                ? ComparedWords.step(Cause.METHOD, results.get(REVISED), results.get(OTHER_RULES), true).stream()
                        .toList()
                : steps;
    }

    private static List<Compared.Step> happened(Cause last, List<GoalResult> results) {
        var steps = new ArrayList<Compared.Step>();
        ComparedWords.step(Cause.REVISION, results.get(FIRST), results.get(REVISED), false)
                .ifPresent(steps::add);
        ComparedWords.step(Cause.METHOD, results.get(REVISED), results.get(OTHER_RULES), false)
                .ifPresent(steps::add);
        ComparedWords.step(Cause.PATH, results.get(OTHER_RULES), results.get(OTHER_PATH), false)
                .ifPresent(steps::add);
        ComparedWords.step(last, results.get(OTHER_PATH), results.get(LAST), false)
                .ifPresent(steps::add);
        return steps;
    }

    /** What the last step of a goal is: a goal that counts on one side only came or ended. */
    private Cause last(String key) {
        var before = stages.get(OTHER_PATH).get(key);
        var after = stages.get(LAST).get(key);
        if (!counts(before, TotalsOf::isMeasurable) || !counts(after, TotalsOf::isMeasurable)) {
            return Cause.METHOD;
        }
        return before.score() != null && after.score() != null ? Cause.PERFORMANCE : Cause.COVERAGE;
    }

    private static boolean counts(Scored goal, Predicate<Scored> among) {
        return goal != null && among.test(goal);
    }

    /** The split of what each goal adds to the low score of those that count. */
    private Map<String, Split> splits(Predicate<Scored> among) {
        var keys = new LinkedHashSet<String>();
        for (int i = stages.size() - 1; i >= 0; i--) {
            var stage = stages.get(i);
            stage.forEach((key, goal) -> {
                if (among.test(goal)) {
                    keys.add(key);
                }
            });
        }
        var added = stages.stream()
                .map(stage -> added(keys, lows(stage, among), weights(stage, among)))
                .toList();
        var lows = lows(stages.get(OTHER_PATH), among);
        lows(stages.get(LAST), among).forEach(lows::putIfAbsent);
        var weighed = added(keys, lows, weights(stages.get(LAST), among));
        var splits = new LinkedHashMap<String, Split>();
        keys.forEach(key -> splits.put(key, split(key, added, weighed)));
        return splits;
    }

    private Split split(String key, List<Map<String, BigDecimal>> added, Map<String, BigDecimal> weighed) {
        var at = added.stream().map(one -> one.get(key)).toList();
        var reweighed = weighed.get(key);
        var rest = at.get(LAST).subtract(reweighed);
        boolean covered = last(key) == Cause.COVERAGE;
        return new Split(
                at.get(FIRST),
                at.get(REVISED).subtract(at.get(FIRST)),
                at.get(OTHER_RULES).subtract(at.get(REVISED)).add(reweighed.subtract(at.get(OTHER_PATH))),
                at.get(OTHER_PATH).subtract(at.get(OTHER_RULES)),
                covered ? rest : BigDecimal.ZERO,
                covered ? BigDecimal.ZERO : rest,
                at.get(LAST));
    }

    private static Map<String, BigDecimal> lows(Map<String, Scored> stage, Predicate<Scored> among) {
        var lows = new LinkedHashMap<String, BigDecimal>();
        stage.forEach((key, goal) -> {
            if (among.test(goal)) {
                lows.put(key, goal.low());
            }
        });
        return lows;
    }

    private static Map<String, BigDecimal> weights(Map<String, Scored> stage, Predicate<Scored> among) {
        var shares = TotalsOf.weights(stage.values(), among);
        var weights = new LinkedHashMap<String, BigDecimal>();
        stage.forEach((key, goal) -> shares.stream()
                .filter(share -> share.goal() == goal)
                .findFirst()
                .ifPresent(share -> weights.put(key, share.weight())));
        return weights;
    }

    /** What each goal adds, rounded so that the sums are the rounded sums: no remainder is left over. */
    private static Map<String, BigDecimal> added(
            Set<String> keys, Map<String, BigDecimal> lows, Map<String, BigDecimal> weights) {
        var added = new LinkedHashMap<String, BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (String key : keys) {
            boolean counts = lows.containsKey(key) && weights.containsKey(key);
            var next = counts ? sum.add(weights.get(key).multiply(lows.get(key))) : sum;
            added.put(key, told(next).subtract(told(sum)));
            sum = next;
        }
        return added;
    }

    private static BigDecimal told(BigDecimal sum) {
        return sum.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static Split sum(Collection<Split> splits) {
        return splits.stream().reduce(Split.NONE, Split::plus);
    }
}
