package no.maalkort.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Body;
import no.maalkort.figure.Considered;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Lookup;

/**
 * Whose year is judged, on what was known when, by the levels of which year.
 *
 * @param year the year judged
 * @param rulesAt the year whose levels are in force
 * @param asOf the last day of publication that counts
 * @param later how many years later than its own period a figure's path is asked; 0 but where scorecards are compared
 * @param kept the verdicts that are taken over and not judged again
 * @param found what was looked for already
 */
record Context(
        Figures figures,
        Checks checks,
        Body body,
        int year,
        int rulesAt,
        LocalDate asOf,
        int later,
        KeptVerdicts kept,
        Supposition supposition,
        Map<Asked, Lookup> found) {

    /** What is looked for: several goals, and several parts of one result, ask for the same. */
    record Asked(String indicator, String body, int period, String publisher) {}

    Lookup find(String indicator, String ofBody, int period, String publisher) {
        var asked = new Asked(indicator, ofBody == null ? body.id() : ofBody, period, publisher);
        return found.computeIfAbsent(
                asked, one -> figures.lookup(one.indicator(), one.body(), one.period(), one.publisher(), asOf));
    }

    /** The same of another body. */
    Context of(Body other) {
        return new Context(figures, checks, other, year, rulesAt, asOf, later, KeptVerdicts.NONE, supposition, found);
    }

    /** The same of another year, by the same levels. */
    Context in(int other) {
        return new Context(figures, checks, body, other, rulesAt, asOf, later, KeptVerdicts.NONE, supposition, found);
    }

    /** Every observation that is looked at for the same. */
    List<Considered> considered(String indicator, String ofBody, int period, String publisher) {
        return figures.considered(
                indicator,
                ofBody == null ? body.id() : ofBody,
                period,
                publisher,
                asOf,
                find(indicator, ofBody, period, publisher));
    }
}
