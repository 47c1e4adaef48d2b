package no.maalkort.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.planning.Robustness;
import no.maalkort.planning.Robustness.Assumption;
import no.maalkort.planning.Robustness.Effect;
import no.maalkort.planning.Robustness.Spread;
import no.maalkort.planning.Robustness.Trial;
import no.maalkort.planning.WhatIfWords;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.ScenarioWords;
import no.maalkort.scorecard.Wording;

/** The robustness of a year as a page: the label, the ranges, the goals that sway, and what each assumption changes alone. */
final class RobustText {
    private static final BigDecimal ENOUGH = BigDecimal.valueOf(95);

    private final Robustness robustness;
    private final Language language;
    private final Lines out;

    RobustText(Robustness robustness, Language language, Lines out) {
        this.robustness = robustness;
        this.language = language;
        this.out = out;
    }

    String write() {
        out.paragraph(
                "",
                robustness.municipality().name() + " " + robustness.year()
                        + say(" · hvor sikkert er det?", " · how sure is it?"));
        out.paragraph(
                "",
                say("Pakke ", "Pack ") + robustness.pack().id() + " "
                        + robustness.pack().version()
                        + say(" · publisert til og med ", " · published up to ") + robustness.asOf()
                        + say(" · nivåer i kraft i ", " · levels in force in ") + robustness.rulesAt());
        if (robustness.scenario() != null) {
            out.paragraph(
                    "", "Scenario: " + ScenarioWords.name(robustness.scenario()).in(language));
        }
        out.paragraph(
                "",
                robustness.draws()
                        + (robustness.draws() == 1
                                ? say(" kjøring, frø ", " run, seed ")
                                : say(" kjøringer, frø ", " runs, seed "))
                        + robustness.seed()
                        + say(
                                ": vekter innenfor 25\u00a0%, nivåer innenfor et halvt siste siffer, det som mangler"
                                        + " mellom sine grenser, og baner som ingen har vedtatt, i begge former.",
                                ": weights within 25%, levels within half a last digit, what is missing between"
                                        + " its bounds, and paths that nobody adopted in both shapes."));
        if (robustness.draws() < robustness.asked()) {
            out.paragraph(
                    "",
                    say("STANSET: ", "STOPPED: ")
                            + robustness.draws()
                            + say(" av ", " of ")
                            + robustness.asked()
                            + say(
                                    " kjøringer ble gjort; svaret er foreløpig.",
                                    " runs were made; the answer is partial."));
        }
        label();
        ranges();
        if (robustness.index() != null) {
            new IndexRunLines(robustness, language, out).write();
        }
        goals();
        assumptions();
        return out.text();
    }

    private void label() {
        out.heading(say("Står tilstandene?", "Do the states hold?"));
        out.paragraph("  ", robustness.label() == null ? tooFew() : labelled());
    }

    private String tooFew() {
        return say("FOR FÅ KJØRINGER: alle tilstander er som før i ", "TOO FEW RUNS: all states are the same in ")
                + robustness.same() + say(" av ", " of ") + robustness.draws()
                + say("; om året er robust, sies fra ", "; whether the year is robust is told from ")
                + Robustness.LEAST_DRAWS + ".";
    }

    private String labelled() {
        if (robustness.label() == Robustness.Label.NOTHING_JUDGED) {
            return say(
                    "Ingen mål er dømt, så ingen tilstand kan endre seg.",
                    "No goal is judged, so no state can change.");
        }
        return (robustness.label() == Robustness.Label.ROBUST
                        ? say("ROBUST", "ROBUST")
                        : say("IKKE ROBUST", "NOT ROBUST"))
                + say(": alle tilstander er som før i ", ": all states are the same in ")
                + share(robustness.same())
                + say(" av kjøringene; robust er fra 95\u00a0%.", " of the runs; robust is from 95%.");
    }

    private String share(int runs) {
        return share(runs, robustness.draws(), language);
    }

    /** A share of all runs, never rounded to none, to all, or to what counts as robust. */
    static String share(int runs, int draws, Language language) {
        var share = BigDecimal.valueOf(runs)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(draws), MathContext.DECIMAL128);
        var shown = Numbers.apart(share, false, 2, List.of(ENOUGH, BigDecimal.ZERO, BigDecimal.valueOf(100)));
        return Numbers.with(shown, "%", language);
    }

    private void ranges() {
        var known = robustness.measurable();
        if (known.goals() == 0) {
            return;
        }
        out.heading(say(
                "Poengsum av tallfestede mål: fra 5. til 95. persentil",
                "Score of goals with a level: 5th to 95th percentile"));
        range(say("Laveste", "Lowest"), known.low(), robustness.low());
        range(say("Poengsum", "Score"), known.score(), robustness.score());
        range(say("Høyeste", "Highest"), known.high(), robustness.high());
        range(
                say("Med trukne tall for det som mangler", "With something drawn for what is missing"),
                null,
                robustness.filled());
    }

    private void range(String name, BigDecimal known, Spread spread) {
        String range = spread == null
                ? say("vises ikke i noen kjøring", "shown in no run")
                : points(spread.from()) + "–" + points(spread.to())
                        + (spread.runs() < robustness.draws()
                                ? say(" i ", " in ")
                                        + spread.runs()
                                        + say(" kjøringer som viser den", " runs that show it")
                                : "");
        out.paragraph("  " + name + ": ", (known == null ? "" : points(known) + say(", kjørt ", ", runs ")) + range);
    }

    private void goals() {
        var swaying = robustness.goals().stream()
                .filter(goal -> goal.same() < robustness.draws())
                .toList();
        out.heading(say("Mål som vipper", "Goals that sway"));
        if (swaying.isEmpty()) {
            out.paragraph("  ", say("Ingen.", "None."));
        }
        swaying.forEach(goal -> out.paragraph(
                "  ",
                goal.title().in(language) + ": "
                        + Wording.lower(goal.words().in(language))
                        + say(" i ", " in ") + share(goal.same())
                        + say(" av kjøringene", " of the runs")));
    }

    private void assumptions() {
        out.heading(say("Hva hver antakelse endrer alene", "What each assumption changes alone"));
        robustness.assumptions().stream()
                .filter(one -> one.effect().compareTo(Effect.NONE) < 0)
                .forEach(this::assumption);
        count(Effect.NONE, say(" endrer ingenting i dette året.", " change nothing in this year."));
        count(
                Effect.NONE_BY_CONSTRUCTION,
                say(
                        " kan ikke endre noe: vekten av et mål som er alene i sitt område, og nivåer uten tall.",
                        " cannot change anything: the weight of a goal alone in its area, and levels without a figure."));
    }

    private void count(Effect effect, String words) {
        var some = robustness.assumptions().stream()
                .filter(one -> one.effect() == effect)
                .toList();
        if (!some.isEmpty()) {
            out.paragraph(
                    "  ",
                    some.size()
                            + say(" av ", " of ")
                            + robustness.assumptions().size()
                            + say(" antakelser", " assumptions")
                            + words);
        }
    }

    private void assumption(Assumption one) {
        out.paragraph("  ", subject(one));
        one.trials().forEach(trial -> out.paragraph("    ", value(one, trial.value()) + ": " + outcome(trial)));
    }

    private String subject(Assumption one) {
        String title = say("«", "\"") + one.title().in(language) + say("»", "\"");
        return switch (one.kind()) {
            case WEIGHT -> say("Vekten av ", "Weight of ") + title + " (" + value(one, one.value()) + ")";
            case LEVEL ->
                Wording.upper(WhatIfWords.part(one.part(), language)) + say(" for ", " of ") + title + " ("
                        + value(one, one.value()) + ")";
            case FIGURE -> say("Tallet som mangler for ", "The figure missing for ") + title;
            case PATH -> say("Banen for ", "Path of ") + title + " (" + value(one, one.value()) + ")";
        };
    }

    private String value(Assumption one, String value) {
        return switch (one.kind()) {
            case WEIGHT -> Numbers.plain(new BigDecimal(value), language);
            case LEVEL -> Numbers.with(new BigDecimal(value), one.unit(), language);
            case FIGURE -> Numbers.plain(new BigDecimal(value), language) + say(" poeng", " points");
            case PATH -> shape(value);
        };
    }

    private String shape(String word) {
        return word.equals("linear")
                ? say("like mye hvert år", "the same amount each year")
                : say("like mange prosent hvert år", "the same per cent each year");
    }

    private String outcome(Trial trial) {
        String range = points(trial.low()) + "–" + points(trial.high())
                + (trial.score() == null ? "" : " (" + points(trial.score()) + ")")
                + index(trial.index());
        return trial.changes().isEmpty()
                ? range
                : range + "; "
                        + trial.changes().stream()
                                .map(change -> change.goal() + " "
                                        + Wording.lower(change.fromWords().in(language)) + " → "
                                        + Wording.lower(change.toWords().in(language)))
                                .collect(Collectors.joining("; "));
    }

    private String index(Robustness.IndexTrial trial) {
        return trial == null
                ? ""
                : say("; indeks ", "; index ")
                        + IndexRunLines.range(robustness.index(), trial, language)
                        + (trial.place() == null ? "" : say(", plass ", ", place ") + trial.place());
    }

    private String points(BigDecimal number) {
        return number == null ? "–" : Numbers.plain(Numbers.shown(number, 2), language);
    }

    private String say(String nb, String en) {
        return new Text(nb, en).in(language);
    }
}
