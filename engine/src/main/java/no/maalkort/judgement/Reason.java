package no.maalkort.judgement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * Why a goal was not judged, or not for certain: a code and the facts its words are made from.
 *
 * @param indicator which figure or level it is about, or null
 * @param period the period it is about, or null
 * @param values the figures it is about, in the indicator's unit; of a band the lower first
 * @param states the verdicts these values would get, in the same order; empty unless INDETERMINATE
 * @param detail a date, periods, a publisher's name, a status, rules or an engine message, as the code says; or null
 * @param cause why nothing can be computed though all of it is there, of NO_FIGURE; else null
 */
public record Reason(
        Code code,
        String indicator,
        Integer period,
        List<BigDecimal> values,
        List<State> states,
        String detail,
        Cause cause) {
    /** One without a cause. */
    public Reason(
            Code code, String indicator, Integer period, List<BigDecimal> values, List<State> states, String detail) {
        this(code, indicator, period, values, states, detail, null);
    }

    public Reason {
        requireNonNull(code, "code");
        values = List.copyOf(values);
        states = List.copyOf(states);
    }

    public static Reason of(Code code) {
        return new Reason(code, null, null, List.of(), List.of(), null);
    }

    public static Reason of(Code code, String indicator, Integer period) {
        return new Reason(code, indicator, period, List.of(), List.of(), null);
    }

    public static Reason of(Code code, String detail) {
        return new Reason(code, null, null, List.of(), List.of(), detail);
    }

    /** What keeps a figure from being computed; the indicator and the detail are what it would be computed from, and its period. */
    public enum Cause {
        /** A change in per cent since a base of zero or less. */
        BASE_NOT_POSITIVE,
        /** What is divided by is zero. */
        DIVISION_BY_ZERO,
        /** A mean of years between which the borders changed. */
        BORDERS_CHANGED
    }

    /** The closed set of reasons, each belonging to one state. */
    public enum Code {
        NOT_FOR_THIS_BODY(State.NOT_APPLICABLE),
        NOT_YET(State.NOT_IN_FORCE),
        ENDED(State.NOT_IN_FORCE),
        BEFORE_BASE(State.NOT_IN_FORCE),
        WORDS_ONLY(State.MANUAL),
        FOR_INFORMATION(State.INFORMATIONAL),
        NOT_DUE_YET(State.INFORMATIONAL),
        NO_FIGURE(State.NO_DATA),
        STALE(State.NO_DATA),
        ONLY_FORECAST(State.NO_DATA),
        SUPPRESSED(State.NO_DATA),
        LEVEL_MISSING(State.NO_DATA),
        PARTLY_MISSING(State.NO_DATA),
        NO_BASELINE(State.INDETERMINATE),
        PERIOD_NOT_FINISHED(State.INDETERMINATE),
        CONFLICT(State.INDETERMINATE),
        PROVISIONAL_BAND(State.INDETERMINATE),
        MIXED_RELEASES(State.INDETERMINATE),
        RULE_FAILED(State.ERROR),
        NO_OUTCOME(State.ERROR),
        TWO_OUTCOMES(State.ERROR),
        CHECK_FAILED(State.ERROR);

        private final State state;

        Code(State state) {
            this.state = state;
        }

        /** The state that this reason explains. */
        public State state() {
            return state;
        }
    }
}
