package no.maalkort.figure;

/**
 * Where a cell of a CSV row begins.
 *
 * @param line of the file, from 1
 * @param column in characters, from 1
 */
public record CellStart(int line, int column) {
    /**
     * The beginning of a cell, or the row's end where it has fewer.
     *
     * @param text begins with the row, with its quotes and inner line ends
     * @param line the line that the row begins in
     * @param cell from 0
     */
    public static CellStart of(String text, int line, int cell, char delimiter) {
        boolean quoted = false;
        int cells = 0;
        int at = line;
        int lineStart = 0;
        int i = 0;
        while (i < text.length() && cells < cell && (quoted || text.charAt(i) != '\n')) {
            char c = text.charAt(i++);
            quoted ^= c == '"';
            if (c == '\n') {
                at++;
                lineStart = i;
            }
            cells += !quoted && c == delimiter ? 1 : 0;
        }
        return new CellStart(at, i - lineStart + 1);
    }
}
