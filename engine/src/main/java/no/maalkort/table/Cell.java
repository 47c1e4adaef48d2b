package no.maalkort.table;

/**
 * What one cell holds.
 *
 * @param text as people see it, without spaces around it; empty where there is nothing
 * @param exact whether the file itself says that it is a number: plain digits with a decimal point then, no sign to decide
 */
public record Cell(String text, boolean exact) {
    public static final Cell EMPTY = new Cell("", false);

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, false);
    }

    public static Cell number(String digits) {
        return new Cell(digits, true);
    }
}
