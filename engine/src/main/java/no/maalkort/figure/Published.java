package no.maalkort.figure;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * When something was published, as precisely as it is known.
 *
 * @param text {@code 2024}, {@code 2024-06} or {@code 2024-06-15}
 */
public record Published(String text) implements Comparable<Published> {
    public Published {
        lastDay(text);
    }

    /** The day, or the last day of the month or year where only that is known. */
    public LocalDate lastDay() {
        return lastDay(text);
    }

    @Override
    public int compareTo(Published other) {
        return lastDay().compareTo(other.lastDay());
    }

    private static LocalDate lastDay(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }
}
