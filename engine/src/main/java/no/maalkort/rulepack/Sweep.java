package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Indicator.Better;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Norm;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.RuleText.Condition;

/**
 * A walk over all values at which a goal's rules can change their minds: exactly one rule must judge each.
 *
 * <p>Rules compare the value with levels only, so they change at a level and nowhere else: the levels, a value between
 * each two and one outside stand for all values. One unit beside each level is walked too, for numbers people know.
 */
final class Sweep {
    private static final BigDecimal FAR = BigDecimal.valueOf(1000);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final String MAYBE_LEVELS =
            "compare with leastDemanding in the rule for NOT_MET, and see rules/docs/packs.md.";

    private final Indicator indicator;
    private final List<RuleText> rules;
    private final String file;
    private final List<Problem> problems;
    private final Set<String> told = new HashSet<>();
    private final Set<RuleText> firing = new HashSet<>();

    Sweep(Indicator indicator, List<RuleText> rules, String file, List<Problem> problems) {
        this.indicator = indicator;
        this.rules = rules;
        this.file = file;
        this.problems = problems;
    }

    /** Walks over every combination of levels of a measure, and returns the rules that fired somewhere. */
    Set<RuleText> over(Goal.Measure measure) {
        LevelsInForce.norms(measure, indicator).forEach((norm, levels) -> {
            boolean strict = levels.stream().anyMatch(Level::strict);
            boolean told = false;
            int before = problems.size();
            for (BigDecimal value : values(norm)) {
                told = judge(value, norm, strict, told);
            }
            if (problems.size() == before) {
                rules.forEach(rule -> carried(rule, norm, strict));
            }
        });
        return firing;
    }

    /** Whether a rule's reasons alone lead to its state: of no value that gets another one are they all true. */
    private void carried(RuleText rule, Norm norm, boolean strict) {
        if (values(norm).stream().noneMatch(value -> rule.fires(indicator.id(), value, norm))) {
            return;
        }
        var reason = rule.reasons().get(0);
        values(norm).stream()
                .filter(value -> rule.reasons().stream().allMatch(one -> one.holds(value, norm)))
                .filter(value -> expected(value, norm, strict) != null)
                .filter(value -> expected(value, norm, strict) != rule.state())
                .findFirst()
                .ifPresent(value -> once(
                        reason.line(),
                        reason.column(),
                        "The reasons of rule (" + rule.name() + ") hold of the value " + shown(value) + when(norm)
                                + " too, which is " + expected(value, norm, strict) + ".",
                        "give one reason more: what the when-part asks besides."));
    }

    /** Judges one value; a gap or an overlap is told once for each combination of levels. */
    private boolean judge(BigDecimal value, Norm norm, boolean strict, boolean told) {
        var fired = rules.stream()
                .filter(rule -> rule.fires(indicator.id(), value, norm))
                .toList();
        firing.addAll(fired);
        if (fired.size() == 1) {
            reasons(fired.get(0), value, norm);
            state(fired.get(0), value, norm, strict);
        } else if (!told) {
            tell(fired, value, norm);
            return true;
        }
        return told;
    }

    private void tell(List<RuleText> fired, BigDecimal value, Norm norm) {
        String when = shown(value) + when(norm);
        if (fired.isEmpty()) {
            once(Lint.firstLine(rules), 1, "No rule judges the value " + when + ".", MAYBE_LEVELS);
        } else {
            var names = fired.stream()
                    .map(rule -> "(" + rule.name() + ") line " + rule.line())
                    .toList();
            String many = names.size() == 2 ? "Two" : String.valueOf(names.size());
            once(
                    fired.get(1).line(),
                    fired.get(1).column(),
                    many + " rules judge the value " + when + ": " + String.join(" and ", names) + ".",
                    "let one of them end where the other begins.");
        }
    }

    private void reasons(RuleText rule, BigDecimal value, Norm norm) {
        for (Condition reason : rule.reasons()) {
            if (!reason.holds(value, norm) && told.add(rule.name() + reason.text())) {
                problems.add(new Problem(
                        file,
                        reason.line(),
                        reason.column(),
                        "Rule (" + rule.name() + ") gives the reason " + reason.text()
                                + ", which is false of the value " + shown(value) + when(norm) + ".",
                        "let the then-part say what the when-part asks."));
            }
        }
    }

    private void state(RuleText rule, BigDecimal value, Norm norm, boolean strict) {
        var expected = expected(value, norm, strict);
        if (expected != null && expected != rule.state() && told.add(rule.name() + rule.state() + expected)) {
            problems.add(new Problem(
                    file,
                    rule.line(),
                    rule.column(),
                    "Rule (" + rule.name() + ") says " + rule.state() + " of the value " + shown(value) + when(norm)
                            + ", which is " + expected + ".",
                    "compare the other way, or see whether (better) of indicator (" + indicator.id() + ") and (strict)"
                            + " of the levels are right."));
        }
    }

    /** The state that levels and direction ask for, or null where neither way is better. */
    private State expected(BigDecimal value, Norm norm, boolean strict) {
        if (norm.desiredLow() != null) {
            return within(value, norm.desiredLow(), norm.desiredHigh())
                    ? State.MET
                    : within(value, norm.acceptedLow(), norm.acceptedHigh()) ? State.PARTLY_MET : State.NOT_MET;
        }
        if (indicator.better() == Better.NEITHER) {
            return null;
        }
        if (norm.path() != null) {
            return reached(value, norm.path(), strict) ? State.MET : State.NOT_MET;
        }
        return reached(value, norm.target(), strict)
                ? State.MET
                : norm.minimum() != null && reached(value, norm.minimum(), strict) ? State.PARTLY_MET : State.NOT_MET;
    }

    private boolean reached(BigDecimal value, BigDecimal level, boolean strict) {
        int order = indicator.better() == Better.HIGHER ? value.compareTo(level) : level.compareTo(value);
        return strict ? order > 0 : order >= 0;
    }

    private static boolean within(BigDecimal value, BigDecimal low, BigDecimal high) {
        return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }

    /** The values walked: levels first, as people know these best. */
    private List<BigDecimal> values(Norm norm) {
        var values = new ArrayList<BigDecimal>();
        if (!indicator.ranks().isEmpty()) {
            for (int rank = 0; rank < indicator.ranks().size(); rank++) {
                values.add(BigDecimal.valueOf(rank));
            }
            return values;
        }
        var edges = norm.edges();
        var unit = BigDecimal.ONE.movePointLeft(indicator.decimals());
        values.addAll(edges);
        for (BigDecimal edge : edges) {
            values.add(edge.subtract(unit));
            values.add(edge.add(unit));
        }
        for (int i = 1; i < edges.size(); i++) {
            values.add(edges.get(i - 1).add(edges.get(i)).divide(TWO));
        }
        values.add(edges.get(0).subtract(FAR));
        values.add(edges.get(edges.size() - 1).add(FAR));
        return values;
    }

    private void once(int line, int column, String message, String maybe) {
        if (told.add(message)) {
            problems.add(new Problem(file, line, column, message, maybe));
        }
    }

    private String shown(BigDecimal value) {
        return indicator.ranks().isEmpty()
                ? value.toPlainString()
                : indicator.ranks().get(value.intValueExact());
    }

    private String when(Norm norm) {
        var parts = new ArrayList<String>();
        for (String name : Norm.NAMES) {
            var level = norm.level(name);
            if (level != null && !name.equals("leastDemanding")) {
                parts.add(name + " " + shown(level));
            }
        }
        return " when " + String.join(", ", parts);
    }
}
