package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Compared;
import no.maalkort.scorecard.Scorecard;

/**
 * A municipality's year as it is known, and beside it as it would be judged under a scenario.
 *
 * @param pack that judges; its hash is that of its files, which a scenario does not touch
 * @param name of the scenario; empty where nobody named it
 * @param sha256 of what it supposes
 * @param command that gives the same again
 * @param changes what is supposed, in the order given
 * @param forecasts goals that are judged by a forecast or budget, as {@code pack:goal}
 * @param goals every goal on either scorecard
 * @param why the split of the scores: levels and weights are METHOD, figures PERFORMANCE, or COVERAGE where they judge what
 *     was not judged before
 */
public record WhatIf(
        String schemaVersion,
        Scorecard.Municipality municipality,
        int year,
        String asOf,
        String rulesAt,
        Scorecard.PackRef pack,
        Scorecard.EngineRef engine,
        String name,
        String sha256,
        String command,
        List<Change> changes,
        List<String> forecasts,
        Totalled baseline,
        Totalled scenario,
        List<GoalBeside> goals,
        Compared why) {

    /** What a change is of. */
    public enum Kind {
        FIGURE,
        LEVEL,
        WEIGHT
    }

    /**
     * One thing that is supposed.
     *
     * @param subject an indicator, or {@code pack:goal}
     * @param name of the indicator or goal
     * @param part of a level, such as {@code minimum}; else null
     * @param body of a figure; else null
     * @param period of a figure; else null
     * @param from what is known; null where nothing is
     * @param fromStatus of what is known, or null
     * @param to what is supposed
     * @param unit null of a weight
     * @param status of a figure; else null
     * @param source where the supposition comes from, or null
     * @param goals that are judged by it, as {@code pack:goal}; empty where none is
     * @param otherwise where no goal is judged by a figure, which period of it one is judged by in the year; or null
     */
    public record Change(
            Kind kind,
            String subject,
            Text name,
            String part,
            String body,
            String period,
            String from,
            String fromStatus,
            String to,
            String unit,
            String status,
            String source,
            List<String> goals,
            Text otherwise) {}

    /** Counts and scores of one of the two. */
    public record Totalled(Map<State, Integer> counts, Scorecard.Totals totals, List<Scorecard.Area> areas) {
        static Totalled of(Scorecard card) {
            return new Totalled(card.counts(), card.totals(), card.areas());
        }
    }

    /** Where a goal stands on the scorecard. */
    public enum Standing {
        OWN,
        PROPOSED,
        USED
    }

    /**
     * One goal on both.
     *
     * @param before null where it is on the scenario's only
     * @param after null where it is on the baseline only
     * @param changed whether it comes out otherwise: state, score, figure or weight
     */
    public record GoalBeside(
            String id,
            String pack,
            Text title,
            String area,
            Standing standing,
            Outcome before,
            Outcome after,
            boolean changed) {}

    /**
     * How a goal comes out.
     *
     * @param status of the figure, F for a forecast or budget; null without a figure
     * @param why in words
     */
    public record Outcome(
            State state,
            String basis,
            String code,
            BigDecimal score,
            BigDecimal low,
            BigDecimal high,
            BigDecimal weight,
            BigDecimal value,
            String text,
            String unit,
            String period,
            String status,
            Text why) {

        /** Whether both say the same; words and printed zeros may differ. */
        boolean judgesAs(Outcome other) {
            return bare().equals(other.bare());
        }

        private Outcome bare() {
            var number = value == null ? null : value.stripTrailingZeros();
            return new Outcome(state, basis, code, score, low, high, weight, number, text, unit, period, status, null);
        }
    }
}
