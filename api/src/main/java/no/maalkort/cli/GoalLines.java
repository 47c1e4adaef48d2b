package no.maalkort.cli;

import static no.maalkort.figure.Language.NB;

import java.math.BigDecimal;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.EvidenceWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scorecard.StatusWords;
import no.maalkort.scorecard.Wording;

/** One goal on a scorecard: state, title, the sentence why, what lies beside it, and its id. */
final class GoalLines {
    private final Lines out;
    private final Language language;
    private final String municipality;
    private final int year;
    private final boolean hasIndex;

    GoalLines(Lines out, Language language, Scorecard card) {
        this.out = out;
        this.language = language;
        this.municipality = card.municipality().id();
        this.year = card.year();
        this.hasIndex = card.index() != null;
    }

    private String say(String nb, String en) {
        return language == NB ? nb : en;
    }

    private String word(GoalResult goal) {
        return StateWords.of(goal).in(language);
    }

    private GoalResult.Explanation.Words words(GoalResult goal) {
        return goal.explanation().in(language);
    }

    private static String id(GoalResult goal) {
        return goal.pack() + ":" + goal.id();
    }

    /** A goal that counts. */
    void counted(GoalResult goal) {
        String score = goal.score() == null || hasIndex ? "" : " " + Numbers.whole(goal.score());
        out.state(
                goal.state(),
                String.format("%s %-13s%4s  ", StateWords.symbol(goal.state()), word(goal), score),
                goal.title().in(language));
        if (goal.state() == State.MANUAL) {
            String promised = goal.quote() != null
                    ? "«" + goal.quote() + "»"
                    : goal.paraphrase().in(language);
            out.paragraph("    ", promised + " · " + id(goal));
            beside(goal);
            return;
        }
        if (goal.value() != null || goal.state().isVerdict()) {
            out.paragraph("    ", words(goal).what());
        }
        out.paragraph("    ", words(goal).why());
        if (goal.lastConfirmed() != null && goal.lastConfirmed() < year) {
            out.paragraph(
                    "    ",
                    say("Målet er sist bekreftet ", "The goal was last confirmed ") + goal.lastConfirmed() + ".");
        }
        new FindingLines(out, language).beside(goal.inputs(), goal.reason());
        beside(goal);
        if (goal.waiver() != null) {
            out.paragraph("    ", say("Unntak: ", "Waiver: ") + new EvidenceWords(language).waiver(goal.waiver()));
        }
        out.paragraph("    ", id(goal));
    }

    private void beside(GoalResult goal) {
        for (GoalResult.FigureShown other : goal.beside()) {
            out.paragraph(
                    "    · ",
                    other.name().in(language) + ", " + other.period() + ": "
                            + value(other.shown(), other.text(), other.unit(), other.status()));
        }
    }

    /** A goal or figure that does not count. */
    void aside(GoalResult goal) {
        boolean figure = goal.state() == State.INFORMATIONAL && goal.value() != null;
        out.state(
                goal.state(),
                String.format("%s %-16s ", StateWords.symbol(goal.state()), word(goal)),
                goal.title().in(language) + ": "
                        + (figure ? figure(goal) : Wording.lower(words(goal).why())) + " · " + id(goal));
        new FindingLines(out, language).beside(goal.inputs(), goal.reason());
    }

    private String figure(GoalResult goal) {
        var text = new StringBuilder(value(goal.shown(), goal.text(), goal.unit(), goal.status()));
        for (GoalResult.FigureShown other : goal.compare()) {
            text.append(say(", mot ", ", against "))
                    .append(value(other.shown(), other.text(), other.unit(), other.status()))
                    .append(say(" i ", " in "))
                    .append(other.period())
                    .append(
                            other.body().equals(municipality)
                                    ? ""
                                    : " (" + other.bodyName().in(language) + ")");
        }
        return text.append('.').toString();
    }

    private String value(BigDecimal number, String text, String unit, String status) {
        return Numbers.orWord(number, text, unit, language) + StatusWords.inBrackets(status, language);
    }
}
