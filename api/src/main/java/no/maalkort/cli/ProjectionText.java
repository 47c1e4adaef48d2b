package no.maalkort.cli;

import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.planning.Backtest;
import no.maalkort.planning.Projection;
import no.maalkort.scorecard.Numbers;

/** Where a municipality's figures lead, as a page of 80 columns or as Markdown. */
final class ProjectionText {
    private final Projection projection;
    private final Language language;
    private final Lines out;

    ProjectionText(Projection projection, Language language, Lines out) {
        this.projection = projection;
        this.language = language;
        this.out = out;
    }

    String write() {
        out.paragraph(
                "",
                projection.municipality().name().in(language)
                        + say(": hvor tallene leder, til ", ": where the figures lead, to ")
                        + projection.until());
        out.paragraph("", say("Publisert til og med ", "Published up to ") + projection.asOf());
        out.paragraph(
                "",
                say(
                        "En framskriving sier hva som skjer hvis alt går som før, ikke hva som kommer til å skje.",
                        "A projection says what comes if all goes on as before, not what will come."));
        projection.series().forEach(this::series);
        if (!projection.coverage().isEmpty()) {
            coverage();
        }
        return out.text();
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    private void series(Projection.SeriesProjection series) {
        out.heading(series.indicatorName().in(language));
        for (Text sentence : series.told()) {
            out.paragraph("  ", sentence.in(language));
        }
        out.paragraph("  ", series.indicator());
    }

    private void coverage() {
        out.heading(say("Hvor ofte intervallene har holdt", "How often the intervals held"));
        out.paragraph(
                "  ",
                say(
                        "Målt på alle virkelige serier, hver kommune mot intervaller laget av de andre. 80 % er lovet.",
                        "Measured on all real series, each body against intervals made of the others. 80% is promised."));
        for (Backtest.Coverage one : projection.coverage()) {
            out.paragraph(
                    "  ",
                    method(one) + ", " + one.horizon()
                            + say(" år fram: ", one.horizon() == 1 ? " year ahead: " : " years ahead: ") + held(one));
        }
    }

    private String held(Backtest.Coverage one) {
        String of = say(" av ", " of ")
                + one.errors()
                + say(" (fra ", " (from ")
                + one.bodies()
                + say(" kommuner og andre)", " bodies)");
        return one.covered() == null
                ? say("for få prøver: ", "too few trials: ") + one.errors()
                : Numbers.with(Numbers.whole(one.covered().movePointRight(2)), "%", language) + of;
    }

    private String method(Backtest.Coverage one) {
        return switch (one.method()) {
            case LAST_CHANGE -> say("Siste endring", "Last change");
            case LINEAR_TREND -> say("Rett linje", "Linear trend");
            case CONSTANT_RATE -> say("Fast prosent", "Constant rate");
        };
    }
}
