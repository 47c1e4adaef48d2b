package no.maalkort.figure;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A strict reader of printed numbers under a declared decimal sign; it refuses rather than guesses.
 *
 * @param decimalSign a comma or a point, for the whole file
 */
public record DecimalText(char decimalSign) {
    private static final Pattern WHOLE = Pattern.compile("[-\u2212]?[0-9]{1,30}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern SUPERFLUOUS = Pattern.compile("[-\u2212]?0[0-9]");
    private static final Pattern SPACE = Pattern.compile("[ \u00A0\u202F]");
    private static final Pattern EXPONENT = Pattern.compile("[-+0-9.,]+[eE][-+]?[0-9]+");
    private static final Pattern TOO_LONG = Pattern.compile("[-\u2212]?[0-9]{31,}");
    private static final int LONGEST_FRACTION = 12;

    /** Why a text is no number here, and what to do about it. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final String maybe;

        private Refused(String message, String maybe) {
            super(message);
            this.maybe = maybe;
        }

        public String maybe() {
            return maybe;
        }
    }

    public BigDecimal read(String text) throws Refused {
        int sign = text.indexOf(decimalSign);
        String whole = sign < 0 ? text : text.substring(0, sign);
        String fraction = sign < 0 ? "" : text.substring(sign + 1);
        if (!isPlain(text)) {
            throw refused(text);
        }
        if (fraction.length() > LONGEST_FRACTION) {
            throw new Refused("The number (" + text + ") has more than 12 decimals.", "print fewer.");
        }
        String plain = whole.replace('\u2212', '-') + (fraction.isEmpty() ? "" : "." + fraction);
        if (SUPERFLUOUS.matcher(whole).lookingAt()) {
            throw new Refused(
                    "The number (" + text + ") begins with a superfluous zero.",
                    "write (" + text.replaceFirst("0+(?=[0-9])", "") + "), or is it a code?");
        }
        var number = new BigDecimal(plain);
        if (number.signum() == 0 && plain.startsWith("-")) {
            throw new Refused("The number (" + text + ") is a zero with a sign.", "write it without the sign.");
        }
        return number;
    }

    private boolean isPlain(String text) {
        int sign = text.indexOf(decimalSign);
        return WHOLE.matcher(sign < 0 ? text : text.substring(0, sign)).matches()
                && (sign < 0 || DIGITS.matcher(text.substring(sign + 1)).matches());
    }

    private Refused refused(String text) {
        char other = decimalSign == ',' ? '.' : ',';
        String what = "(" + text + ") is not a number in a file whose decimal sign is (" + decimalSign + ").";
        if (text.equals(".") || text.equals("..") || text.equals(":") || text.equals("-")) {
            return new Refused(what, "leave the value empty and give a status that says why: Q, L, M or O.");
        }
        if (isPlain(text.replace(other, decimalSign))) {
            return new Refused(
                    what,
                    "write " + text.replace(other, decimalSign) + " if (" + other
                            + ") is its decimal sign; leave it out if it separates thousands.");
        }
        if (text.indexOf('%') >= 0) {
            return new Refused(what, "leave the unit to its own column.");
        }
        String joined = SPACE.matcher(text).replaceAll("");
        if (!joined.equals(text) && (isPlain(joined) || isPlain(joined.replace(other, decimalSign)))) {
            return new Refused(what, "leave out the spaces that separate thousands.");
        }
        if (TOO_LONG.matcher(text).lookingAt()) {
            return new Refused("The number (" + text + ") has more than 30 digits.", "two cells have run together.");
        }
        if (text.chars().anyMatch(Character::isLetter)
                && !EXPONENT.matcher(text).matches()) {
            return new Refused(what, "write the number alone; words belong in (note), and an estimate has status E.");
        }
        return new Refused(what, "write digits only, such as 1234" + decimalSign + "5.");
    }
}
