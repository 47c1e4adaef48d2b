package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.maalkort.goal.Index;
import no.maalkort.judgement.State;
import no.maalkort.scoring.IndexNode.Valued;
import no.maalkort.scoring.IndexNode.Withheld;

/**
 * One body's tree of an index: figures on scales, joined from the leaves up.
 *
 * <p>What is missing is left out of a number, and stands at its worst and best in what the number is at least and at most.
 */
final class Indexing {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal ALIKE = new BigDecimal("-1e-20");

    private final Context context;
    private final IndexFigures figures;
    private final Index index;
    private final Map<String, IndexFigures.Leaf> leaves;

    private final List<Index.Scale> scales;

    private Indexing(Context context, IndexFigures figures, List<Index.Scale> scales) {
        this.scales = scales;
        this.context = context;
        this.figures = figures;
        this.index = figures.index();
        this.leaves = figures.leaves(context);
    }

    static IndexNode tree(Context context, IndexFigures figures) {
        return tree(context, figures, figures.index().scales());
    }

    /** The tree with its numbers on some scales only. */
    static IndexNode tree(Context context, IndexFigures figures, List<Index.Scale> scales) {
        var indexing = new Indexing(context, figures, scales);
        return indexing.node(indexing.index.tree());
    }

    private IndexNode node(Index.Node node) {
        var below = node.of().isEmpty()
                ? leaves.values().stream()
                        .filter(leaf -> leaf.goal().area().equals(node.id()))
                        .map(leaf -> leaf(leaf, node))
                        .toList()
                : node.of().stream().map(this::node).toList();
        var counted = below.stream().filter(IndexNode::counts).toList();
        var weights = sum(counted, IndexNode::weight);
        var coverage = counted.isEmpty()
                ? null
                : sum(counted, one -> one.weight().multiply(one.coverage(), EXACT))
                        .divide(weights, EXACT);
        var values = new LinkedHashMap<String, Valued>();
        if (coverage != null) {
            for (Index.Scale scale : scales) {
                var some = counted.stream()
                        .filter(one -> one.on(scale.id()) != null)
                        .toList();
                if (node.by().containsKey(scale.id()) && !some.isEmpty()) {
                    values.put(scale.id(), joined(node, scale, coverage, some));
                }
            }
        }
        return new IndexNode(node.id(), node.name(), node.weight(), null, null, coverage, values, below);
    }

    static BigDecimal sum(List<IndexNode> some, Function<IndexNode, BigDecimal> number) {
        return some.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private IndexNode leaf(IndexFigures.Leaf leaf, Index.Node parent) {
        var goal = leaf.goal();
        if (!leaf.counts()) {
            return new IndexNode(goal.id(), goal.title(), leaf.weight(), leaf, null, null, Map.of(), List.of());
        }
        var imputed = leaf.state() == State.NO_DATA
                ? figures.imputed(context.body(), goal, context).orElse(null)
                : null;
        var values = new LinkedHashMap<String, Valued>();
        for (Index.Scale scale : scales) {
            var rescaling = rescaling(index, scale, leaf);
            if (parent.by().containsKey(scale.id())) {
                values.put(scale.id(), valued(leaf, imputed, scale, rescaling));
            }
        }
        return new IndexNode(
                goal.id(),
                goal.title(),
                leaf.weight(),
                leaf,
                imputed,
                leaf.observed() == null ? BigDecimal.ZERO : BigDecimal.ONE,
                values,
                List.of());
    }

    static Rescaling rescaling(Index index, Index.Scale scale, IndexFigures.Leaf leaf) {
        return Rescaling.of(
                scale,
                leaf.assessment().levels(),
                index.logarithmic().contains(leaf.goal().id()));
    }

    private static Valued valued(
            IndexFigures.Leaf leaf, IndexFigures.Imputed imputed, Index.Scale scale, Rescaling rescaling) {
        var figure = leaf.observed() != null ? leaf.observed() : imputed == null ? null : imputed.value();
        if (figure == null || rescaling.points().size() < 2) {
            var withheld = leaf.state() == State.ERROR ? Withheld.ERROR_BELOW : Withheld.MISSING;
            return new Valued(
                    null, withheld, least(scale, rescaling), most(scale, rescaling), null, false, List.of(), null);
        }
        var how = rescaling.of(figure);
        boolean known = leaf.observed() != null;
        return new Valued(
                how,
                null,
                known ? how.result() : rescaling.worst().at(),
                known ? how.result() : rescaling.best().at(),
                scale.tiers().isEmpty() ? null : Index.Band.of(scale.tiers(), how.result()),
                !known,
                List.of(),
                null);
    }

    /** What a figure is worth at least; where a reported level is missing, the end of the whole scale. */
    private static BigDecimal least(Index.Scale scale, Rescaling rescaling) {
        return rescaling.points().size() < 2
                ? scale.at().values().iterator().next()
                : rescaling.worst().at();
    }

    private static BigDecimal most(Index.Scale scale, Rescaling rescaling) {
        return rescaling.points().size() < 2
                ? scale.at().values().stream().reduce((less, more) -> more).orElseThrow()
                : rescaling.best().at();
    }

    private Valued joined(Index.Node node, Index.Scale scale, BigDecimal coverage, List<IndexNode> counted) {
        var mean = node.by().get(scale.id());
        var low = Means.of(mean, operands(counted, one -> one.on(scale.id()).low()))
                .result();
        var high = Means.of(mean, operands(counted, one -> one.on(scale.id()).high()))
                .result();
        var withheld = withheld(node, scale, coverage, counted);
        if (withheld != null) {
            return new Valued(null, withheld, low, high, null, false, counted, mean);
        }
        var known = counted.stream()
                .filter(one -> one.on(scale.id()).value() != null)
                .toList();
        var how = Means.of(mean, operands(known, one -> one.on(scale.id()).value()));
        return new Valued(
                how,
                null,
                low,
                high,
                scale.tiers().isEmpty() ? null : tier(mean, scale, how.result(), known),
                known.stream().anyMatch(one -> one.on(scale.id()).imputed()),
                counted,
                mean);
    }

    private static List<Means.Operand> operands(List<IndexNode> some, Function<IndexNode, BigDecimal> number) {
        return some.stream()
                .map(one -> new Means.Operand(one.id(), number.apply(one), one.weight()))
                .toList();
    }

    private static Withheld withheld(Index.Node node, Index.Scale scale, BigDecimal coverage, List<IndexNode> counted) {
        if (counted.stream().anyMatch(one -> one.on(scale.id()).withheld() == Withheld.ERROR_BELOW)) {
            return Withheld.ERROR_BELOW;
        }
        boolean none = counted.stream().allMatch(one -> one.on(scale.id()).value() == null);
        return none || coverage.subtract(node.leastCoverage()).compareTo(ALIKE) < 0 ? Withheld.COVERAGE : null;
    }

    /**
     * What a number is called. Of the mean of the two worst the best tier is both of theirs, and the worst is both of theirs;
     * else it takes the tier beside.
     */
    private static Index.Band tier(Index.Mean mean, Index.Scale scale, BigDecimal number, List<IndexNode> known) {
        var tiers = scale.tiers();
        int at = tiers.indexOf(Index.Band.of(tiers, number));
        if (mean == Index.Mean.WORST_TWO && tiers.size() > 2) {
            int last = tiers.size() - 1;
            var two = new ArrayList<>(known);
            two.sort((one, other) ->
                    one.on(scale.id()).value().compareTo(other.on(scale.id()).value()));
            var names = two.stream()
                    .limit(2)
                    .map(one -> tiers.indexOf(one.on(scale.id()).tier()))
                    .toList();
            if (at == 0 && names.stream().anyMatch(one -> one != 0)) {
                at = 1;
            } else if (at == last && names.stream().anyMatch(one -> one != last)) {
                at = last - 1;
            }
        }
        return tiers.get(at);
    }
}
