package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;

/**
 * What two packs of one id make of the same real municipality-years: which goals come out otherwise, and why.
 *
 * @param municipalities how many were judged
 * @param judged how many municipality-years were judged by both packs
 * @param changed in how many of them something is otherwise
 * @param goals that are judged otherwise in some year, in the pack's order; those that are gone last
 * @param totals of every municipality-year whose counts or scores are others
 */
public record Impact(
        String schemaVersion,
        Scorecard.PackRef before,
        Scorecard.PackRef after,
        int municipalities,
        int judged,
        int changed,
        List<Goal> goals,
        List<Total> totals) {

    /** One goal and the years in which it comes out otherwise. */
    public record Goal(String pack, String id, Text title, List<Year> years) {}

    /**
     * A municipality-year of a goal under both packs.
     *
     * @param before null where the goal is not on the scorecard of the pack before
     * @param after null where it is not on that of the pack after
     * @param change what is otherwise, in words
     */
    public record Year(String municipality, Text name, int year, Verdict before, Verdict after, Text change) {}

    /**
     * How a goal comes out under one pack.
     *
     * @param levels those in force, in words; empty where there are none
     * @param proposed whether it is shown apart and not counted
     * @param rule that judged, or null
     * @param reason why it came out so
     */
    public record Verdict(
            State state,
            String basis,
            String code,
            BigDecimal score,
            BigDecimal low,
            BigDecimal high,
            BigDecimal weight,
            BigDecimal value,
            String text,
            String period,
            boolean proposed,
            Text levels,
            String rule,
            Text reason) {

        /** Of a result; null of none. */
        public static Verdict of(GoalResult goal, boolean proposed) {
            return goal == null
                    ? null
                    : new Verdict(
                            goal.state(),
                            goal.basis(),
                            goal.code(),
                            goal.score(),
                            goal.low(),
                            goal.high(),
                            goal.weight(),
                            goal.value(),
                            goal.text(),
                            goal.period(),
                            proposed,
                            ComparedWords.levelsOf(goal),
                            goal.rule() == null ? null : goal.rule().name(),
                            reasonOf(goal));
        }

        private static Text reasonOf(GoalResult goal) {
            var told = goal.explanation();
            return new Text(told.nb().why(), told.en().why());
        }

        /** Whether both say the same; the name of a rule and the words of a reason may differ. */
        public boolean judgesAs(Verdict other) {
            return judgement().equals(other.judgement());
        }

        private Verdict judgement() {
            return new Verdict(
                    state, basis, code, score, low, high, weight, value, text, period, proposed, levels, null, null);
        }
    }

    /** The totals of a municipality-year under both packs. */
    public record Total(String municipality, Text name, int year, Scorecard.Totals before, Scorecard.Totals after) {}

    /** Whether both packs say the same of every year. */
    public boolean isNone() {
        return changed == 0;
    }
}
