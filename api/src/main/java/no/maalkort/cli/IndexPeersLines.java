package no.maalkort.cli;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.maalkort.figure.Language;
import no.maalkort.planning.Peers;
import no.maalkort.planning.Peers.IndexStanding;
import no.maalkort.planning.Peers.NodePeers;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.IndexShown.ScaleShown;
import no.maalkort.scorecard.IndexWords;
import no.maalkort.scorecard.Numbers;

/**
 * An index of bodies beside each other: their order, and number by number.
 *
 * @param name of a body by its id
 */
record IndexPeersLines(Peers peers, UnaryOperator<String> name, Language language, Lines out) {

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    /** Where each stands. */
    void order() {
        out.heading(say("Indeks, i rekkefølge", "Index, in order"));
        peers.peers().forEach(this::peer);
    }

    private void peer(Peers.Peer peer) {
        String name = name().apply(peer.municipality().id());
        var at = peer.standing();
        if (at == null) {
            out.paragraph("  – ", name + say(": ingen tall teller", ": no figure counts"));
            return;
        }
        out.paragraph(
                peer.rank() == null ? "  – " : "  " + peer.rank() + ". ",
                name + ": " + (at.value() == null ? "–" : shown(at.value())) + bounds(at) + place(at));
        if (at.ranks() != null) {
            out.paragraph(
                    "     ",
                    say("i kjøringene ", "in the runs ")
                            + range(at)
                            + places(at)
                            + PeersText.difference(peer.noDifference(), name(), language));
        }
    }

    private String bounds(IndexStanding at) {
        return at.low().equals(at.high()) ? "" : " (" + shown(at.low()) + "–" + shown(at.high()) + ")";
    }

    private String place(IndexStanding at) {
        if (at.place() == null) {
            return "";
        }
        String shared = at.shared().isEmpty()
                ? ""
                : say(", delt med ", ", shared with ")
                        + at.shared().stream().map(name()).collect(Collectors.joining(", "));
        return say(" · plass ", " · place ") + at.place() + say(" av ", " of ") + at.of() + shared;
    }

    private String range(IndexStanding at) {
        String from = shown(at.ranks().from());
        String to = shown(at.ranks().to());
        return from.equals(to) ? from : from + "–" + to;
    }

    private String places(IndexStanding at) {
        return at.from() == null
                ? ""
                : say(", plass ", ", place ") + at.from() + (at.from().equals(at.to()) ? "" : "–" + at.to());
    }

    private ScaleShown scale(String id) {
        return IndexShown.scale(peers.index().scales(), id);
    }

    private String shown(BigDecimal number) {
        return shown(peers.index().ranked(), number);
    }

    private String shown(String scale, BigDecimal number) {
        return Numbers.plain(IndexWords.shown(scale(scale), number), language);
    }

    /** Every number that is made of others, of all of them. */
    void numbers() {
        out.heading(say("Indeksens tall ved siden av hverandre", "The numbers of the index side by side"));
        peers.index().nodes().stream().filter(node -> node.goal() == null).forEach(this::node);
    }

    private void node(NodePeers node) {
        String scale = peers.index().scales().size() == 1
                ? ""
                : ", " + scale(node.scale()).name().in(language);
        out.paragraph("  ", node.name().in(language) + scale);
        long best = node.values().stream().filter(Peers.NumberPeer::best).count();
        node.values()
                .forEach(one -> out.paragraph(
                        "    ",
                        name().apply(one.municipality()) + ": "
                                + (one.value() == null ? "–" : shown(node.scale(), one.value()))
                                + (one.tier() == null
                                        ? ""
                                        : " " + one.tier().name().in(language))
                                + (one.imputed() ? say(" (antatt)", " (imputed)") : "")
                                + (one.best() ? best > 1 ? say(" · best, likt", " · best, tied") : " · best" : "")));
    }
}
