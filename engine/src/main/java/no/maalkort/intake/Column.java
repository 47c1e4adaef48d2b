package no.maalkort.intake;

import java.util.stream.Stream;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Status;

/**
 * A column of a table and what its header says.
 *
 * @param index from 0
 * @param header as printed; of several header rows, joined by a slash
 * @param role what it is, or null where nothing is read from it
 * @param indicator of its values, where the header says it; else null
 * @param year of its values, where the header says it; else null
 * @param status of its values, where the header says it; else null
 * @param unit of its values, where the header says it; else null
 * @param body whose its values are, where the header says it; else null
 * @param noted whether a note's sign stands at the year
 */
public record Column(
        int index,
        String header,
        Role role,
        Indicator indicator,
        Integer year,
        Status status,
        String unit,
        String body,
        boolean noted) {
    /** A column nothing is read from yet. */
    static Column of(int index, String header, HeaderSays says) {
        var target = says.target();
        return new Column(
                index,
                header,
                null,
                target == null ? null : target.indicator(),
                says.year(),
                says.status(),
                target != null && target.unit() != null ? target.unit() : says.unit(),
                says.body(),
                says.noted());
    }

    Column as(Role other) {
        return new Column(index, header, other, indicator, year, status, unit, body, noted);
    }

    /** Whether a mapping says what it is, and no header. */
    boolean isUnheaded() {
        return role != null && header.isEmpty();
    }

    /** Whether figures may stand below: a unit alone, or a word such as "accounts", says too little. */
    boolean headsFigures() {
        return indicator != null || year != null || body != null;
    }

    /** What a row says of a figure against its header, or null; a row's text may be empty, what a name says null. */
    String against(Indicator named, String inRow, String printedUnit, String namedUnit) {
        if (named != null && indicator != null && !named.equals(indicator)) {
            return "(" + indicator.id() + ") and (" + named.id() + ")";
        }
        boolean both = status != null && !inRow.isEmpty();
        if (both && (status == Status.F) != (ReportedStatus.of(inRow) == Status.F)) {
            return "(" + status + ") and (" + inRow + ")";
        }
        var units = Stream.of(unit, printedUnit, namedUnit)
                .filter(one -> one != null && !one.isEmpty())
                .toList();
        return units.stream()
                .filter(one -> !Unit.agree(one, units.get(0)))
                .findFirst()
                .map(other -> "(" + units.get(0) + ") and (" + other + ")")
                .orElse(null);
    }

    /** The header as names are compared. */
    public String plain() {
        return PlainText.of(header);
    }
}
