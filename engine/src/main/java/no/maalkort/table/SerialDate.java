package no.maalkort.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;

/** The day a spreadsheet counts as a number, from 1900 or from 1904. */
final class SerialDate {
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int NEVER_WAS = 60;
    private static final int LAST = 2_958_465;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private SerialDate() {}

    /** The day, or of a broken day the day and time; null where the number is no day: 1900 had no 29 February. */
    static String of(BigDecimal number, boolean from1904) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return null;
        }
        int days = number.intValue();
        long seconds = number.subtract(BigDecimal.valueOf(days))
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        if (seconds == SECONDS.longValue()) {
            days++;
            seconds = 0;
        }
        if (days == 0 && !from1904) {
            return seconds == 0 ? null : LocalTime.ofSecondOfDay(seconds).toString();
        }
        if (days == NEVER_WAS && !from1904) {
            return null;
        }
        var day = from1904 ? FROM_1904.plusDays(days) : FROM_1900.plusDays(days > NEVER_WAS ? days - 1 : days);
        return seconds == 0
                ? day.toString()
                : day.atTime(LocalTime.ofSecondOfDay(seconds)).toString();
    }
}
