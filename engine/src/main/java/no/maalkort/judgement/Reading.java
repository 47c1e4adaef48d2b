package no.maalkort.judgement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One goal's figure for the year judged, beside the levels in force then: the one thing a rule looks at.
 *
 * <p>A rule answers by {@link #judge}; what it concluded stays here, so that nothing has to be inserted into a session.
 * Not thread-safe; used in one session only.
 */
public final class Reading {
    private final String goal;
    private final String indicator;
    private final BigDecimal value;
    private final Norm norm;
    private final List<Conclusion> conclusions = new ArrayList<>(1);

    /**
     * What a rule concluded.
     *
     * @param because every comparison the state rests on; never empty
     */
    public record Conclusion(State state, List<Comparison> because) {}

    public Reading(String goal, String indicator, BigDecimal value, Norm norm) {
        this.goal = requireNonNull(goal, "goal");
        this.indicator = requireNonNull(indicator, "indicator");
        this.value = requireNonNull(value, "value");
        this.norm = requireNonNull(norm, "norm");
    }

    public String getGoal() {
        return goal;
    }

    public String getIndicator() {
        return indicator;
    }

    public BigDecimal getValue() {
        return value;
    }

    public BigDecimal getFloor() {
        return norm.floor();
    }

    public BigDecimal getMinimum() {
        return norm.minimum();
    }

    public BigDecimal getTarget() {
        return norm.target();
    }

    public BigDecimal getLeastDemanding() {
        return norm.leastDemanding();
    }

    public BigDecimal getPath() {
        return norm.path();
    }

    public BigDecimal getDesiredLow() {
        return norm.desiredLow();
    }

    public BigDecimal getDesiredHigh() {
        return norm.desiredHigh();
    }

    public BigDecimal getAcceptedLow() {
        return norm.acceptedLow();
    }

    public BigDecimal getAcceptedHigh() {
        return norm.acceptedHigh();
    }

    /** The reason that the value is at least the named level. */
    public Comparison atLeast(String level) {
        return compare(Relation.AT_LEAST, level);
    }

    /** The reason that the value is at most the named level. */
    public Comparison atMost(String level) {
        return compare(Relation.AT_MOST, level);
    }

    /** The reason that the value is above the named level. */
    public Comparison above(String level) {
        return compare(Relation.ABOVE, level);
    }

    /** The reason that the value is below the named level. */
    public Comparison below(String level) {
        return compare(Relation.BELOW, level);
    }

    /** Concludes on this reading: a rule's one call, a verdict with every comparison it rests on. */
    public void judge(State state, Comparison... because) {
        if (!state.isVerdict() || because.length == 0) {
            throw new IllegalArgumentException("A rule judged goal (" + goal + ") as " + state + " for "
                    + because.length + " reasons.\nMaybe give MET, PARTLY_MET or NOT_MET and at least one comparison.");
        }
        conclusions.add(new Conclusion(state, List.of(because)));
    }

    /** What rules concluded, in the order they did; exactly one where the rules are sound. */
    public List<Conclusion> conclusions() {
        return List.copyOf(conclusions);
    }

    public Norm norm() {
        return norm;
    }

    private Comparison compare(Relation relation, String name) {
        var level = norm.level(name);
        String said = name.equals("leastDemanding") ? (norm.minimum() != null ? "minimum" : "target") : name;
        return new Comparison(indicator, value, relation, said, level);
    }
}
