package no.maalkort.intake;

import no.maalkort.figure.Status;

/**
 * One figure as it will stand in a release.
 *
 * @param value with a decimal comma and the digits it was printed with; a grade, yes or no; empty where there is none
 * @param unit the catalogue's
 * @param publisher who made it; empty where it is the release's
 * @param file it was read from
 * @param at where in the file: {@code 12:5}, line and column,, {@code Oversikt!C17}
 * @param note what was converted or added up, or null
 */
public record Taken(
        String body,
        String indicator,
        int year,
        String value,
        String unit,
        Status status,
        String publisher,
        String file,
        String at,
        String note) {
    Taken by(String other) {
        return new Taken(body, indicator, year, value, unit, status, other, file, at, note);
    }
}
