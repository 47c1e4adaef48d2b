package no.maalkort.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.IndexBeside;
import no.maalkort.scorecard.IndexBeside.NodeBeside;
import no.maalkort.scorecard.IndexBeside.NumberBeside;
import no.maalkort.scorecard.IndexBeside.Numbered;
import no.maalkort.scorecard.IndexShown.RankShown;
import no.maalkort.scorecard.IndexShown.ScaleShown;
import no.maalkort.scorecard.IndexWords;
import no.maalkort.scorecard.Numbers;

/** An index before and after: the whole of it, each number of the tree that is another, and the place among others. */
final class IndexBesideLines {
    private final Lines out;
    private final Language language;
    private final IndexBeside index;

    IndexBesideLines(Lines out, Language language, IndexBeside index) {
        this.out = out;
        this.language = language;
        this.index = index;
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    void write() {
        out.heading(say("Indeks", "Index"));
        var root = index.nodes().get(0);
        var shown = index.nodes().stream()
                .filter(node -> node == root || node.isChanged())
                .toList();
        shown.forEach(this::node);
        place();
        int same = index.nodes().size() - shown.size();
        if (same > 0) {
            out.paragraph(
                    "  ",
                    say(
                            (shown.size() > 1 ? "Ellers: " : "") + same + " tall i indeksen er som før.",
                            (shown.size() > 1 ? "Apart from these: " : "") + same + (same == 1 ? " number" : " numbers")
                                    + " of the index unchanged."));
        }
    }

    private void node(NodeBeside node) {
        var numbers = new ArrayList<String>();
        node.values().stream()
                .filter(one -> one.isChanged() || !node.isChanged())
                .forEach(one -> numbers.add(beside(one)));
        out.paragraph(
                "  ".repeat(1 + depth(node)),
                node.name().in(language) + (node.goal() == null ? "" : " (" + node.goal() + ")") + ": "
                        + String.join(" · ", numbers));
    }

    private int depth(NodeBeside node) {
        return index.nodes().stream()
                .filter(one -> one.id().equals(node.parent()))
                .findFirst()
                .map(parent -> 1 + depth(parent))
                .orElse(0);
    }

    private String beside(NumberBeside one) {
        var scale = index.scale(one.scale());
        String label = index.scales().size() == 1 ? "" : scale.name().in(language) + " ";
        String is = number(scale, one.to());
        return label
                + (one.isChanged() ? number(scale, one.from()) + " → " + is : is + say(", som før", ", as before"));
    }

    private String number(ScaleShown scale, Numbered one) {
        if (one == null) {
            return say("ikke med", "not there");
        }
        String value = one.value() == null
                ? "– (" + shown(scale, one.low()) + "–" + shown(scale, one.high()) + ")"
                : shown(scale, one.value());
        return value
                + (one.tier() == null ? "" : " " + one.tier().name().in(language))
                + (one.imputed() ? say(" (antatt)", " (imputed)") : "");
    }

    private String shown(ScaleShown scale, BigDecimal number) {
        return Numbers.plain(IndexWords.shown(scale, number), language);
    }

    private void place() {
        var sides = new ArrayList<>(List.of(place(index.from()), place(index.to())));
        if (sides.get(0).equals(sides.get(1))) {
            if (index.to() != null) {
                out.paragraph("  ", sides.get(1));
            }
            return;
        }
        out.paragraph("  ", say("Før: ", "Before: ") + sides.get(0));
        out.paragraph("  ", say("Etter: ", "After: ") + sides.get(1));
    }

    private String place(RankShown rank) {
        return rank == null ? say("Ingen plass.", "No place.") : rank.why().in(language);
    }
}
