package no.maalkort.figure;

import java.util.Map;

/**
 * One published set of figures of one publisher; a later release may restate earlier periods.
 *
 * @param id the folder's name, such as {@code baerum-annual-report-2023}
 * @param publisher who made the figures, unless a row names another
 * @param via who carried them, or null
 * @param link where it can be read, or null
 * @param places where its parts can be read, by the place that rows name as their source
 * @param licence as stated, or {@code not stated}
 * @param presumed whether the publication date is inferred
 * @param file the observations' path, as results cite it: {@code <release>/observations.csv}
 * @param sha256 hash of the observations' bytes
 */
public record Release(
        String id,
        String title,
        String publisher,
        String via,
        String link,
        Map<String, String> places,
        String licence,
        Published published,
        boolean presumed,
        String file,
        String sha256) {
    public Release {
        places = Map.copyOf(places);
    }

    /** Where a place inside the release can be read; where only the whole is known, that; or null. */
    public String link(String place) {
        return place == null ? link : places.getOrDefault(place, link);
    }
}
