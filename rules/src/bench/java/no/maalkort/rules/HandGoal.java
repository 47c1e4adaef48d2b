package no.maalkort.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.judgement.Relation;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Branch;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;

/**
 * A goal as a programmer would write it into a program: its words, levels and rules are constants.
 *
 * @param words everything of its result that figures do not change
 * @param minimum null where there is none
 * @param passes what a value that reaches a level is to it
 * @param fails what a value that does not is to it
 * @param unit of one step of its last decimal
 * @param rules its rules in the order of their file
 */
record HandGoal(
        GoalResult words,
        BigDecimal minimum,
        BigDecimal target,
        Relation passes,
        Relation fails,
        BigDecimal unit,
        List<Rule> rules) {
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** A rule and the state it concludes. */
    record Rule(State state, GoalResult.Rule at) {}

    /** The goal of a result, whatever its figures are. */
    static HandGoal of(GoalResult result) {
        boolean higher = !result.indicator().contains("debt-ratio");
        boolean strict = result.levels().get(0).strict();
        var rules = Stream.concat(
                        Stream.of(new Rule(result.state(), result.rule())),
                        result.branches().stream().map(other -> new Rule(other.state(), other.rule())))
                .sorted(Comparator.comparingInt(rule -> rule.at().line()))
                .toList();
        return new HandGoal(
                result,
                level(result, "minimum"),
                level(result, "target"),
                higher ? strict ? Relation.ABOVE : Relation.AT_LEAST : strict ? Relation.BELOW : Relation.AT_MOST,
                higher ? strict ? Relation.AT_MOST : Relation.BELOW : strict ? Relation.AT_LEAST : Relation.ABOVE,
                BigDecimal.ONE.movePointLeft(result.decimals()),
                rules);
    }

    private static BigDecimal level(GoalResult result, String kind) {
        return result.levels().stream()
                .filter(level -> level.kind().equals(kind))
                .map(LevelShown::value)
                .findFirst()
                .orElse(null);
    }

    boolean higher() {
        return passes == Relation.ABOVE || passes == Relation.AT_LEAST;
    }

    boolean strict() {
        return passes == Relation.ABOVE || passes == Relation.BELOW;
    }

    /** The hand-written judgement: two comparisons at most. */
    State judge(BigDecimal value) {
        if (passes.holds(value, target)) {
            return State.MET;
        }
        return minimum != null && passes.holds(value, minimum) ? State.PARTLY_MET : State.NOT_MET;
    }

    GoalResult.Rule rule(State state) {
        for (Rule rule : rules) {
            if (rule.state() == state) {
                return rule.at();
            }
        }
        throw new IllegalStateException(words.id() + " has no rule for " + state);
    }

    BigDecimal score(State state, BigDecimal value) {
        if (state == State.MET) {
            return FULL;
        }
        return state == State.NOT_MET
                ? BigDecimal.ZERO
                : HALF.add(HALF.multiply(
                        value.subtract(minimum).divide(target.subtract(minimum), MathContext.DECIMAL128)));
    }

    List<GoalResult.Because> because(State state, BigDecimal value) {
        return switch (state) {
            case MET -> List.of(because(value, passes, "target", target));
            case PARTLY_MET ->
                List.of(because(value, passes, "minimum", minimum), because(value, fails, "target", target));
            default ->
                List.of(
                        minimum == null
                                ? because(value, fails, "target", target)
                                : because(value, fails, "minimum", minimum));
        };
    }

    private GoalResult.Because because(BigDecimal value, Relation relation, String name, BigDecimal level) {
        return new GoalResult.Because(words.indicator(), value, relation, name, level, value.subtract(level));
    }

    /** The rules that did not judge, and what of them failed. */
    List<Branch> branches(State now, BigDecimal value) {
        var branches = new ArrayList<Branch>(rules.size() - 1);
        for (Rule rule : rules) {
            if (rule.state() != now) {
                branches.add(new Branch(rule.at(), rule.state(), failed(rule.state(), value)));
            }
        }
        return List.copyOf(branches);
    }

    private List<Branch.Failed> failed(State state, BigDecimal value) {
        return switch (state) {
            case MET -> List.of(new Branch.Failed(value, passes, "target", target));
            case PARTLY_MET ->
                passes.holds(value, minimum)
                        ? List.of(new Branch.Failed(value, fails, "target", target))
                        : List.of(new Branch.Failed(value, passes, "minimum", minimum));
            default ->
                List.of(
                        minimum == null
                                ? new Branch.Failed(value, fails, "target", target)
                                : new Branch.Failed(value, fails, "leastDemanding", minimum));
        };
    }

    /** The values at which the state is another, that of the minimum first. */
    List<GoalResult.Flip> flips(State now, BigDecimal value) {
        var flips = new ArrayList<GoalResult.Flip>(2);
        if (minimum != null) {
            flip(now, value, minimum, flips);
        }
        flip(now, value, target, flips);
        return List.copyOf(flips);
    }

    private void flip(State now, BigDecimal value, BigDecimal level, List<GoalResult.Flip> flips) {
        var step = higher() ? unit : unit.negate();
        var passing = level.setScale(words.decimals(), higher() ? RoundingMode.CEILING : RoundingMode.FLOOR);
        if (strict() && passing.compareTo(level) == 0) {
            passing = passing.add(step);
        }
        var failing = passing.subtract(step);
        boolean reached = passes.holds(value, level);
        var there = judge(reached ? failing : passing);
        if (there != now) {
            boolean verified = judge(reached ? passing : failing) != there;
            flips.add(new GoalResult.Flip(words.indicator(), reached ? failing : passing, null, there, verified, null));
        }
    }
}
