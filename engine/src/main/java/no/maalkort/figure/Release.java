package no.maalkort.figure;

/**
 * One published set of figures of one publisher; a later release may restate earlier periods.
 *
 * @param id the folder's name, such as {@code baerum-annual-report-2023}
 * @param publisher who made the figures, unless a row names another
 * @param via who carried them, or null
 * @param link where it can be read, or null
 * @param licence as stated, or {@code not stated}
 * @param presumed whether the publication date is inferred
 * @param file the observations' path as people are told it
 * @param sha256 hash of the observations' bytes
 */
public record Release(
        String id,
        String title,
        String publisher,
        String via,
        String link,
        String licence,
        Published published,
        boolean presumed,
        String file,
        String sha256) {}
