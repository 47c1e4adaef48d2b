package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.maalkort.figure.Text;
import no.maalkort.goal.Pack;
import no.maalkort.judgement.State;

/**
 * All outcomes of one municipality and year, with counts, scores, coverage and bounds: what every surface renders.
 *
 * <p>The components' order is the order of the JSON document; fields are added, never renamed.
 *
 * @param asOf which releases were known
 * @param rulesAt the year whose levels were in force
 * @param proposed goals not adopted yet, judged and never counted
 * @param also the packs this pack uses, each under its own heading and with its own totals
 * @param problems what went wrong while judging, and figures that were sent for it and not used, in words for people
 * @param index the one number that the pack makes of all; null where its method is own-goals
 * @param scenario what it supposes; null of what is
 */
public record Scorecard(
        String schemaVersion,
        Municipality municipality,
        int year,
        String asOf,
        String rulesAt,
        PackRef pack,
        EngineRef engine,
        Map<State, Integer> counts,
        Totals totals,
        List<Area> areas,
        List<GoalResult> goals,
        List<GoalResult> proposed,
        List<Also> also,
        List<String> problems,
        IndexShown index,
        ScenarioRef scenario) {

    public static final String SCHEMA_VERSION = "1.0";

    /** The goal of this id, the pack's own first; {@code pack:goal} names a used pack's. */
    public Optional<GoalResult> find(String id) {
        return everyGoal()
                .filter(goal -> goal.id().equals(id) || isNamed(goal, id))
                .findFirst();
    }

    /** With the pack it is written in, or with the scorecard's own, which may have adopted it. */
    private boolean isNamed(GoalResult goal, String id) {
        return id.equals(goal.pack() + ':' + goal.id())
                || id.equals(pack.id() + ':' + goal.id()) && goals.contains(goal);
    }

    /** The pack a goal is written in; the scorecard's own where it is none of the others. */
    public PackRef packOf(GoalResult goal) {
        return also.stream()
                .map(Also::pack)
                .filter(one -> one.id().equals(goal.pack()))
                .findFirst()
                .orElse(pack);
    }

    /** Whether there is a figure for any of its own goals: where all are asked for, others are left out. */
    public boolean hasFigures() {
        return goals.stream().anyMatch(goal -> goal.value() != null || goal.state() == State.INDETERMINATE);
    }

    /** Whether rules judged any goal, other packs' too. */
    public boolean isJudged() {
        return totals.measurable().observed() > 0
                || also.stream().anyMatch(one -> one.totals().measurable().observed() > 0);
    }

    /** The same with some goals only, for tables of goals: counts and scores are still those of all. */
    public Scorecard only(Predicate<GoalResult> wanted) {
        var packs = also.stream()
                .map(one -> new Also(one.pack(), one.counts(), one.totals(), one.areas(), some(one.goals(), wanted)))
                .toList();
        return new Scorecard(
                schemaVersion,
                municipality,
                year,
                asOf,
                rulesAt,
                pack,
                engine,
                counts,
                totals,
                areas,
                some(goals, wanted),
                some(proposed, wanted),
                packs,
                problems,
                index,
                scenario);
    }

    /** The same with more to tell of it. */
    public Scorecard noting(List<String> more) {
        return new Scorecard(
                schemaVersion,
                municipality,
                year,
                asOf,
                rulesAt,
                pack,
                engine,
                counts,
                totals,
                areas,
                goals,
                proposed,
                also,
                Stream.concat(problems.stream(), more.stream()).toList(),
                index,
                scenario);
    }

    private static List<GoalResult> some(List<GoalResult> goals, Predicate<GoalResult> wanted) {
        return goals.stream().filter(wanted).toList();
    }

    /** The ids of all goals on the scorecard, those of other packs with their pack. */
    public List<String> goalIds() {
        return everyGoal()
                .map(goal -> goal.pack().equals(pack.id()) ? goal.id() : goal.pack() + ':' + goal.id())
                .toList();
    }

    private Stream<GoalResult> everyGoal() {
        return Stream.of(goals.stream(), proposed.stream(), also.stream().flatMap(one -> one.goals().stream()))
                .flatMap(some -> some);
    }

    /** The body judged; its number is the one valid in the year, or null. */
    public record Municipality(String id, String name, String number) {}

    /**
     * The pack that judged, with the hash of all its files.
     *
     * @param reviewed who read which version of it against its sources, or null
     */
    public record PackRef(String id, String version, String sha256, String method, Text title, Pack.Reviewed reviewed) {
        public static PackRef of(Pack pack) {
            return new PackRef(pack.id(), pack.version(), pack.sha256(), pack.method(), pack.title(), pack.reviewed());
        }
    }

    /**
     * The scenario that a scorecard rests on: it tells what would be, and no receipt is issued of it.
     *
     * @param name empty where nobody named it
     * @param sha256 of what it supposes, whatever it is called
     */
    public record ScenarioRef(String name, String sha256) {
        /** The release that supposed figures are cited from. */
        public static final String RELEASE = "scenario";
    }

    /** The engine that judged: its version and the hash of its sources. */
    public record EngineRef(String version, String sources) {}

    /** The two scores: goals with a level, and those together with goals in words. */
    public record Totals(Score measurable, Score all) {}

    /** One area's counts and scores. */
    public record Area(String id, Text name, Map<State, Integer> counts, Score measurable, Score all) {}

    /** Another pack's goals for the same municipality and year. */
    public record Also(
            PackRef pack, Map<State, Integer> counts, Totals totals, List<Area> areas, List<GoalResult> goals) {}

    /**
     * A score with all that must stand beside it.
     *
     * @param score 0–100, or null where withheld
     * @param withheld why there is no score, or null
     * @param low the score if every goal without a verdict scored its worst
     * @param high the score if every goal without a verdict scored its best
     * @param coverage the share of the weight that is judged, 0–1
     * @param most the most that the coverage can become, since goals in words are never judged by rules, 0–1
     * @param goals how many goals count
     * @param observed how many of them were judged
     */
    public record Score(
            BigDecimal score,
            Withheld withheld,
            BigDecimal low,
            BigDecimal high,
            BigDecimal coverage,
            BigDecimal most,
            int goals,
            int observed) {}

    /** Why a score is withheld: COVERAGE, ERROR_BELOW or SELECTION, in a code and in words. */
    public record Withheld(String code, String nb, String en) {}
}
