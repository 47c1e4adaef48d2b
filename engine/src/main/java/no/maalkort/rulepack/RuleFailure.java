package no.maalkort.rulepack;

import no.maalkort.judgement.Reading;

/**
 * A rule stopped with an error: nothing that its session concluded may be used.
 *
 * <p>Whoever catches it judges each goal again by itself, with new readings, and gives up only the one that fails.
 */
public final class RuleFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RuleAt rule;
    private final transient Reading reading;

    RuleFailure(RuleAt rule, Reading reading, Throwable cause) {
        super(words(rule, reading, cause), cause);
        this.rule = rule;
        this.reading = reading;
    }

    /** The rule that stopped, or null where it is not known. */
    public RuleAt rule() {
        return rule;
    }

    /** What it looked at, or null where it is not known. */
    public Reading reading() {
        return reading;
    }

    /** What the rule engine says went wrong, in one line. */
    public String why() {
        return why(getCause());
    }

    private static String why(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String words(RuleAt rule, Reading reading, Throwable cause) {
        String who = rule == null ? "A rule" : "Rule " + rule;
        String what = reading == null
                ? ""
                : " for goal (" + reading.getGoal() + "), indicator (" + reading.getIndicator() + "), value ("
                        + reading.getValue().toPlainString() + "), levels (" + reading.norm() + ")";
        return who + " stopped" + what + ": " + why(cause);
    }
}
