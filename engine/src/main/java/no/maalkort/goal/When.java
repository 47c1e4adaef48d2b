package no.maalkort.goal;

import java.time.LocalDate;

/**
 * A year or a day, as a source gives it.
 *
 * @param text {@code 2016} or {@code 2021-06-23}
 */
public record When(String text) {
    public When {
        firstDay(text);
    }

    public LocalDate firstDay() {
        return firstDay(text);
    }

    public LocalDate lastDay() {
        return text.length() == 4 ? firstDay(text).withMonth(12).withDayOfMonth(31) : firstDay(text);
    }

    private static LocalDate firstDay(String text) {
        return LocalDate.parse(text.length() == 4 ? text + "-01-01" : text);
    }
}
