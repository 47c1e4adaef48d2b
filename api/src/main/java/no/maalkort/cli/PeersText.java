package no.maalkort.cli;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.maalkort.figure.Language;
import no.maalkort.pages.NameOrder;
import no.maalkort.planning.Peers;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.StatusWords;
import no.maalkort.scoring.Workspace;

/** Municipalities beside each other as a page, by name: scores and which differences are sure, then figure by figure. */
final class PeersText {
    private final Peers peers;
    private final boolean chosenHere;
    private final Workspace workspace;
    private final Language language;
    private final Lines out;

    PeersText(Peers peers, boolean chosenHere, Workspace workspace, Language language, Lines out) {
        this.peers = peers;
        this.chosenHere = chosenHere;
        this.workspace = workspace;
        this.language = language;
        this.out = out;
    }

    String write() {
        out.paragraph(
                "",
                name(peers.municipality())
                        + say(" ved siden av ", " beside ")
                        + others(peers.peers().size() - 1)
                        + " · "
                        + peers.year());
        if (chosenHere) {
            out.paragraph(
                    "",
                    peers.index() != null
                            ? say("Gruppen er alle som indeksen er for.", "The group is all that the index is for.")
                            : say(
                                    "Gruppen er kommunene som har en egen pakke her, ikke en KOSTRA-gruppe.",
                                    "The group is the municipalities with a pack of their own here, no KOSTRA group."));
        }
        peers.groups()
                .forEach(group -> out.paragraph(
                        "",
                        say("Gruppe: ", "Group: ") + group.name().in(language) + " (" + group.scheme() + " "
                                + group.version() + say(", kode ", ", code ") + group.code() + "), " + group.members()
                                + members(group.members())));
        if (peers.goalsDiffer()) {
            out.paragraph(
                    "",
                    say(
                            "MÅLENE ER ULIKE: hver er dømt på sine egne mål, så ingen er satt foran noen.",
                            "THE GOALS DIFFER: each is judged by its own, so nobody is put before anybody."));
        }
        if (peers.index() == null) {
            out.heading(say("Tallfestede mål, alfabetisk", "Goals with a level, alphabetical"));
            peers.peers().stream()
                    .sorted(Comparator.comparing(
                            peer -> NameOrder.key(name(peer.municipality().id()))))
                    .forEach(this::peer);
        } else {
            new IndexPeersLines(peers, this::name, language, out).order();
        }
        out.paragraph(
                "",
                say("Spennet er fra 5. til 95. persentil av ", "The range is the 5th to the 95th percentile of ")
                        + peers.draws()
                        + say(" kjøringer, frø ", " runs, seed ")
                        + peers.seed()
                        + say(
                                "; overlapper to spenn, er det ingen forskjell.",
                                "; where two ranges overlap there is no difference."));
        if (peers.index() != null) {
            new IndexPeersLines(peers, this::name, language, out).numbers();
        }
        out.heading(say("Tallene ved siden av hverandre", "The figures side by side"));
        if (peers.indicators().isEmpty()) {
            out.paragraph("  ", say("Ingen to har samme tall.", "No two have the same figure."));
        }
        peers.indicators().forEach(this::beside);
        return out.text();
    }

    private String members(int count) {
        if (peers.index() != null) {
            return count == 1 ? say(" medlem.", " member.") : say(" medlemmer.", " members.");
        }
        return count == 1 ? say(" kommune.", " municipality.") : say(" kommuner.", " municipalities.");
    }

    private String others(int count) {
        return count == 1 ? say("én annen", "1 other") : count + say(" andre", " others");
    }

    private void peer(Peers.Peer peer) {
        var score = peer.measurable();
        String name = name(peer.municipality().id());
        if (peer.rank() == null) {
            out.paragraph("  ", name + say(": ingen mål teller", ": no goal counts") + pack(peer));
            return;
        }
        if (score.observed() == 0) {
            out.paragraph(
                    "  ",
                    name + say(": ingen av ", ": none of ") + score.goals() + say(" dømt", " judged") + pack(peer));
            return;
        }
        out.paragraph(
                "  ",
                name + ": " + points(score.low()) + "–" + points(score.high())
                        + (score.score() == null ? "" : " (" + points(score.score()) + ")")
                        + ", " + score.observed() + say(" av ", " of ") + score.goals()
                        + say(" dømt", " judged") + pack(peer));
        out.paragraph(
                "    ",
                say("sikret, trukket på nytt: ", "secured, drawn again: ")
                        + points(peer.low().from()) + "–" + points(peer.low().to()) + difference(peer.noDifference()));
    }

    private String pack(Peers.Peer peer) {
        return say(" · pakke ", " · pack ") + peer.pack().id();
    }

    private String difference(List<String> alike) {
        return difference(alike, this::name, language);
    }

    /** Those from whom a body does not differ, at the end of a sentence. */
    static String difference(List<String> alike, UnaryOperator<String> name, Language language) {
        return alike.isEmpty()
                ? ""
                : (language == Language.NB ? "; ingen forskjell fra " : "; no difference from ")
                        + alike.stream().map(name).collect(Collectors.joining(", "));
    }

    private void beside(Peers.Beside beside) {
        out.paragraph(
                "  ",
                beside.name().in(language) + ", " + beside.period() + " ("
                        + beside.order().in(language) + ")");
        beside.values().stream()
                .filter(value -> value.value() != null)
                .sorted(Comparator.comparing(value -> NameOrder.key(name(value.municipality()))))
                .forEach(value -> out.paragraph(
                        "    ",
                        name(value.municipality()) + ": "
                                + Numbers.orWord(Numbers.shown(value.value(), 2), value.text(), beside.unit(), language)
                                + StatusWords.inBrackets(value.status(), language)
                                + (value.best() ? best(beside) : "")));
        long missing =
                beside.values().stream().filter(value -> value.value() == null).count();
        if (missing > 0) {
            out.paragraph("    ", missing + say(" har ikke ett sikkert tall", " have no single figure"));
        }
    }

    private String best(Peers.Beside beside) {
        long best = beside.values().stream().filter(Peers.PeerValue::best).count();
        return best > 1 ? say(" · best, likt", " · best, tied") : say(" · best", " · best");
    }

    private String name(String id) {
        return workspace.figures().catalogue().body(id).name().in(language);
    }

    private String points(BigDecimal number) {
        return Numbers.plain(Numbers.shown(number, 2), language);
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }
}
