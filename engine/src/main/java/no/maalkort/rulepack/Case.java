package no.maalkort.rulepack;

import java.time.LocalDate;
import java.util.List;
import no.maalkort.figure.Status;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;

/**
 * A situation and the state it must get, as cases.yaml tells it.
 *
 * @param body whose figures, or null for a pack of any body that names none
 * @param asOf what was known when, or null for all
 * @param reason the code that must be given, or null
 * @param line of the case, from 1
 */
public record Case(
        String name,
        int year,
        String body,
        LocalDate asOf,
        List<Given> given,
        State state,
        Reason.Code reason,
        String file,
        int line) {
    public Case {
        given = List.copyOf(given);
    }

    /**
     * One figure of a case.
     *
     * @param period null for the period judged
     * @param value as written: a number with a decimal point, a grade, yes or no; null where the status carries none
     * @param published year, month or day, or null for some time after the period
     * @param publisher null for the one publisher of the case
     */
    public record Given(
            String indicator, Integer period, String value, Status status, String published, String publisher) {}
}
