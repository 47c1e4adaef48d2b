package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.pages.chart.Bounds;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;

/**
 * The goals in force by area, one symbol each, with scores and bounds.
 *
 * @param rows one an area that has goals in force
 * @param most the sentence on how far all goals can get; null where that is far enough
 * @param withheld why there is no total, or null
 */
public record Board(List<Row> rows, Row total, String most, String withheld) {
    private static final List<State> ASIDE =
            List.of(State.NOT_APPLICABLE, State.NOT_IN_FORCE, State.NOT_SELECTED, State.INFORMATIONAL);
    private static final BigDecimal WORTH_SAYING = new BigDecimal("0.8");

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

    static Board of(
            String id, Scorecard.Totals totals, List<Scorecard.Area> areas, List<GoalResult> goals, Phrases words) {
        var rows = areas.stream()
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
                most(totals.all(), words),
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

    private static String most(Scorecard.Score all, Phrases words) {
        return all.goals() == 0 || all.most().compareTo(WORTH_SAYING) >= 0
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
