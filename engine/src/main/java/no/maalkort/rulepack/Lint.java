package no.maalkort.rulepack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Goal;

/**
 * What a pack must fulfil beyond its format: rules where there are levels, no value judged twice or never.
 *
 * <p>Together with the strict reader of rules it keeps packs plain and whole. It is hygiene, not a sandbox: rules are
 * code, and are taken only from whoever runs the engine.
 */
final class Lint {
    private final PackFolder folder;
    private final Catalogue catalogue;
    private final List<Problem> problems = new ArrayList<>();

    private Lint(PackFolder folder) {
        this.folder = folder;
        this.catalogue = folder.names().catalogue();
    }

    /**
     * What keeps a pack from being used: gaps and overlaps, rules and levels without each other.
     *
     * @param rules by goal; a goal without rules.drl is not there
     */
    static List<Problem> check(PackFolder folder, Map<String, List<RuleText>> rules) {
        var lint = new Lint(folder);
        for (Goal goal : folder.pack().goals()) {
            lint.goal(goal, rules.get(goal.id()));
        }
        lint.ruleNames(rules.values());
        return lint.problems;
    }

    /** What keeps one goal's rules from being used. */
    static List<Problem> check(PackFolder folder, Goal goal, List<RuleText> rules) {
        var lint = new Lint(folder);
        lint.goal(goal, rules);
        return lint.problems;
    }

    private void goal(Goal goal, List<RuleText> rules) {
        int before = problems.size();
        if (fit(goal, rules) && problems.size() == before) {
            sweep(goal, rules, problems);
        }
    }

    /**
     * What a pack that is to be relied on has besides: a case exactly on each level, one for each state, no idle rule.
     *
     * @param cases by goal
     */
    static List<Problem> completeness(
            PackFolder folder, Map<String, List<RuleText>> rules, Map<String, List<Case>> cases) {
        var lint = new Lint(folder);
        for (Goal goal : folder.pack().goals()) {
            var judged = rules.getOrDefault(goal.id(), List.of());
            if (!judged.isEmpty()) {
                var coverage =
                        new CaseCoverage(folder, goal, judged, cases.getOrDefault(goal.id(), List.of()), lint.problems);
                coverage.idle(lint.sweep(goal, judged, new ArrayList<>()));
                lint.levels(goal, coverage);
                coverage.states();
            }
        }
        return lint.problems;
    }

    /** The levels of a goal that no case stands exactly on. */
    static List<Problem> levels(PackFolder folder, Goal goal, List<Case> cases) {
        var lint = new Lint(folder);
        lint.levels(goal, new CaseCoverage(folder, goal, List.of(), cases, lint.problems));
        return lint.problems;
    }

    private void levels(Goal goal, CaseCoverage coverage) {
        goal.measures().forEach(measure -> coverage.levels(measure, catalogue.measured(measure.indicator())));
    }

    /** Whether goal and rules belong together, so that values can be swept. */
    private boolean fit(Goal goal, List<RuleText> rules) {
        var needed = goal.measures().stream()
                .filter(measure -> !isBaseUnknown(measure))
                .flatMap(measure -> measure.levels().stream())
                .filter(level -> !level.baseUnknown())
                .findFirst();
        if (rules == null && needed.isPresent()) {
            problem(
                    folder.goalFile(goal),
                    needed.get().line(),
                    needed.get().column(),
                    "Goal (" + goal.id() + ") has levels and no rules.drl.",
                    "copy the rules of a goal of its kind; rules/docs/packs.md lists them.");
        } else if (rules != null && goal.measures().isEmpty()) {
            problem(
                    folder.rulesFile(goal),
                    firstLine(rules),
                    1,
                    "Goal (" + goal.id() + ") has rules and no level to judge by.",
                    goal.isWordsOnly() ? "delete rules.drl; words are judged by people." : "delete rules.drl.");
        } else if (rules != null) {
            ruleIndicators(goal, rules);
            return true;
        }
        return false;
    }

    static int firstLine(List<RuleText> rules) {
        return rules.isEmpty() ? 1 : rules.get(0).line();
    }

    /** A change whose base year no source states is never judged. */
    private boolean isBaseUnknown(Goal.Measure measure) {
        return "unknown".equals(catalogue.measured(measure.indicator()).changeSince());
    }

    private void ruleIndicators(Goal goal, List<RuleText> rules) {
        var asked = goal.measures().stream().map(Goal.Measure::indicator).toList();
        rules.stream()
                .filter(rule -> rule.indicator() != null && !asked.contains(rule.indicator()))
                .forEach(rule -> problem(
                        folder.rulesFile(goal),
                        rule.line(),
                        rule.column(),
                        "The indicator (" + rule.indicator() + ") is none of the goal's.",
                        Nearest.advice(rule.indicator(), asked, "use one of " + String.join(", ", asked) + ".")));
    }

    private Set<RuleText> sweep(Goal goal, List<RuleText> rules, List<Problem> found) {
        var firing = new HashSet<RuleText>();
        for (Goal.Measure measure : goal.measures()) {
            var indicator = catalogue.measured(measure.indicator());
            firing.addAll(new Sweep(indicator, rules, folder.rulesFile(goal), found).over(measure));
        }
        return firing;
    }

    private void ruleNames(Collection<List<RuleText>> rules) {
        var seen = new HashSet<String>();
        rules.stream()
                .flatMap(List::stream)
                .filter(rule -> !seen.add(rule.name()))
                .forEach(rule -> folder.pack()
                        .goal(rule.goal())
                        .ifPresent(goal -> problem(
                                folder.rulesFile(goal),
                                rule.line(),
                                rule.column(),
                                "Two rules of the pack are named (" + rule.name() + ").",
                                "name what the figure is about.")));
    }

    private void problem(String file, int line, int column, String message, String maybe) {
        problems.add(new Problem(file, line, column, message, maybe));
    }
}
