package no.maalkort.goal;

import java.time.DateTimeException;
import java.time.LocalDate;
import no.maalkort.figure.Published;

/**
 * A year or a day, as a source gives it.
 *
 * @param text {@code 2016} or {@code 2021-06-23}
 * @param firstDay of the year, or the day
 * @param lastDay of the year, or the day
 */
public record When(String text, LocalDate firstDay, LocalDate lastDay) {
    private static final int MONTH = "2016-06".length();

    /**
     * Reads a year or a day.
     *
     * @throws DateTimeException where it is neither
     */
    public When(String text) {
        this(text, Published.firstDay(text), new Published(text).lastDay());
        if (text.length() == MONTH) {
            throw new DateTimeException("(" + text + ") is a month.");
        }
    }
}
