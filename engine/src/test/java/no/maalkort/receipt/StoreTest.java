package no.maalkort.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.maalkort.disk.Disk;
import no.maalkort.figure.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was told as issued is there and listed, whatever happened; what was issued before is not issued again. */
class StoreTest {
    @TempDir
    private Path temp;

    private Path folder() {
        return temp.resolve("receipts");
    }

    private Path ledger() {
        return folder().resolve(Ledger.FILE);
    }

    @Test
    void aReceiptLiesUnderItsHashAndTheLedgerNamesIt() throws IOException {
        var one = Made.receipt(1);

        var issued = new Store(folder()).issue(List.of(one), "Me", Made.NOON);

        assertThat(folder().resolve(one.id() + ".jsonl")).hasBinaryContent(one.bytes());
        var entry = issued.entries().get(0);
        assertThat(ledger()).hasContent(entry.line() + "\n");
        assertThat(entry.seq()).isEqualTo(1);
        assertThat(entry.previous()).isEqualTo("0".repeat(64));
        assertThat(entry.issuedAt()).isEqualTo("2026-01-02T12:00:00Z");
        assertThat(issued.head()).isEqualTo("1:" + entry.hash());
        assertThat(issued.added()).isEqualTo(1);
    }

    @Test
    void theSameReceiptIsIssuedOnce() throws IOException {
        var first = new Store(folder()).issue(Made.receipts(0, 3), null, Made.NOON);
        byte[] ledger = Made.bytes(ledger());

        var second = new Store(folder()).issue(Made.receipts(1, 3), "Other", Made.NOON.plusSeconds(9));

        assertThat(second.added()).isZero();
        assertThat(second.entries()).isEqualTo(first.entries().subList(1, 3));
        assertThat(second.head()).isEqualTo(first.head());
        assertThat(ledger()).hasBinaryContent(ledger);
        var twice = List.of(Made.receipt(9), Made.receipt(9));
        assertThat(new Store(folder()).issue(twice, null, Made.NOON).added()).isEqualTo(1);
    }

    @Test
    void aLineCutAnywhereIsPutAsideAndTheOthersStand() throws IOException {
        Made.store(folder(), 4);
        byte[] whole = Made.bytes(ledger());
        long third = new String(whole, StandardCharsets.UTF_8)
                .lines()
                .limit(3)
                .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length + 1)
                .sum();
        for (int end = (int) third + 1; end < whole.length; end++) {
            Files.write(ledger(), Arrays.copyOf(whole, end));
            assertThat(Made.wrong(Made.ledger(folder(), null))).anyMatch(one -> one.startsWith("ledger.jsonl:4: "));

            var issued = new Store(folder()).issue(Made.receipts(2, 4), null, Made.NOON);

            assertThat(issued.torn()).hasBinaryContent(Arrays.copyOfRange(whole, (int) third, end));
            assertThat(issued.added()).isEqualTo(1);
            assertThat(Made.wrong(Made.ledger(folder(), issued.head()))).isEmpty();
        }
    }

    @Test
    void aDamagedStoreTakesNothingMore() throws IOException {
        Made.store(folder(), 2);
        byte[] whole = Made.bytes(ledger());
        whole[whole.length - 5] ^= 1;
        Files.write(ledger(), whole);

        assertThatThrownBy(() -> new Store(folder()).issue(Made.receipts(2, 3), null, Made.NOON))
                .isInstanceOf(Problem.Rejected.class)
                .hasMessageContaining("verify --ledger");
        assertThat(ledger()).hasBinaryContent(whole);
    }

    /** A disk that fails at the n-th thing it is asked, and from then on: full, broken or gone. */
    private static final class Failing extends Disk {
        private int left;
        private final boolean half;

        Failing(int left, boolean half) {
            this.left = left;
            this.half = half;
        }

        private synchronized boolean fails() {
            return left-- <= 0;
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            if (fails()) {
                stop(() -> super.write(file, Arrays.copyOf(bytes, bytes.length / 2)));
            }
            super.write(file, bytes);
        }

        @Override
        public void append(Path file, byte[] bytes) throws IOException {
            if (fails()) {
                stop(() -> super.append(file, Arrays.copyOf(bytes, bytes.length / 2)));
            }
            super.append(file, bytes);
        }

        private interface Doing {
            void run() throws IOException;
        }

        private void stop(Doing halfOfIt) throws IOException {
            if (half && left == -1) {
                halfOfIt.run();
            }
            throw new IOException("made to fail");
        }

        @Override
        public void force(Path path) throws IOException {
            if (fails()) {
                throw new IOException("made to fail");
            }
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            if (fails()) {
                throw new IOException("made to fail");
            }
            super.move(from, to);
        }
    }

    @Test
    void aFullOrFailingDiskNeverHarmsWhatWasIssued() throws IOException {
        for (boolean half : List.of(true, false)) {
            for (int n = 0; n < 16; n++) {
                var folder = Made.store(temp.resolve("failing-" + half + n), 2);
                String head = Made.ledger(folder, null).head();
                boolean told = true;
                try {
                    new Store(folder, new Failing(n, half)).issue(Made.receipts(2, 5), null, Made.NOON);
                } catch (IOException e) {
                    told = false;
                }
                assertThat(told).isEqualTo(n >= 12);

                var again = new Store(folder).issue(Made.receipts(2, 6), null, Made.NOON);

                assertThat(again.entries()).extracting(Entry::seq).containsExactly(3L, 4L, 5L, 6L);
                assertThat(Made.wrong(Made.ledger(folder, head))).isEmpty();
                assertThat(Made.wrong(Made.ledger(folder, again.head()))).isEmpty();
            }
        }
    }

    @Test
    void manyWritersMakeOneChain() throws Exception {
        int writers = 8;
        int each = 25;
        var pool = Executors.newFixedThreadPool(writers);
        try {
            var tasks = new ArrayList<Callable<Integer>>();
            IntStream.range(0, writers)
                    .forEach(writer -> tasks.add(() -> {
                        for (int i = 0; i < each; i++) {
                            int number = writer * each + i;
                            new Store(folder()).issue(Made.receipts(number, number + 1), "w" + writer, Made.NOON);
                        }
                        return each;
                    }));
            for (var done : pool.invokeAll(tasks)) {
                assertThat(done.get()).isEqualTo(each);
            }
        } finally {
            pool.shutdown();
        }

        var verified = Made.ledger(folder(), null);

        assertThat(Made.wrong(verified)).isEmpty();
        assertThat(verified.head()).startsWith(writers * each + ":");
    }

    @Test
    void whatAnInterruptedIssuingLeftIsCountedAndTidied() throws IOException {
        Made.store(folder(), 1);
        Files.write(folder().resolve("." + "a".repeat(64) + ".new"), new byte[3]);
        Files.write(
                folder().resolve(Made.receipt(7).id() + ".jsonl"),
                Made.receipt(7).bytes());

        var archive = new Archive(new Store(folder()));

        assertThat(archive.ledger(null, false).checks().get(2).notes())
                .containsExactly("2 files without an entry, left by an interrupted issuing; --tidy removes them.");
        assertThat(archive.ledger(null, true).isGood()).isTrue();
        assertThat(archive.ledger(null, false).checks().get(2).notes()).isEmpty();
        try (var files = Files.list(folder())) {
            assertThat(files).hasSize(3);
        }
    }
}
