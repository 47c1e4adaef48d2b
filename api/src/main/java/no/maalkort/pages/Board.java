package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.maalkort.figure.Language;
import no.maalkort.goal.Pack;
import no.maalkort.judgement.State;
import no.maalkort.pages.chart.Bounds;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;

/**
 * The goals in force by area, one symbol each, with scores and bounds.
 *
 * @param rows one an area that has goals in force
 * @param note the sentence on when a total is shown
 * @param most the sentence on how far all goals can get; null where that is far enough for a total
 * @param withheld why there is no total, or null
 */
public record Board(List<Row> rows, Row total, String note, String most, String withheld) {
    private static final List<State> ASIDE =
            List.of(State.NOT_APPLICABLE, State.NOT_IN_FORCE, State.NOT_SELECTED, State.INFORMATIONAL);

    /**
     * An area, or the total.
     *
     * @param spoken the symbols in words
     * @param measurable null where no goal has a level
     */
    public record Row(
            String name,
            List<Glyph> glyphs,
            String spoken,
            Bounds measurable,
            Bounds all,
            String judgedMeasurable,
            String judgedAll) {}

    /**
     * The board of a scorecard.
     *
     * @param id what the ids of its drawings begin with
     * @param needed from what coverage on its pack shows a score
     */
    static Board of(String id, Scorecard card, Pack.Coverage needed, Phrases words) {
        var goals = card.goals();
        var totals = card.totals();
        var rows = card.areas().stream()
                .filter(area -> goals.stream().anyMatch(isOn(area)))
                .map(area -> row(
                        id + area.id(),
                        area.name().in(words.language()),
                        goals.stream().filter(isOn(area)).toList(),
                        area.measurable(),
                        area.all(),
                        words))
                .toList();
        return new Board(
                rows,
                row(id + "total", words.say("board.sum"), List.of(), totals.measurable(), totals.all(), words),
                words.say("board.note", share(needed.total(), words), share(needed.area(), words)),
                most(totals.all(), needed.total(), words),
                withheld(totals, words));
    }

    /** The row of an area's name, or null. */
    public Row of(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElse(null);
    }

    private static Predicate<GoalResult> isOn(Scorecard.Area area) {
        return goal -> goal.area().equals(area.id()) && counts(goal);
    }

    /** Whether a goal is in force for the municipality and stands on the board. */
    static boolean counts(GoalResult goal) {
        return !ASIDE.contains(goal.state());
    }

    private static Row row(
            String id,
            String name,
            List<GoalResult> goals,
            Scorecard.Score measurable,
            Scorecard.Score all,
            Phrases words) {
        var glyphs = goals.stream()
                .sorted(Comparator.comparing(goal -> Sections.rank(goal)))
                .map(goal -> Glyph.of(goal, words.language()))
                .toList();
        return new Row(
                name,
                glyphs,
                spoken(glyphs),
                measurable.goals() == 0 ? null : Bounds.of("m-" + id, measurable, words),
                all.goals() == 0 ? null : Bounds.of("a-" + id, all, words),
                judged(measurable, words),
                judged(all, words));
    }

    /** Symbols in words: {@code 1 uavklart, 5 bare ord}. */
    static String spoken(List<Glyph> glyphs) {
        var counts = new LinkedHashMap<String, Integer>();
        glyphs.forEach(glyph -> counts.merge(glyph.lower(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String judged(Scorecard.Score score, Phrases words) {
        return words.say(
                "board.judged", score.observed(), score.goals(), Numbers.share(score.coverage(), words.language()));
    }

    private static String share(BigDecimal threshold, Phrases words) {
        return Numbers.threshold(threshold, words.language());
    }

    private static String most(Scorecard.Score all, BigDecimal needed, Phrases words) {
        return all.goals() == 0 || all.most().compareTo(needed) >= 0
                ? null
                : words.say("board.most", Numbers.share(all.most(), words.language()));
    }

    private static String withheld(Scorecard.Totals totals, Phrases words) {
        var withheld = totals.measurable().withheld();
        return withheld == null
                ? null
                : words.say("board.withheld", words.language() == Language.NB ? withheld.nb() : withheld.en());
    }
}
