package no.maalkort.cli;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Language;
import no.maalkort.intake.Taken;
import no.maalkort.scorecard.Numbers;

/** The figures of an import that cannot be true, each where it was read: somebody has to look at them. */
record ImpossibleText(List<Taken> figures, Catalogue catalogue, Language language) {
    private static final int TOLD = 8;

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    /** Nothing where all are possible. */
    void write(Lines out) {
        if (figures.isEmpty()) {
            return;
        }
        out.blank();
        out.paragraph(
                "  ",
                figures.size()
                        + say(" umulige tall:", figures.size() == 1 ? " impossible figure:" : " impossible figures:"));
        figures.stream().limit(TOLD).forEach(one -> out.paragraph("    ", told(one)));
        if (figures.size() > TOLD) {
            out.paragraph("    ", say("og ", "and ") + (figures.size() - TOLD) + say(" til", " more"));
        }
        out.paragraph(
                "    ",
                say(
                        "Tatt inn som trykt. En kontroll stanser dem, så målene deres blir ikke dømt.",
                        "Taken in as printed. A check stops them, so that their goals are not judged."));
    }

    private String told(Taken one) {
        var range = catalogue.indicator(one.indicator()).range();
        return one.file() + ":" + one.at() + ": " + one.body() + " " + one.indicator() + " " + one.year() + " = "
                + one.value() + " " + one.unit() + say(". Mulig er", ". Possible is")
                + end(say(" fra ", " from "), range.from())
                + end(say(" til ", " to "), range.to())
                + say(
                        ". Kanskje et siffer for mye, en annen enhet eller en annen indikator.",
                        ". Maybe a digit too many, another unit, or another indicator.");
    }

    private String end(String word, BigDecimal number) {
        return number == null ? "" : word + Numbers.plain(number, language);
    }
}
