package no.maalkort.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Nearest;

/**
 * A unit figures are printed in: what is counted, and in which power of ten.
 *
 * <p>The registry is closed, and every size a power of ten, so that converting moves the point and loses nothing.
 *
 * @param kind what is counted, by the name of its smallest unit
 * @param power the size: 3 for {@code 1000 kr}
 */
record Unit(String kind, int power) {
    private static final Map<String, Unit> NAMED = new HashMap<>();
    /** What a bare count ("antall") may be of: things that come one by one. */
    private static final Set<String> COUNTED = Set.of("number", "persons", "families", "places", "pupils", "points");

    /** What may be counted in thousands; no share, rank or age is. */
    private static final Set<String> SIZED = Set.of(
            "kroner",
            "kroner per inhabitant",
            "tonnes CO2e",
            "persons",
            "number",
            "families",
            "places",
            "pupils",
            "hours");

    static {
        names("kroner", 0, "kr", "kroner", "nok", "norske kroner");
        names(
                "kroner",
                3,
                "1000 kr",
                "1 000 kr",
                "1000 kroner",
                "1 000 kroner",
                "tusen kr",
                "tusen kroner",
                "tkr",
                "t.kr",
                "kkr",
                "tnok",
                "tusen nok",
                "000 kr",
                "1.000 kr",
                "1.000 kroner",
                "nok thousand",
                "knok");
        names("kroner", 3, "nok 1000", "1000 nok", "1 000 nok");
        names("kroner", 6, "mill. kr", "mill kr", "mill. kroner", "millioner kr", "millioner kroner", "million kroner");
        names("kroner", 6, "mnok", "mkr", "mill. nok", "nok million", "1000000 kr");
        names("kroner", 9, "mrd. kr", "mrd kr", "mrd. kroner", "milliarder kroner", "billion kroner", "bnok");
        names("kroner per inhabitant", 0, "kr per innbygger", "kroner per innbygger", "kr pr. innbygger");
        names("kroner per inhabitant", 0, "kr per innb.", "nok per capita", "kroner per inhabitant");
        names("kroner per inhabitant", 3, "1000 kr per innbygger", "1000 kroner per innbygger");
        names("%", 0, "%", "prosent", "percent", "per cent", "pct", "pst.", "pst");
        names("percentage points", 0, "prosentpoeng", "prosentpoengs", "pp", "percentage points", "pp.");
        names("tonnes CO2e", 0, carbon("tonn ", "tonnes ", "t "));
        names("tonnes CO2e", 3, carbon("1000 tonn ", "1 000 tonn ", "kilotonn ", "kilotonnes ", "kt "));
        names("tonnes CO2e", 6, carbon("mill. tonn ", "millioner tonn ", "million tonnes ", "mt "));
        names("tonnes CO2e", 0, "tco2e", "tco2-e");
        names("tonnes CO2e", 3, "ktco2e", "ktco2-e");
        names("persons", 0, "personer", "persons", "person", "antall personer", "innbyggere", "inhabitants");
        names("persons", 0, "number of persons", "antall innbyggere");
        names("number", 0, "antall", "stk", "stk.", "number", "count");
        names("families", 0, "familier", "families");
        names("places", 0, "plasser", "places");
        names("pupils", 0, "elever", "pupils", "antall elever");
        names("points", 0, "poeng", "points");
        names("rank", 0, "plassering", "rank");
        names("hours", 0, "timer", "hours", "antall timer");
        names("years", 0, "\u00E5r", "years", "antall \u00E5r");
    }

    /** Codes of SDMX's lists of units, in capitals: in small letters some are words. */
    private static final Map<String, Unit> CODES = Map.of(
            "PC", new Unit("%", 0),
            "PT", new Unit("%", 0),
            "PS", new Unit("persons", 0),
            "PER", new Unit("persons", 0),
            "THS_PER", new Unit("persons", 3),
            "NR", new Unit("number", 0));

    private static void names(String kind, int power, String... names) {
        for (String name : names) {
            NAMED.put(PlainText.of(name), new Unit(kind, power));
        }
    }

    private static String[] carbon(String... sizes) {
        var names = new ArrayList<String>();
        for (String size : sizes) {
            for (String what : List.of(
                    "co2e",
                    "co2-e",
                    "co2 e",
                    "co2-ekv",
                    "co2-ekv.",
                    "co2 ekv",
                    "co2 ekv.",
                    "co2-ekvivalenter",
                    "co2 ekvivalenter",
                    "co2-ekvivalent",
                    "co2-equivalents",
                    "co2 equivalents",
                    "co2-eq",
                    "co2eq")) {
                names.add(size + what);
            }
        }
        return names.toArray(String[]::new);
    }

    /** The unit of a name in any spelling the registry knows, or null. */
    static Unit named(String name) {
        var code = CODES.get(name);
        return code != null ? code : NAMED.get(PlainText.of(name).replaceFirst("^in? ", ""));
    }

    /** What to do about a unit that is not known. */
    static String advice(String name) {
        return Nearest.advice(
                PlainText.of(name),
                NAMED.keySet().stream().sorted().toList(),
                "write it as kr, 1000 kr, mill. kr, %, tonn CO2-ekvivalenter, personer or antall.");
    }

    /** What to do about a unit that is not known, of a figure that is kept in another: only what turns into that is offered. */
    static String advice(String name, Unit kept, String printed) {
        var names = NAMED.entrySet().stream()
                .filter(one -> one.getValue().converts(kept))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return Nearest.advice(
                PlainText.of(name),
                names,
                kept.kind.equals("kroner")
                        ? "write it in kr, 1000 kr, mill. kr or mrd. kr."
                        : "write the number in (" + printed + "), or without a unit.");
    }

    /** The unit the catalogue keeps an indicator's values in; null where they are no quantities. */
    static Unit of(Indicator indicator) {
        if (!indicator.ranks().isEmpty()) {
            return null;
        }
        var known = named(indicator.unit());
        boolean perInhabitant =
                indicator.id().contains("per-capita") || indicator.id().contains("per-inhabitant");
        return known != null && known.kind.equals("kroner") && perInhabitant
                ? new Unit("kroner per inhabitant", known.power)
                : known;
    }

    /** The unit ten to a power times as large, as SDMX's multiplier says; null where nobody counts it in thousands. */
    Unit times(int tens) {
        return tens == 0 || SIZED.contains(kind) ? new Unit(kind, power + tens) : null;
    }

    /** Whether the kind is printed in several sizes, so that a value without its unit says nothing. */
    boolean comesInSizes() {
        return NAMED.values().stream().anyMatch(one -> one.kind.equals(kind) && one.power != power);
    }

    /** Whether it counts what comes one by one. */
    boolean isCount() {
        return power == 0 && COUNTED.contains(kind) && !kind.equals("points");
    }

    /** Whether values in this unit can be turned into the other. */
    boolean converts(Unit to) {
        return kind.equals(to.kind)
                || kind.equals("number") && COUNTED.contains(to.kind)
                || kind.equals("kroner") && to.kind.equals("kroner per inhabitant");
    }

    /** Whether two names, printed or mapped, may be of one value: "antall" and "personer" may, "kr" and "1000 kr" may not. */
    static boolean agree(String one, String other) {
        if (one.equals(other) || PlainText.of(one).equals(PlainText.of(other))) {
            return true;
        }
        var here = named(one);
        var there = named(other);
        return here != null
                && there != null
                && here.power == there.power
                && (here.converts(there) || there.converts(here));
    }

    /** The value in the other unit, exactly, without zeros that nobody printed. */
    BigDecimal convert(BigDecimal value, Unit to) {
        if (power == to.power) {
            return value;
        }
        int printed = Math.max(0, value.scale());
        var there = value.scaleByPowerOfTen(power - to.power).stripTrailingZeros();
        var whole = there.scale() < 0 ? there.setScale(0) : there;
        return power < to.power && whole.scale() < printed ? whole.setScale(printed) : whole;
    }
}
