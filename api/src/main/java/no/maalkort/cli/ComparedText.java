package no.maalkort.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.Compared;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Split;

/** Two scorecards compared, as a page of 80 columns: the split of the scores first, then what happened to each goal. */
final class ComparedText {
    private static final int NAME = 20;
    private static final int POINTS = 7;
    private static final int TERM = 10;

    private final Compared compared;
    private final Body body;
    private final Language language;
    private final Lines out = new Lines();

    ComparedText(Compared compared, Body body, Language language) {
        this.compared = compared;
        this.body = body;
        this.language = language;
    }

    String write() {
        head();
        table();
        if (compared.index() != null) {
            new IndexBesideLines(out, language, compared.index()).write();
        }
        var changed = compared.goals().stream()
                .filter(goal -> !goal.steps().isEmpty())
                .toList();
        out.heading(say("Hva som skjedde, mål for mål", "What happened, goal by goal"));
        changed.forEach(this::goal);
        long same = compared.goals().size() - changed.size();
        if (same > 0) {
            out.line(say(
                    (changed.isEmpty() ? "" : "Ellers: ") + same + " mål er som før.",
                    (changed.isEmpty() ? "" : "Apart from these: ") + same + " unchanged."));
        }
        return out.text();
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    private void head() {
        out.paragraph(
                "",
                body.name().in(language) + ": " + compared.from().year() + " → "
                        + compared.to().year());
        out.paragraph("", say("Fra: ", "From: ") + side(compared.from()));
        out.paragraph("", say("Til: ", "To:  ") + side(compared.to()));
        out.blank();
    }

    private String side(Compared.Side side) {
        return side.year() + say(", publisert til og med ", ", published up to ") + side.asOf()
                + say(", nivåer i ", ", levels of ") + side.rulesAt() + say(", pakke ", ", pack ")
                + side.pack().id() + " " + side.pack().version();
    }

    /** Lowest scores: each row adds up as shown. */
    private void table() {
        out.line(say("Laveste poengsum", "Lowest score"));
        row(
                "",
                Stream.of(
                        say("fra", "from"),
                        say("revisjon", "revision"),
                        say("metode", "method"),
                        say("bane", "path"),
                        say("dekning", "coverage"),
                        say("resultat", "results"),
                        say("til", "to")));
        row(say("Tallfestede mål", "Goals with a level"), cells(compared.measurable()));
        compared.areas().forEach(area -> row("  " + area.name().in(language), cells(area.measurable())));
        row(say("Alle mål", "All goals"), cells(compared.all()));
        out.blank()
                .paragraph(
                        "",
                        say(
                                "Revisjon: samme år med nyere tall. Metode: andre nivåer, mål eller vekter. Bane: banen "
                                        + "krever mer hvert år. Dekning: mål som bare er dømt det ene året. Resultat: det "
                                        + "tallene gjorde.",
                                "Revision: the same year by newer figures. Method: other levels, goals or weights. Path: "
                                        + "the path asks for more each year. Coverage: goals judged on one side only. "
                                        + "Results: what the figures did."));
    }

    private void row(String name, Stream<String> cells) {
        var line = new StringBuilder(name);
        if (name.length() > NAME) {
            out.line(name);
            line.setLength(0);
        }
        line.append(" ".repeat(NAME - line.length()));
        var texts = cells.toList();
        for (int i = 0; i < texts.size(); i++) {
            int width = i == 0 || i == texts.size() - 1 ? POINTS : TERM - 1;
            line.append(" ".repeat(Math.max(1, width - texts.get(i).length()))).append(texts.get(i));
        }
        out.line(line.toString());
    }

    /** Each term as the difference of two sums rounded alike, so that a row adds up as shown. */
    private Stream<String> cells(Split split) {
        var sum = split.from();
        var cells = new ArrayList<String>();
        cells.add(points(two(sum)));
        for (BigDecimal term :
                List.of(split.revision(), split.method(), split.path(), split.coverage(), split.performance())) {
            var next = sum.add(term);
            cells.add(signed(two(next).subtract(two(sum))));
            sum = next;
        }
        cells.add(points(two(split.to())));
        return cells.stream();
    }

    private static BigDecimal two(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }

    private String points(BigDecimal number) {
        return Numbers.plain(number, language);
    }

    private String signed(BigDecimal number) {
        return number.signum() == 0 ? "·" : (number.signum() > 0 ? "+" : "") + points(number);
    }

    private void goal(Compared.GoalCompared goal) {
        var own = goal.own();
        var moved = two(goal.points().to()).subtract(two(goal.points().from()));
        String points = own.change().signum() == 0 ? "" : " " + points(two(own.from())) + " → " + points(two(own.to()));
        String total = moved.signum() == 0 ? "" : say(" (totalen ", " (total ") + signed(moved) + ")";
        out.paragraph("", goal.title().in(language) + points + total);
        for (Compared.Step step : goal.steps()) {
            out.paragraph("    " + ChangeText.named(step.cause()).in(language) + ": ", say(step.nb(), step.en()));
            if (step.because() != null) {
                out.paragraph("      ", step.because().in(language));
            }
        }
        out.paragraph("    ", goal.pack() + ":" + goal.id());
    }
}
