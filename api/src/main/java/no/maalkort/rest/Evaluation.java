package no.maalkort.rest;

import java.math.BigDecimal;
import java.util.List;

/**
 * What {@code POST /api/v1/evaluations} takes as JSON: figures, and whom they are of.
 *
 * @param municipality id, number or name; it and the year may be left out where a scenario's base says them
 * @param pack the pack that judges; the municipality's own where it is null
 * @param asOf what was published by this day is known beside the figures sent, which count as published then; null for
 *     all that is known
 * @param rulesAt the year whose levels are in force; the year judged where it is null
 * @param figures each in place of what is known of the same indicator, body and period; may be left out beside a scenario
 * @param scenario what is supposed beyond these figures, answered by a what-if; null for a scorecard
 * @param scenarios several in its place, up to ten, answered by a what-if each in their order; empty otherwise
 */
record Evaluation(
        String municipality,
        int year,
        String pack,
        String asOf,
        Integer rulesAt,
        List<Sent> figures,
        ScenarioSent scenario,
        List<ScenarioSent> scenarios) {

    /**
     * One figure, as a row of observations.csv holds it.
     *
     * @param body of another body than the municipality, or null
     * @param period a year; the year judged where it is null
     * @param value with its digits; null where there is a text, or where the status says why there is no value
     * @param text the word of a grade or of yes and no, or null
     * @param unit the indicator's where it is null
     * @param status a letter of SDMX; A where it is null
     * @param publisher whose figure it is; not stated where it is null
     */
    record Sent(
            String indicator,
            String body,
            Integer period,
            BigDecimal value,
            String text,
            String unit,
            String status,
            String publisher,
            String source,
            String quote,
            String note) {}
}
