package no.maalkort.intake;

import no.maalkort.figure.Body;
import no.maalkort.figure.Indicator;
import no.maalkort.table.Cell;
import no.maalkort.table.Place;
import no.maalkort.table.Row;

/**
 * What a cell with a figure says, before its text is read as a number.
 *
 * @param unit it is printed in, or null where nobody said
 * @param multiplier the power of ten of the unit, as the row has it; null where there is no such column
 * @param status as the file has it; empty where it has none
 * @param publisher as the row has it; empty where it is the release's
 * @param part the categories it is a part of, where parts are added up; else empty
 * @param named the text that says whose it is; empty where the file does not
 */
record Candidate(
        Body body,
        Indicator indicator,
        int year,
        Cell cell,
        String unit,
        String multiplier,
        String status,
        String publisher,
        String part,
        String named,
        Row row,
        int column) {
    /** Where the cell stands; found only when something is told of it. */
    Place place() {
        return row.place(column);
    }

    /** Whether there is a value, not a text that says there is none. */
    boolean holdsValue() {
        return cell.exact() || !cell.text().isEmpty() && Absence.of(cell.text()) == null;
    }

    Gathering.Key key() {
        return new Gathering.Key(body.id(), indicator.id(), year);
    }
}
