package no.maalkort.intake;

import no.maalkort.figure.Indicator;

/**
 * A column of a table and what its header says.
 *
 * @param index from 0
 * @param header as printed; of several header rows, joined by a slash
 * @param role what it is, or null where nothing is read from it
 * @param indicator of its values, where the header says it; else null
 * @param year of its values, where the header says it; else null
 * @param unit of its values, where the header says it; else null
 */
public record Column(int index, String header, Role role, Indicator indicator, Integer year, String unit) {
    Column as(Role other) {
        return new Column(index, header, other, indicator, year, unit);
    }

    /** The header as names are compared. */
    public String plain() {
        return PlainText.of(header);
    }
}
