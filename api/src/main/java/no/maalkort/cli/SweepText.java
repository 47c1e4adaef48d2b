package no.maalkort.cli;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.planning.Robustness;
import no.maalkort.planning.Sweep;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Wording;

/** A sweep as a page: which figures are moved, and where the states change. */
record SweepText(Sweep sweep, Body body, Language language, Lines out) {

    String write() {
        out.paragraph(
                "",
                body.name().in(language) + " " + sweep.year()
                        + say(" · hva om tallet flyttes?", " · what if it moves?"));
        out.paragraph(
                "",
                say("Pakke ", "Pack ") + sweep.pack().id() + " " + sweep.pack().version()
                        + say(" · publisert til og med ", " · published up to ") + sweep.asOf()
                        + say(" · nivåer i kraft i ", " · levels in force in ") + sweep.rulesAt());
        sweep.axes().forEach(this::axis);
        if (sweep.whatIfs() < sweep.asked()) {
            out.paragraph(
                    "",
                    say("STANSET: ", "STOPPED: ")
                            + sweep.whatIfs()
                            + say(" av ", " of ")
                            + sweep.asked()
                            + say(" er skåret; svaret er foreløpig.", " are scored; the answer is partial."));
        }
        out.heading(say("Hva som kommer ut av det", "What comes of it"));
        sweep.regions().forEach(this::region);
        out.paragraph(
                "",
                say(
                        "Poengene er av tallfestede mål: laveste, høyeste, og poengsummen der en vises.",
                        "The points are of goals with a level: lowest, highest, and the score where one is shown."));
        return out.text();
    }

    private void axis(Sweep.Axis axis) {
        out.paragraph(
                "",
                axis.name().in(language) + ", " + axis.period() + ": " + value(axis.from(), axis) + " → "
                        + value(axis.to(), axis) + say(", trinn ", ", step ") + plain(axis.step()));
    }

    private void region(Sweep.Region region) {
        String where = IntStream.range(0, sweep.axes().size())
                .mapToObj(i -> where(region.values().get(i), sweep.axes().get(i)))
                .collect(Collectors.joining(say(" og ", " and ")));
        out.paragraph(
                "  ",
                where + ": "
                        + (region.low() == null
                                ? say("ingen mål teller", "no goal counts")
                                : say("laveste ", "lowest ")
                                        + points(region.low())
                                        + say(", høyeste ", ", highest ")
                                        + points(region.high())
                                        + (region.score() == null
                                                ? ""
                                                : say(", poengsum ", ", score ") + points(region.score())))
                        + " (" + region.whatIfs()
                        + say(" hva-om)", region.whatIfs() == 1 ? " what-if)" : " what-ifs)"));
        if (region.changes().isEmpty()) {
            out.paragraph("    ", say("Alle tilstander er som nå.", "All states are as now."));
        }
        region.changes().forEach(change -> out.paragraph("    ", change(change)));
    }

    private String where(Sweep.Range range, Sweep.Axis axis) {
        return range.from().compareTo(range.to()) == 0
                ? value(range.from(), axis)
                : plain(alike(range.from(), axis)) + "–" + value(range.to(), axis);
    }

    private String change(Robustness.StateChange change) {
        return change.goal() + " "
                + Wording.lower(change.fromWords().in(language)) + " → "
                + Wording.lower(change.toWords().in(language));
    }

    private String points(Sweep.Range range) {
        String from = plain(Numbers.shown(range.from(), 2));
        String to = plain(Numbers.shown(range.to(), 2));
        return from.equals(to) ? from : from + "–" + to;
    }

    private String value(BigDecimal number, Sweep.Axis axis) {
        return Numbers.with(alike(number, axis), axis.unit(), language);
    }

    /** With as many decimals as any value of the axis has. */
    private static BigDecimal alike(BigDecimal number, Sweep.Axis axis) {
        int decimals = IntStream.of(
                        0,
                        axis.from().scale(),
                        axis.to().scale(),
                        axis.step().stripTrailingZeros().scale())
                .max()
                .getAsInt();
        return number.scale() < decimals ? number.setScale(decimals) : number;
    }

    private String plain(BigDecimal number) {
        return Numbers.plain(number, language);
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }
}
