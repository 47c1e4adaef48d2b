package no.maalkort.scorecard;

import no.maalkort.figure.Considered;
import no.maalkort.figure.Language;
import no.maalkort.figure.Lookup;
import no.maalkort.figure.Text;
import no.maalkort.goal.Level;

/** Why a figure counts or does not, and why a level holds or does not, in words. */
public final class TraceWords {
    private TraceWords() {}

    /**
     * What became of an observation.
     *
     * @param asOf the last day of publication that counts
     * @param publisher whom the goal names, or null
     */
    public static Text of(Trace.Use use, Considered seen, String asOf, String publisher) {
        return switch (use) {
            case USED -> new Text("lagt til grunn", "relied on");
            case DISPUTED -> new Text("en av flere verdier som er ulike", "one of several values that differ");
            case CHECK_FAILED -> new Text("en kontroll fant feil i tallet", "a check found an error in it");
            case PUBLISHED_LATER -> new Text("publisert etter " + asOf, "published after " + asOf);
            case OTHER_PUBLISHER ->
                new Text("målet bruker tallene fra " + publisher, "the goal takes the figures of " + publisher);
            case FORECAST -> new Text("anslag og budsjett dømmes ikke", "forecasts and budgets are never judged");
            case REPLACED -> {
                var release = seen.instead().release();
                String by = release.id() + ", " + release.published().text();
                yield new Text("erstattet av " + by, "replaced by " + by);
            }
            case NO_VALUE -> new Text("uten verdi", "without a value");
            case COMPUTED_INSTEAD ->
                new Text("regnes ut, og utregnet går foran trykt", "computed, and computed goes before printed");
            case OTHERS_MISSING ->
                new Text("det den skulle regnes sammen med, mangler", "what it would be computed with is missing");
            case NO_RESULT -> {
                var why = noResult(seen.noResult());
                yield new Text("gir ikke noe tall: " + why.nb(), "no number comes of it: " + why.en());
            }
            case SAME_VALUE -> new Text("en annen utgiver sier det samme", "another publisher says the same");
            case OLDER_PERIOD -> new Text("eldre periode, teller ikke", "an older period, not counted");
        };
    }

    /** Why no number comes of operands; null of a change in its base year or before. */
    public static Text noResult(Lookup.NoResult why) {
        if (why == null) {
            return new Text("året ligger ikke etter basisåret", "the year does not lie after the base year");
        }
        return switch (why.cause()) {
            case BASE_NOT_POSITIVE -> {
                int base = why.operand().period();
                yield new Text(
                        "basisåret " + base + " er " + Numbers.plain(why.value(), Language.NB)
                                + ", og en endring i prosent krever mer enn null",
                        "the base year " + base + " is " + Numbers.plain(why.value(), Language.EN)
                                + ", and a change in per cent takes more than zero");
            }
            case DIVISION_BY_ZERO ->
                new Text(
                        "det deles på null (" + why.operand().indicator() + ")",
                        "it is divided by zero (" + why.operand().indicator() + ")");
            case BORDERS_CHANGED ->
                new Text(
                        "grensene ble endret i årene det er et snitt av",
                        "the borders changed within the years it is a mean of");
        };
    }

    /** How a level stands; {@code follower} is the one that came in its place, or null. */
    public static Text of(Level level, Level.Standing standing, Level follower) {
        return switch (standing) {
            case IN_FORCE -> new Text("i kraft", "in force");
            case NOT_YET ->
                new Text(
                        "gjelder først fra " + level.from().text(),
                        "holds only from " + level.from().text());
            case ENDED ->
                new Text(
                        "gjaldt til " + level.to().text(),
                        "held until " + level.to().text());
            case FOLLOWED ->
                new Text(
                        "erstattet av nivået fra " + follower.from().text(),
                        "replaced by the level from " + follower.from().text());
            case FLOOR_ALONE -> new Text("et gulv dømmer ikke alene", "a floor alone judges nothing");
        };
    }
}
