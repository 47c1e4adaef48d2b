package no.maalkort.intake;

import java.util.List;
import no.maalkort.table.Table;

/** A look at what stands around the figures of a table, or beside them, and says otherwise than what is read. */
interface Scrutiny {
    /** None: for a reading that takes no figures. */
    Scrutiny NONE = new Scrutiny() {};

    /** Sees a text about the table, or one that stands alone among its rows. */
    default void text(Table.Remark remark) {}

    /** Sees a figure that is read, in its column. */
    default void figure(Column column, Candidate from) {}

    /** Tells what only the whole table shows. */
    default void end() {}

    /** Several in one. */
    record All(List<Scrutiny> each) implements Scrutiny {
        @Override
        public void text(Table.Remark remark) {
            each.forEach(one -> one.text(remark));
        }

        @Override
        public void figure(Column column, Candidate from) {
            each.forEach(one -> one.figure(column, from));
        }

        @Override
        public void end() {
            each.forEach(Scrutiny::end);
        }
    }
}
