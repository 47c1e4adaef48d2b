package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Body;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.Scorecard;

/**
 * Municipalities beside each other in a year: each judged by its own goals, the same figures side by side.
 *
 * @param municipality who asks
 * @param groups whose members they are; none where they were named
 * @param goalsDiffer whether they are judged by different goals, so that the order is of promises kept, not of results
 * @param draws how many runs stand behind each range
 * @param seed of the draws
 * @param index what an index says of them, number by number; null where they are judged by goals of their own
 * @param peers by their place in the index; else by the low bound of the measurable score, highest first; equal ones share a rank, those without come last
 * @param indicators what at least two of them have a figure of
 */
public record Peers(
        String schemaVersion,
        String municipality,
        int year,
        Scorecard.EngineRef engine,
        List<Grouped> groups,
        boolean goalsDiffer,
        int draws,
        long seed,
        IndexPeers index,
        List<Peer> peers,
        List<Beside> indicators) {

    /** A group by the version of its scheme and its code. */
    public record Grouped(String id, Text name, String scheme, String version, String code, int members) {
        static Grouped of(Body body) {
            var group = body.group();
            return new Grouped(
                    body.id(),
                    body.name(),
                    group.scheme(),
                    group.version(),
                    group.code(),
                    group.members().size());
        }
    }

    /**
     * One of them.
     *
     * @param rank from 1; null where no goal counts. In an index its place among those set beside each other
     * @param standing in the index; null without one
     * @param low the range of the low bound in the runs; null where no goal counts
     * @param noDifference those that are judged and whose ranges overlap with its own, of the index where there is one: their order may be chance
     */
    public record Peer(
            Scorecard.Municipality municipality,
            Scorecard.PackRef pack,
            String asOf,
            Integer rank,
            IndexStanding standing,
            Map<State, Integer> counts,
            Scorecard.Score measurable,
            Robustness.Label label,
            Robustness.Spread low,
            List<String> noDifference) {}

    /**
     * Where one of them stands in an index.
     *
     * @param place among all bodies that the index ranks; null where it ranks nobody, or has no number
     * @param ranks what the runs range over: the number that ranks
     * @param from the better end of its places in the runs; null without a place
     * @param to the worse end
     */
    public record IndexStanding(
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            Integer place,
            Integer of,
            List<String> shared,
            Robustness.Spread ranks,
            Integer from,
            Integer to) {}

    /** An index of all of them: a number of the tree after the other. */
    public record IndexPeers(List<IndexShown.ScaleShown> scales, String ranked, List<NodePeers> nodes) {}

    /**
     * A number of the tree on a scale.
     *
     * @param goal the goal it is the figure of; null of a node of others
     * @param values in the order of the peers
     */
    public record NodePeers(String id, String parent, String goal, Text name, String scale, List<NumberPeer> values) {}

    /**
     * What one of them has.
     *
     * @param value null where withheld, or where it does not count
     * @param tier what it is called, or null
     * @param best whether nobody has a higher one
     */
    public record NumberPeer(
            String municipality, BigDecimal value, IndexShown.BandShown tier, boolean imputed, boolean best) {}

    /** One figure of all of them, in the order of the peers. */
    public record Beside(
            String indicator, Text name, String unit, Indicator.Better better, String period, List<PeerValue> values) {
        /** In words, which way is better; of counts and sums, that they tell of size. */
        public Text order() {
            if (better == Indicator.Better.NEITHER) {
                return new Text("ingen retning er best", "neither way is better");
            }
            if (values.stream().noneMatch(PeerValue::best)) {
                return new Text("følger av hvor stor kommunen er; ikke ordnet", "follows from size; not put in order");
            }
            return better == Indicator.Better.HIGHER
                    ? new Text("høyest er best", "highest is best")
                    : new Text("lavest er best", "lowest is best");
        }
    }

    /**
     * What one of them has.
     *
     * @param value null where there is none, or where publishers differ
     * @param text of a grade, yes or no; else null
     * @param best whether nobody has a better one; those with the same are best together, and of a count or a sum nobody
     */
    public record PeerValue(String municipality, BigDecimal value, String text, String status, boolean best) {}
}
