package no.maalkort.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.maalkort.figure.Indicator.Better;

/**
 * What a check can ask about a reported figure: the closed list of numbers that Java computes for it.
 *
 * <p>Each stands as an indicator of its own, so that limits, rules and words treat it as they treat any figure. How
 * each is computed stands in {@link Measuring}.
 */
public enum FigureMeasure {
    /** The figure itself. */
    VALUE(Better.NEITHER, "number", 2, "tallet selv", "the figure itself"),
    /** How far it lies outside the range that the catalogue says is possible, in its unit. */
    OUTSIDE_RANGE(Better.LOWER, "number", 2, "avstanden fra det mulige", "the distance from what is possible"),
    /** Its distance from the middle of its series, in times the largest distance of the others. */
    OUT_OF_LINE(
            Better.LOWER,
            "times",
            1,
            "avstanden fra midten av rekken, mot det største utslaget ellers,",
            "the distance from the middle of the series, against the largest of the others,"),
    /** How many times nearer its series it comes when it is multiplied or divided by 100. */
    HUNDREDFOLD(
            Better.LOWER,
            "times",
            0,
            "avstanden til rekken slik tallet står, mot når det ganges eller deles med hundre,",
            "the distance from the series as the figure stands, against that when multiplied or divided by a hundred,"),
    /** How many times nearer its series it comes when it is multiplied or divided by 1000. */
    THOUSANDFOLD(
            Better.LOWER,
            "times",
            0,
            "avstanden til rekken slik tallet står, mot når det ganges eller deles med tusen,",
            "the distance from the series as the figure stands, against that when multiplied or divided by a thousand,"),
    /** Its size against the nearest of a series that all has the other sign. */
    OPPOSITE_SIGN(
            Better.HIGHER,
            "times",
            1,
            "størrelsen mot det nærmeste i en rekke med motsatt fortegn",
            "the size against the nearest of a series of the opposite sign"),
    /** How many digits it has where it equals the year before, else 0. */
    REPEATED_DIGITS(Better.LOWER, "digits", 0, "det som er likt året før,", "what equals the year before"),
    /** 1 where its definition or its body's borders are not those of the year before, else 0. */
    DEFINITION_BREAK(Better.LOWER, "number", 0, "antallet brudd i rekken", "the number of breaks in the series"),
    /** How far it lies from what its own release makes of its parts, in times what rounding explains. */
    OFF_ITS_PARTS(
            Better.LOWER,
            "times",
            1,
            "avviket fra delene, mot det avrunding forklarer,",
            "the difference from its parts, against what rounding explains,"),
    /** How far it lies from the same publisher's figure that may be of the same day, in times what rounding explains. */
    SAME_DAY_DIFFERENCE(
            Better.LOWER,
            "times",
            1,
            "avviket fra en utgivelse som kan være nyere, mot det avrunding forklarer,",
            "the difference from a release that may be newer, against what rounding explains,"),
    /** How far it lies from another publisher's figure, in times what rounding explains. */
    PUBLISHER_DIFFERENCE(
            Better.LOWER,
            "times",
            1,
            "avviket fra en annen utgiver, mot det avrunding forklarer,",
            "the difference from another publisher, against what rounding explains,");

    private final Indicator indicator;

    FigureMeasure(Better better, String unit, int decimals, String nb, String en) {
        var name = new Text(nb, en);
        this.indicator = new Indicator(
                "measure:" + key(), name, unit, decimals, better, name, Map.of(), List.of(), null, null, null);
    }

    /** As check.yaml writes it: {@code outside-range}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The measure as an indicator; its id is none that a catalogue can have. */
    public Indicator indicator() {
        return indicator;
    }

    /** The measure that stands as this indicator, or null. */
    public static FigureMeasure of(String indicator) {
        for (FigureMeasure one : values()) {
            if (one.indicator.id().equals(indicator)) {
                return one;
            }
        }
        return null;
    }
}
