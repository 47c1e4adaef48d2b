package no.maalkort.table;

/**
 * A cell of a sheet as workbooks name it.
 *
 * @param column from 1 to 16 384 (XFD)
 * @param row from 1 to 1 048 576
 */
record CellReference(int column, int row) {
    static final int MOST_COLUMNS = 16_384;
    static final int MOST_ROWS = 1_048_576;

    /** The cell, or null where a text names none. */
    static CellReference of(String text) {
        int column = 0;
        int i = 0;
        while (i < text.length() && i < 3 && text.charAt(i) >= 'A' && text.charAt(i) <= 'Z') {
            column = column * 26 + text.charAt(i) - 'A' + 1;
            i++;
        }
        int row = row(text.substring(i));
        return column == 0 || column > MOST_COLUMNS || row == 0 ? null : new CellReference(column, row);
    }

    /** A row's number, or 0 where the text is none. */
    static int row(String digits) {
        if (digits.isEmpty() || digits.length() > 7 || digits.charAt(0) == '0') {
            return 0;
        }
        int row = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            row = row * 10 + c - '0';
        }
        return row > MOST_ROWS ? 0 : row;
    }

    /** The name of a column, such as {@code AB}. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return letters(column) + row;
    }
}
