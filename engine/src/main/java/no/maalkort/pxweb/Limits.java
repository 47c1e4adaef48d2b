package no.maalkort.pxweb;

import java.util.Map;

/**
 * What a service gives at most, and under which licence.
 *
 * @param cells of one answer
 * @param calls in one window of time
 * @param seconds how long the window is
 * @param licence as stated, or null
 */
public record Limits(int cells, int calls, int seconds, String licence) {
    /** What Statistics Norway states; a service may state less, and more is not asked for. */
    static final Limits DEFAULT = new Limits(800_000, 30, 60, null);

    private static final int LONGEST_WINDOW = 3_600;
    private static final String BY_4 = "creativecommons.org/licenses/by/4.0";

    /** The limits that a service states of itself. */
    static Limits of(Map<?, ?> config) {
        return new Limits(
                within(config.get("maxDataCells"), DEFAULT.cells, DEFAULT.cells),
                within(config.get("maxCallsPerTimeWindow"), DEFAULT.calls, DEFAULT.calls),
                within(config.get("timeWindow"), LONGEST_WINDOW, DEFAULT.seconds),
                config.get("license") instanceof String text && !text.isBlank() ? licence(text.strip()) : null);
    }

    private static int within(Object stated, int most, int otherwise) {
        return stated instanceof Integer number && number > 0 ? Math.min(number, most) : otherwise;
    }

    private static String licence(String stated) {
        return stated.contains(BY_4) ? "CC BY 4.0" : stated;
    }
}
