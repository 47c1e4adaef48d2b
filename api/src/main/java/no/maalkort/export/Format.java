package no.maalkort.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How results are written; the same words and bytes on the command line and over HTTP. */
public enum Format {
    TEXT("text", "text/plain"),
    MARKDOWN("markdown", "text/markdown"),
    HTML("html", "text/html"),
    JSON("json", "application/json"),
    CSV("csv", "text/csv"),
    CSV_NB("csv-nb", "text/csv"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON_STAT("json-stat", "application/vnd.maalkort.json-stat+json"),
    SARIF("sarif", "application/sarif+json"),
    JUNIT("junit", "application/xml"),
    BADGE("badge", "image/svg+xml"),
    BADGE_JSON("badge-json", "application/vnd.maalkort.badge+json");

    private final String word;
    private final String mediaType;

    Format(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    /** What people write to choose it. */
    @Override
    public String toString() {
        return word;
    }

    /** What a file's name ends with. */
    public String extension() {
        return switch (this) {
            case CSV_NB -> "csv";
            case JSON_STAT, BADGE_JSON -> "json";
            case JUNIT -> "xml";
            case MARKDOWN -> "md";
            case BADGE -> "svg";
            case TEXT -> "txt";
            default -> word;
        };
    }

    /** The first of some formats whose files end as a file's name does; none where no format's do. */
    public static Optional<Format> of(Path file, List<Format> some) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return some.stream().filter(one -> name.endsWith("." + one.extension())).findFirst();
    }

    /** Its media type; one that several formats share leads to the first of them. */
    public String mediaType() {
        return mediaType;
    }
}
