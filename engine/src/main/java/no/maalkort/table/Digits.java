package no.maalkort.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** The plain digits of what a file itself holds as a number; bounded before any arithmetic. */
final class Digits {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,30})?(?:[eE]([+-]?[0-9]{1,4}))?");
    private static final int MOST = 30;
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private Digits() {}

    /** The number, or null where it is none or has more than 30 digits before or after its point. */
    static BigDecimal of(String text) {
        if (!isShort(text)) {
            var matcher = NUMBER.matcher(text);
            boolean bounded = matcher.matches()
                    && (matcher.group(1) == null || Math.abs(Integer.parseInt(matcher.group(1))) <= MOST);
            if (!bounded) {
                return null;
            }
        }
        var number = new BigDecimal(text);
        return number.precision() - number.scale() > MOST || number.scale() > 2 * MOST ? null : number;
    }

    /** Whether the text is some digits with at most one point between them: most numbers are, and need no pattern. */
    private static boolean isShort(String text) {
        boolean point = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inner = i > 0 && i < text.length() - 1;
            if (c == '.' && !point && inner) {
                point = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST;
    }

    /** The digits as written, without exponent and without the sign of a zero; null where it is no number. */
    static String plain(String text) {
        var number = of(text);
        return number == null ? null : number.toPlainString();
    }

    /** The number as spreadsheet programs show it at most: 15 digits that count, none of them a last zero. */
    static BigDecimal shown(BigDecimal number) {
        var rounded = number.round(SHOWN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
