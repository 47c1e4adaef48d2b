package no.maalkort.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.maalkort.disk.Child;
import no.maalkort.disk.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long ledger is checked, with every receipt, in the memory that a short one takes. */
class LongLedgerTest {
    private static final int LINES = Trials.of(20_000, 100_000);
    private static final String HEAP = "-Xmx12m";

    @TempDir
    private Path store;

    private String written() throws IOException {
        var head = Ledger.Head.NONE;
        try (var ledger = Files.newBufferedWriter(store.resolve(Ledger.FILE))) {
            for (int number = 0; number < LINES; number++) {
                var receipt = Made.receipt(number);
                Files.write(store.resolve(receipt.id() + ".jsonl"), receipt.bytes());
                var entry = Entry.after(head.seq(), head.hash(), receipt, null, "2026-01-02T12:00:00Z");
                head = new Ledger.Head(entry.seq(), entry.hash());
                ledger.write(entry.line() + "\n");
            }
        }
        return head.toString();
    }

    @Test
    void itIsCheckedInASmallHeap() throws IOException {
        String head = written();
        Files.write(
                store.resolve(Made.receipt(LINES).id() + ".jsonl"),
                Made.receipt(LINES).bytes());

        var said = Child.start(List.of(), HEAP, LongLedger.class, store, head).rest();

        assertThat(said.get(0)).startsWith("true [1 files without an entry:");
        System.out.println(LINES + " lines and receipts checked in " + said.get(1) + " ms with " + HEAP);
    }
}
