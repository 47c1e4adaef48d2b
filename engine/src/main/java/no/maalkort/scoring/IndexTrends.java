package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.goal.Index;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Arithmetic;
import no.maalkort.judgement.Arithmetic.Term;
import no.maalkort.scorecard.IndexWords.Untold;

/**
 * The pace of each figure of a tree, set against the pace asked for, and the mean of these for each node.
 *
 * <p>A figure's pace R is what it moved a year in the window, divided by what it must move a year from the window's start
 * until the due year, while that is ahead. A node's is the weighted mean of those below it, each held between −1 and 1, a level reached as 1.
 */
final class IndexTrends {
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private final Context context;
    private final IndexFigures figures;
    private final Index.Trend rule;
    private final Map<Integer, Map<String, IndexFigures.Leaf>> earlier = new LinkedHashMap<>();
    private final Map<String, Trended> trends = new LinkedHashMap<>();

    /**
     * A pace.
     *
     * @param arrow null where nothing is told
     * @param pace null where the level is reached, or was and is no longer
     * @param untold null where there is an arrow
     */
    record Trended(
            Index.Band arrow,
            BigDecimal pace,
            Integer from,
            Integer to,
            boolean eroding,
            Arithmetic how,
            Untold untold,
            BigDecimal coverage,
            BigDecimal counted) {
        static Trended untold(Untold why) {
            return new Trended(null, null, null, null, false, null, why, BigDecimal.ZERO, null);
        }
    }

    IndexTrends(Context context, IndexFigures figures) {
        this.context = context;
        this.figures = figures;
        this.rule = figures.index().trend();
    }

    /** The trends of a tree's nodes, by their ids; none where the index tells none. */
    Map<String, Trended> of(IndexNode tree) {
        if (rule != null) {
            node(tree);
        }
        return trends;
    }

    private Trended node(IndexNode node) {
        var trended = node.leaf() != null ? leaf(node.leaf()) : joined(node);
        trends.put(node.id(), trended);
        return trended;
    }

    private Trended joined(IndexNode node) {
        var counted = node.below().stream().filter(IndexNode::counts).toList();
        var below = counted.stream().map(this::node).toList();
        if (counted.isEmpty()) {
            return Trended.untold(Untold.NO_FIGURE);
        }
        if (rule.due() <= context.year()) {
            return Trended.untold(Untold.YEAR_PASSED);
        }
        var weights = Indexing.sum(counted, IndexNode::weight);
        var coverage = IntStream.range(0, counted.size())
                .mapToObj(i -> counted.get(i).weight().multiply(below.get(i).coverage(), EXACT))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(weights, EXACT);
        var told = IntStream.range(0, counted.size())
                .filter(i -> below.get(i).counted() != null)
                .mapToObj(i -> new Means.Operand(
                        counted.get(i).id(),
                        below.get(i).counted(),
                        counted.get(i).weight()))
                .toList();
        if (told.isEmpty() || coverage.compareTo(rule.leastCoverage()) < 0) {
            return new Trended(null, null, null, null, false, null, Untold.COVERAGE, coverage, null);
        }
        var how = Means.of(Index.Mean.ARITHMETIC, told);
        return new Trended(
                Index.Band.of(rule.arrows(), how.result()),
                how.result(),
                null,
                null,
                false,
                how,
                null,
                coverage,
                how.result());
    }

    private Trended leaf(IndexFigures.Leaf leaf) {
        if (leaf.observed() == null) {
            return Trended.untold(Untold.NO_FIGURE);
        }
        int to = leaf.assessment().period();
        if (rule.due() <= to) {
            return attained(new Window(leaf, null, to, to));
        }
        var start = Stream.iterate(0, off -> off <= rule.within(), off -> off + 1)
                .flatMap(off -> Stream.of(-off, off).distinct())
                .map(off -> context.year() - rule.years() + off)
                .filter(year -> year < context.year())
                .filter(year -> before(year, leaf) != null)
                .findFirst();
        if (start.isEmpty()) {
            return Trended.untold(Untold.NO_EARLIER);
        }
        int from = to - (context.year() - start.get());
        return told(new Window(leaf, before(start.get(), leaf), from, to));
    }

    /** Once the due year is there no pace leads to it: the level is attained, or it is not. */
    private Trended attained(Window window) {
        return window.isReached()
                ? new Trended(rule.reached(), null, null, null, false, null, null, BigDecimal.ZERO, null)
                : Trended.untold(Untold.NOT_ATTAINED);
    }

    private BigDecimal before(int year, IndexFigures.Leaf leaf) {
        return earlier.computeIfAbsent(year, one -> figures.read(context.in(one)))
                .get(leaf.goal().id())
                .observed();
    }

    /** A figure at both ends of the window, and the number to reach. */
    private final class Window {
        private final IndexFigures.Leaf leaf;
        private final int from;
        private final int to;
        private final BigDecimal first;
        private final BigDecimal last;
        private final BigDecimal level;
        private final boolean higher;
        private final Rescaling rescaling;

        Window(IndexFigures.Leaf leaf, BigDecimal first, int from, int to) {
            this.leaf = leaf;
            this.from = from;
            this.to = to;
            this.first = first;
            this.last = leaf.observed();
            var scale = figures.index().scale(rule.scale()).orElseThrow();
            this.rescaling = Indexing.rescaling(figures.index(), scale, leaf);
            this.higher = rescaling.best().value().compareTo(rescaling.worst().value()) > 0;
            this.level = leaf.assessment().levels().stream()
                    .filter(one -> one.level().kind() == rule.achieved())
                    .map(Assessment.ResolvedLevel::value)
                    .findFirst()
                    .orElseThrow();
        }

        boolean isReached() {
            return Points.reached(last, level, higher, leaf.assessment().strict());
        }

        boolean hasPace() {
            return rule.pace() == Level.Shape.LINEAR
                    ? rescaling.open(first) != null && rescaling.open(last) != null
                    : first.signum() > 0 && last.signum() > 0 && level.signum() > 0;
        }

        /** What it moves a year from one number to another, in so many years; towards what is better above 0. */
        BigDecimal pace(BigDecimal start, BigDecimal end, int years) {
            if (rule.pace() == Level.Shape.LINEAR) {
                return rescaling.open(end).subtract(rescaling.open(start)).divide(BigDecimal.valueOf(years), EXACT);
            }
            var rate = Roots.root(end.divide(start, EXACT), years).subtract(BigDecimal.ONE);
            return higher ? rate : rate.negate();
        }
    }

    private Trended told(Window window) {
        if (!window.hasPace()) {
            return Trended.untold(Untold.NO_RATE);
        }
        var observed = window.pace(window.first, window.last, window.to - window.from);
        if (observed.signum() < 0 && observed.negate().compareTo(rule.deadBand()) <= 0) {
            observed = BigDecimal.ZERO;
        }
        var required = window.pace(window.first, window.level, rule.due() - window.from);
        var terms = List.of(
                new Term("first", window.first),
                new Term("last", window.last),
                new Term("level", window.level),
                new Term("observed", observed),
                new Term("required", required));
        if (window.isReached()) {
            var how = new Arithmetic("1", terms, BigDecimal.ONE);
            return trended(rule.reached(), null, window, observed.signum() < 0, how, BigDecimal.ONE);
        }
        if (required.signum() <= 0) {
            var least = BigDecimal.ONE.negate();
            var how = new Arithmetic("-1", terms, least);
            return trended(rule.arrows().get(rule.arrows().size() - 1), null, window, false, how, least);
        }
        var pace = observed.divide(required, EXACT);
        var how = new Arithmetic("observed / required", terms, pace);
        var held = pace.min(BigDecimal.ONE).max(BigDecimal.ONE.negate());
        return trended(Index.Band.of(rule.arrows(), pace), pace, window, false, how, held);
    }

    private static Trended trended(
            Index.Band arrow, BigDecimal pace, Window window, boolean eroding, Arithmetic how, BigDecimal held) {
        return new Trended(arrow, pace, window.from, window.to, eroding, how, null, BigDecimal.ONE, held);
    }
}
