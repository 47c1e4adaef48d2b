package no.maalkort.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Text;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.Packs;

/** Packs with the levels and weights a scenario supposes, judged by the rules they have. */
final class Otherwise {
    private Otherwise() {}

    /**
     * The packs that a scenario changes, changed.
     *
     * @param rulesAt the year whose levels are in force
     * @throws Problem.Rejected where nobody can judge by the levels
     */
    static List<LoadedPack> packs(Packs packs, Scenario scenario, int rulesAt) {
        Map<String, Map<String, Goal>> changed = new LinkedHashMap<>();
        scenario.levels()
                .forEach(one -> change(changed, packs, one.pack(), one.goal(), goal -> level(goal, one, rulesAt)));
        scenario.weights()
                .forEach(one -> change(
                        changed,
                        packs,
                        one.pack(),
                        one.goal(),
                        goal -> goal.weighing(new Goal.Weight(one.value(), why(one.source()), null))));
        var otherwise = new ArrayList<LoadedPack>();
        changed.forEach((pack, goals) -> otherwise.add(packs.pack(pack).with(List.copyOf(goals.values()))));
        return otherwise;
    }

    private static Text why(String source) {
        String said = source == null ? "" : ": " + source;
        return new Text("antatt i et scenario" + said, "supposed in a scenario" + said);
    }

    private static void change(
            Map<String, Map<String, Goal>> changed, Packs packs, String pack, String goal, UnaryOperator<Goal> how) {
        changed.computeIfAbsent(pack, id -> new LinkedHashMap<>())
                .compute(
                        goal,
                        (id, held) -> how.apply(
                                held == null
                                        ? packs.pack(pack).pack().goal(goal).orElseThrow()
                                        : held));
    }

    private static Goal level(Goal goal, Scenario.LevelSet one, int rulesAt) {
        var measures = goal.measures().stream()
                .map(measure -> measure.indicator().equals(one.indicator()) ? level(measure, one, rulesAt) : measure)
                .toList();
        return goal.measuredBy(measures);
    }

    private static Goal.Measure level(Goal.Measure measure, Scenario.LevelSet one, int rulesAt) {
        var held = inForce(measure, one.part(), rulesAt).orElseThrow();
        return new Goal.Measure(
                measure.indicator(),
                measure.levels().stream()
                        .map(level -> level == held ? supposed(level, one) : level)
                        .toList());
    }

    private static Level supposed(Level held, Scenario.LevelSet one) {
        var part = one.part();
        return part.put(held, one.value())
                .supposing(new Level.Supposed(part.word(), part.in(held), one.source(), one.at()));
    }

    /** The level in force in a year that has a part. */
    static Optional<Level> inForce(Goal.Measure measure, LevelPart part, int rulesAt) {
        return Level.inForce(measure.levels(), rulesAt).stream()
                .filter(part::isOf)
                .findFirst();
    }
}
