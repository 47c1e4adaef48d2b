package no.maalkort.export;

import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.figure.Characters;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.Gate;
import no.maalkort.scorecard.GateWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.IndexWords;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.ScenarioWords;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scorecard.StatusWords;

/** Scorecards as Markdown: scores with bounds, then a table of every goal by area; for pull requests and wikis. */
public final class Markdown {
    private final List<Scorecard> cards;
    private final Language language;
    private final Gate gate;
    private final StringBuilder out = new StringBuilder();

    /**
     * Markdown of scorecards.
     *
     * @param gate what they have to pass; null where nothing is checked
     */
    Markdown(List<Scorecard> cards, Language language, Gate gate) {
        this.cards = cards;
        this.gate = gate;
        this.language = language;
    }

    /** With every sign that Markdown reads as more than itself made plain. */
    public static String plain(String words) {
        return Characters.oneLine(words).replaceAll("([\\\\`*_<>\\[\\]|#])", "\\\\$1");
    }

    String text() {
        cards.forEach(this::card);
        return out.toString();
    }

    private String say(String nb, String en) {
        return new Text(nb, en).in(language);
    }

    private void card(Scorecard card) {
        line((out.isEmpty() ? "" : "\n") + "## "
                + plain(ScenarioWords.title(card).in(language)) + "\n");
        gate(card);
        pack(card.pack());
        line(say("Publisert til og med ", "Published up to ") + card.asOf()
                + say(", nivåer i kraft i ", ", levels in force in ") + card.rulesAt() + ".\n");
        if (card.index() == null) {
            totals(card.totals(), card.areas());
        } else {
            index(card.index());
        }
        areas(card.areas(), card.goals());
        if (!card.proposed().isEmpty()) {
            line("\n### " + say("Foreslått, ikke vedtatt (teller ikke)", "Proposed, not adopted (not counted)"));
            goals(card.proposed());
        }
        for (Scorecard.Also also : card.also()) {
            line("\n## "
                    + plain(also.pack().title().in(language))
                    + say(" (teller ikke i tallene over)", " (not in the scores above)") + "\n");
            pack(also.pack());
            totals(also.totals(), also.areas());
            areas(also.areas(), also.goals());
        }
    }

    /** Whether the draft passes: what stops it, each with its value, and by which baseline it was checked. */
    private void gate(Scorecard card) {
        if (gate == null) {
            return;
        }
        var stops = gate.stops(card, cards);
        line("**" + (stops.isEmpty() ? say("Slipper gjennom.", "It passes.") : say("Stoppet:", "Stopped:")) + "**\n");
        stops.forEach(stop -> line("- " + plain(GateWords.stop(stop).in(language))));
        GateWords.baseline(gate, card).ifPresent(text -> line("- " + plain(text.in(language))));
        if (!stops.isEmpty() || gate.hasOtherBaseline(card)) {
            line("");
        }
    }

    private void pack(Scorecard.PackRef pack) {
        line("**" + plain(pack.title().in(language)) + "**, " + pack.id() + " " + pack.version() + " `"
                + pack.sha256().substring(0, 12) + "`\n");
    }

    private void totals(Scorecard.Totals totals, List<Scorecard.Area> areas) {
        row("", say("Poeng", "Score"), say("Grenser", "Bounds"), say("Dekning", "Coverage"), say("Dømt", "Judged"));
        line("|---|--:|--:|--:|--:|");
        score(say("Tallfestede mål", "Goals with a level"), totals.measurable());
        score(say("Alle mål", "All goals"), totals.all());
        areas.forEach(area -> score(area.name().in(language), area.measurable()));
    }

    /** Every number of an index, and how it came about. */
    private void index(IndexShown index) {
        row(say("Indeks", "Index"), "", say("Verdi", "Value"), say("Hvorfor", "Why"));
        line("|---|---|--:|---|");
        for (IndexShown.NodeShown node : index.nodes()) {
            for (IndexShown.OnScale one : node.values()) {
                var scale = index.scale(one);
                row(
                        plain(node.name().in(language)),
                        plain(scale.name().in(language)),
                        (one.value() == null ? "–" : Numbers.plain(IndexWords.shown(scale, one.value()), language))
                                + (one.imputed() ? say(" (antatt)", " (imputed)") : ""),
                        plain(one.why().in(language)));
            }
        }
        if (index.rank() != null) {
            line("\n" + plain(index.rank().why().in(language)));
        }
    }

    private void areas(List<Scorecard.Area> areas, List<GoalResult> goals) {
        for (Scorecard.Area area : areas) {
            var some =
                    goals.stream().filter(goal -> goal.area().equals(area.id())).toList();
            if (!some.isEmpty()) {
                line("\n### " + plain(area.name().in(language)));
                goals(some);
            }
        }
    }

    private void score(String name, Scorecard.Score score) {
        if (score.goals() > 0) {
            row(
                    plain(name),
                    score.score() == null ? "–" : Numbers.whole(score.score()).toPlainString(),
                    Numbers.whole(score.low()) + "–" + Numbers.whole(score.high()),
                    Numbers.share(score.coverage(), language),
                    score.observed() + say(" av ", " of ") + score.goals());
        }
    }

    private void goals(List<GoalResult> goals) {
        line("");
        row("", say("Mål", "Goal"), say("Hvorfor", "Why"));
        line("|---|---|---|");
        for (GoalResult goal : goals) {
            row(
                    StateWords.symbol(goal.state()) + " " + StateWords.of(goal).in(language),
                    plain(goal.title().in(language) + StatusWords.inBrackets(goal.status(), language)) + " `"
                            + goal.id() + "`",
                    plain(goal.explanation().in(language).why()));
        }
    }

    private void row(String... cells) {
        line(List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
