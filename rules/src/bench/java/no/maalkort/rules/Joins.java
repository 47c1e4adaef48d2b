package no.maalkort.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.judgement.State;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The goals as facts that Drools joins with levels and figures, as its guide shows: equalities first, one session that keeps
 * goals and levels and forgets the figures after each municipality-year. Not thread-safe.
 */
public final class Joins implements HandWritten.Judge {
    private static final String RULES = """
            package goals;
            import no.maalkort.rules.Joins.Goal;
            import no.maalkort.rules.Joins.Level;
            import no.maalkort.rules.Joins.Figure;
            import no.maalkort.judgement.State;
            global java.util.Map states;
            """;
    private static final String RULE = """
            rule "%1$s of %2$s" when
                Goal($id : id, $indicator : indicator, passes == "%2$s")
                %3$s
            then
                states.put($id, State.%1$s);
            end
            """;

    private final List<Object> known = new ArrayList<>();
    private final Map<String, State> found = new HashMap<>();
    private final List<HandGoal> goals;
    private final KieSession session;

    /** What was promised. */
    public record Goal(String id, String indicator, String passes) {}

    /** A number that was promised. */
    public record Level(String goal, String kind, BigDecimal value) {}

    /** What was reported. */
    public record Figure(String indicator, BigDecimal value) {}

    Joins(List<HandGoal> goals) {
        this.goals = goals;
        for (HandGoal goal : goals) {
            String id = goal.words().id();
            known.add(new Goal(id, goal.words().indicator(), goal.passes().name()));
            known.add(new Level(id, "target", goal.target()));
            if (goal.minimum() != null) {
                known.add(new Level(id, "minimum", goal.minimum()));
            }
        }
        var services = KieServices.get();
        var files = services.newKieFileSystem().write("src/main/resources/goals/goals.drl", drl());
        var built = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (!built.getResults().getMessages().isEmpty()) {
            throw new IllegalStateException(built.getResults().toString());
        }
        session = services.newKieContainer(built.getKieModule().getReleaseId()).newKieSession();
        session.setGlobal("states", found);
        known.forEach(session::insert);
    }

    private static String drl() {
        var drl = new StringBuilder(RULES);
        Map<String, List<String>> signs =
                Map.of("AT_LEAST", List.of(">=", "<"), "ABOVE", List.of(">", "<="), "BELOW", List.of("<", ">="));
        signs.forEach((passes, sign) -> {
            String target = "Level(goal == $id, kind == \"target\", $target : value)\n    ";
            String minimum = "Level(goal == $id, kind == \"minimum\", $minimum : value)\n    ";
            String none = "not Level(goal == $id, kind == \"minimum\")\n    ";
            String figure = "Figure(indicator == $indicator, value ";
            drl.append(RULE.formatted("MET", passes, target + figure + sign.get(0) + " $target)"));
            drl.append(RULE.formatted(
                    "PARTLY_MET",
                    passes,
                    target + minimum + figure + sign.get(0) + " $minimum, value " + sign.get(1) + " $target)"));
            drl.append(RULE.formatted("NOT_MET", passes, minimum + figure + sign.get(1) + " $minimum)"));
            drl.append(RULE.formatted("NOT_MET", passes + " alone", none + target + figure + sign.get(1) + " $target)")
                    .replace("passes == \"" + passes + " alone\"", "passes == \"" + passes + "\""));
        });
        return drl.toString();
    }

    @Override
    public State[] judge(BigDecimal[] values) {
        found.clear();
        var reported = new FactHandle[values.length];
        for (int i = 0; i < values.length; i++) {
            reported[i] = session.insert(new Figure(goals.get(i).words().indicator(), values[i]));
        }
        session.fireAllRules();
        for (FactHandle figure : reported) {
            session.delete(figure);
        }
        var states = new State[values.length];
        for (int i = 0; i < values.length; i++) {
            states[i] = found.get(goals.get(i).words().id());
        }
        return states;
    }
}
