package no.maalkort.figure;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * When something was published, as precisely as it is known.
 *
 * @param text {@code 2024}, {@code 2024-06} or {@code 2024-06-15}
 */
public record Published(String text) implements Comparable<Published> {
    public Published {
        firstDay(text);
    }

    /** The day, or the last day of the month or year where only that is known. */
    public LocalDate lastDay() {
        var first = firstDay(text);
        return switch (text.length()) {
            case 4 -> first.withMonth(12).withDayOfMonth(31);
            case 7 -> first.withDayOfMonth(first.lengthOfMonth());
            default -> first;
        };
    }

    @Override
    public int compareTo(Published other) {
        return lastDay().compareTo(other.lastDay());
    }

    /**
     * The first day of a year, of a month, or the day; read without the library's formatters, which cost a start.
     *
     * @throws DateTimeException if the text is none of these
     */
    public static LocalDate firstDay(String text) {
        if (!text.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
            throw new DateTimeException("(" + text + ") is no year, month or day.");
        }
        int month = text.length() > 4 ? Integer.parseInt(text.substring(5, 7)) : 1;
        int day = text.length() > 7 ? Integer.parseInt(text.substring(8)) : 1;
        return LocalDate.of(Integer.parseInt(text.substring(0, 4)), month, day);
    }
}
