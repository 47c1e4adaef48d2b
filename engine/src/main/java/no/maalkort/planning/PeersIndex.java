package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.maalkort.goal.Index;
import no.maalkort.planning.Peers.IndexStanding;
import no.maalkort.planning.Peers.NodePeers;
import no.maalkort.planning.Peers.NumberPeer;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.IndexShown.NodeShown;
import no.maalkort.scorecard.IndexShown.OnScale;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Reindexing;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/**
 * An index of bodies beside each other: where each stands in it, and every number of the tree.
 *
 * @param runs everybody's index, by body, run by run
 */
record PeersIndex(Index index, List<Map<String, Reindexing.Run>> runs) {

    /** Of who asks, where the pack makes one; else null. */
    static PeersIndex of(Workspace workspace, Scoring.Request first, int draws, long seed) {
        var index = first.pack().pack().index();
        return index == null ? null : new PeersIndex(index, RobustnessScoring.indices(workspace, first, draws, seed));
    }

    /** The scale that ranks, or else the index's own. */
    private String scale() {
        return index.rank() == null ? index.scales().get(0).id() : index.rank().scale();
    }

    private OnScale root(Scorecard card) {
        return card.index() == null ? null : card.index().root().on(scale());
    }

    /** The number that ranks a body, the higher the better; null where it has none. */
    BigDecimal number(Scorecard card) {
        if (index.rank() != null) {
            return card.index() == null || card.index().rank() == null
                    ? null
                    : card.index().rank().value();
        }
        var root = root(card);
        return root == null ? null : root.value();
    }

    /** The range of that number in the runs; null where there is none. */
    Robustness.Spread range(Scorecard card) {
        boolean isByLow = index.rank() != null && index.rank().by() == Index.By.LOW;
        var spread = number(card) == null
                ? null
                : RobustnessScoring.spread(runs(card), run -> run.numbers().stream()
                        .filter(one -> one.scale().equals(scale()))
                        .findFirst()
                        .map(one -> isByLow ? one.low() : one.value())
                        .orElse(null));
        return spread == null
                ? null
                : new Robustness.Spread(Numbers.rounded(spread.from()), Numbers.rounded(spread.to()), spread.runs());
    }

    private List<Reindexing.Run> runs(Scorecard card) {
        return runs.stream()
                .map(run -> run.get(card.municipality().id()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The place at a percentile of the runs; null without one. */
    private Integer place(Scorecard card, int percent) {
        var places = runs(card).stream()
                .map(Reindexing.Run::place)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return places.isEmpty() ? null : RobustnessScoring.ranked(places, percent);
    }

    IndexStanding standing(Scorecard card) {
        var root = root(card);
        if (root == null) {
            return null;
        }
        var rank = card.index().rank();
        return new IndexStanding(
                root.value(),
                root.low(),
                root.high(),
                rank == null ? null : (Integer) rank.place(),
                rank == null ? null : (Integer) rank.of(),
                rank == null ? List.of() : rank.shared(),
                range(card),
                rank == null ? null : place(card, RobustnessScoring.FEW),
                rank == null ? null : place(card, RobustnessScoring.MANY));
    }

    /** Every number of the tree that one of them has. */
    Peers.IndexPeers of(List<Scorecard> cards) {
        var nodes = new LinkedHashMap<String, NodeShown>();
        var indices =
                cards.stream().map(Scorecard::index).filter(Objects::nonNull).toList();
        indices.forEach(one -> one.nodes().forEach(node -> nodes.putIfAbsent(node.id(), node)));
        var all = new ArrayList<NodePeers>();
        nodes.values().forEach(node -> node.values()
                .forEach(one -> all.add(new NodePeers(
                        node.id(),
                        node.parent(),
                        node.goal(),
                        node.name(),
                        one.scale(),
                        values(cards, node.id(), one.scale())))));
        return new Peers.IndexPeers(
                indices.isEmpty() ? List.of() : indices.get(0).scales(), scale(), all);
    }

    private static List<NumberPeer> values(List<Scorecard> cards, String node, String scale) {
        var numbers =
                cards.stream().map(card -> number(card.index(), node, scale)).toList();
        var best = numbers.stream()
                .filter(one -> one != null && one.value() != null)
                .map(OnScale::value)
                .max(Comparator.naturalOrder())
                .orElse(null);
        var values = new ArrayList<NumberPeer>();
        for (int i = 0; i < cards.size(); i++) {
            var one = numbers.get(i);
            String id = cards.get(i).municipality().id();
            values.add(
                    one == null
                            ? new NumberPeer(id, null, null, false, false)
                            : new NumberPeer(
                                    id,
                                    one.value(),
                                    one.tier(),
                                    one.imputed(),
                                    one.value() != null && one.value().compareTo(best) == 0));
        }
        return values;
    }

    private static OnScale number(IndexShown index, String node, String scale) {
        return index == null
                ? null
                : index.nodes().stream()
                        .filter(one -> one.id().equals(node))
                        .findFirst()
                        .map(one -> one.on(scale))
                        .orElse(null);
    }
}
