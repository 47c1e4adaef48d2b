package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.IndexShown.BandShown;
import no.maalkort.scorecard.IndexShown.NodeShown;
import no.maalkort.scorecard.IndexShown.OnScale;
import no.maalkort.scorecard.IndexShown.RankShown;
import no.maalkort.scorecard.IndexShown.ScaleShown;

/**
 * The index of two scorecards of a body, number beside number.
 *
 * @param scales of either, the second's first
 * @param nodes of either, the second's first
 * @param from the place on the first; null where there is none
 * @param to the place on the second; null where there is none
 */
public record IndexBeside(List<ScaleShown> scales, List<NodeBeside> nodes, RankShown from, RankShown to) {

    /**
     * A number of the tree.
     *
     * @param goal the goal it is the figure of; null of a node of others
     * @param values one for each scale it has a number on
     */
    public record NodeBeside(String id, String parent, String goal, Text name, List<NumberBeside> values) {
        /** Whether any of its numbers is another. */
        public boolean isChanged() {
            return values.stream().anyMatch(NumberBeside::isChanged);
        }
    }

    /** A number on a scale on both; null where the node is on the other only. */
    public record NumberBeside(String scale, Numbered from, Numbered to) {
        /** Whether it is another. */
        public boolean isChanged() {
            return !Objects.equals(from, to);
        }
    }

    /**
     * A number with its name.
     *
     * @param value null where withheld
     * @param tier what it is called, or null
     * @param imputed whether figures that others have stand in it
     */
    public record Numbered(BigDecimal value, BigDecimal low, BigDecimal high, BandShown tier, boolean imputed) {
        private static Numbered of(OnScale one) {
            return one == null ? null : new Numbered(one.value(), one.low(), one.high(), one.tier(), one.imputed());
        }
    }

    /** Of two indices; null where there is none on either side. */
    public static IndexBeside of(IndexShown before, IndexShown after) {
        if (before == null && after == null) {
            return null;
        }
        var scales = new LinkedHashMap<String, ScaleShown>();
        var was = new LinkedHashMap<String, NodeShown>();
        var is = new LinkedHashMap<String, NodeShown>();
        put(after, scales, is);
        put(before, scales, was);
        var ids = new ArrayList<>(is.keySet());
        was.keySet().stream().filter(id -> !is.containsKey(id)).forEach(ids::add);
        return new IndexBeside(
                List.copyOf(scales.values()),
                ids.stream()
                        .map(id -> node(scales.keySet().stream().toList(), was.get(id), is.get(id)))
                        .toList(),
                before == null ? null : before.rank(),
                after == null ? null : after.rank());
    }

    private static void put(IndexShown index, Map<String, ScaleShown> scales, Map<String, NodeShown> nodes) {
        if (index != null) {
            index.scales().forEach(scale -> scales.putIfAbsent(scale.id(), scale));
            index.nodes().forEach(node -> nodes.put(node.id(), node));
        }
    }

    private static NodeBeside node(List<String> scales, NodeShown was, NodeShown is) {
        var shown = is == null ? was : is;
        return new NodeBeside(
                shown.id(),
                shown.parent(),
                shown.goal(),
                shown.name(),
                scales.stream()
                        .map(scale -> new NumberBeside(scale, Numbered.of(on(was, scale)), Numbered.of(on(is, scale))))
                        .filter(one -> one.from() != null || one.to() != null)
                        .toList());
    }

    private static OnScale on(NodeShown node, String scale) {
        return node == null ? null : node.on(scale);
    }

    /** The scale that a number is on. */
    public ScaleShown scale(String id) {
        return IndexShown.scale(scales, id);
    }
}
