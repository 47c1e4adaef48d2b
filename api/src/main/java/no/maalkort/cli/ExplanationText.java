package no.maalkort.cli;

import static no.maalkort.figure.Language.NB;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Part;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;

/** One goal's explanation as a page of 80 columns: the promise, the verdict, what would change it, and what it rests on. */
final class ExplanationText {
    private static final int HASH_SHOWN = 12;
    private final Scorecard card;
    private final GoalResult goal;
    private final String municipality;
    private final Language language;
    private final Lines out = new Lines(Lines.forATerminal());
    private final Evidence evidence;

    ExplanationText(Scorecard card, GoalResult goal, String municipality, Language language) {
        this.card = card;
        this.goal = goal;
        this.municipality = municipality;
        this.language = language;
        this.evidence = new Evidence(out, language);
    }

    String write() {
        out.paragraph("", goal.title().in(language));
        out.paragraph("", municipality + " " + card.year() + " · " + goal.pack() + ":" + goal.id());
        if (goal.quote() != null) {
            out.paragraph("  ", "«" + goal.quote() + "»");
        } else if (goal.paraphrase() != null) {
            out.paragraph(
                    "  ", say("Gjengitt: ", "Paraphrased: ") + goal.paraphrase().in(language));
        }
        verdict();
        figures(say("Til sammenligning", "For comparison"), goal.compare());
        figures(say("Tall ved siden av", "Figures beside it"), goal.beside());
        if (goal.parts().isEmpty()) {
            whole();
        } else {
            goal.parts().forEach(this::part);
        }
        if (goal.inForce() != null) {
            out.heading(say("Ordene", "The words"));
            evidence.inForce(goal.inForce());
        }
        if (goal.remediation() != null) {
            out.heading(say("Hva som kan gjøres", "What can be done"))
                    .paragraph("  ", goal.remediation().text().in(language));
            Stream.of(goal.remediation().who(), goal.remediation().link())
                    .filter(Objects::nonNull)
                    .forEach(line -> out.paragraph("    ", line));
        }
        if (goal.waiver() != null) {
            out.heading(say("Unntak", "Waiver")).paragraph("  ", evidence.waiver(goal.waiver()));
        }
        if (!goal.notEncoded().isEmpty()) {
            out.heading(say(
                    "Det kilden sier og regelen ikke fanger", "What the source says and the rule does not capture"));
            goal.notEncoded().forEach((Text text) -> out.paragraph("  ", text.in(language)));
        }
        provenance();
        return out.text();
    }

    private String say(String nb, String en) {
        return language == NB ? nb : en;
    }

    private void verdict() {
        String word = StateWords.of(goal.state(), goal.basis(), goal.code()).in(language);
        String score = goal.score() == null
                ? ""
                : say("· poeng ", "· score ") + Numbers.plain(Numbers.shown(goal.score(), 2), language);
        String heading = StateWords.symbol(goal.state()) + " " + word + " ";
        out.blank()
                .state(goal.state(), heading, score)
                .line("─".repeat((heading + score).strip().length()));
        var words =
                language == NB ? goal.explanation().nb() : goal.explanation().en();
        out.paragraph("  ", words.what()).paragraph("  ", words.why());
        if (!words.change().isEmpty()) {
            out.paragraph("  ", words.change());
        }
        if (goal.pointsLost() != null && goal.pointsLost().points().signum() > 0) {
            out.paragraph(
                    "  ",
                    say("Koster ", "Costs ")
                            + Numbers.plain(Numbers.shown(goal.pointsLost().points(), 2), language)
                            + say(" poeng av mål med tall.", " points of the goals with a level."));
        }
        if (goal.weightReason() != null) {
            out.paragraph(
                    "  ",
                    say("Vekt ", "Weight ") + Numbers.plain(goal.weight(), language) + ": "
                            + goal.weightReason().in(language));
        }
        if (goal.tolerance() != null && goal.value() != null && !"PROVISIONAL_BAND".equals(goal.code())) {
            out.paragraph(
                    "  ",
                    say("Toleranse for foreløpige tall: ", "Tolerance of provisional figures: ")
                            + Numbers.difference(goal.tolerance().value(), goal.unit(), language) + ": "
                            + goal.tolerance().ground().in(language));
        }
        if (goal.attestation() != null) {
            out.paragraph(
                    "    ", goal.attestation().file() + ":" + goal.attestation().line());
        }
    }

    /** What a goal of one indicator rests on. */
    private void whole() {
        if (!goal.levels().isEmpty()) {
            out.heading(say("Nivåer", "Levels"));
            evidence.levels(goal.levels(), goal.unit(), goal.inputs());
        }
        if (!goal.inputs().isEmpty()) {
            out.heading(say("Tall", "Figures"));
            computed(goal.computed());
            goal.inputs().forEach(evidence::input);
        }
        if (goal.rule() != null) {
            out.heading(say("Regel", "Rule"));
            evidence.rule(goal.rule());
        }
    }

    private void computed(Text formula) {
        if (formula != null) {
            out.paragraph("  ", formula.in(language));
        }
    }

    /** What one of several indicators came to, and what that rests on. */
    private void part(Part part) {
        String value = part.value() == null ? "–" : evidence.value(part.shown(), part.text(), part.unit());
        String words = part.words().in(language) + " · " + part.indicatorName().in(language) + ", " + part.period()
                + ": " + value;
        out.blank().state(part.state(), StateWords.symbol(part.state()) + " ", words);
        out.line("─".repeat(Math.min(Lines.WIDTH, words.length() + 2)));
        if (part.reason() != null) {
            out.paragraph("  ", say(part.reason().nb(), part.reason().en()));
        }
        evidence.levels(part.levels(), part.unit(), part.inputs());
        computed(part.computed());
        part.inputs().forEach(evidence::input);
        if (part.rule() != null) {
            evidence.rule(part.rule());
        }
    }

    private void figures(String heading, List<GoalResult.FigureShown> figures) {
        if (!figures.isEmpty()) {
            out.heading(heading);
            figures.forEach(evidence::beside);
        }
    }

    private void provenance() {
        var pack = card.packOf(goal);
        out.blank()
                .paragraph(
                        "",
                        say("Publisert til og med ", "Published up to ") + card.asOf()
                                + say(" · nivåer i kraft i ", " · levels in force in ")
                                + card.rulesAt() + " · " + say("pakke ", "pack ")
                                + pack.id() + " " + pack.version() + " ("
                                + pack.sha256().substring(0, HASH_SHOWN) + ") · " + say("motor ", "engine ")
                                + card.engine().version());
    }
}
