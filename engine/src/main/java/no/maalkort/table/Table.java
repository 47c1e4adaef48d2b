package no.maalkort.table;

import java.util.List;
import java.util.Set;
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

    /** What the file says of the table outside its rows, each with its place. */
    default List<Remark> remarks() {
        return List.of();
    }

    /** The texts that something beside the file says to stand for missing in it. */
    default Set<String> missing() {
        return Set.of();
    }

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

    /** A text about a table, or one that stands alone among its rows. */
    record Remark(Kind kind, String text, Place place) {
        /** What kind of text it is. */
        public enum Kind {
            /** The name of a sheet, the title of a cube, a row above the header. */
            TITLE,
            /** A note of a cube. */
            NOTE,
            /** A comment to a sheet's cell. */
            COMMENT,
            /** The only text of a row below the header: the name of a group, or a footnote. */
            ROW
        }
    }
}
