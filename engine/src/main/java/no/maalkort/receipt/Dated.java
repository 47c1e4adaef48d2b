package no.maalkort.receipt;

import java.util.List;
import no.maalkort.figure.Text;

/** The dates of a ledger's lines in their order: a clock judges nothing, but an auditor is told where it went back. */
final class Dated {
    private String last = "";
    private long back;
    private long first;

    void add(Entry entry) {
        if (entry.issuedAt().compareTo(last) < 0 && back++ == 0) {
            first = entry.seq();
        }
        last = entry.issuedAt();
    }

    /** The first line dated before the one before it, and how many more there are. */
    List<Text> notes() {
        return back == 0
                ? List.of()
                : List.of(new Text(
                        Ledger.FILE + ":" + first + ": Den er datert før linjen foran"
                                + (back > 1 ? ", og det er " + (back - 1) + " til" : "")
                                + ": en klokke ble stilt tilbake, eller en linje ble tilbakedatert.",
                        Ledger.FILE + ":" + first + ": It is dated before the line before it"
                                + (back > 1 ? ", and so are " + (back - 1) + " more" : "")
                                + ": a clock was set back, or a line was dated back."));
    }
}
