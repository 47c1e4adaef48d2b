package no.maalkort.judgement;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number with how it was worked out: a formula, what its names stand for, and the result.
 *
 * @param formula such as {@code 50 + 50 · (value − minimum) / (target − minimum)}
 * @param terms every name of the formula; numbers are never rounded here
 */
public record Arithmetic(String formula, List<Term> terms, BigDecimal result) {
    public Arithmetic {
        terms = List.copyOf(terms);
    }

    /** A name of a formula, and its number. */
    public record Term(String name, BigDecimal value) {}

    /** A number that nothing is worked out for. */
    public static Arithmetic plain(BigDecimal number) {
        return new Arithmetic(number.toPlainString(), List.of(), number);
    }
}
