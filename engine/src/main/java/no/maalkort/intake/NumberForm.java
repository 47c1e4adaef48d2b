package no.maalkort.intake;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.maalkort.figure.DecimalText;

/**
 * How the numbers of a whole file are printed.
 *
 * @param decimal the decimal sign, a comma or a point; 0 where no cell has one
 * @param thousands the sign between thousands: a point, a comma, or a space for every kind of space; 0 where none was seen
 */
record NumberForm(char decimal, char thousands) {
    private static final Pattern EXACT = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?");
    /** As people print what is below zero: in brackets, with the minus behind, or with a dash before it. */
    private static final Pattern BELOW_ZERO =
            Pattern.compile("\\(([0-9][^()]*)\\)|([0-9].*[0-9]) ?[-\u2010-\u2015\u2212]|[\u2010-\u2015] ?([0-9].*)");

    private static final int MOST_DIGITS = 30;
    static final int LONGEST_FRACTION = 12;

    /** A text that is no number here, and what to do about it. */
    static final class Unread extends Exception {
        private static final long serialVersionUID = 1L;
        private final String maybe;

        Unread(String message, String maybe) {
            super(message);
            this.maybe = maybe;
        }

        String maybe() {
            return maybe;
        }
    }

    /** The number as printed; a per cent sign behind it is left to the unit. */
    BigDecimal read(String text) throws Unread {
        var shape = NumberShape.of(text);
        if (shape == null) {
            throw new Unread("(" + text + ") is not a number.", advice(text));
        }
        String plain = NumberShape.withoutPercent(text);
        char between = shape.either() != 0 && shape.either() == thousands ? thousands : shape.thousands();
        if (between != 0) {
            plain = ungrouped(plain, between);
        }
        try {
            return new DecimalText(decimal == 0 ? ',' : decimal).read(plain);
        } catch (DecimalText.Refused e) {
            throw new Unread(e.getMessage(), e.maybe());
        }
    }

    private static String ungrouped(String text, char sign) {
        return sign == ' ' ? text.replaceAll("[ \\u00A0\\u202F]", "") : text.replace(String.valueOf(sign), "");
    }

    private static String advice(String text) {
        if (Absence.isHyphen(text)) {
            return "it says nil or missing: put (hyphen: nil) or (hyphen: missing) into a mapping.";
        }
        var below = BELOW_ZERO.matcher(text);
        if (below.matches()) {
            String bare = Stream.of(1, 2, 3)
                    .map(below::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            return "it is below zero: write (-" + bare + ").";
        }
        if (text.matches("\\+ ?[0-9].*")) {
            return "write (" + text.substring(1).strip() + "), without the plus sign.";
        }
        return text.matches("(?i).*(nan|inf|e[-+]?[0-9]+).*")
                ? "write digits only, without exponent."
                : "it is a note that belongs in another cell; a missing figure is (..), a suppressed one (:).";
    }

    /** A number that the file itself says is one: plain digits, a decimal point, perhaps a small exponent. */
    static BigDecimal exact(String digits) throws Unread {
        if (!EXACT.matcher(digits).matches()) {
            throw new Unread(
                    "(" + digits + ") is not a number with 30 digits at most.", "the cell holds another thing.");
        }
        var number = new BigDecimal(digits);
        if (number.scale() > LONGEST_FRACTION || number.precision() - number.scale() > MOST_DIGITS) {
            throw new Unread(
                    "The number (" + digits + ") has more than 12 decimals, or more than 30 digits.",
                    "round it to what was measured.");
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
