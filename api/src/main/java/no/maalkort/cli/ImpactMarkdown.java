package no.maalkort.cli;

import java.util.List;
import no.maalkort.export.Markdown;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.Impact;

/** An impact as Markdown, to be set into a pull request. */
final class ImpactMarkdown {
    private final Impact impact;
    private final ImpactSides sides;
    private final Language language;
    private final ImpactRows rows;
    private final StringBuilder out = new StringBuilder();

    ImpactMarkdown(Impact impact, ImpactSides sides, Language language) {
        this.impact = impact;
        this.sides = sides;
        this.language = language;
        this.rows = new ImpactRows(impact, language);
    }

    String write() {
        line("## " + rows.say("Hva endringen gjør", "What the change does") + ": "
                + Markdown.plain(impact.after().title().in(language)));
        line(rows.say("Før: ", "Before: ") + Markdown.plain(rows.side(impact.before(), sides.before())) + "  \n"
                + rows.say("Etter: ", "After: ") + Markdown.plain(rows.side(impact.after(), sides.after())));
        line(Markdown.plain(rows.summary()));
        impact.goals().forEach(this::goal);
        if (!impact.totals().isEmpty()) {
            totals();
        }
        return out.toString().stripTrailing() + "\n";
    }

    private void goal(Impact.Goal goal) {
        line("### " + Markdown.plain(goal.title().in(language)));
        line("`" + goal.pack() + ":" + goal.id() + "` · " + Markdown.plain(rows.transitions(goal)));
        var all = rows.rows(goal);
        row(List.of(rows.say("Hvor", "Where"), rows.say("Hva", "What"), rows.say("Hvorfor", "Why")));
        out.append("|---|---|---|\n");
        all.stream().limit(ImpactRows.MOST).forEach(row -> row(List.of(row.where(), row.change(), row.because())));
        out.append('\n');
        more(all.size());
    }

    private void totals() {
        line("### "
                + rows.say(
                        "Samlet: laveste–høyeste poengsum, dømte mål", "Totals: lowest–highest score, goals judged"));
        row(List.copyOf(rows.total(impact.totals().get(0)).keySet()));
        out.append("|---|---|---|\n");
        impact.totals().stream()
                .limit(ImpactRows.MOST)
                .forEach(total -> row(List.copyOf(rows.total(total).values())));
        out.append('\n');
        more(impact.totals().size());
    }

    private void more(int count) {
        if (count > ImpactRows.MOST) {
            line(rows.more(count));
        }
    }

    private void row(List<String> cells) {
        cells.forEach(cell -> out.append("| ").append(Markdown.plain(cell)).append(' '));
        out.append("|\n");
    }

    private void line(String line) {
        out.append(line).append("\n\n");
    }
}
