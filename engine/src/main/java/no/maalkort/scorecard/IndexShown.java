package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.maalkort.figure.Text;
import no.maalkort.judgement.Arithmetic;

/**
 * One number made of all of a body's figures, with every number on the way to it.
 *
 * @param scales the first is the index itself
 * @param nodes the tree, each node before those below it, goals among them as its leaves
 * @param rank null where nobody is ranked, or the body has no number
 */
public record IndexShown(List<ScaleShown> scales, List<NodeShown> nodes, RankShown rank) {
    public IndexShown {
        scales = List.copyOf(scales);
        nodes = List.copyOf(nodes);
    }

    /** What numbers there are, between which ends, and what they are called; tiers best first. */
    public record ScaleShown(
            String id, Text name, BigDecimal from, BigDecimal to, int decimals, List<BandShown> tiers) {}

    /**
     * What numbers from a bound on are called.
     *
     * @param from null in the last: all that lies under the others
     * @param mark a colour's name, or an arrow
     */
    public record BandShown(BigDecimal from, Text name, String mark) {}

    /**
     * A number of the tree.
     *
     * @param parent the node it is joined into; null of the tree's own
     * @param goal the goal it is the figure of; null of a node of others
     * @param coverage the share of its weight with a figure of the body's own, 0–1
     * @param values one on each scale it has a number on
     * @param points the levels of a goal, worst first; none of a node of others
     * @param imputed what stands in a missing figure's place, else null
     * @param trend null where none is told
     */
    public record NodeShown(
            String id,
            String parent,
            String goal,
            Text name,
            BigDecimal weight,
            BigDecimal coverage,
            List<OnScale> values,
            List<PointShown> points,
            ImputedShown imputed,
            TrendShown trend) {
        /** Its number on a scale, or null. */
        public OnScale on(String scale) {
            return values.stream()
                    .filter(one -> one.scale().equals(scale))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A level that a figure's worth is measured by, and where it is written.
     *
     * @param ground why it lies there, or null
     * @param line of the goal.yaml that holds it
     */
    public record PointShown(
            String level, BigDecimal value, Text ground, GoalResult.SourceShown source, String file, int line) {}

    /**
     * A number on a scale.
     *
     * @param value null where withheld
     * @param withheld why there is none, or null
     * @param low what it is at least, whatever is missing
     * @param high what it is at most
     * @param tier what it is called, or null
     * @param imputed whether figures that others have stand in it
     * @param how it is worked out, never rounded; null where there is none
     * @param why the same in words
     */
    public record OnScale(
            String scale,
            BigDecimal value,
            Scorecard.Withheld withheld,
            BigDecimal low,
            BigDecimal high,
            BandShown tier,
            boolean imputed,
            Arithmetic how,
            Text why) {}

    /** What stands in a missing figure's place: the mean of so many figures of the body's group. */
    public record ImputedShown(BigDecimal value, String unit, String scheme, String group, int of) {}

    /**
     * The pace there is, set against the pace that is asked for.
     *
     * @param arrow null where there is none, and {@code why} says why
     * @param pace the one as a part of the other, or null where the level is reached or nothing is told
     * @param from the first year of the window, or null
     * @param to the last, or null
     * @param eroding whether the level is reached, and the figure moves away from it
     */
    public record TrendShown(
            BandShown arrow, BigDecimal pace, Integer from, Integer to, boolean eroding, Arithmetic how, Text why) {}

    /** The place among the bodies that have a number, those who share it told. */
    public record RankShown(String scale, BigDecimal value, int place, int of, List<String> shared, Text why) {}

    /** The scale that a number is on. */
    public ScaleShown scale(OnScale one) {
        return scale(scales, one.scale());
    }

    /** The scale of an id among those that there are. */
    public static ScaleShown scale(List<ScaleShown> scales, String id) {
        return scales.stream()
                .filter(scale -> scale.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The leaf of a goal, or null. */
    public NodeShown leaf(String goal) {
        return nodes.stream()
                .filter(node -> goal.equals(node.goal()))
                .findFirst()
                .orElse(null);
    }

    /** The same with a goal's leaf and what it goes into alone, the leaf first; or null where it has none. */
    public IndexShown above(String goal) {
        var chain = new ArrayList<NodeShown>();
        for (NodeShown node = leaf(goal); node != null; node = parent(node)) {
            chain.add(node);
        }
        return chain.isEmpty() ? null : new IndexShown(scales, chain, rank);
    }

    private NodeShown parent(NodeShown node) {
        return nodes.stream()
                .filter(one -> one.id().equals(node.parent()))
                .findFirst()
                .orElse(null);
    }

    /** The number of a node on the index's own scale, or null. */
    public BigDecimal number(NodeShown node) {
        var own = node.on(scales.get(0).id());
        return own == null ? null : own.value();
    }

    /** What a node is called on the first scale that has tiers, or null. */
    public BandShown tier(NodeShown node) {
        return node.values().stream()
                .map(OnScale::tier)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The tree's own node. */
    public NodeShown root() {
        return nodes.get(0);
    }
}
