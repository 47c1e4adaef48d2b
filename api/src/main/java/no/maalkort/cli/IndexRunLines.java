package no.maalkort.cli;

import java.math.BigDecimal;
import no.maalkort.figure.Language;
import no.maalkort.planning.Robustness;
import no.maalkort.planning.Robustness.NodeRuns;
import no.maalkort.planning.Robustness.PlaceRuns;
import no.maalkort.planning.Robustness.ScaleRuns;
import no.maalkort.planning.Robustness.Spread;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.IndexShown.ScaleShown;
import no.maalkort.scorecard.IndexWords;
import no.maalkort.scorecard.Numbers;

/** An index in many runs: the range of each number that is made of others, and of the place. */
record IndexRunLines(Robustness robustness, Language language, Lines out) {

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    void write() {
        out.heading(say("Indeks: fra 5. til 95. persentil", "Index: 5th to 95th percentile"));
        robustness.index().nodes().stream().filter(node -> node.goal() == null).forEach(this::node);
        if (robustness.index().place() != null) {
            out.paragraph("  ", place(robustness.index().place()));
        }
    }

    private void node(NodeRuns node) {
        node.values()
                .forEach(one ->
                        out.paragraph("  ", node.name().in(language) + label(one) + ": " + number(one) + tier(one)));
    }

    private String label(ScaleRuns one) {
        return robustness.index().scales().size() == 1
                ? ""
                : ", " + scale(one.scale()).name().in(language);
    }

    private ScaleShown scale(String id) {
        return IndexShown.scale(robustness.index().scales(), id);
    }

    private String number(ScaleRuns one) {
        String bounds = say("; minst ", "; at least ")
                + range(one, one.low())
                + say(", høyst ", ", at most ")
                + range(one, one.high());
        return one.score() == null
                ? "–" + bounds
                : (one.value() == null ? "–" : shown(scale(one.scale()), one.value(), language))
                        + say(", kjørt ", ", runs ")
                        + range(one, one.score())
                        + (one.low().equals(one.score()) && one.high().equals(one.score()) ? "" : bounds);
    }

    private String range(ScaleRuns one, Spread spread) {
        String from = shown(scale(one.scale()), spread.from(), language);
        String to = shown(scale(one.scale()), spread.to(), language);
        return from.equals(to) ? from : from + "–" + to;
    }

    private String tier(ScaleRuns one) {
        return one.tier() == null
                ? ""
                : "; " + one.tier().name().in(language) + say(" i ", " in ") + share(one.same())
                        + say(" av kjøringene", " of the runs");
    }

    private String place(PlaceRuns place) {
        return say("Plass ", "Place ")
                + place.place()
                + say(" av ", " of ")
                + place.of()
                + say(" i ", " in ")
                + share(place.same())
                + (place.from() == place.to()
                        ? say(" av kjøringene.", " of the runs.")
                        : say(" av kjøringene; fra plass ", " of the runs; from place ") + place.from()
                                + say(" til plass ", " to place ") + place.to() + ".");
    }

    private String share(int runs) {
        return RobustText.share(runs, robustness.draws(), language);
    }

    private static String shown(ScaleShown scale, BigDecimal number, Language language) {
        return Numbers.plain(IndexWords.shown(scale, number), language);
    }

    /** The index of one trial: what it is, or from what to what it can be. */
    static String range(Robustness.IndexRuns index, Robustness.IndexTrial trial, Language language) {
        var scale = index.scales().get(0);
        String bounds = shown(scale, trial.low(), language) + "–" + shown(scale, trial.high(), language);
        return trial.value() == null
                ? bounds
                : shown(scale, trial.value(), language) + (trial.low().equals(trial.high()) ? "" : " (" + bounds + ")");
    }
}
