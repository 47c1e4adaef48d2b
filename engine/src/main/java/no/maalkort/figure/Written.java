package no.maalkort.figure;

/**
 * The place in which people wrote something: a line of a file, or what they typed or sent.
 *
 * @param place the file as they named it, the option as they typed it, or the pointer into what they sent
 * @param line of a file from 1, of a workbook the row; null where the place is no file
 */
public record Written(String place, Integer line) {
    /** In a scenario that stands in no file. */
    public static final Written NOWHERE = new Written("scenario", null);
}
