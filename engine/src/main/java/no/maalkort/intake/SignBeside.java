package no.maalkort.intake;

import java.util.List;
import java.util.Set;

/** Whether a column that is not read holds the signs of the figures beside it. */
final class SignBeside implements Scrutiny {
    private static final Set<String> HEADERS = Set.of("fortegn", "forteikn", "sign", "+/-", "-/+", "\u00B1");
    private static final Set<String> PLUS = Set.of("", "+", "pluss", "plus", "positiv", "positivt", "positive");

    private final List<Column> signs;
    private final Told told;

    SignBeside(Layout layout, Mapping mapping, Told told) {
        this.signs = layout.columns().stream()
                .filter(column -> layout.isUnread(column, mapping) && HEADERS.contains(column.plain()))
                .toList();
        this.told = told;
    }

    @Override
    public void figure(Column column, Candidate from) {
        for (Column sign : signs) {
            String text = from.row().cell(sign.index()).text();
            if (from.holdsValue() && !PLUS.contains(PlainText.of(text))) {
                told.once("sign " + sign.index(), () -> from.row()
                        .place(sign.index())
                        .problem(
                                "(" + text + ") stands in (" + sign.header()
                                        + "), which is not read, beside the figure ("
                                        + from.cell().text() + ").",
                                "write the sign before each number, and take the column out."));
            }
        }
    }
}
