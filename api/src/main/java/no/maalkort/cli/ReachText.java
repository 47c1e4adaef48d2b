package no.maalkort.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.export.Markdown;
import no.maalkort.figure.Language;
import no.maalkort.planning.Reach;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.ScenarioWords;
import no.maalkort.scorecard.Scorecard;

/** What it takes to reach something, as a page of 80 columns or as Markdown. */
final class ReachText {
    private final Reach reach;
    private final Scorecard card;
    private final String municipality;
    private final Language language;
    private final boolean markdown;
    private final Lines out = new Lines(Lines.forATerminal());

    ReachText(Reach reach, Scorecard card, String municipality, Language language, boolean markdown) {
        this.reach = reach;
        this.card = card;
        this.municipality = municipality;
        this.language = language;
        this.markdown = markdown;
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    String write() {
        line("", (markdown ? "## " : "") + municipality + " " + reach.year() + ": " + aim());
        if (reach.scenario() != null) {
            line("", "Scenario: " + ScenarioWords.name(reach.scenario()).in(language));
        }
        line("", now());
        if (!reach.reached()) {
            if (!reach.isAnswered()) {
                line("", reach.why().in(language));
            }
            ways();
            limits();
            missing();
        }
        line(
                "",
                say("Publisert til og med ", "Published up to ") + reach.asOf()
                        + say(" · nivåer i kraft i ", " · levels in force in ") + reach.rulesAt()
                        + say(" · pakke ", " · pack ")
                        + reach.pack().id() + " " + reach.pack().version());
        return out.text();
    }

    private void line(String indent, String text) {
        if (markdown) {
            out.line((indent.isEmpty() ? "" : "- ")
                    + (text.startsWith("## ") ? "## " + Markdown.plain(text.substring(3)) : Markdown.plain(text)));
        } else {
            out.paragraph(indent, text);
        }
        if (indent.isEmpty()) {
            out.blank();
        }
    }

    private String aim() {
        if (reach.goal() != null) {
            return title(reach.goal())
                    + (reach.proposed() ? say(" (foreslått, teller ikke)", " (proposed, does not count)") : "")
                    + ": "
                    + reach.stateWords().in(language);
        }
        String of = reach.area() == null
                ? say("tallfestede mål", "goals with a level")
                : card.areas().stream()
                        .filter(area -> area.id().equals(reach.area()))
                        .findFirst()
                        .orElseThrow()
                        .name()
                        .in(language);
        return say("minst ", "at least ") + points(reach.points()) + say(" for ", " for ") + of;
    }

    private String points(BigDecimal points) {
        return Numbers.plain(points, language) + say(" poeng", " points");
    }

    private String title(String goal) {
        return card.find(goal).orElseThrow().title().in(language);
    }

    private String now() {
        String at =
                switch (reach.basis()) {
                    case SCORE ->
                        reach.at() == null
                                ? say("Uten poeng nå", "Without points now")
                                : say("Nå: ", "Now: ") + points(reach.at());
                    case LOW ->
                        say(
                                        "Poengsummen er holdt tilbake, for lite er dømt; nedre grense regnes i stedet. Nå: ",
                                        "The score is withheld, too little is judged; its low bound stands for it. Now: ")
                                + points(reach.at());
                    case STATE ->
                        say("Nå: ", "Now: ")
                                + reach.nowWords().in(language)
                                + (reach.at() == null ? "" : ", " + points(reach.at()));
                };
        return at + (reach.reached() ? say(". Det er nådd.", ". It is reached.") : ".");
    }

    private void ways() {
        for (Reach.Solution way : reach.ways()) {
            line(
                    "  ",
                    way.moves().stream().map(this::move).collect(Collectors.joining(say(" og ", " and ")))
                            + say(". Da: ", ". Then: ")
                            + (way.then() == null ? "–" : points(way.then()))
                            + say("; endring ", "; a change of ")
                            + Numbers.with(Numbers.shown(way.change().movePointRight(2), 1), "%", language)
                            + (way.moves().size() > 1 ? say(" til sammen", " together") : ""));
            if (!markdown) {
                var parts =
                        way.command().replaceFirst("^maalkort", Maalkort.name()).split(" (?=--)");
                for (int i = 0; i < parts.length; i++) {
                    out.line((i == 0 ? "    " : "      ") + parts[i] + (i < parts.length - 1 ? " \\" : ""));
                }
            }
        }
        if (!reach.ways().isEmpty()) {
            out.blank();
        }
    }

    private String move(Reach.Move move) {
        return move.name().in(language) + ", " + move.period() + ": " + value(move.from(), move.unit()) + " → "
                + value(move.to(), move.unit());
    }

    private String value(String written, String unit) {
        return written.matches("-?[0-9.]+") ? Numbers.with(new BigDecimal(written), unit, language) : written;
    }

    private void limits() {
        if (reach.limits().isEmpty()) {
            return;
        }
        line("", say("Alene rekker ikke:", "Alone these do not suffice:"));
        for (Reach.Bound limit : reach.limits()) {
            line(
                    "  ",
                    limit.name().in(language) + ", " + limit.period() + ": " + value(limit.from(), limit.unit()) + " → "
                            + value(limit.best(), limit.unit())
                            + (limit.then() == null
                                    ? ""
                                    : say(" gir høyst ", " gives at most ") + points(limit.then())));
        }
        out.blank();
    }

    private void missing() {
        List<String> missing = reach.missing();
        if (!missing.isEmpty()) {
            line(
                    "",
                    say(
                            "Uten avgjørende tall (å rapportere dem flytter også poengene):",
                            "Without a figure that decides (reporting one moves the score too):"));
            missing.forEach(goal -> line("  ", title(goal) + " · " + goal));
            out.blank();
        }
    }
}
