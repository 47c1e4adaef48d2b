package no.maalkort.goal;

import java.time.DateTimeException;
import java.time.LocalDate;
import no.maalkort.figure.Published;

/**
 * A year or a day, as a source gives it.
 *
 * @param text {@code 2016} or {@code 2021-06-23}
 */
public record When(String text) {
    private static final int MONTH = "2016-06".length();

    public When {
        Published.firstDay(text);
        if (text.length() == MONTH) {
            throw new DateTimeException("(" + text + ") is a month.");
        }
    }

    public LocalDate firstDay() {
        return Published.firstDay(text);
    }

    public LocalDate lastDay() {
        return text.length() == 4 ? firstDay().withMonth(12).withDayOfMonth(31) : firstDay();
    }
}
