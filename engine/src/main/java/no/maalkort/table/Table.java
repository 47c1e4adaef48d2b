package no.maalkort.table;

import java.util.List;
import java.util.function.Consumer;

/**
 * A file's rows as they stand in it, before anybody says what they mean.
 *
 * <p>Rows are given one by one, so that a table may be larger than memory; read again, it gives the same rows.
 */
public interface Table {
    /** The file, and of a workbook the sheet, as people named it. */
    String file();

    /** How the file was read, each with its ground: encoding, delimiter, sheet, what is hidden. */
    List<Evidence> evidence();

    /**
     * Gives every row that holds anything to the reader, in the file's order; one left out shows in the rows' numbers.
     *
     * <p>What was given before a problem was found must be dropped: the file is refused whole.
     *
     * @throws no.maalkort.figure.Problem.Rejected with every problem found
     */
    void read(Consumer<Row> reader);

    /**
     * One thing that was decided about a file, and why.
     *
     * @param what such as {@code encoding}
     * @param value such as {@code Windows-1252}
     * @param because such as {@code line 3 holds the byte E6, which is no UTF-8}
     */
    record Evidence(String what, String value, String because) {}
}
