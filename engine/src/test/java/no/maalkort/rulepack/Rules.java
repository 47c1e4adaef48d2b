package no.maalkort.rulepack;

/** DRL for tests. */
final class Rules {
    private Rules() {}

    /** Two levels, higher is better. */
    static String twoLevels(String goal) {
        return head(goal, "MET", "NOT_MET", "PARTLY_MET")
                + rule("It reaches the target", goal, "value >= target", "MET, $reading.atLeast(\"target\")")
                + rule(
                        "It lies between the minimum and the target",
                        goal,
                        "value >= minimum, value < target",
                        "PARTLY_MET, $reading.atLeast(\"minimum\"), $reading.below(\"target\")")
                + rule(
                        "It lies below the least demanding level",
                        goal,
                        "value < leastDemanding",
                        "NOT_MET, $reading.below(\"leastDemanding\")");
    }

    /** One level, higher is better. */
    static String oneLevel(String goal) {
        return head(goal, "MET", "NOT_MET")
                + rule("It reaches the target", goal, "value >= target", "MET, $reading.atLeast(\"target\")")
                + rule("It lies below the target", goal, "value < target", "NOT_MET, $reading.below(\"target\")");
    }

    static String head(String goal, String... states) {
        var text = new StringBuilder("// Goal " + goal + ".\npackage " + goal.replace('-', '_') + ";\n\n"
                + "import no.maalkort.judgement.Reading;\n");
        for (String state : states) {
            text.append("import static no.maalkort.judgement.State.")
                    .append(state)
                    .append(";\n");
        }
        return text.toString();
    }

    static String rule(String name, String goal, String conditions, String judged) {
        return "\nrule \"" + name + "\"\nwhen\n    $reading : Reading(goal == \"" + goal + "\", " + conditions
                + ")\nthen\n    $reading.judge(" + judged + ");\nend\n";
    }
}
