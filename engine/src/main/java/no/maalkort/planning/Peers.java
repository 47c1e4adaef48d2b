package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Body;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Scorecard;

/**
 * Municipalities beside each other in a year: each judged by its own goals, the same figures side by side.
 *
 * @param municipality who asks
 * @param groups whose members they are; none where they were named
 * @param goalsDiffer whether they are judged by different goals, so that the order is of promises kept, not of results
 * @param draws how many runs stand behind each range
 * @param seed of the draws
 * @param peers by the low bound of the measurable score, highest first; equal ones share a rank, those without come last
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
     * @param rank from 1; null where no goal counts
     * @param low the range of the low bound in the runs; null where no goal counts
     * @param noDifference those whose ranges overlap with its own: their order may be chance
     */
    public record Peer(
            Scorecard.Municipality municipality,
            Scorecard.PackRef pack,
            String asOf,
            Integer rank,
            Map<State, Integer> counts,
            Scorecard.Score measurable,
            Robustness.Label label,
            Robustness.Spread low,
            List<String> noDifference) {}

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
