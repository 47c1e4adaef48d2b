package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    private final Pack pack;
    private final Catalogue catalogue;
    private final List<Problem> problems = new ArrayList<>();

    private Lint(Pack pack, Catalogue catalogue) {
        this.pack = pack;
        this.catalogue = catalogue;
    }

    /**
     * What keeps a pack from being used: unknown names, gaps and overlaps, rules and levels without each other.
     *
     * @param rules by goal; a goal without rules.drl is not there
     */
    static List<Problem> check(Pack pack, Map<String, List<RuleText>> rules, Catalogue catalogue) {
        var lint = new Lint(pack, catalogue);
        lint.names();
        for (Goal goal : pack.goals()) {
            lint.indicators(goal);
            lint.together(goal, rules.get(goal.id()));
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
            Pack pack, Map<String, List<RuleText>> rules, Map<String, List<Case>> cases, Catalogue catalogue) {
        var lint = new Lint(pack, catalogue);
        for (Goal goal : pack.goals()) {
            var judged = rules.getOrDefault(goal.id(), List.of());
            if (!judged.isEmpty()) {
                lint.idle(goal, judged);
                lint.covered(goal, judged, cases.getOrDefault(goal.id(), List.of()));
            }
        }
        return lint.problems;
    }

    private void names() {
        if (pack.municipality() != null) {
            body(pack.municipality(), "pack.yaml");
        }
        for (Pack.Waiver waiver : pack.waivers()) {
            if (pack.goal(waiver.goal()).isEmpty()) {
                var ids = pack.goals().stream().map(Goal::id).toList();
                problem("waivers.yaml", 0, "The goal (" + waiver.goal() + ") is not in the pack.", near(waiver.goal(), ids));
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
                if (level.body() != null) {
                    body(level.body(), goal.file());
                }
                value(goal, measure, level);
            }
            minimumAlone(goal, measure);
        }
        Stream.concat(Stream.ofNullable(goal.information()), goal.beside().stream()).forEach(id -> indicator(goal, id));
        goal.compare().stream().map(Goal.Compare::body).filter(body -> body != null).forEach(id -> body(id, goal.file()));
        if (goal.appliesTo() != null) {
            goal.appliesTo().bodies().forEach(id -> body(id, goal.file()));
        }
        if (goal.sources().isEmpty()) {
            problem(goal.file(), 0, "Goal (" + goal.id() + ") names no source.", "say under (sources) where it is written.");
        }
    }

    private void value(Goal goal, Goal.Measure measure, Level level) {
        var indicator = catalogue.indicator(measure.indicator());
        if (indicator == null || level.value() == null) {
            return;
        }
        boolean ranked = !indicator.ranks().isEmpty();
        if (ranked != indicator.ranks().contains(level.value()) || !ranked && !isNumber(level.value())) {
            problem(goal.file(), 0, "The level (" + level.value() + ") is no value of indicator (" + indicator.id() + ").",
                    ranked ? "write one of " + indicator.ranks() + "." : "write a number with a decimal point.");
        }
    }

    private void minimumAlone(Goal goal, Goal.Measure measure) {
        boolean target = measure.levels().stream().anyMatch(level -> level.kind() == Level.Kind.TARGET);
        if (!target && measure.levels().stream().anyMatch(level -> level.kind() == Level.Kind.MINIMUM)) {
            problem(goal.file(), 0, "Goal (" + goal.id() + ") has a minimum without a target.", "call it the target.");
        }
    }

    private void together(Goal goal, List<RuleText> rules) {
        boolean needed = goal.measures().stream()
                .flatMap(measure -> measure.levels().stream())
                .anyMatch(level -> !level.baseUnknown());
        if (rules == null) {
            if (needed) {
                problem(goal.file(), 0, "Goal (" + goal.id() + ") has levels and no rules.drl.",
                        "copy the rules of a goal of its kind from packs.md.");
            }
            return;
        }
        if (goal.measures().isEmpty()) {
            problem(rulesFile(goal), 0, "Goal (" + goal.id() + ") has rules and no level to judge by.",
                    goal.isWordsOnly() ? "delete rules.drl; words are judged by people." : "delete rules.drl.");
            return;
        }
        var asked = goal.measures().stream().map(Goal.Measure::indicator).toList();
        rules.stream().filter(rule -> rule.indicator() != null && !asked.contains(rule.indicator())).forEach(rule ->
                problem(rulesFile(goal), rule.line(), "The indicator (" + rule.indicator() + ") is none of the goal's.",
                        near(rule.indicator(), asked)));
        if (problems.isEmpty()) {
            sweep(goal, rules, problems);
        }
    }

    private Set<RuleText> sweep(Goal goal, List<RuleText> rules, List<Problem> found) {
        var firing = new HashSet<RuleText>();
        for (Goal.Measure measure : goal.measures()) {
            var indicator = catalogue.indicator(measure.indicator());
            firing.addAll(new Sweep(indicator, rules, rulesFile(goal), found).over(measure));
        }
        return firing;
    }

    private void ruleNames(Collection<List<RuleText>> rules) {
        var seen = new HashSet<String>();
        rules.stream().flatMap(List::stream).filter(rule -> !seen.add(rule.name())).forEach(rule -> pack.goal(rule.goal())
                .ifPresent(goal -> problem(rulesFile(goal), rule.line(),
                        "Two rules of the pack are named (" + rule.name() + ").", "name what the figure is about.")));
    }

    private void idle(Goal goal, List<RuleText> rules) {
        var firing = sweep(goal, rules, new ArrayList<>());
        rules.stream().filter(rule -> !firing.contains(rule)).forEach(rule -> problem(rulesFile(goal), rule.line(),
                "No value in any year makes rule (" + rule.name() + ") fire.", "delete it, or add the level it waits for."));
    }

    private void covered(Goal goal, List<RuleText> rules, List<Case> cases) {
        String file = goal.file().replaceFirst("goal\\.yaml$", "cases.yaml");
        for (Goal.Measure measure : goal.measures()) {
            var indicator = catalogue.indicator(measure.indicator());
            var edges = new LinkedHashSet<Edge>();
            measure.levels().forEach(level -> edges.addAll(edges(level, indicator)));
            edges.stream().filter(edge -> cases.stream().noneMatch(one -> edge.isMet(one, indicator))).forEach(edge ->
                    problem(file, 0, "Goal (" + goal.id() + ") has no case exactly on level (" + edge.name() + "), "
                            + edge.shown() + ".",
                            "add one to cases.yaml: what should happen when the value equals the " + edge.name() + "?"));
        }
        rules.stream().map(RuleText::state).distinct()
                .filter(state -> cases.stream().noneMatch(one -> one.state() == state))
                .forEach(state -> problem(file, 0, "Goal (" + goal.id() + ") has no case that must get " + state + ".",
                        "add one to cases.yaml for each rule."));
    }

    /** A number a case should stand on: a level's, or the figure of an indicator that is the level. */
    private record Edge(String name, BigDecimal value, String indicator, String shown) {
        boolean isMet(Case one, Indicator indicator) {
            return one.given().stream()
                    .filter(given -> given.indicator().equals(indicator.id()) && given.value() != null)
                    .map(given -> number(given.value(), indicator))
                    .anyMatch(given -> given != null && (value != null ? given.compareTo(value) == 0 : one.given().stream()
                            .filter(other -> other.indicator().equals(this.indicator) && other.value() != null)
                            .map(other -> number(other.value(), indicator))
                            .anyMatch(other -> other != null && other.compareTo(given) == 0)));
        }
    }

    private static List<Edge> edges(Level level, Indicator indicator) {
        if (level.kind() == Level.Kind.FLOOR || level.baseUnknown()) {
            return List.of();
        }
        if (level.kind() == Level.Kind.RANGE) {
            var range = level.range();
            return Stream.of(range.acceptedLow(), range.desiredLow(), range.desiredHigh(), range.acceptedHigh())
                    .filter(edge -> edge != null)
                    .map(edge -> new Edge("range", edge, null, edge.toPlainString()))
                    .toList();
        }
        String name = level.kind() == Level.Kind.MINIMUM ? "minimum" : "target";
        return List.of(level.indicator() != null
                ? new Edge(name, null, level.indicator(), level.indicator())
                : new Edge(name, LevelsInForce.number(level, indicator).stripTrailingZeros(), null, level.value()));
    }

    private static BigDecimal number(String value, Indicator indicator) {
        int rank = indicator.ranks().indexOf(value);
        return rank >= 0 ? BigDecimal.valueOf(rank) : isNumber(value) ? new BigDecimal(value) : null;
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d{1,30}(\\.\\d{1,12})?");
    }

    private void indicator(Goal goal, String id) {
        if (catalogue.indicator(id) == null) {
            problem(goal.file(), 0, "The indicator (" + id + ") of goal (" + goal.id() + ") is not in the catalogue.",
                    "add it to indicators.yaml, or mend its name.");
        }
    }

    private void body(String id, String file) {
        if (catalogue.body(id) == null) {
            problem(file, 0, "The body (" + id + ") is not in the catalogue.", "add it to bodies.yaml, or mend its name.");
        }
    }

    private static String near(String asked, Collection<String> known) {
        return Nearest.advice(asked, known, "use one of " + String.join(", ", known) + ".");
    }

    private static String rulesFile(Goal goal) {
        return goal.file().replaceFirst("goal\\.yaml$", "rules.drl");
    }

    private void problem(String file, int line, String message, String maybe) {
        problems.add(new Problem(file, line, 0, message, maybe));
    }
}
