package no.maalkort.figure;

import java.math.BigDecimal;

/**
 * One reported figure: what was measured, of whom, for which period, and where it was read.
 *
 * @param period the calendar year the number describes, not the year it was published
 * @param value in the indicator's unit, with the digits it was reported with; the rank of a grade or a yes/no; null where the status carries none
 * @param printed as the file has it: {@code 3,6}, {@code A}, {@code yes}
 * @param publisher who made the figure
 * @param source the place inside the release, or null
 * @param quote the words around it, or null
 * @param line of the release's file
 */
public record Observation(
        String indicator,
        String body,
        int period,
        BigDecimal value,
        String printed,
        Status status,
        String publisher,
        String source,
        String quote,
        String note,
        Release release,
        int line) {

    /** Where a reader finds the figure again: {@code baerum-annual-report-2023/observations.csv:12}. */
    public String place() {
        return release.file() + ":" + line;
    }

    /** Where the place inside the release can be read; where only the whole is known, that; or null. */
    public String link() {
        return release.link(source);
    }
}
