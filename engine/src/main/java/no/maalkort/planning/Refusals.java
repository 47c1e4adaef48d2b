package no.maalkort.planning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Lookup;
import no.maalkort.figure.Text;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Reason;
import no.maalkort.planning.Unassessed.Code;
import no.maalkort.scorecard.Reasons;

/** Why the distance from a goal cannot be told, in words. */
final class Refusals {
    private Refusals() {}

    private static Unassessed because(Code code, String nb, String en) {
        return Unassessed.of(code, new Text(nb, en));
    }

    static Unassessed words(Goal goal) {
        return goal.information() == null
                ? because(
                        Code.WORDS_ONLY,
                        "Målet er bare ord, uten noe tall å måle avstand til. Kanskje kommunestyret vil vedta et nivå.",
                        "The goal is words only, without a number to be far from. Maybe the council will adopt a level.")
                : because(
                        Code.WORDS_ONLY,
                        "Tallet er til orientering; ingen har vedtatt et nivå for det. Kanskje kommunestyret vil vedta ett.",
                        "The figure is for information; nobody adopted a level for it. Maybe the council will adopt one.");
    }

    static Unassessed notNumeric(Indicator indicator) {
        return because(
                Code.NOT_NUMERIC,
                (indicator.isYesNo() ? "Svaret er ja eller nei" : "Tallet er en karakter")
                        + ": det finnes ingen avstand i tall. Kanskje «explain» sier det du vil vite.",
                (indicator.isYesNo() ? "The answer is yes or no" : "The figure is a grade")
                        + ": there is no distance in numbers. Maybe \"explain\" tells what you want to know.");
    }

    static Unassessed noFigure(Integer period, Series series) {
        if (series.figures().isEmpty()) {
            return because(
                    Code.NO_FIGURE,
                    "Det finnes ikke noe brukbart tall" + (period == null ? "" : " til og med " + period)
                            + ". Kanskje det kan hentes inn: se «needs».",
                    "There is no usable figure" + (period == null ? "" : " up to " + period)
                            + ". Maybe it can be imported: see \"needs\".");
        }
        int last = series.figures().lastKey();
        return because(
                Code.NO_FIGURE,
                "Det finnes ikke noe brukbart tall for " + period + ". Kanskje du vil se på året for det siste, " + last
                        + ".",
                "There is no usable figure for " + period + ". Maybe you want the year of the last one, " + last + ".");
    }

    /** Why no number comes of what a figure is computed from, as a scorecard says it. */
    static Unassessed notComputed(Reason reason, Indicator operand) {
        var why = Reasons.of(reason, operand, null, null);
        if (reason.cause() == Reason.Cause.BASE_NOT_POSITIVE) {
            return because(
                    Code.NOT_POSITIVE,
                    why.nb() + " Kanskje et annet basisår, eller selve tallet i stedet for endringen.",
                    why.en() + " Maybe another base year, or the number itself in place of its change.");
        }
        return because(
                Code.NO_FIGURE, why.nb() + " Kanskje et annet år finnes.", why.en() + " Maybe there is another year.");
    }

    static Unassessed withheld(int period) {
        return because(
                Code.SUPPRESSED,
                "Tallet for " + period + " holdes tilbake av den som lager det. Kanskje et annet år finnes: --year.",
                "The figure of " + period + " is withheld by who made it. Maybe there is another year: --year.");
    }

    static Unassessed unfinished(int period) {
        return because(
                Code.PERIOD_NOT_FINISHED,
                "Tallet for " + period + " kom før året var over. Kanskje et senere tall finnes.",
                "The figure of " + period + " was published before the year was over. Maybe there is a later one.");
    }

    static Unassessed conflict(int period, Lookup.Conflict conflict) {
        String who = conflict.figures().stream()
                .map(figure -> figure.publisher() + " " + figure.value().toPlainString())
                .collect(Collectors.joining(", "));
        return because(
                Code.CONFLICT,
                "Utgiverne er uenige om " + period + " (" + who + "). Kanskje målet bør si hvem sitt tall som teller.",
                "The publishers differ on " + period + " (" + who
                        + "). Maybe the goal should name whose figure counts.");
    }

    static Unassessed levelMissing(Level level, int period) {
        return because(
                Code.LEVEL_MISSING,
                "Nivået er et rapportert tall (" + level.indicator() + ") som mangler for " + period
                        + ". Kanskje det kan hentes inn.",
                "The level is a reported figure (" + level.indicator() + ") that is missing for " + period
                        + ". Maybe it can be imported.");
    }

    /** Why levels in force say nothing of a distance. */
    static Optional<Unassessed> ofLevels(Indicator indicator, List<Level> levels, int period, int year, int rulesAt) {
        if (levels.isEmpty()) {
            return Optional.of(because(
                    Code.NOT_IN_FORCE,
                    "Ingen av målets nivåer gjelder i " + rulesAt + ". Kanskje et annet år: --rules-at.",
                    "No level of the goal holds in " + rulesAt + ". Maybe another year: --rules-at."));
        }
        var dated = levels.stream().filter(level -> level.due() != null).toList();
        var passed = dated.stream().filter(level -> level.due() < period).findFirst();
        if (passed.isPresent()) {
            int due = passed.get().due();
            return Optional.of(because(
                    Code.TARGET_YEAR_PASSED,
                    "Målåret " + due + " er over; tallet er fra " + period + ". Kanskje --year " + (due + year - period)
                            + " viser hvordan det gikk.",
                    "The target year " + due + " is over; the figure is of " + period + ". Maybe --year "
                            + (due + year - period) + " shows how it went."));
        }
        boolean isUnknown =
                "unknown".equals(indicator.changeSince()) || dated.stream().anyMatch(Level::baseUnknown);
        return isUnknown
                ? Optional.of(because(
                        Code.NO_BASELINE,
                        "Ingen kilde sier hvilket år endringen regnes fra. Kanskje vedtaket gjør det.",
                        "No source says which year the change counts from. Maybe the decision does."))
                : Optional.empty();
    }
}
