package no.maalkort.cli;

import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;

/** What an auditor starts from: every goal that is not reached, undecided or without figures, with where that is written. */
final class DeviationsText {
    private static final List<State> DEVIATIONS =
            List.of(State.ERROR, State.NOT_MET, State.PARTLY_MET, State.INDETERMINATE, State.NO_DATA);

    private final Scorecard card;
    private final Body body;
    private final Language language;
    private final Lines out = new Lines(Lines.forATerminal());
    private final DeviationLines lines;

    DeviationsText(Scorecard card, Body body, Language language) {
        this.card = card;
        this.body = body;
        this.language = language;
        this.lines = new DeviationLines(out, language, card);
    }

    static boolean isDeviation(GoalResult goal) {
        return DEVIATIONS.contains(goal.state());
    }

    String write() {
        out.paragraph(
                "",
                body.name().in(language) + " " + card.year() + " · " + say("avvik", "deviations") + " · "
                        + say("publisert til og med ", "published up to ") + card.asOf());
        var all = FlatTable.goals(card);
        long judged = all.stream().filter(GoalResult::isJudged).count();
        long found = all.stream().filter(DeviationsText::isDeviation).count();
        out.paragraph(
                "",
                say(
                        found + " avvik; " + judged + " mål er dømt.",
                        found + (found == 1 ? " deviation; " : " deviations; ") + judged + " goals are judged."));
        for (State state : DEVIATIONS) {
            all.stream().filter(goal -> goal.state() == state).forEach(lines::tell);
        }
        return out.text();
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }
}
