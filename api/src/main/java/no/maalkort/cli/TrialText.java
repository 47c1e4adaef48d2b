package no.maalkort.cli;

import java.util.stream.Collectors;
import no.maalkort.figure.Language;
import no.maalkort.planning.Trial;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scorecard.StatusWords;

/** A goal tried, as a page: what it came to in all, then each municipality's years. */
final class TrialText {
    private static final char NO_BREAK = '\u00A0';
    private final Trial trial;
    private final Language language;
    private final Lines out;

    TrialText(Trial trial, Language language, boolean isMarkdown) {
        this.trial = trial;
        this.language = language;
        this.out = isMarkdown ? Lines.ofMarkdown() : new Lines();
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    String write() {
        out.paragraph(
                "",
                trial.title().in(language)
                        + (trial.proposed() ? say(" (foreslått, ikke vedtatt)", " (proposed, not adopted)") : ""));
        out.paragraph("", trial.pack().id() + ":" + trial.goal() + " · " + String.join(", ", trial.indicators()));
        out.blank().paragraph("", inAll());
        trial.bodies().forEach(this::body);
        if (!trial.bodies().isEmpty()) {
            out.blank()
                    .paragraph(
                            "",
                            say(
                                    "Dømt som om målet alltid hadde vært i kraft. ● nådd, ◐ delvis nådd, ■ ikke nådd, "
                                            + "◇ uavklart, – gjelder ikke eller er ute av kraft.",
                                    "Judged as if the goal had always been in force. ● met, ◐ partly met, ■ not met, "
                                            + "◇ undecided, – not applicable or no longer in force."));
        }
        return out.text();
    }

    private String inAll() {
        if (trial.bodies().isEmpty()) {
            return say("Ingen kommune har tall målet spør om.", "No municipality has a figure that the goal asks for.");
        }
        return trial.judged()
                + say(" kommuneår er dømt i ", " municipality-years are judged in ")
                + trial.judgedIn()
                + (trial.judgedIn() == 1 ? say(" kommune", " municipality") : say(" kommuner", " municipalities"))
                + say(": nådd ", ": met ")
                + trial.met()
                + say(", delvis nådd ", ", partly met ")
                + trial.partlyMet()
                + say(", ikke nådd ", ", not met ")
                + trial.notMet()
                + say(
                        ". Fra ett dømt år til det neste endret tilstanden seg ",
                        ". From one judged year to the next the state changed ")
                + trial.flipped()
                + say(" av ", " of ")
                + trial.successive()
                + say(" ganger. ", " times. ")
                + trial.without()
                + (trial.without() == 1
                        ? say(" kommune mangler tall alle år.", " municipality lacks a figure in every year.")
                        : say(" kommuner mangler tall alle år.", " municipalities lack a figure in every year."));
    }

    private void body(Trial.Tried body) {
        out.heading(body.name().in(language));
        if (!body.years().isEmpty()) {
            out.paragraph("  ", body.years().stream().map(this::year).collect(Collectors.joining(" · ")));
        }
        if (!body.lacking().isEmpty()) {
            out.paragraph("  ", say("Mangler tall: ", "Without figures: ") + ImpactRows.spans(body.lacking()));
        }
        if (body.successive() > 0) {
            out.paragraph(
                    "  ",
                    say("Endret seg ", "Changed ")
                            + body.flipped()
                            + say(" av ", " of ")
                            + body.successive()
                            + say(" ganger.", " times."));
        }
    }

    private String year(Trial.Year year) {
        String value = year.value() == null
                ? ""
                : " " + Numbers.orWord(Numbers.shown(year.value(), 2), year.text(), year.unit(), language)
                        + StatusWords.inBrackets(year.status(), language);
        return (year.year() + " " + StateWords.symbol(year.state()) + value).replace(' ', NO_BREAK);
    }
}
