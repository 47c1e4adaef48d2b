package no.maalkort.intake;

import java.util.List;

/** What a column may be, with the headers people give it in Norwegian and English; the first that is there counts. */
public enum Role {
    BODY(
            "body",
            "kommunenummer",
            "kommunenr",
            "kommunenr.",
            "regionkode",
            "region",
            "kokkommuneregion0000",
            "kommune",
            "kommunenavn",
            "municipality number",
            "municipality",
            "ref_area",
            "geo"),
    YEAR("period", "\u00E5r", "aar", "\u00E5rstall", "year", "tid", "time_period", "periode"),
    INDICATOR(
            "indicator",
            "indikator",
            "statistikkvariabel",
            "contentscode",
            "contents",
            "n\u00F8kkeltall",
            "variabel",
            "variable",
            "measure"),
    VALUE("value", "verdi", "obs_value", "antall", "tall", "figure"),
    UNIT("unit", "enhet", "m\u00E5leenhet", "benevning", "units", "unit_measure"),
    MULTIPLIER(
            "unit_mult",
            "unit_mult: unit multiplier",
            "unit multiplier",
            "powercode code",
            "powercode",
            "skala",
            "scale",
            "faktor",
            "multiplikator"),
    STATUS("status", "obs_status", "flagg", "flag", "obs_flag"),
    PUBLISHER("publisher", "utgiver");

    private final List<String> headers;

    Role(String... headers) {
        this.headers = List.of(headers);
    }

    /** Whether every header of figures says what a column would: a table has its years there, or its contents. */
    boolean isHeaderOf(List<Column> values) {
        return !values.isEmpty()
                && values.stream().allMatch(column -> switch (this) {
                    case BODY -> column.body() != null;
                    case YEAR -> column.year() != null;
                    case INDICATOR -> column.indicator() != null;
                    default -> false;
                });
    }

    /** The headers that say so, the most telling first, as {@link PlainText} has them. */
    public List<String> headers() {
        return headers;
    }
}
