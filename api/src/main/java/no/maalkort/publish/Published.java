package no.maalkort.publish;

import java.util.List;

/**
 * What publishing did.
 *
 * @param columnsAdded the names of the columns it added to the table; all of them where it created it
 * @param written rows that are new or differ from what stood there
 * @param removed rows of goals that were not judged any more
 * @param unchanged rows that stood there already
 */
public record Published(List<String> columnsAdded, int written, int removed, int unchanged) {
    public Published {
        columnsAdded = List.copyOf(columnsAdded);
    }

    public boolean isTableCreated() {
        return columnsAdded.size() == ResultColumns.ALL.size();
    }

    /** Rows the municipalities' years have now. */
    public int rows() {
        return written + unchanged;
    }
}
