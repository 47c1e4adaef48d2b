package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import no.maalkort.figure.Characters;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Status;
import no.maalkort.intake.Amount;

/**
 * The reading of single words of an assumption: values, years, letters, sources.
 *
 * @param isExact whether a point can only be the decimal sign
 */
record Said(boolean isExact) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Set<String> YES = Set.of("yes", "ja");
    private static final Set<String> NO = Set.of("no", "nei");

    /** A value as files hold it, in the indicator's unit and possible for it; else null and a problem. */
    String value(Indicator indicator, String text, String unit, Assumptions.Place at) {
        if (!indicator.ranks().isEmpty()) {
            return rank(indicator, text, at);
        }
        BigDecimal number;
        try {
            number = number(indicator, text, unit);
        } catch (Amount.Refused e) {
            at.problem(e.getMessage(), e.maybe());
            return null;
        }
        if (Amount.isPartOfOne(indicator, number)) {
            at.problem(
                    "(" + text + ") is no whole number, and indicator (" + indicator.id() + ") counts "
                            + indicator.unit() + ".",
                    "round it.");
            return null;
        }
        var range = indicator.range();
        if (range != null && !range.holds(number)) {
            at.problem(
                    "The value (" + number.toPlainString() + ") is impossible for indicator (" + indicator.id() + "): "
                            + range.between() + " " + indicator.unit() + ".",
                    "a digit too many, or another unit was meant.");
            return null;
        }
        return number.toPlainString();
    }

    private BigDecimal number(Indicator indicator, String text, String unit) throws Amount.Refused {
        var plain = isExact ? Amount.plain(text) : null;
        return plain == null
                ? Amount.read(text, unit == null ? "" : unit, indicator)
                : Amount.in(indicator, plain, unit == null ? "" : unit);
    }

    private static String rank(Indicator indicator, String text, Assumptions.Place at) {
        String word = indicator.isYesNo() ? (YES.contains(text) ? "yes" : NO.contains(text) ? "no" : text) : text;
        if (!indicator.ranks().contains(word)) {
            at.problem(
                    "(" + text + ") is no value of indicator (" + indicator.id() + ").",
                    "one of " + String.join(", ", indicator.ranks()) + ".");
            return null;
        }
        return word;
    }

    static Integer year(String text, Assumptions.Place at) {
        int year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            at.problem("The period (" + text + ") is not a year.", "write one from 1900 to 2199, such as 2024.");
            return null;
        }
        return year;
    }

    static Status status(String text, Assumptions.Place at) {
        var letters = Stream.of(Status.values())
                .filter(Status::carriesValue)
                .map(Status::name)
                .toList();
        if (!letters.contains(text)) {
            at.problem(
                    "The status (" + text + ") is none of a figure with a value.",
                    "F for a forecast or budget, A for a final figure; one of " + String.join(", ", letters) + ".");
            return null;
        }
        return Status.valueOf(text);
    }

    /** Whether a text is one line with no space at either end. */
    static boolean isBare(String text) {
        return !text.isEmpty()
                && Characters.isOneLine(text)
                && !isSpace(text.charAt(0))
                && !isSpace(text.charAt(text.length() - 1));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isBad(String source, Assumptions.Place at) {
        if (source != null && !isBare(source)) {
            at.problem("The source is empty, or has a line break or spaces around it.", "write it on one line.");
            return true;
        }
        return false;
    }
}
