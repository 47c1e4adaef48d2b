package no.maalkort.table;

/**
 * What one cell holds.
 *
 * @param text as people see it, without spaces around it; empty where there is nothing
 * @param exact whether the file itself says that it is a number: plain digits with a decimal point then, no sign to decide
 * @param format what a workbook shows beside the number
 */
public record Cell(String text, boolean exact, CellFormat format) {
    public static final Cell EMPTY = new Cell("", false, CellFormat.PLAIN);

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, false, CellFormat.PLAIN);
    }

    public static Cell number(String digits) {
        return number(digits, CellFormat.PLAIN);
    }

    static Cell number(String digits, CellFormat format) {
        return new Cell(digits, true, format);
    }

    /** The text as a header or a name shows it, with the words of a workbook's format: 2024 may be shown as Budsjett 2024. */
    public String label() {
        return format.words().isEmpty() ? text : format.words() + " " + text;
    }

    /** The text without spaces around it, those included that never break. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
