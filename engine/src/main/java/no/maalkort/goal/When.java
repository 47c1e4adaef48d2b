package no.maalkort.goal;

import java.time.LocalDate;
import no.maalkort.figure.Published;

/**
 * A year or a day, as a source gives it.
 *
 * @param text {@code 2016} or {@code 2021-06-23}
 */
public record When(String text) {
    public When {
        Published.firstDay(text);
    }

    public LocalDate firstDay() {
        return Published.firstDay(text);
    }

    public LocalDate lastDay() {
        return text.length() == 4 ? firstDay().withMonth(12).withDayOfMonth(31) : firstDay();
    }
}
