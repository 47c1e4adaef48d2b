package no.maalkort.rulepack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Indicator.Better;
import no.maalkort.judgement.State;

/** The rules of a new goal: the patterns of its kind, whole, since they hold no number. */
final class NewRules {
    private static final Map<String, String> REASONS =
            Map.of(">=", "atLeast", "<=", "atMost", ">", "above", "<", "below");
    private static final Map<String, String> NOT = Map.of(">=", "<", ">", "<=", "<=", ">", "<", ">=");

    private final String goal;
    private final List<Rule> rules = new ArrayList<>();

    /** A rule; conditions as {@code >= target}. */
    private record Rule(String found, State state, List<String> conditions) {}

    private NewRules(String goal) {
        this.goal = goal;
    }

    /** The text of rules.drl, or null for a kind that no rule judges. */
    static String of(String goal, GoalKind kind, List<Indicator> indicators) {
        var rules = new NewRules(goal);
        boolean higher = indicators.stream().noneMatch(one -> one.better() == Better.LOWER);
        String reached = (higher ? ">" : "<") + (kind == GoalKind.STRICT_TARGET ? "" : "=");
        switch (kind) {
            case WORDS, INFORMATION -> {
                return null;
            }
            case TARGET, STRICT_TARGET, REPORTED_TARGET, SEVERAL ->
                rules.one(reached, "target", "reaches the target", "does not reach the target");
            case PATH -> rules.one(reached, "path", "is on the path to the target", "is behind the path to the target");
            case MINIMUM_AND_TARGET -> rules.two(reached);
            case RANGE -> rules.range();
        }
        return rules.text();
    }

    private void one(String reached, String level, String yes, String no) {
        add(yes, State.MET, reached + " " + level);
        add(no, State.NOT_MET, NOT.get(reached) + " " + level);
    }

    private void two(String reached) {
        String missed = NOT.get(reached);
        add("reaches the target", State.MET, reached + " target");
        add("lies between the minimum and the target", State.PARTLY_MET, reached + " minimum", missed + " target");
        add("does not reach the least demanding level", State.NOT_MET, missed + " leastDemanding");
    }

    private void range() {
        add("lies in the desired band", State.MET, ">= desiredLow", "<= desiredHigh");
        add("lies under the desired band and is accepted", State.PARTLY_MET, ">= acceptedLow", "< desiredLow");
        add("lies over the desired band and is accepted", State.PARTLY_MET, "> desiredHigh", "<= acceptedHigh");
        add("lies under the accepted band", State.NOT_MET, "< acceptedLow");
        add("lies over the accepted band", State.NOT_MET, "> acceptedHigh");
    }

    private void add(String found, State state, String... conditions) {
        rules.add(new Rule(found, state, List.of(conditions)));
    }

    private String text() {
        var text =
                new StringBuilder("// Goal " + goal + ": see goal.yaml beside this file for the wording, the source\n"
                        + "// and the levels. The levels are not repeated here; a rule reads them from the Reading.\n"
                        + "package " + RulePackage.written(goal) + ";\n\nimport no.maalkort.judgement.Reading;\n");
        rules.stream()
                .map(rule -> "import static no.maalkort.judgement.State." + rule.state() + ";\n")
                .distinct()
                .sorted()
                .forEach(text::append);
        rules.forEach(rule -> text.append(text(rule)));
        return text.toString();
    }

    private String text(Rule rule) {
        var conditions = rule.conditions().stream().map(one -> "value " + one).toList();
        var reasons = rule.conditions().stream().map(NewRules::reason).toList();
        return "\nrule \"" + subject() + " " + rule.found() + "\"\nwhen\n    $reading : Reading(goal == \"" + goal
                + "\", "
                + String.join(", ", conditions) + ")\nthen\n    $reading.judge(" + rule.state() + ", "
                + String.join(", ", reasons) + ");\nend\n";
    }

    private static String reason(String condition) {
        var parts = condition.split(" ");
        return "$reading." + REASONS.get(parts[0]) + "(\"" + parts[1] + "\")";
    }

    /** What the figure is about, from the goal's id: rules have names without digits. */
    private String subject() {
        String words = goal.replaceFirst(".*\\.", "")
                .replaceAll("[0-9]", "")
                .replaceAll("[-.]+", " ")
                .strip();
        return words.isEmpty() ? "The figure" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
