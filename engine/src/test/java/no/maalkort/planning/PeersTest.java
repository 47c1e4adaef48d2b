package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Town;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** Who stands beside whom is ordered by the low bound, and what is equal or within the ranges is said to be. */
class PeersTest {
    private static final String BODIES = """
            town: {kind: municipality, name: {nb: Byen, en: Town}, numbers: [{number: "0001"}]}
            land: {kind: municipality, name: {nb: Landet, en: Land}, numbers: [{number: "0002"}]}
            """;

    private static Peers peers(String target, String town, String land) {
        var workspace = new Town()
                .file("bodies.yaml", BODIES)
                .atLeast(
                        "one",
                        "indicator: f.a\nlevels: [{kind: target, value: " + target + ", from: 2010, source: s}]\n")
                .release("report", "2021-03-01", "f.a;2020;" + town + ";%;A;", "land;f.a;2020;" + land + ";%;A;")
                .workspace();
        var catalogue = workspace.figures().catalogue();
        var requests = List.of(request(workspace, catalogue.body("town")), request(workspace, catalogue.body("land")));
        return PeersScoring.of(workspace, requests, List.of(), 250, 1);
    }

    private static Scoring.Request request(Workspace workspace, Body body) {
        return new Scoring.Request(body, 2020, workspace.packs().pack("town"), null, null);
    }

    private static List<String> best(Peers peers) {
        return peers.indicators().get(0).values().stream()
                .filter(Peers.PeerValue::best)
                .map(Peers.PeerValue::municipality)
                .toList();
    }

    @Test
    void theOrderIsThatOfTheLowBound() {
        var peers = peers("4.0", "3,0", "5,0");

        assertThat(peers.peers()).extracting(one -> one.municipality().id()).containsExactly("land", "town");
        assertThat(peers.peers()).extracting(Peers.Peer::rank).containsExactly(1, 2);
        assertThat(peers.peers())
                .allSatisfy(one -> assertThat(one.noDifference()).isEmpty());
        assertThat(peers.goalsDiffer()).isFalse();
        assertThat(best(peers)).containsExactly("land");
    }

    @Test
    void equalOnesShareARankAndAreBestTogether() {
        var peers = peers("4.0", "5,0", "5,00");

        assertThat(peers.peers()).extracting(Peers.Peer::rank).containsExactly(1, 1);
        assertThat(peers.peers().get(0).noDifference()).containsExactly("town");
        assertThat(best(peers)).containsExactly("land", "town");
    }

    /** Town is just under the level and gets as many points as Land in half of the runs. */
    @Test
    void aDifferenceWithinTheRangesIsNone() {
        var peers = peers("4.0", "3,99", "5,0");

        assertThat(peers.peers()).extracting(Peers.Peer::rank).containsExactly(1, 2);
        assertThat(peers.peers().get(1).noDifference()).containsExactly("land");
    }
}
