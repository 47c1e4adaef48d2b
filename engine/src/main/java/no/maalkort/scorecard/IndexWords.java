package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.goal.Index;
import no.maalkort.scorecard.IndexShown.ImputedShown;
import no.maalkort.scorecard.IndexShown.ScaleShown;

/** The words of an index: how each number came about, each made of the numbers that results carry. */
public final class IndexWords {
    private static final int PACE_DECIMALS = 2;

    private IndexWords() {}

    /** Why no trend is told. */
    public enum Untold {
        NO_FIGURE,
        NO_EARLIER,
        YEAR_PASSED,
        NOT_ATTAINED,
        NO_RATE,
        COVERAGE
    }

    /** A level, the number it is, and what it is worth. */
    public record Point(String level, BigDecimal value, BigDecimal at) {}

    /** A number below a node: its name, its number, its weight. */
    public record Joined(Text name, BigDecimal value, BigDecimal weight) {}

    private static Text each(Function<Wording, String> words) {
        return new Text(words.apply(new Wording(Language.NB)), words.apply(new Wording(Language.EN)));
    }

    /** A number as people are shown it on a scale: never rounded across a tier's bound. */
    public static BigDecimal shown(ScaleShown scale, BigDecimal value) {
        var bounds = scale.tiers().stream()
                .map(IndexShown.BandShown::from)
                .filter(from -> from != null)
                .toList();
        var shown = Numbers.apart(value, scale.decimals(), bounds);
        return shown.scale() < scale.decimals() ? shown.setScale(scale.decimals()) : shown;
    }

    private static String number(ScaleShown scale, BigDecimal value, Wording words) {
        return words.plain(shown(scale, value));
    }

    /**
     * A figure on a scale: between which levels it lies, or at or beyond which end.
     *
     * @param from the level below it, or the end it lies at
     * @param to the level above it; null at an end
     */
    public static Text leaf(
            ScaleShown scale,
            BigDecimal figure,
            int decimals,
            String unit,
            Point from,
            Point to,
            boolean logarithmic,
            BigDecimal value,
            ImputedShown imputed) {
        return each(words -> {
            String seen = Numbers.with(Numbers.shown(figure, Math.max(2, decimals)), unit, words.language());
            String begin = imputed == null ? seen : imputed(imputed, seen, words);
            String where = to == null
                    ? words.say(", ved eller forbi ", ", at or beyond ") + point(from, unit, words)
                    : words.say(", mellom ", ", between ")
                            + point(from, unit, words)
                            + words.say(" og ", " and ")
                            + point(to, unit, words)
                            + (logarithmic ? words.say(", logaritmisk", ", by logarithm") : "");
            return begin + where + ": " + number(scale, value, words) + ".";
        });
    }

    private static String imputed(ImputedShown imputed, String seen, Wording words) {
        return words.say(
                        "Eget tall mangler; snittet av " + imputed.of() + " i gruppen (" + imputed.group() + "), ",
                        "No figure of its own; the mean of " + imputed.of() + " in the group (" + imputed.group()
                                + "), ")
                + seen;
    }

    private static String point(Point point, String unit, Wording words) {
        return words.of(LevelWords.named(point.level())) + " " + Numbers.with(point.value(), unit, words.language())
                + " (" + words.plain(point.at()) + ")";
    }

    /**
     * A number joined from others.
     *
     * @param kept the tier that its number alone would give it, where it has another; else null
     */
    public static Text node(ScaleShown scale, Index.Mean mean, List<Joined> of, BigDecimal value, Text kept) {
        return each(words -> {
            boolean alike = of.stream().allMatch(one -> one.weight().compareTo(BigDecimal.ONE) == 0);
            boolean weighs = !alike && mean != Index.Mean.WORST_TWO && mean != Index.Mean.MINIMUM;
            String names = of.stream()
                    .map(one -> words.of(one.name()) + " " + number(scale, one.value(), words)
                            + (weighs ? words.say(" (vekt ", " (weight ") + words.plain(one.weight()) + ")" : ""))
                    .collect(Collectors.joining("; "));
            String why = kept == null
                    ? ""
                    : words.say(
                            " Ikke «" + words.of(kept) + "»: det måtte begge være.",
                            " Not \"" + words.of(kept) + "\": both would have to be.");
            return words.of(mean(mean)) + " " + names + ": " + number(scale, value, words) + "." + why;
        });
    }

    private static Text mean(Index.Mean mean) {
        return switch (mean) {
            case ARITHMETIC -> new Text("Aritmetisk middel av", "Arithmetic mean of");
            case GEOMETRIC -> new Text("Geometrisk middel av", "Geometric mean of");
            case HARMONIC -> new Text("Harmonisk middel av", "Harmonic mean of");
            case WORST_TWO -> new Text("Snittet av de to laveste av", "Mean of the two lowest of");
            case MINIMUM -> new Text("Den laveste av", "The lowest of");
        };
    }

    /** Why there is no number: between what it can lie. */
    public static Text withheld(ScaleShown scale, Text because, BigDecimal low, BigDecimal high) {
        return each(words -> Wording.upper(words.of(because))
                + words.say("; det kan være fra ", "; it can be from ") + number(scale, low, words)
                + words.say(" til ", " to ") + number(scale, high, words) + ".");
    }

    /** Why a figure has no number. */
    public static Text missing() {
        return new Text("tallet mangler eller er uavklart", "the figure is missing or undecided");
    }

    /**
     * A pace, or why there is none.
     *
     * @param pace null where the level is reached, or was at the start
     * @param from the years of the window; null of a node
     */
    public static Text trend(Text arrow, BigDecimal pace, Integer from, Integer to, int due, boolean eroding) {
        return each(words -> {
            String begin = words.of(arrow);
            String years = from == null ? "" : ", " + from + "–" + to;
            if (pace == null) {
                return begin + years + (eroding ? words.say(", men på vei ned.", ", but moving away.") : ".");
            }
            String size = words.plain(Numbers.shown(pace, PACE_DECIMALS));
            return begin
                    + years
                    + (from == null
                            ? words.say(": middeltempo ", ": mean pace ") + size + "."
                            : ": " + size
                                    + words.say(
                                            " av tempoet som kreves fram til " + due + ".",
                                            " of the pace required until " + due + "."));
        });
    }

    /** Why no trend is told. */
    public static Text untold(Untold why, int due) {
        return switch (why) {
            case NO_FIGURE -> new Text("Ingen utvikling uten eget tall.", "No trend without a figure of its own.");
            case NO_EARLIER -> new Text("Ingen utvikling: eldre tall mangler.", "No trend: no earlier figure.");
            case YEAR_PASSED ->
                new Text("Ingen utvikling: " + due + " er ikke fram i tid.", "No trend: " + due + " is not ahead.");
            case NOT_ATTAINED ->
                new Text(
                        "Nivået skulle være nådd i " + due + " og er ikke nådd.",
                        "The level was to be reached in " + due + " and is not.");
            case NO_RATE ->
                new Text(
                        "Ingen utvikling: et tall er ikke over 0.",
                        "No trend: a figure is not above 0, or has no rate.");
            case COVERAGE -> new Text("Ingen utvikling: for få tall har en.", "No trend: too few figures have one.");
        };
    }

    /** A place among others. */
    public static Text rank(ScaleShown scale, BigDecimal value, Index.By by, int place, int of, List<Text> shared) {
        return each(words -> {
            String names = shared.stream().map(words::of).collect(Collectors.joining(", "));
            String with = shared.isEmpty() ? "" : words.say(", delt med ", ", shared with ") + names;
            String basis = by == Index.By.LOW
                    ? words.say("minst mulige verdi ", "the least it can be, ")
                    : words.say("verdi ", "value ");
            return words.say("Plass " + place + " av " + of, "Place " + place + " of " + of) + with + " (" + basis
                    + words.plain(value) + ").";
        });
    }
}
