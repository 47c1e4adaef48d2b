package no.maalkort.rulepack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.goal.Pack;

/**
 * What a pack must fulfil beyond its format: known names, rules where there are levels, no value judged twice or never.
 *
 * <p>Together with the strict reader of rules it keeps packs plain and whole. It is hygiene, not a sandbox: rules are
 * code, and are taken only from whoever runs the engine.
 */
public final class Lint {
    private final PackFolder folder;
    private final Pack pack;
    private final Catalogue catalogue;
    private final List<Problem> problems = new ArrayList<>();

    private Lint(PackFolder folder, Catalogue catalogue) {
        this.folder = folder;
        this.pack = folder.pack();
        this.catalogue = catalogue;
    }

    /**
     * What keeps a pack from being used: unknown names, gaps and overlaps, rules and levels without each other.
     *
     * @param rules by goal; a goal without rules.drl is not there
     */
    static List<Problem> check(PackFolder folder, Map<String, List<RuleText>> rules, Catalogue catalogue) {
        var lint = new Lint(folder, catalogue);
        lint.names();
        for (Goal goal : folder.pack().goals()) {
            int before = lint.problems.size();
            lint.indicators(goal);
            lint.bodies(goal);
            if (lint.fit(goal, rules.get(goal.id())) && lint.problems.size() == before) {
                sweep(goal, rules.get(goal.id()), catalogue, lint.problems);
            }
        }
        lint.ruleNames(rules.values());
        return lint.problems;
    }

    /**
     * What a pack that is to be relied on has besides: a case exactly on each level, one for each state, no idle rule.
     *
     * @param cases by goal
     */
    static List<Problem> completeness(
            PackFolder folder, Map<String, List<RuleText>> rules, Map<String, List<Case>> cases, Catalogue catalogue) {
        var problems = new ArrayList<Problem>();
        for (Goal goal : folder.pack().goals()) {
            var judged = rules.getOrDefault(goal.id(), List.of());
            if (!judged.isEmpty()) {
                var coverage = new CaseCoverage(goal, judged, cases.getOrDefault(goal.id(), List.of()), problems);
                coverage.idle(sweep(goal, judged, catalogue, new ArrayList<>()));
                goal.measures().forEach(measure -> coverage.levels(measure, catalogue.indicator(measure.indicator())));
                coverage.states();
            }
        }
        return problems;
    }

    private void names() {
        if (pack.municipality() != null) {
            body(pack.municipality(), folder.tree().shown("pack.yaml"));
        }
        for (Pack.Waiver waiver : pack.waivers()) {
            if (pack.goal(waiver.goal()).isEmpty()) {
                var ids = pack.goals().stream().map(Goal::id).toList();
                problem(
                        folder.tree().shown("waivers.yaml"),
                        0,
                        "The goal (" + waiver.goal() + ") is not in the pack.",
                        near(waiver.goal(), ids));
            }
        }
    }

    private void indicators(Goal goal) {
        for (Goal.Measure measure : goal.measures()) {
            indicator(goal, measure.indicator());
            for (Level level : measure.levels()) {
                if (level.indicator() != null) {
                    indicator(goal, level.indicator());
                }
                value(goal, measure, level);
            }
        }
        Stream.concat(Stream.ofNullable(goal.information()), goal.beside().stream())
                .forEach(id -> indicator(goal, id));
        if (goal.sources().isEmpty()) {
            problem(
                    goal.file(),
                    0,
                    "Goal (" + goal.id() + ") names no source.",
                    "say under (sources) where it is written.");
        }
    }

    private void bodies(Goal goal) {
        var levels = goal.measures().stream().flatMap(measure -> measure.levels().stream());
        var compared = goal.compare().stream().map(Goal.Compare::body);
        var applies =
                goal.appliesTo() == null ? List.<String>of() : goal.appliesTo().bodies();
        Stream.of(levels.map(Level::body), compared, applies.stream())
                .flatMap(bodies -> bodies)
                .filter(body -> body != null)
                .distinct()
                .forEach(id -> body(id, goal.file()));
    }

    private void value(Goal goal, Goal.Measure measure, Level level) {
        var indicator = catalogue.indicator(measure.indicator());
        if (indicator == null || level.value() == null) {
            return;
        }
        boolean ranked = !indicator.ranks().isEmpty();
        if (ranked != indicator.ranks().contains(level.value()) || !ranked && !CaseCoverage.isNumber(level.value())) {
            problem(
                    goal.file(),
                    0,
                    "The level (" + level.value() + ") is no value of indicator (" + indicator.id() + ").",
                    ranked ? "write one of " + indicator.ranks() + "." : "write a number with a decimal point.");
        }
    }

    /** Whether goal and rules belong together, so that values can be swept. */
    private boolean fit(Goal goal, List<RuleText> rules) {
        boolean needed = goal.measures().stream()
                .filter(measure -> !isBaseUnknown(measure))
                .flatMap(measure -> measure.levels().stream())
                .anyMatch(level -> !level.baseUnknown());
        if (rules == null && needed) {
            problem(
                    goal.file(),
                    0,
                    "Goal (" + goal.id() + ") has levels and no rules.drl.",
                    "copy the rules of a goal of its kind from packs.md.");
        } else if (rules != null && goal.measures().isEmpty()) {
            problem(
                    rulesFile(goal),
                    0,
                    "Goal (" + goal.id() + ") has rules and no level to judge by.",
                    goal.isWordsOnly() ? "delete rules.drl; words are judged by people." : "delete rules.drl.");
        } else if (rules != null) {
            ruleIndicators(goal, rules);
            return true;
        }
        return false;
    }

    /** A change whose base year no source states is never judged. */
    private boolean isBaseUnknown(Goal.Measure measure) {
        var indicator = catalogue.indicator(measure.indicator());
        return indicator != null && "unknown".equals(indicator.changeSince());
    }

    private void ruleIndicators(Goal goal, List<RuleText> rules) {
        var asked = goal.measures().stream().map(Goal.Measure::indicator).toList();
        rules.stream()
                .filter(rule -> rule.indicator() != null && !asked.contains(rule.indicator()))
                .forEach(rule -> problem(
                        rulesFile(goal),
                        rule.line(),
                        "The indicator (" + rule.indicator() + ") is none of the goal's.",
                        near(rule.indicator(), asked)));
    }

    private static Set<RuleText> sweep(Goal goal, List<RuleText> rules, Catalogue catalogue, List<Problem> found) {
        var firing = new HashSet<RuleText>();
        for (Goal.Measure measure : goal.measures()) {
            var indicator = catalogue.indicator(measure.indicator());
            firing.addAll(new Sweep(indicator, rules, rulesFile(goal), found).over(measure));
        }
        return firing;
    }

    private void ruleNames(Collection<List<RuleText>> rules) {
        var seen = new HashSet<String>();
        rules.stream()
                .flatMap(List::stream)
                .filter(rule -> !seen.add(rule.name()))
                .forEach(rule -> pack.goal(rule.goal())
                        .ifPresent(goal -> problem(
                                rulesFile(goal),
                                rule.line(),
                                "Two rules of the pack are named (" + rule.name() + ").",
                                "name what the figure is about.")));
    }

    private void indicator(Goal goal, String id) {
        if (catalogue.indicator(id) == null) {
            problem(
                    goal.file(),
                    0,
                    "The indicator (" + id + ") of goal (" + goal.id() + ") is not in the catalogue.",
                    Nearest.advice(
                            id,
                            catalogue.indicators().stream().map(Indicator::id).toList(),
                            "add it to an indicators.yaml beside your releases."));
        }
    }

    private void body(String id, String file) {
        if (catalogue.body(id) == null) {
            problem(
                    file,
                    0,
                    "The body (" + id + ") is not in the catalogue.",
                    Nearest.advice(
                            id,
                            catalogue.bodies().stream().map(Body::id).toList(),
                            "add it to a bodies.yaml beside your releases."));
        }
    }

    private static String near(String asked, Collection<String> known) {
        return Nearest.advice(asked, known, "use one of " + String.join(", ", known) + ".");
    }

    static String rulesFile(Goal goal) {
        return goal.file().replaceFirst("goal\\.yaml$", "rules.drl");
    }

    private void problem(String file, int line, String message, String maybe) {
        problems.add(new Problem(file, line, 0, message, maybe));
    }
}
