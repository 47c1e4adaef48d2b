package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of a path: where the figure should be, who chose the path, what the other shape says, and the sum.
 *
 * @param isInterim whether the figure is of the year of an interim target, which a path of any shape asks for
 */
record PathGapWords(PathGap path, GoalGap gap, boolean isInterim, Speech speech) {

    List<String> sentences() {
        var all = new ArrayList<String>();
        all.add(isInterim ? interim() : where());
        if (path.other() != null && !isInterim) {
            all.add(choice(path.other()));
        }
        all.add(budget());
        all.add(whole());
        return all;
    }

    private String say(String nb, String en) {
        return speech.say(nb, en);
    }

    private String chosen() {
        return path.adoptedBy().equals("council")
                ? say("vedtatt av kommunestyret", "adopted by the council")
                : say("valgt av Målkort", "chosen by Maalkort");
    }

    /** In brackets the path's shape and who chose it. */
    private String shape() {
        return " (" + speech.of(PlanWords.shape(path.shape())) + ", " + chosen() + ")";
    }

    private String interim() {
        return say("Delmålet ", "The interim target of ") + speech.value(path.at(), gap.unit()) + say(" i ", " in ")
                + gap.period() + say(" er ", " is ")
                + (path.behind() ? say("ikke nådd", "not reached") : say("nådd", "reached"))
                + (path.distance().signum() == 0 ? "" : ": " + distance(path.distance(), path.behind())) + ".";
    }

    private String where() {
        return say("Banen", "The path") + shape() + say(" krever ", " asks for ") + speech.value(path.at(), gap.unit())
                + say(" i ", " in ")
                + gap.period()
                + ": " + distance(path.distance(), path.behind()) + ".";
    }

    private String distance(BigDecimal distance, boolean behind) {
        if (distance.signum() == 0) {
            return say("på banen", "on the path");
        }
        return speech.size(distance, gap.unit()) + (behind ? say(" bak", " behind") : say(" foran", " ahead"));
    }

    private String choice(PathGap.OtherShape other) {
        String verdict = other.behind() == path.behind()
                ? say("samme dom", "the same verdict")
                : say("en annen dom", "another verdict");
        return GapWords.upper(speech.of(PlanWords.shape(other.shape()))) + say(" krever ", " asks for ")
                + speech.value(other.at(), gap.unit()) + ": " + distance(other.distance(), other.behind()) + ", "
                + verdict
                + say(". Valget flytter kravet ", ". The choice moves what is asked for by ")
                + speech.size(other.difference(), gap.unit())
                + say(
                        " i år " + gap.period() + ", og hele banen tillater " + share(other.more()) + " enn den andre.",
                        " in " + gap.period() + ", and the whole path allows " + share(other.more())
                                + " than the other.");
    }

    private String share(BigDecimal more) {
        return speech.value(more.abs(), "%") + (more.signum() < 0 ? say(" mindre", " less") : say(" mer", " more"));
    }

    private String budget() {
        var budget = path.budget();
        String missing = budget.missing().isEmpty()
                ? say("alle år er med", "every year is counted")
                : say("mangler ", "missing ") + Speech.years(budget.missing());
        return say("Sum over banen", "Sum beyond the path") + (isInterim ? shape() : "") + ": "
                + speech.signed(budget.overshoot(), gap.unit())
                + say(" · år (observert ", " · years (observed ") + Speech.years(budget.observed()) + "; " + missing
                + ").";
    }

    private String whole() {
        String rate = path.wholeRate() == null ? "" : say(" eller ", " or ") + speech.rate(path.wholeRate());
        return say("Hele perioden ", "The whole period ") + path.baseYear() + "–" + path.due()
                + say(" krever ", " asks for ") + speech.signed(path.wholePerYear(), gap.unit()) + rate
                + say(" i året.", " a year.");
    }
}
