package no.maalkort.intake;

import java.util.regex.Pattern;

/** The unit of a figure whose row has a multiplier beside it, the power of ten that SDMX calls {@code UNIT_MULT}. */
final class Multiplied {
    private static final Pattern POWER = Pattern.compile("(-?[0-9]{1,2})(?:: ?.*)?");
    private static final int HIGHEST = 12;

    private Multiplied() {}

    /** Whether there is a multiplier that says more than that the unit counts as it is printed. */
    static boolean counts(Candidate from, Unit to) {
        boolean isOne = "0".equals(from.multiplier()) && (from.unit() != null || to == null);
        return from.multiplier() != null && !isOne;
    }

    /** The unit and its size, or null and a problem; the unit is the catalogue's own kind where nobody printed one. */
    static Unit unit(Candidate from, Unit to, Told told) {
        var power = POWER.matcher(from.multiplier());
        int tens = power.matches() ? Integer.parseInt(power.group(1)) : Integer.MAX_VALUE;
        if (Math.abs((long) tens) > HIGHEST) {
            told.once("multiplier " + from.multiplier(), () -> from.place()
                    .problem(
                            "The multiplier (" + from.multiplier() + ") is no power of ten.",
                            "write 0 for the unit itself, 3 for thousands, 6 for millions."));
            return null;
        }
        var kind = to == null ? null : new Unit(to.kind(), 0);
        var unit = from.unit() == null ? kind : Unit.named(from.unit());
        if (unit == null) {
            told.once("multiplier of " + from.unit(), () -> from.place()
                    .problem(
                            "Nothing is known of the unit (" + shown(from) + ") and what its multiplier ("
                                    + from.multiplier() + ") makes of it.",
                            Unit.advice(shown(from))));
            return null;
        }
        return sized(from, unit, tens, told);
    }

    private static String shown(Candidate from) {
        return from.unit() == null ? from.indicator().unit() : from.unit();
    }

    private static Unit sized(Candidate from, Unit unit, int tens, Told told) {
        boolean isTwice = unit.power() != 0 && tens != 0;
        var sized = isTwice ? null : unit.times(tens);
        if (sized == null) {
            told.once("multiplier " + from.unit() + tens, () -> from.place()
                    .problem(
                            "The unit is (" + shown(from) + ") and its multiplier (" + from.multiplier() + "): "
                                    + (isTwice
                                            ? "both state a size, and they may mean the same one or multiply."
                                            : "such a unit has no thousands."),
                            "write the unit without its size (kr), or 0 as the multiplier."));
        }
        return sized;
    }
}
