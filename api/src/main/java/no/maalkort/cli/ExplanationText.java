package no.maalkort.cli;

import static no.maalkort.figure.Language.NB;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;

/** One goal's explanation as a page of 80 columns: the promise, the verdict, what would change it, figures, levels, rule. */
final class ExplanationText {
    private final Scorecard card;
    private final GoalResult goal;
    private final Language language;
    private final Lines out = new Lines();

    ExplanationText(Scorecard card, GoalResult goal, Language language) {
        this.card = card;
        this.goal = goal;
        this.language = language;
    }

    String write() {
        out.paragraph("", goal.title().in(language));
        out.line(card.municipality().name() + " " + card.year() + " · " + goal.pack() + ":" + goal.id());
        if (goal.quote() != null) {
            out.paragraph("  ", "«" + goal.quote() + "»");
        } else if (goal.paraphrase() != null) {
            out.paragraph(
                    "  ", say("Gjengitt: ", "Paraphrased: ") + goal.paraphrase().in(language));
        }
        verdict();
        goal.levels().forEach(this::level);
        goal.parts().forEach(this::part);
        inputs();
        if (goal.rule() != null) {
            out.heading(say("Regel", "Rule"))
                    .paragraph("  ", goal.rule().name())
                    .line("  " + goal.rule().file() + ":" + goal.rule().line());
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
                : say(" · poeng ", " · score ") + Numbers.plain(Numbers.shown(goal.score(), 2), language);
        out.heading(StateWords.symbol(goal.state()) + " " + word + score);
        var words =
                language == NB ? goal.explanation().nb() : goal.explanation().en();
        out.paragraph("  ", words.what()).paragraph("  ", words.why());
        if (!words.change().isEmpty()) {
            out.paragraph("  ", words.change());
        }
        if (goal.pointsLost() != null) {
            out.paragraph(
                    "  ",
                    say("Koster ", "Costs ")
                            + Numbers.plain(Numbers.shown(goal.pointsLost().points(), 2), language)
                            + say(" poeng av mål med tall.", " points of the goals with a level."));
        }
        shown(say("Til sammenligning", "For comparison"), goal.compare());
        shown(say("Tall ved siden av", "Figures beside it"), goal.beside());
    }

    private void level(GoalResult.LevelShown level) {
        if (goal.levels().get(0) == level) {
            out.heading(say("Nivåer", "Levels"));
        }
        out.paragraph(
                "  ",
                name(level) + ": " + value(level) + (level.due() == null ? "" : say(" i ", " in ") + level.due())
                        + level.through().stream()
                                .map(one -> say(", delmål ", ", interim target ")
                                        + Numbers.with(one.value(), goal.unit(), language)
                                        + say(" i ", " in ")
                                        + one.year())
                                .collect(Collectors.joining())
                        + say(" · fra ", " · from ") + level.from()
                        + (level.seen().isEmpty()
                                ? ""
                                : say(" · sist bekreftet ", " · last confirmed ")
                                        + level.seen().get(level.seen().size() - 1)));
        var source = level.source();
        if (source != null) {
            out.paragraph(
                    "    ",
                    Stream.of(source.title(), source.section(), source.publisher())
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.joining(", "))
                            + (source.published() == null
                                    ? ""
                                    : say(", publisert ", ", published ") + source.published())
                            + (source.quote() == null ? "" : ": «" + source.quote() + "»"));
            out.line("    " + level.file() + ":" + level.line());
            if (source.link() != null) {
                out.line("    " + source.link());
            }
        }
    }

    private String name(GoalResult.LevelShown level) {
        return switch (level.kind()) {
                    case "minimum" -> say("Minimum", "Minimum");
                    case "floor" -> say("Gulv", "Floor");
                    case "range" -> say("Område", "Range");
                    default -> say("Mål", "Target");
                }
                + (level.strict() ? say(" (må passeres)", " (to be passed)") : "");
    }

    private String value(GoalResult.LevelShown level) {
        if (level.text() != null) {
            return level.text();
        }
        if (level.desired() != null) {
            return Numbers.plain(level.desired().get(0), language) + "–"
                    + Numbers.plain(level.desired().get(1), language);
        }
        return level.value() == null
                ? say("mangler", "missing") + " (" + level.indicator() + ")"
                : Numbers.with(level.value(), goal.unit(), language);
    }

    private void shown(String heading, List<GoalResult.FigureShown> figures) {
        if (!figures.isEmpty()) {
            out.heading(heading);
        }
        for (GoalResult.FigureShown other : figures) {
            out.paragraph(
                    "  ",
                    other.name().in(language) + ", " + other.bodyName().in(language) + " " + other.period() + ": "
                            + shown(other.shown(), other.text(), other.unit()));
            out.line("    " + other.input().file() + ":" + other.input().line());
        }
    }

    private String shown(BigDecimal value, String text, String unit) {
        return text != null ? text : Numbers.with(value, unit, language);
    }

    private void part(GoalResult.Part part) {
        if (goal.parts().get(0) == part) {
            out.heading(say("Hvert tall for seg", "Each figure by itself"));
        }
        String value = part.value() == null ? "–" : shown(part.shown(), part.text(), part.unit());
        out.paragraph(
                "  ",
                StateWords.symbol(part.state()) + " "
                        + StateWords.of(part.state()).in(language) + " · "
                        + part.indicatorName().in(language) + " " + part.period() + ": " + value);
    }

    private void inputs() {
        var inputs = goal.inputs();
        if (inputs.isEmpty()) {
            return;
        }
        out.heading(say("Tall", "Figures"));
        for (GoalResult.Input input : inputs) {
            String value = input.printed() == null
                            || input.unit().equals("grade")
                            || input.unit().equals("yes-no")
                    ? input.printed()
                    : Numbers.with(input.value(), input.unit(), language);
            out.paragraph(
                    "  ",
                    input.name().in(language) + " " + input.period() + ": " + value + say(" · status ", " · status ")
                            + input.status());
            out.paragraph(
                    "    ",
                    input.title() + (input.source() == null ? "" : ", " + input.source()) + ", " + input.publisher()
                            + (input.via() == null ? "" : say(", gjengitt av ", ", carried by ") + input.via())
                            + say(", publisert ", ", published ") + input.published()
                            + (input.presumed() ? say(" (antatt)", " (presumed)") : "")
                            + say(", lisens: ", ", licence: ")
                            + (input.licence().equals("not stated")
                                    ? say("ikke oppgitt", "not stated")
                                    : input.licence()));
            out.line("    " + input.file() + ":" + input.line());
            if (input.link() != null) {
                out.line("    " + input.link());
            }
        }
    }

    private void provenance() {
        out.blank()
                .paragraph(
                        "",
                        say("Publisert til og med ", "Published up to ") + card.asOf()
                                + say(" · nivåer i kraft i ", " · levels in force in ")
                                + card.rulesAt() + " · " + say("pakke ", "pack ")
                                + card.pack().id() + " " + card.pack().version() + " ("
                                + card.pack().sha256().substring(0, 12) + ") · " + say("motor ", "engine ")
                                + card.engine().version());
    }
}
