package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.maalkort.figure.Body;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Index;
import no.maalkort.goal.Level;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.LoadedPack;

/** The figures that an index is made of, of one body or of all of one kind, as the goals' rules judged them. */
final class IndexFigures {
    private final LoadedPack pack;
    private final List<Goal> goals;
    private final Map<String, Map<String, Leaf>> byBody = new LinkedHashMap<>();

    /**
     * A goal's figure.
     *
     * @param assessment of its figure; null where the goal does not count
     * @param state as judged
     * @param weight as in force
     */
    record Leaf(Goal goal, Assessment assessment, State state, BigDecimal weight) {
        boolean counts() {
            return assessment != null && !assessment.levels().isEmpty();
        }

        /** The same by other levels and another weight; levels that would lie in another order stay as they are. */
        Leaf otherwise(Map<Level, Level> levels, BigDecimal other) {
            if (assessment == null) {
                return this;
            }
            var moved = assessment.levels().stream()
                    .map(one -> moved(one, levels.getOrDefault(one.level(), one.level())))
                    .toList();
            var kept = orders(moved).equals(orders(assessment.levels())) ? moved : assessment.levels();
            return new Leaf(goal, assessment.beside(kept), state, other);
        }

        private static Assessment.ResolvedLevel moved(Assessment.ResolvedLevel from, Level to) {
            return from.value() == null || from.reported() != null
                    ? from
                    : new Assessment.ResolvedLevel(to, new BigDecimal(to.value()), null);
        }

        private static List<Integer> orders(List<Assessment.ResolvedLevel> levels) {
            var values = levels.stream()
                    .map(Assessment.ResolvedLevel::value)
                    .filter(Objects::nonNull)
                    .toList();
            return values.stream()
                    .flatMap(one -> values.stream().map(one::compareTo))
                    .toList();
        }

        /** The figure that rules judged, or null. */
        BigDecimal observed() {
            return counts() && state.isVerdict() ? assessment.figure().value() : null;
        }
    }

    /** What stands in a missing figure's place. */
    record Imputed(BigDecimal value, String group, int of) {}

    private IndexFigures(LoadedPack pack) {
        this.pack = pack;
        this.goals = pack.pack().goals().stream()
                .filter(goal -> !goal.proposed() && !goal.measures().isEmpty())
                .toList();
    }

    /** The figures of a body in a context, and of the others where the index looks at them. */
    static IndexFigures of(Context context, LoadedPack pack) {
        var figures = new IndexFigures(pack);
        var index = pack.pack().index();
        if (index.rank() != null || index.imputation() != null) {
            context.figures().catalogue().bodies().stream()
                    .filter(index::isFor)
                    .forEach(body -> figures.byBody.put(body.id(), figures.read(context.of(body))));
        }
        return figures;
    }

    /** Figures of some bodies that are known already. */
    static IndexFigures known(LoadedPack pack, Map<String, Map<String, Leaf>> byBody) {
        var figures = new IndexFigures(pack);
        figures.byBody.putAll(byBody);
        return figures;
    }

    List<String> bodies() {
        return List.copyOf(byBody.keySet());
    }

    /** The figures of a body, by goal. */
    Map<String, Leaf> leaves(Context context) {
        var known = byBody.get(context.body().id());
        return known == null ? read(context) : known;
    }

    /** The figures of a body as its rules judge them; other years' too. */
    Map<String, Leaf> read(Context context) {
        var own = goals.stream().filter(goal -> goal.appliesTo(context.body())).toList();
        var verdicts = PackJudging.verdicts(context, pack, own);
        var leaves = new LinkedHashMap<String, Leaf>();
        goals.forEach(goal -> {
            int at = own.indexOf(goal);
            var assessment = at < 0 ? null : verdicts.get(at).decisive().assessment();
            var state = at < 0 ? State.NOT_APPLICABLE : verdicts.get(at).state();
            leaves.put(goal.id(), new Leaf(goal, assessment, state, goal.weightIn(context.rulesAt())));
        });
        return leaves;
    }

    /** The mean of the figures of a body's group; none where too few have one. */
    Optional<Imputed> imputed(Body body, Goal goal, Context context) {
        var rule = pack.pack().index().imputation();
        var groups =
                rule == null ? List.<Body>of() : context.figures().catalogue().groups(body, rule.scheme());
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        var group = groups.get(0).group();
        var values = byBody.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(body.id()))
                .filter(entry -> group.members().contains(entry.getKey()))
                .map(entry -> entry.getValue().get(goal.id()).observed())
                .filter(value -> value != null)
                .toList();
        if (values.size() < rule.least()) {
            return Optional.empty();
        }
        var mean = values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
        return Optional.of(new Imputed(mean, group.code(), values.size()));
    }

    Index index() {
        return pack.pack().index();
    }
}
