package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.judgement.State;

/** What a goal's cases leave out: levels that no case stands on in a year they hold, states that none asks for, rules that never fire. */
final class CaseCoverage {
    private final PackFolder folder;
    private final Goal goal;
    private final List<RuleText> rules;
    private final List<Case> cases;
    private final List<Problem> problems;

    CaseCoverage(PackFolder folder, Goal goal, List<RuleText> rules, List<Case> cases, List<Problem> problems) {
        this.folder = folder;
        this.goal = goal;
        this.rules = rules;
        this.cases = cases;
        this.problems = problems;
    }

    void idle(Set<RuleText> firing) {
        rules.stream()
                .filter(rule -> !firing.contains(rule))
                .forEach(rule -> problems.add(new Problem(
                        folder.rulesFile(goal),
                        rule.line(),
                        rule.column(),
                        "No value in any year makes rule (" + rule.name() + ") fire.",
                        "delete it, or add the level it waits for.")));
    }

    void levels(Goal.Measure measure, Indicator indicator) {
        for (Level level : measure.levels()) {
            var inForce = cases.stream()
                    .filter(one -> Level.inForce(measure.levels(), one.year()).contains(level))
                    .toList();
            level(level, inForce, indicator);
        }
    }

    private void level(Level level, List<Case> inForce, Indicator indicator) {
        edges(level, indicator).stream()
                .distinct()
                .filter(edge -> inForce.stream().noneMatch(one -> isMet(edge, one, indicator)))
                .forEach(edge -> problem(
                        folder.goalFile(goal),
                        edge.line(),
                        edge.column(),
                        "exactly on level (" + edge.name() + "), " + edge.shown() + ".",
                        "what should happen when the value equals the " + edge.name() + "?"));
    }

    /** Whether a case stands on an edge: by its figures, or by what a check measures of them. */
    private boolean isMet(Edge edge, Case one, Indicator indicator) {
        var check = folder.pack().check(goal.id());
        return check.isEmpty()
                ? edge.isMet(one, indicator)
                : CaseFigures.measured(one, folder.names().catalogue(), check.get())
                        .filter(measured -> measured.value().compareTo(edge.value()) == 0)
                        .isPresent();
    }

    void states() {
        var told = EnumSet.noneOf(State.class);
        rules.stream()
                .filter(rule -> cases.stream().noneMatch(one -> one.state() == rule.state()) && told.add(rule.state()))
                .forEach(rule -> problem(
                        folder.rulesFile(goal),
                        rule.line(),
                        rule.column(),
                        "that must get " + rule.state() + ".",
                        "every rule has at least one."));
    }

    private void problem(String file, int line, int column, String what, String maybe) {
        problems.add(new Problem(
                file, line, column, "Goal (" + goal.id() + ") has no case " + what, "add one to cases.yaml: " + maybe));
    }

    /** A number a case should stand on: a level's, or the figure of an indicator that is the level. */
    private record Edge(String name, BigDecimal value, String indicator, String shown, int line, int column) {
        boolean isMet(Case one, Indicator indicator) {
            return one.given().stream()
                    .filter(given -> given.indicator().equals(indicator.id()) && given.value() != null)
                    .map(given -> number(given.value(), indicator))
                    .anyMatch(given -> given != null
                            && (value != null
                                    ? given.compareTo(value) == 0
                                    : one.given().stream()
                                            .filter(other ->
                                                    other.indicator().equals(this.indicator) && other.value() != null)
                                            .map(other -> number(other.value(), indicator))
                                            .anyMatch(other -> other != null && other.compareTo(given) == 0)));
        }
    }

    private static List<Edge> edges(Level level, Indicator indicator) {
        if (!level.kind().judges() || level.baseUnknown()) {
            return List.of();
        }
        if (level.kind() == Level.Kind.RANGE) {
            var range = level.range();
            return Stream.of(range.acceptedLow(), range.desiredLow(), range.desiredHigh(), range.acceptedHigh())
                    .filter(edge -> edge != null)
                    .map(edge -> new Edge("range", edge, null, edge.toPlainString(), level.line(), level.column()))
                    .toList();
        }
        String name = level.kind() == Level.Kind.MINIMUM ? "minimum" : "target";
        return List.of(
                level.indicator() != null
                        ? new Edge(name, null, level.indicator(), level.indicator(), level.line(), level.column())
                        : new Edge(
                                name,
                                LevelsInForce.number(level, indicator).stripTrailingZeros(),
                                null,
                                level.value(),
                                level.line(),
                                level.column()));
    }

    private static BigDecimal number(String value, Indicator indicator) {
        int rank = indicator.ranks().indexOf(value);
        return rank >= 0 ? BigDecimal.valueOf(rank) : PackWords.isNumber(value) ? new BigDecimal(value) : null;
    }
}
