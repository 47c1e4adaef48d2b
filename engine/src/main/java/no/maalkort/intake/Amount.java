package no.maalkort.intake;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.maalkort.figure.DecimalText;
import no.maalkort.figure.Indicator;

/** One amount as a person writes it, {@code 494 mill. kr}, {@code NOK 494 million} or {@code 4,1 %}, in the unit an indicator is kept in. */
public final class Amount {
    private static final Pattern PARTS = Pattern.compile("(NOK|nok|kr)?[\\s\\u00A0]*([-\u2212]?[0-9](?:[0-9.,]"
            + "|[ \\u00A0\\u202F](?=[0-9]{3}(?![0-9])))*)[\\s\\u00A0]*(.*)");

    private Amount() {}

    /** Why a text is no amount of an indicator, and what to do about it. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final String maybe;

        Refused(String message, String maybe) {
            super(message);
            this.maybe = maybe;
        }

        public String maybe() {
            return maybe;
        }
    }

    /** The number in the indicator's unit; without a unit it is in that already. */
    public static BigDecimal read(String text, Indicator indicator) throws Refused {
        var parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            throw new Refused("(" + text + ") is not a number.", "write it as 3,5 or 3.5, with a unit or without.");
        }
        return in(indicator, number(parts.group(2), indicator), unit(parts));
    }

    /** What stands on both sides of the number. */
    private static String unit(Matcher parts) {
        String before = parts.group(1) == null ? "" : parts.group(1) + " ";
        return (before + parts.group(3)).stripTrailing();
    }

    /** The same where the unit stands beside the number, or with it as well. */
    public static BigDecimal read(String text, String unit, Indicator indicator) throws Refused {
        var parts = PARTS.matcher(text.strip());
        boolean isSaid = parts.matches() && PlainText.of(unit(parts)).equals(PlainText.of(unit));
        return read(unit.isEmpty() || isSaid ? text : text + " " + unit, indicator);
    }

    private static BigDecimal number(String digits, Indicator indicator) throws Refused {
        var shape = NumberShape.of(digits);
        if (shape == null) {
            throw new Refused(
                    "(" + digits + ") is not a number.", "write it as 3,5 or 3.5, thousands apart by spaces.");
        }
        if (shape.either() != 0 && indicator.decimals() < 3) {
            String whole = digits.replace(String.valueOf(shape.either()), "");
            throw new Refused(
                    "(" + digits + ") can be a thousand, or have three decimals.",
                    "write " + whole + ", or " + digits + "0.");
        }
        char sign = shape.either() != 0 ? shape.either() : shape.decimal();
        try {
            return new NumberForm(sign, shape.thousands()).read(digits);
        } catch (NumberForm.Unread e) {
            throw new Refused(e.getMessage(), e.maybe());
        }
    }

    /** A number of a unit in the indicator's; an empty unit is that already. */
    public static BigDecimal in(Indicator indicator, BigDecimal number, String unit) throws Refused {
        if (unit.isEmpty() || PlainText.of(unit).equals(PlainText.of(indicator.unit()))) {
            return number;
        }
        var said = Unit.named(unit);
        var kept = Unit.of(indicator);
        if (said == null || kept == null || !said.converts(kept)) {
            throw new Refused(
                    "The unit (" + unit + ") is not that of indicator (" + indicator.id() + "), which is ("
                            + indicator.unit() + ").",
                    said == null && kept != null
                            ? Unit.advice(unit, kept, indicator.unit())
                            : "write the number in (" + indicator.unit() + "), or without a unit.");
        }
        return said.convert(number, kept);
    }

    /** Whether a number of an indicator has halves where there are none: of people, families, places. */
    public static boolean isPartOfOne(Indicator indicator, BigDecimal number) {
        var unit = Unit.of(indicator);
        return indicator.decimals() == 0
                && unit != null
                && unit.isCount()
                && number.stripTrailingZeros().scale() > 0;
    }

    /** A plain number with a decimal point, as files hold it; null where the text is none. */
    public static BigDecimal plain(String text) {
        try {
            return new DecimalText('.').read(text);
        } catch (DecimalText.Refused e) {
            return null;
        }
    }
}
