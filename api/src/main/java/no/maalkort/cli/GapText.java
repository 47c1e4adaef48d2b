package no.maalkort.cli;

import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.planning.Gap;
import no.maalkort.planning.GoalGap;
import no.maalkort.scorecard.ScenarioWords;

/** How far a municipality is from its goals, as a page of 80 columns or as Markdown. */
final class GapText {
    private final Gap gap;
    private final Language language;
    private final Lines out;

    GapText(Gap gap, Language language, Lines out) {
        this.gap = gap;
        this.language = language;
        this.out = out;
    }

    String write() {
        out.paragraph(
                "",
                gap.municipality().name().in(language)
                        + say(": hvor langt igjen, og hvor fort det går", ": how far it is, and how fast it goes"));
        out.paragraph(
                "",
                say("Publisert til og med ", "Published up to ")
                        + gap.asOf()
                        + say(" · pakke ", " · pack ")
                        + gap.pack());
        if (gap.scenario() != null) {
            out.paragraph("", "Scenario: " + ScenarioWords.name(gap.scenario()).in(language));
        }
        gap.goals().forEach(this::goal);
        if (gap.inWords() > 0) {
            out.blank()
                    .paragraph(
                            "",
                            say(
                                    gap.inWords() + " mål er bare ord, til orientering eller for andre; til "
                                            + (gap.inWords() == 1 ? "det" : "dem") + " er det ingen avstand.",
                                    gap.inWords()
                                            + (gap.inWords() == 1 ? " goal is" : " goals are")
                                            + " words only, for information or for others; there is no distance to "
                                            + (gap.inWords() == 1 ? "it." : "them.")));
        }
        return out.text();
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    private void goal(GoalGap goal) {
        out.heading(goal.title().in(language)
                + (goal.proposed() ? say(" (foreslått, teller ikke)", " (proposed, does not count)") : ""));
        for (Text sentence : goal.told()) {
            out.paragraph("  ", sentence.in(language));
        }
        out.paragraph("  ", goal.pack() + ":" + goal.id());
    }
}
