package no.maalkort.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Language;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Vintage;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.StatusWords;

/** The values of one indicator as a page of 80 columns: by period, then publisher, then the day they were published. */
final class HistoryText {
    private static final String UNDER = " ".repeat(16);

    private final Body body;
    private final Indicator indicator;
    private final Language language;
    private final Lines out = new Lines();

    HistoryText(Body body, Indicator indicator, Language language) {
        this.body = body;
        this.indicator = indicator;
        this.language = language;
    }

    String write(List<Vintage> vintages, LocalDate asOf) {
        out.paragraph("", body.name().in(language) + " · " + indicator.name().in(language));
        if (vintages.isEmpty()) {
            return out.line(say("Ingen tall er kjent.", "No figure is known.")).text();
        }
        out.paragraph("", indicator.id());
        out.line(say("Publisert til og med ", "Published up to ") + asOf);
        Vintage last = null;
        for (Vintage one : vintages) {
            if (last == null || last.period() != one.period()) {
                out.blank().line(String.valueOf(one.period()));
                last = null;
            }
            if (last == null || !last.publisher().equals(one.publisher()) || last.computed() != one.computed()) {
                out.paragraph("  ", one.publisher() + (one.computed() ? say(", regnet ut", ", computed") : ""));
            }
            value(one);
            last = one;
        }
        return out.text();
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    private void value(Vintage one) {
        String published = String.format("%-12s", one.known().published().text());
        out.paragraph("    " + published, told(one) + since(one));
        for (Observation input : one.inputs()) {
            out.paragraph(
                    UNDER,
                    one.computed()
                            ? input.indicator() + " " + input.period() + ": " + Numbers.plain(input.value(), language)
                                    + " · " + input.place()
                            : input.place());
        }
    }

    private String told(Vintage one) {
        String letter = StatusWords.withLetter(one.status().name(), language);
        return one.value() == null ? "–" + letter : number(one) + letter;
    }

    private String number(Vintage one) {
        return Numbers.orWord(shown(one), isRanked() ? one.printed() : null, indicator.unit(), language);
    }

    private BigDecimal shown(Vintage one) {
        return Numbers.apart(one.value(), !one.computed(), indicator.decimals(), List.of());
    }

    private boolean isRanked() {
        return !indicator.ranks().isEmpty();
    }

    /** What changed since the value it replaced: the difference of the two as they are shown. */
    private String since(Vintage one) {
        var before = one.before();
        if (before == null) {
            return "";
        }
        int sign = one.change() == null ? 0 : one.change().signum();
        if (one.change() == null || isRanked() && sign != 0) {
            return say(", var ", ", was ") + told(before);
        }
        return ", "
                + (sign == 0
                        ? say("uendret", "unchanged")
                        : (sign > 0 ? "+" : "\u2212")
                                + Numbers.difference(shown(one).subtract(shown(before)), indicator.unit(), language));
    }
}
