package no.maalkort.cli;

import no.maalkort.figure.Language;
import no.maalkort.scorecard.Impact;

/** An impact as a page of 80 columns. */
final class ImpactText {
    private final Impact impact;
    private final ImpactSides sides;
    private final Language language;
    private final ImpactRows rows;
    private final Lines out = new Lines();

    ImpactText(Impact impact, ImpactSides sides, Language language) {
        this.impact = impact;
        this.sides = sides;
        this.language = language;
        this.rows = new ImpactRows(impact, language);
    }

    String write() {
        out.paragraph(rows.say("Før:   ", "Before: "), rows.side(impact.before(), sides.before()));
        out.paragraph(rows.say("Etter: ", "After:  "), rows.side(impact.after(), sides.after()));
        out.blank().paragraph("", rows.summary());
        impact.goals().forEach(this::goal);
        if (!impact.totals().isEmpty()) {
            totals();
        }
        return out.text();
    }

    private void goal(Impact.Goal goal) {
        out.heading(goal.title().in(language));
        out.paragraph("", rows.transitions(goal));
        var all = rows.rows(goal);
        all.stream().limit(ImpactRows.MOST).forEach(row -> {
            out.paragraph("  ", row.where() + ": " + row.change());
            out.paragraph("      ", row.because());
        });
        String more = rows.more(all.size());
        if (!more.isEmpty()) {
            out.paragraph("  ", more);
        }
        out.paragraph("    ", goal.pack() + ":" + goal.id());
    }

    private void totals() {
        out.heading(
                rows.say("Samlet: laveste–høyeste poengsum, dømte mål", "Totals: lowest–highest score, goals judged"));
        impact.totals().stream().limit(ImpactRows.MOST).forEach(total -> {
            var cells = rows.total(total).entrySet().stream().toList();
            out.paragraph("  ", cells.get(0).getValue());
            cells.stream().skip(1).forEach(cell -> out.paragraph("    ", cell.getKey() + ": " + cell.getValue()));
        });
        String more = rows.more(impact.totals().size());
        if (!more.isEmpty()) {
            out.paragraph("  ", more);
        }
    }
}
