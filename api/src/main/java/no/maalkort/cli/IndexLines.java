package no.maalkort.cli;

import static no.maalkort.figure.Language.NB;

import java.util.ArrayList;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.IndexShown.NodeShown;
import no.maalkort.scorecard.IndexShown.OnScale;
import no.maalkort.scorecard.IndexWords;
import no.maalkort.scorecard.LevelWords;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Wording;

/** An index as a tree of numbers, each with its tier and arrow, and how it came about. */
final class IndexLines {
    private final Lines out;
    private final Language language;
    private final IndexShown index;

    IndexLines(Lines out, Language language, IndexShown index) {
        this.out = out;
        this.language = language;
        this.index = index;
    }

    private String say(String nb, String en) {
        return language == NB ? nb : en;
    }

    /** The whole tree, and the place among others. */
    void whole() {
        out.heading(say("Indeks", "Index"));
        index.nodes().forEach(this::node);
        if (index.rank() != null) {
            out.paragraph("  ", index.rank().why().in(language));
        }
        if (index.nodes().stream().anyMatch(node -> node.imputed() != null)) {
            out.paragraph(
                    "  ",
                    say(
                            "(antatt): tallet er ikke eget, men snittet av andres.",
                            "(imputed): not a figure of its own, but the mean of others'."));
        }
    }

    /** A goal's figure, and every number that it goes into. */
    void above() {
        out.heading(say("Indeks", "Index"));
        for (NodeShown node : index.nodes()) {
            told(node, "  ");
            node.points().stream().filter(point -> point.ground() != null).forEach(this::ground);
        }
    }

    private void ground(IndexShown.PointShown point) {
        out.paragraph(
                "    ",
                Wording.upper(LevelWords.named(point.level()).in(language)) + ": "
                        + point.ground().in(language) + " (" + point.file() + ":" + point.line() + ")");
    }

    private NodeShown parent(NodeShown node) {
        return index.nodes().stream()
                .filter(one -> one.id().equals(node.parent()))
                .findFirst()
                .orElse(null);
    }

    private int depth(NodeShown node) {
        var parent = parent(node);
        return parent == null ? 0 : 1 + depth(parent);
    }

    private void node(NodeShown node) {
        told(node, "  ".repeat(1 + depth(node)));
    }

    private void told(NodeShown node, String indent) {
        var numbers = new ArrayList<String>();
        node.values().forEach(one -> numbers.add(number(one)));
        var arrow = node.trend() == null ? null : node.trend().arrow();
        if (arrow != null) {
            numbers.add(arrow.mark());
        }
        out.paragraph(
                indent,
                node.name().in(language) + (node.goal() == null ? "" : " (" + node.goal() + ")") + ": "
                        + String.join(" · ", numbers));
        node.values()
                .forEach(one -> out.paragraph(
                        indent + "  ", label(one, ": ") + one.why().in(language)));
        if (node.trend() != null) {
            out.paragraph(indent + "  ", node.trend().why().in(language));
        }
    }

    /** The scale's name, where there are several. */
    private String label(OnScale one, String then) {
        return index.scales().size() == 1 ? "" : index.scale(one).name().in(language) + then;
    }

    private String number(OnScale one) {
        String value =
                one.value() == null ? "–" : Numbers.plain(IndexWords.shown(index.scale(one), one.value()), language);
        String tier = one.tier() == null
                ? ""
                : " " + one.tier().name().in(language) + " (" + one.tier().mark() + ")";
        return label(one, " ") + value + tier + (one.imputed() ? say(" (antatt)", " (imputed)") : "");
    }
}
