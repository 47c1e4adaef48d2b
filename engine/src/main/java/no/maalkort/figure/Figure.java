package no.maalkort.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.maalkort.judgement.Arithmetic;

/**
 * The figure of one indicator, body and period as it was known at a date: reported, or computed from reported ones.
 *
 * @param value in the indicator's unit, never rounded; the rank of a grade or a yes/no
 * @param printed the digits as reported, with a decimal point; of a computed one null
 * @param status of several operands the one to tell first
 * @param inputs the observations it rests on, sorted; one where it was reported
 */
public record Figure(
        Indicator indicator,
        String body,
        int period,
        BigDecimal value,
        String printed,
        Status status,
        List<Observation> inputs) {

    public boolean isComputed() {
        return printed == null;
    }

    /** How a computed figure was worked out of what it rests on. */
    public Arithmetic working() {
        var terms = new ArrayList<Arithmetic.Term>();
        inputs.forEach(input -> terms.add(new Arithmetic.Term("x" + (terms.size() + 1), input.value())));
        return new Arithmetic(indicator.derivation().formula(), terms, value);
    }

    public String publisher() {
        return inputs.get(0).publisher();
    }

    /** The first observation published before its period was over, by which nothing is decided; a forecast waits for nothing. */
    public Optional<Observation> unfinished() {
        return inputs.stream()
                .filter(input -> input.status() != Status.F)
                .filter(input -> input.release().published().lastDay().isBefore(LocalDate.of(input.period(), 12, 31)))
                .findFirst();
    }

    /** Where the (first) observation stands. */
    public String place() {
        return inputs.get(0).place();
    }
}
