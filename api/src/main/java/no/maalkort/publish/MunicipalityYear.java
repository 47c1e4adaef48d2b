package no.maalkort.publish;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What was judged of one municipality and year.
 *
 * @param municipality its id, such as {@code baerum}
 * @param rows of the flat table; none where there is nothing to show, and then none is left in the database
 */
public record MunicipalityYear(String municipality, int year, List<Map<String, Object>> rows) {
    public MunicipalityYear {
        requireNonNull(municipality, "municipality");
        rows = List.copyOf(rows);
    }
}
