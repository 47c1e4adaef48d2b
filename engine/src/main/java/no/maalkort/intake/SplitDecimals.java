package no.maalkort.intake;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import no.maalkort.table.Table;

/**
 * Whether numbers of a file with commas between its cells were cut at their decimal commas, the decimals in a column of notes.
 *
 * <p>A cut that leads to more cells than headers is found without this.
 */
final class SplitDecimals implements Scrutiny {
    private static final Pattern WHOLE = Pattern.compile("[-\u2212]?[0-9]{1,3}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,3}");

    private final Told told;
    /** The columns of notes right of those that are read. */
    private final Set<Integer> notes = new HashSet<>();

    SplitDecimals(Table table, Layout layout, Mapping mapping, Told told) {
        this.told = told;
        boolean isBetweenCommas = table.evidence().stream()
                .anyMatch(one -> one.what().equals("delimiter") && one.value().equals("comma"));
        if (isBetweenCommas) {
            layout.columns().stream()
                    .filter(column -> Splits.isOfWords(column) && layout.isUnread(column, mapping))
                    .forEach(column -> notes.add(column.index()));
        }
    }

    @Override
    public void figure(Column column, Candidate from) {
        int right = column.index() + 1;
        if (!notes.contains(right)) {
            return;
        }
        String text = from.cell().text();
        String next = from.row().cell(right).text();
        if (WHOLE.matcher(text).matches() && DIGITS.matcher(next).matches()) {
            told.once("cut " + column.index(), () -> from.place()
                    .problem(
                            "(" + text + ") and (" + next + ") beside it may be one number, (" + text + "," + next
                                    + "), cut at its comma.",
                            "put numbers with a comma into quotes, or save the file with semicolons;"
                                    + " or delete the column of notes, where it holds numbers of notes."));
        }
    }
}
