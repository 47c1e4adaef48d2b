package no.maalkort.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** When something was published, as precisely as it is known: {@code 2024}, {@code 2024-06} or {@code 2024-06-15}. */
public final class Published implements Comparable<Published> {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    private final String text;
    private final LocalDate lastDay;

    public Published(String text) {
        var first = firstDay(text);
        this.text = text;
        this.lastDay = switch (text.length()) {
            case 4 -> first.withMonth(12).withDayOfMonth(31);
            case 7 -> first.withDayOfMonth(first.lengthOfMonth());
            default -> first;
        };
    }

    public String text() {
        return text;
    }

    /** The day, or the last day of the month or year where only that is known. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Whether nobody can tell which came first: one may lie inside the month or year that is known of the other. */
    boolean mayBeOfOneDay(Published other) {
        return !firstDay(text).isAfter(other.lastDay) && !firstDay(other.text).isAfter(lastDay);
    }

    /** By the last day each may be of: an order of reading, and between those that may be of one day no more than that. */
    @Override
    public int compareTo(Published other) {
        return lastDay.compareTo(other.lastDay);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Published published && text.equals(published.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /**
     * The first day of a year, of a month, or the day; read without the library's formatters, which cost a start.
     *
     * @throws DateTimeException if the text is none of these
     */
    public static LocalDate firstDay(String text) {
        if (!DATE.matcher(text).matches()) {
            throw new DateTimeException("(" + text + ") is no year, month or day.");
        }
        int month = text.length() > 4 ? Integer.parseInt(text.substring(5, 7)) : 1;
        int day = text.length() > 7 ? Integer.parseInt(text.substring(8)) : 1;
        return LocalDate.of(Integer.parseInt(text.substring(0, 4)), month, day);
    }
}
