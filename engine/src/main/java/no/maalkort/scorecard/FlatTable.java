package no.maalkort.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The flat table of results, one row a goal: what spreadsheets and dashboards read. Columns are only ever added. */
public final class FlatTable {
    /** The columns in their order; {@code pack} is the one judged by, {@code written_in} the one a goal may be adopted from. */
    public static final List<String> COLUMNS = List.of(
            "municipality_id",
            "municipality_number",
            "municipality",
            "year",
            "as_of",
            "rules_at",
            "pack",
            "pack_version",
            "area",
            "goal",
            "title_nb",
            "title_en",
            "state",
            "reason",
            "basis",
            "indicator",
            "period",
            "value",
            "unit",
            "status",
            "minimum",
            "target",
            "margin",
            "score",
            "low",
            "high",
            "weight",
            "release",
            "source",
            "licence",
            "rule",
            "explanation_nb",
            "explanation_en",
            "last_confirmed",
            "written_in",
            "waiver",
            "attested_by",
            "index_value",
            "index_tier",
            "index_trend",
            "index_imputed",
            "index_total",
            "index_rank");

    private FlatTable() {}

    /** Every goal that has a row, the scorecard's own first; proposed ones have none. */
    public static List<GoalResult> goals(Scorecard card) {
        return Stream.concat(card.goals().stream(), card.also().stream().flatMap(also -> also.goals().stream()))
                .toList();
    }

    /** Every goal of the scorecard as columns and values; numbers are numbers. */
    public static List<Map<String, Object>> rows(Scorecard card) {
        var rows = new ArrayList<Map<String, Object>>();
        card.goals().forEach(goal -> rows.add(row(card, card.pack(), goal)));
        card.also().forEach(also -> also.goals().forEach(goal -> rows.add(row(card, also.pack(), goal))));
        return rows;
    }

    private static Map<String, Object> row(Scorecard card, Scorecard.PackRef pack, GoalResult goal) {
        var values = Stream.of(asked(card, pack), outcome(goal), evidence(card, goal), index(card, pack, goal))
                .flatMap(List::stream)
                .toList();
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            row.put(COLUMNS.get(i), values.get(i));
        }
        return row;
    }

    private static List<Object> asked(Scorecard card, Scorecard.PackRef pack) {
        return Arrays.asList(
                card.municipality().id(),
                card.municipality().number(),
                card.municipality().name(),
                card.year(),
                card.asOf(),
                card.rulesAt(),
                pack.id(),
                pack.version());
    }

    private static List<Object> outcome(GoalResult goal) {
        return Arrays.asList(
                goal.area(),
                goal.id(),
                goal.title().nb(),
                goal.title().en(),
                goal.state().name(),
                goal.code(),
                goal.basis(),
                goal.indicator(),
                goal.period(),
                goal.text() == null ? goal.value() : goal.text(),
                goal.unit(),
                goal.status());
    }

    private static List<Object> evidence(Scorecard card, GoalResult goal) {
        var input = source(goal);
        var because = goal.because().isEmpty() ? null : GoalResult.Because.decisive(goal.because());
        return Arrays.asList(
                level(goal, "minimum"),
                level(goal, "target"),
                because == null ? null : because.margin(),
                goal.score(),
                goal.low(),
                goal.high(),
                goal.weight(),
                input == null ? null : release(card, input),
                input == null ? null : input.place(),
                input == null ? null : input.licence(),
                goal.rule() == null ? null : goal.rule().name(),
                sentence(goal.explanation().nb()),
                sentence(goal.explanation().en()),
                goal.lastConfirmed(),
                goal.pack(),
                goal.waiver() == null || goal.waiver().expired()
                        ? null
                        : goal.waiver().decision(),
                goal.attestation() == null ? null : goal.attestation().by());
    }

    /** What the goal's figure is worth in an index, and the index; all null where the pack has none. */
    private static List<Object> index(Scorecard card, Scorecard.PackRef pack, GoalResult goal) {
        var index = pack.equals(card.pack()) ? card.index() : null;
        if (index == null) {
            return Arrays.asList(null, null, null, null, null, null);
        }
        var leaf = index.leaf(goal.id());
        var tier = leaf == null ? null : index.tier(leaf);
        var arrow = leaf == null || leaf.trend() == null ? null : leaf.trend().arrow();
        return Arrays.asList(
                leaf == null ? null : index.number(leaf),
                tier == null ? null : tier.mark(),
                arrow == null ? null : arrow.mark(),
                leaf == null || leaf.imputed() == null ? null : leaf.imputed().value(),
                index.number(index.root()),
                index.rank() == null ? null : index.rank().place());
    }

    /** Where the figure was read, or the first that it is computed from; null where there is none, whatever else is known. */
    private static GoalResult.Input source(GoalResult goal) {
        return goal.inputs().stream()
                .filter(one -> goal.computed() != null || one.indicator().equals(goal.indicator()))
                .findFirst()
                .orElse(null);
    }

    /** The release of a figure; of one that is supposed, which scenario's. */
    private static String release(Scorecard card, GoalResult.Input input) {
        return input.isSupposed() && card.scenario() != null
                ? input.release() + ":" + ScenarioWords.hash(card.scenario())
                : input.release();
    }

    private static Object level(GoalResult goal, String kind) {
        return goal.levels().stream()
                .filter(level -> level.kind().equals(kind))
                .map(level -> level.text() == null ? (Object) level.value() : level.text())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String sentence(GoalResult.Explanation.Words words) {
        return words.what() + " " + words.why();
    }
}
