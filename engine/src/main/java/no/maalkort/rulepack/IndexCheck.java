package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Text;
import no.maalkort.figure.YamlNode;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Index;
import no.maalkort.goal.Level;
import no.maalkort.goal.Pack;

/** The sense of an index and the goals it is made of together: each has its place, and a worth on every scale. */
final class IndexCheck {
    /** How many operands, each counted as often as it weighs, a geometric mean may have: its root is exact. */
    static final int MOST_FACTORS = 240;

    private final FileTree tree;
    private final Index index;
    private final List<Goal> goals;
    private final List<Problem> problems;
    private final YamlNode node;

    private IndexCheck(FileTree tree, Index index, List<Goal> goals, List<Problem> problems) {
        this.tree = tree;
        this.index = index;
        this.goals = goals;
        this.problems = problems;
        this.node = YamlNode.read(tree, IndexReader.FILE, problems);
    }

    /** What index.yaml says, which there is where the method is index, and only there; else null. */
    static Index read(
            FileTree tree,
            YamlNode pack,
            Map<String, Text> areas,
            Pack.Coverage coverage,
            List<Goal> goals,
            Names names,
            List<Problem> problems) {
        boolean named = "index".equals(pack.textOr("method", ""));
        if (named != tree.has(IndexReader.FILE)) {
            pack.problem(
                    named
                            ? "There is no " + IndexReader.FILE + " beside pack.yaml."
                            : "There is an index, and no method.",
                    named ? "say in it what levels are worth and how numbers join." : "write (method: index).");
            return null;
        }
        if (!named) {
            none(tree, goals, problems);
            return null;
        }
        var index = IndexReader.read(tree, areas, coverage, problems);
        if (index != null && problems.isEmpty()) {
            var check = new IndexCheck(tree, index, goals, problems);
            check.areas();
            goals.forEach(check::goal);
            check.logarithmic();
            check.scheme(names);
            check.weights(check.node.get("tree"));
        }
        return index;
    }

    /** Tells of levels that only an index knows, in a pack without one. */
    private static void none(FileTree tree, List<Goal> goals, List<Problem> problems) {
        goals.forEach(goal -> levels(goal)
                .filter(level -> level.kind() == Level.Kind.OPTIMUM)
                .forEach(level -> problems.add(new Problem(
                        shown(tree, goal),
                        level.line(),
                        level.column(),
                        "An optimum is given in a pack without an index.",
                        "write (method: index) in pack.yaml and add " + IndexReader.FILE + "."))));
    }

    /** Tells of weights that cannot be counted in whole factors, such as a what-if may suppose. */
    static void weights(FileTree tree, Index index, List<Goal> goals, List<Problem> problems) {
        var check = new IndexCheck(tree, index, goals, problems);
        check.weights(check.node.get("tree"));
    }

    private static Stream<Level> levels(Goal goal) {
        return goal.measures().stream().flatMap(measure -> measure.levels().stream());
    }

    private static String shown(FileTree tree, Goal goal) {
        return tree.shown(goal.file().substring(tree.cited("").length()));
    }

    private void areas() {
        var known = index.tree()
                .all()
                .filter(one -> one.of().isEmpty())
                .map(Index.Node::id)
                .collect(Collectors.toSet());
        goals.stream()
                .map(Goal::area)
                .distinct()
                .filter(area -> !known.contains(area))
                .forEach(area -> node.get("tree")
                        .problem(
                                "The tree has no node (" + area + "), so that goal (" + first(area) + ") is not used.",
                                Nearest.advice(area, known, "add it under (of).")));
        known.stream()
                .filter(area -> goals.stream()
                        .noneMatch(goal ->
                                goal.area().equals(area) && !goal.measures().isEmpty()))
                .sorted()
                .forEach(area -> node.get("tree")
                        .problem(
                                "The node (" + area + ") has no goal with a figure.",
                                "add one, or leave the node out."));
    }

    private String first(String area) {
        return goals.stream()
                .filter(goal -> goal.area().equals(area))
                .map(Goal::id)
                .findFirst()
                .orElseThrow();
    }

    private void goal(Goal goal) {
        if (goal.measures().size() > 1) {
            problem(
                    goal,
                    levels(goal).findFirst().orElseThrow(),
                    "Goal (" + goal.id() + ") has several figures.",
                    "make a goal of each; the tree joins them.");
            return;
        }
        levels(goal)
                .filter(level -> level.kind() == Level.Kind.RANGE || level.due() != null || level.baseUnknown())
                .findFirst()
                .ifPresent(level -> problem(
                        goal,
                        level,
                        "A " + (level.kind() == Level.Kind.RANGE ? "range" : "dated level")
                                + " has no worth on a scale.",
                        "write plain levels: floor, minimum, target, optimum."));
        var held = goal.measures().stream()
                .flatMap(measure -> LevelsInForce.years(measure.levels()).stream()
                        .map(year -> Level.inForce(measure.levels(), year)))
                .filter(levels -> !levels.isEmpty())
                .toList();
        held.forEach(levels -> index.scales().forEach(scale -> points(goal, levels, scale)));
        if (index.trend() != null) {
            held.stream()
                    .filter(levels -> levels.stream()
                            .noneMatch(level -> level.kind() == index.trend().achieved()))
                    .forEach(levels -> problem(
                            goal,
                            levels.get(0),
                            "Goal (" + goal.id() + ") has not the level that the trend is to reach.",
                            "give it one, or another (reach) to the trend."));
        }
    }

    private void points(Goal goal, List<Level> levels, Index.Scale scale) {
        long points = levels.stream()
                .filter(level -> scale.at().containsKey(level.kind()))
                .count();
        if (points < 2 && isOn(goal, scale)) {
            problem(
                    goal,
                    levels.get(0),
                    "Goal (" + goal.id() + ") has not two of the levels of scale (" + scale.id() + ").",
                    "add one of "
                            + scale.at().keySet().stream()
                                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private boolean isOn(Goal goal, Index.Scale scale) {
        return index.trend() != null && index.trend().scale().equals(scale.id())
                || index.tree()
                        .all()
                        .anyMatch(one -> one.of().isEmpty()
                                && one.id().equals(goal.area())
                                && one.by().containsKey(scale.id()));
    }

    private void logarithmic() {
        if (!PackWords.has(node, "logarithmic")) {
            return;
        }
        var ids = goals.stream().map(Goal::id).toList();
        for (YamlNode one : node.get("logarithmic").items()) {
            var goal =
                    goals.stream().filter(some -> some.id().equals(one.text())).findFirst();
            if (goal.isEmpty()) {
                one.problem(
                        "The goal (" + one.text() + ") is not in the pack.",
                        Nearest.advice(one.text(), ids, "use one of " + String.join(", ", ids) + "."));
            }
            goal.stream()
                    .flatMap(IndexCheck::levels)
                    .filter(level -> level.value() != null && PackWords.isNumber(level.value()))
                    .filter(level -> new BigDecimal(level.value()).signum() <= 0)
                    .findFirst()
                    .ifPresent(level -> problem(
                            goal.get(),
                            level,
                            "The level (" + level.value() + ") has no logarithm.",
                            "write levels above 0."));
        }
    }

    /** What a goal weighs, and what it weighs before that holds. */
    private static Stream<BigDecimal> weights(Goal goal) {
        var weight = goal.weight();
        return weight.from() == null ? Stream.of(weight.value()) : Stream.of(weight.value(), BigDecimal.ONE);
    }

    /** A scheme must group somebody, and nobody twice: a code means nothing without the version of its scheme. */
    private void scheme(Names names) {
        if (index.imputation() == null) {
            return;
        }
        String scheme = index.imputation().scheme();
        var catalogue = names.catalogue();
        var grouped = catalogue.bodies().stream()
                .filter(index::isFor)
                .map(body -> catalogue.groups(body, scheme).size())
                .toList();
        var at = node.get("impute").get("scheme");
        if (grouped.stream().allMatch(count -> count == 0)) {
            var known = catalogue.bodies().stream()
                    .filter(body -> body.group() != null)
                    .map(body -> body.group().scheme())
                    .distinct()
                    .toList();
            at.problem(
                    "Nobody is grouped by (" + scheme + ").",
                    Nearest.advice(scheme, known, "list the members of its groups in bodies.yaml."));
        } else if (grouped.stream().anyMatch(count -> count > 1)) {
            at.problem("Some are in two groups of (" + scheme + ").", "name its version: SCHEME-VERSION.");
        }
    }

    private void weights(YamlNode at) {
        index.tree()
                .all()
                .filter(one -> one.by().containsValue(Index.Mean.GEOMETRIC))
                .forEach(one -> {
                    var weights = one.of().isEmpty()
                            ? goals.stream()
                                    .filter(goal -> goal.area().equals(one.id()))
                                    .flatMap(IndexCheck::weights)
                            : one.of().stream().map(Index.Node::weight);
                    long factors = Index.factors(weights.toList()).stream()
                            .mapToLong(Long::longValue)
                            .sum();
                    if (factors > MOST_FACTORS) {
                        at.problem(
                                "The weights of (" + one.id() + ") make a root of (" + factors + ").",
                                "write rounder weights, such as 1 and 2: a geometric mean takes at most " + MOST_FACTORS
                                        + ".");
                    }
                });
    }

    private void problem(Goal goal, Level level, String message, String maybe) {
        var problem = new Problem(shown(tree, goal), level.line(), level.column(), message, maybe);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
