package no.maalkort.intake;

import no.maalkort.table.Table;

/**
 * Whether numbers of a file with commas between its cells were cut at their decimal commas, the decimals in a column of notes.
 *
 * <p>A cut that leads to more cells than headers is found without this.
 */
final class SplitDecimals implements Scrutiny {
    private final Layout layout;
    private final Mapping mapping;
    private final Told told;
    private final boolean isBetweenCommas;

    SplitDecimals(Table table, Layout layout, Mapping mapping, Told told) {
        this.layout = layout;
        this.mapping = mapping;
        this.told = told;
        this.isBetweenCommas = table.evidence().stream()
                .anyMatch(one -> one.what().equals("delimiter") && one.value().equals("comma"));
    }

    @Override
    public void figure(Column column, Candidate from) {
        String text = from.cell().text();
        if (!isBetweenCommas || !text.matches("[-\u2212]?[0-9]{1,3}")) {
            return;
        }
        layout.columns().stream()
                .filter(one ->
                        one.index() == column.index() + 1 && Splits.isOfWords(one) && layout.isUnread(one, mapping))
                .map(one -> from.row().cell(one.index()).text())
                .filter(next -> next.matches("[0-9]{1,3}"))
                .forEach(next -> told.once("cut " + column.index(), () -> from.place()
                        .problem(
                                "(" + text + ") and (" + next + ") beside it may be one number, (" + text + "," + next
                                        + "), cut at its comma.",
                                "put numbers with a comma into quotes, save the file with semicolons;"
                                        + " or delete the column of notes, where it holds numbers of notes.")));
    }
}
