package no.maalkort.cli;

import static no.maalkort.figure.Language.NB;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;

/** Scores with their bounds, one line each with a bar, and why there is none where it is withheld. */
final class ScoreLines {
    private static final int BAR = 15;
    private static final BigDecimal WORTH_SAYING = new BigDecimal("0.8");
    private final Lines out;
    private final Language language;

    ScoreLines(Lines out, Language language) {
        this.out = out;
        this.language = language;
    }

    private String say(String nb, String en) {
        return language == NB ? nb : en;
    }

    void totals(Scorecard.Totals totals) {
        if (totals.all().goals() == 0) {
            return;
        }
        out.blank();
        if (totals.measurable().goals() > 0) {
            score(say("Tallfestede mål", "Goals with a level"), totals.measurable());
        }
        score(say("Alle mål", "All goals"), totals.all());
        withheld(totals);
        if (totals.all().most().compareTo(WORTH_SAYING) < 0) {
            out.paragraph(
                    "  ",
                    say("«Alle mål» kan ikke komme over ", "\"All goals\" cannot pass ")
                            + Numbers.share(totals.all().most(), language)
                            + say(" dekning; resten er bare ord.", " coverage; the rest is words only."));
        }
    }

    /** Why a total is not shown; that of all goals where it alone is not. */
    private void withheld(Scorecard.Totals totals) {
        boolean isAll = totals.measurable().withheld() == null;
        var withheld = isAll ? totals.all().withheld() : totals.measurable().withheld();
        if (withheld != null) {
            out.paragraph(
                    "  ",
                    (isAll
                                    ? say("Ingen poengsum for «Alle mål»: ", "No score of \"All goals\": ")
                                    : say("Ingen samlet poengsum: ", "No total: "))
                            + say(withheld.nb(), withheld.en())
                            + say(". Grensene viser hva den kan bli.", ". The bounds show what it can be."));
        }
    }

    /** What the bar's signs mean. */
    void legend() {
        out.paragraph(
                "  ",
                say(
                        "Søylen går fra 0 til 100 poeng: █ sikkert, ▒ mulig, · utelukket. Der ingen poengsum står (–),"
                                + " er for lite dømt.",
                        "The bar runs from 0 to 100 points: █ certain, ▒ possible, · ruled out. Where no score stands"
                                + " (–), too little is judged."));
    }

    void score(String name, Scorecard.Score score) {
        String points =
                score.score() == null ? "–" : Numbers.whole(score.score()).toPlainString();
        String bounds = Numbers.whole(score.low()) + "–" + Numbers.whole(score.high());
        out.line(String.format(
                "  %-18s %3s  %s %-7s %s",
                name,
                points,
                bar(score),
                bounds,
                say("dekning ", "coverage ") + Numbers.share(score.coverage(), language) + ", " + score.observed()
                        + say(" av ", " of ") + score.goals() + say(" dømt", " judged")));
    }

    /** From the lowest to the highest the score can be, full up to the lowest. */
    private static String bar(Scorecard.Score score) {
        int low = cells(score.low());
        int high = Math.max(low, cells(score.high()));
        return "█".repeat(low) + "▒".repeat(high - low) + "·".repeat(BAR - high);
    }

    private static int cells(BigDecimal points) {
        return points.multiply(BigDecimal.valueOf(BAR))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
