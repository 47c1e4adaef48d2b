package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;

/**
 * Two scorecards of one municipality, and why the second differs from the first.
 *
 * <p>The goals' points add up to the measurable total term by term, without remainder.
 *
 * @param measurable of the low score of goals with a level
 * @param all of the low score of those and goals in words
 * @param index where a pack makes one; else null
 * @param goals every goal that has a level in force on either side
 */
public record Compared(
        String schemaVersion,
        Scorecard.Municipality municipality,
        Side from,
        Side to,
        Split measurable,
        Split all,
        List<AreaCompared> areas,
        IndexBeside index,
        List<GoalCompared> goals) {

    /** Which scorecard: the year judged, what was known, the levels of which year, by which pack. */
    public record Side(int year, String asOf, String rulesAt, Scorecard.PackRef pack) {}

    /** One area's low score of goals with a level. */
    public record AreaCompared(String id, Text name, Split measurable) {}

    /**
     * One goal on both sides.
     *
     * @param from null where the goal is on the second scorecard only
     * @param to null where it is on the first only
     * @param own of the goal's own low score, 0–100
     * @param points of what it adds to the measurable total
     * @param steps what happened to it, cause by cause; empty where nothing did
     */
    public record GoalCompared(
            String id,
            String pack,
            Text title,
            String area,
            Verdict from,
            Verdict to,
            Split own,
            Split points,
            List<Step> steps) {}

    /** How a goal came out; score and value are null where there is none. */
    public record Verdict(
            State state, String basis, String code, BigDecimal score, BigDecimal value, String text, String period) {

        /** Of a result; null of none. */
        public static Verdict of(GoalResult goal) {
            return goal == null
                    ? null
                    : new Verdict(
                            goal.state(),
                            goal.basis(),
                            goal.code(),
                            goal.score(),
                            goal.value(),
                            goal.text(),
                            goal.period());
        }
    }

    /**
     * One cause and what it did to a goal, in words.
     *
     * @param because why it did so: what one side lacks, or what the levels of the first make of the second; or null
     */
    public record Step(Cause cause, String nb, String en, Text because) {}

    /** Why a score changes, in the order in which causes are taken. */
    public enum Cause {
        REVISION,
        METHOD,
        PATH,
        COVERAGE,
        PERFORMANCE
    }
}
