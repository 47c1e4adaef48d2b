package no.maalkort.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.maalkort.disk.Trials;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was told as issued is there and listed, whatever happened; what was issued before is not issued again. */
class StoreTest {
    private static final int CUTS = Trials.of(13, 1);

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
    void aStoreCutAtAnyByteOfItsLastThreeLinesGoesOn() throws IOException {
        Made.store(folder(), 5);
        byte[] whole = Made.bytes(ledger());
        var ends = IntStream.range(0, whole.length)
                .filter(at -> whole[at] == '\n')
                .map(at -> at + 1)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        for (int cut = ends.stream().skip(1).findFirst().orElseThrow(); cut < whole.length; cut += CUTS) {
            Files.write(ledger(), Arrays.copyOf(whole, cut));
            int end = ends.floor(cut);
            int lines = ends.headSet(cut, true).size();
            assertThat(Made.wrong(Made.ledger(folder(), null)))
                    .allMatch(one -> one.startsWith("ledger.jsonl:" + (lines + 1) + ": "))
                    .hasSize(end == cut ? 0 : 1);

            var issued = new Store(folder()).issue(Made.receipts(1, 5), null, Made.NOON);

            assertThat(issued.added()).isEqualTo(5 - lines);
            if (end == cut) {
                assertThat(issued.torn()).isNull();
            } else {
                assertThat(issued.torn()).hasBinaryContent(Arrays.copyOfRange(whole, end, cut));
            }
            assertThat(Arrays.mismatch(Made.bytes(ledger()), whole)).isGreaterThanOrEqualTo(end);
            assertThat(issued.entries()).extracting(Entry::seq).containsExactly(2L, 3L, 4L, 5L);
            assertThat(Made.wrong(Made.ledger(folder(), issued.head()))).isEmpty();
        }
    }

    @Test
    void aReceiptCutAtAnyByteIsFoundAndNotWrittenOver() throws IOException {
        Made.store(folder(), 2);
        var one = Made.receipt(1);
        var file = folder().resolve(one.id() + ".jsonl");
        for (int cut = 0; cut < one.bytes().length; cut++) {
            Files.write(file, Arrays.copyOf(one.bytes(), cut));

            assertThat(Made.wrong(Made.ledger(folder(), null)))
                    .containsExactly("ledger.jsonl:2: the receipt (" + one.id() + ") is not what its name says.");
            assertThatThrownBy(() -> new Store(folder()).issue(List.of(one), null, Made.NOON))
                    .isInstanceOf(Problem.Rejected.class)
                    .hasMessageContaining(one.id());
            assertThat(Files.size(file)).isEqualTo(cut);
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

    @Test
    @Tag("asvs-2.3.4")
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
                .extracting(Text::en)
                .containsExactly(
                        "2 files without an entry: left by an interrupted issuing, or their lines were cut off; --tidy removes them.");
        assertThat(archive.ledger(null, true).isGood()).isTrue();
        assertThat(archive.ledger(null, false).checks().get(2).notes()).isEmpty();
        try (var files = Files.list(folder())) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void nothingIsTidiedBesideALedgerThatIsNotWhole() throws IOException {
        Made.store(folder(), 3);
        byte[] whole = Made.bytes(ledger());
        String head = Made.ledger(folder(), null).head();
        byte[] broken = whole.clone();
        broken[9] ^= 1;
        byte[] cut = Arrays.copyOf(whole, Files.readAllLines(ledger()).get(0).length() + 1);

        for (byte[] ledger : List.of(broken, cut)) {
            Files.write(ledger(), ledger);
            var verified = new Archive(new Store(folder())).ledger(head, true);

            assertThat(verified.isGood()).isFalse();
            assertThat(verified.checks().get(2).notes())
                    .extracting(Text::en)
                    .containsExactly("Nothing is removed beside a ledger that is not whole.");
        }
        Files.write(ledger(), whole);
        assertThat(Made.wrong(Made.ledger(folder(), head))).isEmpty();
    }

    @Test
    void aNameThatCouldNotBeReadBackIsRefused() {
        for (String by : List.of("", " ", "two\nlines", "\u202Eback", "x".repeat(70_000), "half \uD800")) {
            assertThatThrownBy(() -> new Store(folder()).issue(Made.receipts(0, 1), by, Made.NOON))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(folder()).doesNotExist();
    }
}
