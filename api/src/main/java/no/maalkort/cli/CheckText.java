package no.maalkort.cli;

import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.Gate;
import no.maalkort.scorecard.GateWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.ScenarioWords;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;

/** What stops a draft, with where it is written; then what would stop it and is excused. */
final class CheckText {
    private final Scorecard card;
    private final List<Scorecard> cards;
    private final Gate gate;
    private final String municipality;
    private final Language language;
    private final Lines out = new Lines(Lines.forATerminal());

    /**
     * Text of one scorecard.
     *
     * @param cards all that are checked with it
     */
    CheckText(Scorecard card, List<Scorecard> cards, Gate gate, String municipality, Language language) {
        this.cards = cards;
        this.card = card;
        this.gate = gate;
        this.municipality = municipality;
        this.language = language;
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    String write() {
        var stopped = gate.of(card, Gate.Passage.STOPPED);
        var waived = gate.of(card, Gate.Passage.WAIVED);
        var known = gate.of(card, Gate.Passage.KNOWN);
        out.paragraph(
                "",
                municipality + " " + card.year() + " · "
                        + (stopped.isEmpty()
                                ? say("ingen mål stopper", "no goal stops it")
                                : say("stoppet av ", "stopped by ") + goals(stopped.size()))
                        + " · " + say("publisert til og med ", "published up to ") + card.asOf());
        if (card.scenario() != null) {
            out.paragraph("", "Scenario: " + ScenarioWords.name(card.scenario()).in(language));
        }
        GateWords.baseline(gate, card).ifPresent(text -> out.paragraph("", text.in(language)));
        gate.stops(card, cards)
                .forEach(stop -> out.paragraph(
                        say("Stopper: ", "Stops: "), GateWords.stop(stop).in(language)));
        var lines = new DeviationLines(out, language, card);
        stopped.forEach(lines::tell);
        excused(waived, say("Unntatt", "Waived"));
        excused(known, say("Som før", "As before"));
        return out.text();
    }

    private String goals(int count) {
        return count + say(" mål", count == 1 ? " goal" : " goals");
    }

    private void excused(List<GoalResult> goals, String heading) {
        if (goals.isEmpty()) {
            return;
        }
        out.blank();
        out.paragraph("", heading + ":");
        for (GoalResult goal : goals) {
            String why = gate.of(goal) == Gate.Passage.WAIVED
                    ? " " + GateWords.waived(goal).in(language)
                    : "";
            out.paragraph(
                    "  ",
                    StateWords.symbol(goal.state()) + " "
                            + StateWords.of(goal).in(language)
                            + " · " + goal.title().in(language) + " · " + goal.pack() + ":" + goal.id() + why);
        }
    }
}
