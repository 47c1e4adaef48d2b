package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import no.maalkort.figure.Language;
import no.maalkort.goal.Pack;
import no.maalkort.judgement.Arithmetic;
import no.maalkort.judgement.Arithmetic.Term;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;

/**
 * Counts and scores of a pack's goals: weight inside the area, areas equal, with coverage and bounds.
 *
 * <p>Effective weight of a goal = its weight / the area's weights / number of areas with a counted goal; score = Σ over what is
 * judged; low and high put the worst and the best in for what is not.
 */
final class TotalsOf {
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private final Pack pack;
    private final Collection<Scored> goals;
    private final List<Weighted> measurable;

    TotalsOf(Pack pack, Collection<Scored> goals) {
        this.pack = pack;
        this.goals = goals;
        this.measurable = weights(goals, TotalsOf::isMeasurable);
    }

    Map<State, Integer> counts() {
        return counts(goals);
    }

    private static Map<State, Integer> counts(Collection<Scored> goals) {
        var counts = new EnumMap<State, Integer>(State.class);
        for (State state : State.values()) {
            if (state != State.NOT_SELECTED) {
                counts.put(state, 0);
            }
        }
        goals.forEach(goal -> counts.merge(goal.result().state(), 1, Integer::sum));
        return counts;
    }

    Scorecard.Totals totals() {
        return totals(goals, measurable, pack.coverage().total());
    }

    /** The two scores of some goals; one where no words count beside the measurable ones. */
    private static Scorecard.Totals totals(Collection<Scored> goals, List<Weighted> measurable, BigDecimal threshold) {
        var score = score(measurable, threshold);
        boolean words = goals.stream().anyMatch(goal -> isCounted(goal) && !isMeasurable(goal));
        return new Scorecard.Totals(score, words ? score(weights(goals, TotalsOf::isCounted), threshold) : score);
    }

    /** What each goal with a level weighs among all of them. */
    List<Weighted> shares() {
        return measurable;
    }

    /** The score of the goals with a level alone. */
    Scorecard.Score measurable() {
        return score(measurable, pack.coverage().total());
    }

    List<Scorecard.Area> areas() {
        var areas = new ArrayList<Scorecard.Area>();
        var byArea = new HashMap<String, List<Scored>>();
        goals.forEach(goal -> byArea.computeIfAbsent(goal.result().area(), area -> new ArrayList<>())
                .add(goal));
        pack.areas().forEach((id, name) -> {
            var own = byArea.get(id);
            if (own != null) {
                var both = totals(
                        own,
                        weights(own, TotalsOf::isMeasurable),
                        pack.coverage().area());
                areas.add(new Scorecard.Area(id, name, counts(own), both.measurable(), both.all()));
            }
        });
        return areas;
    }

    static boolean isMeasurable(Scored goal) {
        return goal.result().countsAsMeasurable();
    }

    static boolean isCounted(Scored goal) {
        return isMeasurable(goal) || goal.result().isWordsOnly();
    }

    /** What each goal costs the measurable total, by goal. */
    Map<String, BigDecimal> pointsLost() {
        var lost = new LinkedHashMap<String, BigDecimal>();
        for (Weighted counted : measurable) {
            var goal = counted.goal();
            if (goal.score() != null) {
                lost.put(goal.name(), Numbers.rounded(counted.lost().result()));
            }
        }
        return lost;
    }

    /**
     * A goal and its share of the whole weight, 0–1.
     *
     * @param area the weights of all goals that count in its area
     * @param areas how many areas have a goal that counts
     */
    record Weighted(Scored goal, BigDecimal weight, BigDecimal area, int areas) {
        /** How the share is worked out. */
        Arithmetic working() {
            return new Arithmetic("weight / area / areas", terms(), weight);
        }

        private List<Term> terms() {
            return List.of(
                    new Term("weight", goal.weight()),
                    new Term("area", area),
                    new Term("areas", BigDecimal.valueOf(areas)));
        }

        /** What a judged goal costs the total, in points. */
        Arithmetic lost() {
            var terms = new ArrayList<>(terms());
            terms.add(new Term("score", goal.score()));
            return new Arithmetic(
                    "weight / area / areas · (100 − score)",
                    terms,
                    weight.multiply(Points.FULL.subtract(goal.score()), EXACT));
        }
    }

    /** What counts, with its share: weight inside the area, areas equal. */
    static List<Weighted> weights(Collection<Scored> all, Predicate<Scored> counts) {
        var counted = all.stream().filter(counts).toList();
        var areas = new HashMap<String, BigDecimal>();
        counted.forEach(goal -> areas.merge(goal.result().area(), goal.weight(), BigDecimal::add));
        var number = BigDecimal.valueOf(areas.size());
        var alike = new HashMap<String, Weighted>();
        var weights = new ArrayList<Weighted>(counted.size());
        for (Scored goal : counted) {
            String id = goal.result().area();
            var area = areas.get(id);
            var before = alike.get(id);
            var share = before != null && before.goal().weight().equals(goal.weight())
                    ? before.weight()
                    : goal.weight().divide(area, EXACT).divide(number, EXACT);
            var weighted = new Weighted(goal, share, area, areas.size());
            alike.put(id, weighted);
            weights.add(weighted);
        }
        return weights;
    }

    private static Scorecard.Score score(List<Weighted> weights, BigDecimal threshold) {
        var coverage = BigDecimal.ZERO;
        var most = BigDecimal.ZERO;
        var judged = BigDecimal.ZERO;
        var low = BigDecimal.ZERO;
        var high = BigDecimal.ZERO;
        int observed = 0;
        var errors = new TreeSet<String>();
        for (Weighted counted : weights) {
            var goal = counted.goal();
            var weight = counted.weight();
            if (goal.result().state() == State.ERROR) {
                errors.add(goal.result().code());
            }
            most = most.add(goal.result().isWordsOnly() ? BigDecimal.ZERO : weight);
            var least = weight.multiply(goal.low(), EXACT);
            low = low.add(least);
            high = high.add(goal.isExact() ? least : weight.multiply(goal.high(), EXACT));
            if (goal.score() != null) {
                observed++;
                coverage = coverage.add(weight);
                judged = judged.add(goal.isExact() ? least : weight.multiply(goal.score(), EXACT));
            }
        }
        var withheld = weights.isEmpty() ? null : withheld(errors, coverage, threshold);
        boolean shown = !weights.isEmpty() && withheld == null;
        return new Scorecard.Score(
                shown ? Numbers.rounded(judged.divide(coverage, EXACT)) : null,
                withheld,
                weights.isEmpty() ? null : Numbers.rounded(low),
                weights.isEmpty() ? null : Numbers.rounded(high),
                Numbers.rounded(coverage),
                Numbers.rounded(most),
                weights.size(),
                observed);
    }

    private static Scorecard.Withheld withheld(Set<String> errors, BigDecimal coverage, BigDecimal threshold) {
        if (errors.equals(Set.of(Reason.Code.CHECK_FAILED.name()))) {
            return new Scorecard.Withheld("ERROR_BELOW", "et tall er avvist", "a figure was rejected");
        }
        if (!errors.isEmpty()) {
            return errorBelow();
        }
        return reaches(coverage, threshold) ? null : underCoverage(coverage, threshold);
    }

    static Scorecard.Withheld errorBelow() {
        return new Scorecard.Withheld("ERROR_BELOW", "et mål endte i feil", "a goal ended in an error");
    }

    static Scorecard.Withheld underCoverage(BigDecimal coverage, BigDecimal threshold) {
        var wanted = Numbers.perCent(threshold);
        var shown = Numbers.apart(percent(coverage), 0, List.of(wanted));
        return new Scorecard.Withheld(
                "COVERAGE",
                "dekningen " + Numbers.with(shown, "%", Language.NB) + " er under "
                        + Numbers.threshold(threshold, Language.NB),
                "coverage " + Numbers.with(shown, "%", Language.EN) + " is under "
                        + Numbers.threshold(threshold, Language.EN));
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.setScale(20, RoundingMode.HALF_UP).movePointRight(2);
    }

    /** Sums of thirds do not meet exactly; a difference past twenty digits is none. */
    private static boolean reaches(BigDecimal coverage, BigDecimal threshold) {
        return coverage.subtract(threshold).compareTo(new BigDecimal("-1e-20")) >= 0;
    }
}
