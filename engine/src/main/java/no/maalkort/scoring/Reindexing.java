package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.maalkort.figure.Body;
import no.maalkort.figure.Text;
import no.maalkort.goal.Index;
import no.maalkort.goal.Level;
import no.maalkort.rulepack.LoadedPack;

/**
 * An index made again and again by other levels and weights, of a body and of all it is ranked among: figures are read once.
 * Thread-safe.
 */
public final class Reindexing {
    private static final BigDecimal STEPS = BigDecimal.valueOf(20);

    private final LoadedPack pack;
    private final Index index;
    private final Context context;
    private final List<Body> bodies;
    private final Map<String, Map<String, IndexFigures.Leaf>> known = new LinkedHashMap<>();
    private final Set<String> geometric;

    private Reindexing(Scoring scoring, Scoring.Request request) {
        this.pack = request.pack();
        this.index = pack.pack().index();
        this.context = scoring.context(request, 0);
        var figures = IndexFigures.of(context, pack);
        this.bodies = index.rank() == null ? List.of(request.body()) : all(figures);
        var read = figures.bodies().isEmpty() ? List.of(request.body()) : all(figures);
        read.forEach(body -> known.put(body.id(), figures.leaves(context.of(body))));
        this.geometric = index.tree()
                .all()
                .filter(node -> node.of().isEmpty() && node.by().containsValue(Index.Mean.GEOMETRIC))
                .map(Index.Node::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Body> all(IndexFigures figures) {
        return figures.bodies().stream()
                .map(context.figures().catalogue()::body)
                .toList();
    }

    /** Of a request's body; none where its pack makes no index of such a body. */
    public static Optional<Reindexing> of(Scoring scoring, Scoring.Request request) {
        return Optional.ofNullable(request.pack().pack().index())
                .filter(index -> index.isFor(request.body()))
                .map(index -> new Reindexing(scoring, request));
    }

    /**
     * A number of the tree.
     *
     * @param value null where withheld
     * @param tier what it is called, or null
     */
    public record Number(String node, String scale, BigDecimal low, BigDecimal value, BigDecimal high, Text tier) {}

    /**
     * How it comes out.
     *
     * @param numbers of the tree, each before those below it
     * @param place among the bodies that have a number; null where nobody is ranked, or the body has none
     */
    public record Run(List<Number> numbers, Integer place) {}

    /**
     * Every body's index by other levels and weights, by body; of others than who asks only the numbers that rank.
     *
     * @param weights inside their areas, by goal ({@code pack:goal}); in a geometric mean to the nearest twentieth of what a
     *     goal weighs, since they count as whole factors there
     * @param levels in place of levels, by goal; those that would lie in another order stay as they are
     */
    public Map<String, Run> run(Map<String, BigDecimal> weights, Map<String, Map<Level, Level>> levels) {
        var moved = new LinkedHashMap<String, Map<String, IndexFigures.Leaf>>();
        known.forEach((body, leaves) -> {
            var others = new LinkedHashMap<String, IndexFigures.Leaf>();
            leaves.forEach((goal, leaf) -> {
                String key = pack.pack().id() + ':' + goal;
                others.put(
                        goal,
                        leaf.otherwise(
                                levels.getOrDefault(key, Map.of()),
                                weight(leaf, weights.getOrDefault(key, leaf.weight()))));
            });
            moved.put(body, others);
        });
        var figures = IndexFigures.known(pack, moved);
        var trees = new LinkedHashMap<String, IndexNode>();
        bodies.forEach(body -> trees.put(
                body.id(),
                Indexing.tree(context.of(body), figures, body.equals(context.body()) ? index.scales() : ranking())));
        return runs(trees);
    }

    private List<Index.Scale> ranking() {
        return index.scale(index.rank().scale()).stream().toList();
    }

    private BigDecimal weight(IndexFigures.Leaf leaf, BigDecimal other) {
        if (!geometric.contains(leaf.goal().area())) {
            return other;
        }
        var steps = other.multiply(STEPS).divide(leaf.weight(), 0, RoundingMode.HALF_UP);
        return leaf.weight().multiply(steps.max(BigDecimal.ONE)).divide(STEPS, MathContext.DECIMAL128);
    }

    private Map<String, Run> runs(Map<String, IndexNode> trees) {
        var ranked = new LinkedHashMap<String, BigDecimal>();
        if (index.rank() != null) {
            trees.forEach((body, tree) -> {
                var number = IndexScoring.number(index.rank(), tree);
                if (number != null) {
                    ranked.put(body, number);
                }
            });
        }
        var runs = new LinkedHashMap<String, Run>();
        trees.forEach((body, tree) -> {
            var own = ranked.get(body);
            var numbers = new ArrayList<Number>();
            add(numbers, tree);
            runs.put(
                    body,
                    new Run(
                            numbers,
                            own == null ? null : (Integer) IndexScoring.place(index.rank(), ranked.values(), own)));
        });
        return runs;
    }

    private void add(List<Number> numbers, IndexNode node) {
        index.scales().stream().filter(scale -> node.on(scale.id()) != null).forEach(scale -> {
            var valued = node.on(scale.id());
            numbers.add(new Number(
                    node.id(),
                    scale.id(),
                    valued.low(),
                    valued.value(),
                    valued.high(),
                    valued.tier() == null ? null : valued.tier().name()));
        });
        node.below().forEach(below -> add(numbers, below));
    }
}
