package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;

/** Numbers, units and differences as people read them, by fixed signs of our own: JDK versions differ in theirs. */
public final class Numbers {
    private static final int DECIMALS = 2;
    private static final char NO_BREAK = '\u00A0';
    /** The sign before a number below nought. */
    public static final char MINUS = '\u2212';

    private static final int GROUP = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, Text> ONE = Map.ofEntries(
            Map.entry("persons", new Text("person", "person")),
            Map.entry("tonnes CO2e", new Text("tonn CO₂-ekv.", "tonne CO₂e")),
            Map.entry("times", new Text("gang", "time")),
            Map.entry("digits", new Text("siffer", "digit")),
            Map.entry("hours", new Text("time", "hour")),
            Map.entry("points", new Text("poeng", "point")),
            Map.entry("years", new Text("år", "year")),
            Map.entry("places", new Text("plass", "place")),
            Map.entry("families", new Text("familie", "family")),
            Map.entry("pupils", new Text("elev", "pupil")));
    private static final Map<String, Text> UNITS = Map.ofEntries(
            Map.entry("million kroner", new Text("mill. kr", "million")),
            Map.entry("kroner", new Text("kr", "")),
            Map.entry("persons", new Text("personer", "persons")),
            Map.entry("tonnes CO2e", new Text("tonn CO₂-ekv.", "tonnes CO₂e")),
            Map.entry("kilotonnes CO2e", new Text("tusen tonn CO₂-ekv.", "thousand tonnes CO₂e")),
            Map.entry("number", Text.same("")),
            Map.entry("times", new Text("ganger", "times")),
            Map.entry("digits", new Text("sifre", "digits")),
            Map.entry("hours", new Text("timer", "hours")),
            Map.entry("points", new Text("poeng", "points")),
            Map.entry("years", new Text("år", "years")),
            Map.entry("places", new Text("plasser", "places")),
            Map.entry("families", new Text("familier", "families")),
            Map.entry("pupils", new Text("elever", "pupils")),
            Map.entry("dollars", new Text("dollar", "dollars")),
            Map.entry("rank", new Text(". plass", "")));

    /** What stands before the number in English. */
    private static final Map<String, String> BEFORE = Map.of("million kroner", "NOK", "kroner", "NOK", "rank", "place");

    private Numbers() {}

    /** Rounded half-up to four decimals, without trailing zeros: how computed numbers are written. */
    public static BigDecimal rounded(BigDecimal number) {
        if (number == null) {
            return null;
        }
        var rounded = number.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** The digits as they are: {@code 1 372,5} or {@code 1,372.5}. */
    public static String plain(BigDecimal number, Language language) {
        String text = number.abs().toPlainString();
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        String written = whole > GROUP ? grouped(text, whole, language) : text;
        if (point >= 0 && language == Language.NB) {
            written = written.replace('.', ',');
        }
        return number.signum() < 0 ? MINUS + written : written;
    }

    private static String grouped(String text, int whole, Language language) {
        var grouped = new StringBuilder(text);
        for (int i = whole - GROUP; i > 0; i -= GROUP) {
            grouped.insert(i, language == Language.NB ? NO_BREAK : ',');
        }
        return grouped.toString();
    }

    /** A whole number of points or per cent, half-up; but nothing is rounded into the whole of it, or into none. */
    public static BigDecimal whole(BigDecimal score) {
        var rounded = score.setScale(0, RoundingMode.HALF_UP);
        boolean isEdge = rounded.signum() == 0 || rounded.compareTo(HUNDRED) == 0;
        return !isEdge || rounded.compareTo(score) == 0
                ? rounded
                : rounded.add(BigDecimal.valueOf(score.compareTo(rounded)));
    }

    /** A share as whole per cent: {@code 23 %}. */
    public static String share(BigDecimal share, Language language) {
        return with(whole(share.movePointRight(2)), "%", language);
    }

    /** A share that others are held to as per cent, with two decimals where it is no whole one: {@code 80 %}, {@code 66,67 %}. */
    public static String threshold(BigDecimal share, Language language) {
        return with(perCent(share), "%", language);
    }

    /** The number that is told of such a share. */
    public static BigDecimal perCent(BigDecimal threshold) {
        return shown(threshold.movePointRight(2).stripTrailingZeros(), 2);
    }

    /** From one whole number of points to another: {@code 20–96}; one where they are the same. */
    public static String span(BigDecimal from, BigDecimal to) {
        String low = whole(from).toPlainString();
        String high = whole(to).toPlainString();
        return low.equals(high) ? low : low + "–" + high;
    }

    /** At most this many decimals, half-up; fewer where the number has fewer. */
    public static BigDecimal shown(BigDecimal number, int decimals) {
        return number.scale() <= decimals ? number : number.setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * A number as people are shown it: as printed; a computed one rounded to two decimals or the indicator's more, or to
     * as many more as keep it on its side of every level.
     */
    public static BigDecimal apart(BigDecimal figure, boolean printed, int decimals, List<BigDecimal> levels) {
        return printed ? figure : apart(figure, Math.max(DECIMALS, decimals), levels);
    }

    /** A computed number with at most so many decimals, or as many more as keep it on its side of every level. */
    public static BigDecimal apart(BigDecimal number, int least, List<BigDecimal> levels) {
        var shown = shown(number, least);
        for (int more = least + 1; more <= 30 && crosses(number, shown, levels); more++) {
            shown = shown(number, more);
        }
        return shown;
    }

    private static boolean crosses(BigDecimal figure, BigDecimal shown, List<BigDecimal> levels) {
        for (BigDecimal level : levels) {
            if (figure.compareTo(level) != shown.compareTo(level)) {
                return true;
            }
        }
        return false;
    }

    /** A number with its unit: {@code 3,6 %} and {@code 3.6%}. */
    public static String with(BigDecimal number, String unit, Language language) {
        String digits = plain(number, language);
        if (unit.equals("%")) {
            return language == Language.NB ? digits + NO_BREAK + "%" : digits + "%";
        }
        boolean one = number.abs().compareTo(BigDecimal.ONE) == 0 && ONE.containsKey(unit);
        var said = one ? ONE.get(unit) : UNITS.get(unit);
        String word = said == null ? unit : said.in(language);
        String before = language == Language.EN && BEFORE.containsKey(unit) ? BEFORE.get(unit) + NO_BREAK : "";
        String space = word.isEmpty() || word.startsWith(".") ? "" : String.valueOf(NO_BREAK);
        return before + digits + space + word;
    }

    /** A unit as it stands behind several; empty where none does. */
    public static String unit(String unit, Language language) {
        if (unit.equals("rank")) {
            return "";
        }
        String word = UNITS.getOrDefault(unit, Text.same(unit)).in(language);
        return language == Language.EN && BEFORE.containsKey(unit)
                ? (BEFORE.get(unit) + " " + word).stripTrailing()
                : word;
    }

    /** A grade as it is, yes or no in the language; else, where there is no text, the number with its unit. */
    public static String orWord(BigDecimal number, String text, String unit, Language language) {
        if (text == null) {
            return with(number, unit, language);
        }
        return unit.equals("yes-no") && language == Language.NB ? (text.equals("yes") ? "ja" : "nei") : text;
    }

    /** A result's value as people are shown it: printed digits, or a computed number rounded, never across a level. */
    static BigDecimal shown(
            BigDecimal value,
            String indicator,
            List<GoalResult.Input> inputs,
            int decimals,
            List<GoalResult.Because> because) {
        boolean printed = inputs.isEmpty() || inputs.get(0).indicator().equals(indicator);
        return value == null || printed
                ? value
                : apart(
                        value,
                        false,
                        decimals,
                        because.stream().map(GoalResult.Because::value).toList());
    }

    /** A number or a word as files hold it, with its unit. */
    public static String written(String value, String unit, Language language) {
        return value.matches("-?[0-9]+(\\.[0-9]+)?")
                ? with(new BigDecimal(value), unit, language)
                : orWord(null, value, unit, language);
    }

    /** The size of a difference with its unit: {@code 0,4 prosentpoeng}. */
    public static String difference(BigDecimal number, String unit, Language language) {
        String digits = plain(number.abs(), language) + NO_BREAK;
        boolean one = number.abs().compareTo(BigDecimal.ONE) == 0;
        return switch (unit) {
            case "%" ->
                digits + (language == Language.NB ? "prosentpoeng" : one ? "percentage point" : "percentage points");
            case "rank" -> digits + (language == Language.NB ? one ? "plass" : "plasser" : one ? "place" : "places");
            default -> with(number.abs(), unit, language);
        };
    }

    /** A difference with its sign and unit: {@code −0,4 prosentpoeng}. */
    public static String signed(BigDecimal number, String unit, Language language) {
        String sign = number.signum() > 0 ? "+" : number.signum() < 0 ? String.valueOf(MINUS) : "";
        return sign + difference(number, unit, language);
    }
}
