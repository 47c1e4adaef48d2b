package no.maalkort.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import no.maalkort.disk.Sha256;
import no.maalkort.disk.Trials;
import no.maalkort.figure.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is changed in a store is found, and at its place; what a chain cannot show is said. */
class TamperingTest {
    private static final int LINES = 20;
    private static final long SEED = 20260105;
    private static final int EDITS = Trials.of(100, 1_000);
    private static final int BIT = Trials.of(59, 1);
    private static final int HEADS = 100;
    private static final int BY_SHELL = Trials.of(50, 1);

    @TempDir
    private Path folder;

    private List<String> lines;

    @BeforeEach
    void store() throws IOException {
        Made.store(folder, LINES);
        lines = Files.readAllLines(ledger());
    }

    private Path ledger() {
        return folder.resolve(Ledger.FILE);
    }

    private void write(List<String> changed) {
        try {
            Files.writeString(ledger(), String.join("\n", changed) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line that verifying calls wrong. */
    private int firstWrong() {
        String first =
                Made.wrong(Made.ledger(folder, null)).stream().findFirst().orElse("ledger.jsonl:0: ");
        return Integer.parseInt(first.split(":")[1]);
    }

    @Test
    void everyBitOfTheLedger() throws IOException {
        byte[] whole = Made.bytes(ledger());
        for (int bit = 0; bit < whole.length * 8; bit += BIT) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(ledger(), changed);
            long before = new String(Arrays.copyOf(whole, bit / 8), StandardCharsets.UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();

            assertThat(firstWrong()).as("bit " + bit).isEqualTo((int) before + 1);
        }
    }

    @Test
    void everyBitOfAReceipt() throws IOException {
        for (int number = 0; number < LINES; number++) {
            var one = Made.receipt(number);
            var file = folder.resolve(one.id() + ".jsonl");
            for (int bit = 0; bit < one.bytes().length * 8; bit += BIT == 1 ? 1 : BIT * 10) {
                byte[] changed = one.bytes().clone();
                changed[bit / 8] ^= (byte) (1 << bit % 8);
                Files.write(file, changed);

                assertThat(Made.wrong(Made.ledger(folder, null)))
                        .containsExactly("ledger.jsonl:" + (number + 1) + ": the receipt (" + one.id()
                                + ") is not what its name says.");
            }
            Files.write(file, one.bytes());
        }
        Files.delete(folder.resolve(Made.receipt(4).id() + ".jsonl"));
        assertThat(Made.wrong(Made.ledger(folder, null)))
                .singleElement()
                .asString()
                .startsWith("ledger.jsonl:5: ")
                .endsWith("is not there.");
    }

    @Test
    void linesDroppedDoubledSwappedAndPutIn() {
        var random = new Random(SEED);
        for (int i = 0; i < EDITS; i++) {
            int at = random.nextInt(LINES - 1);
            int other = at + 1 + random.nextInt(LINES - at - 1);
            var dropped = new ArrayList<>(lines);
            dropped.remove(at);
            var doubled = new ArrayList<>(lines);
            doubled.add(at, lines.get(at));
            var swapped = new ArrayList<>(lines);
            Collections.swap(swapped, at, other);
            var putIn = new ArrayList<>(lines);
            putIn.add(at, lines.get(other));

            assertFound(dropped, at + 1);
            assertFound(doubled, at + 2);
            assertFound(swapped, at + 1);
            assertFound(putIn, at + 1);
        }
    }

    private void assertFound(List<String> changed, int line) {
        write(changed);
        assertThat(firstWrong()).as("seed " + SEED).isEqualTo(line);
    }

    @Test
    void aLineForgedWithItsOwnHashBreaksTheNext() {
        for (int at = 0; at < LINES - 1; at++) {
            var entry = Entry.read(lines.get(at));
            var forged = Entry.after(entry.seq() - 1, entry.previous(), Made.receipt(99), "Forger", entry.issuedAt());
            var changed = new ArrayList<>(lines);
            changed.set(at, forged.line());
            write(changed);

            assertThat(Made.wrong(Made.ledger(folder, null)))
                    .anyMatch(one -> one.startsWith("ledger.jsonl:" + (forged.seq() + 1)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "municipality, \"municipality\":\"m19\", \"municipality\":\"m18\"",
        "year, \"year\":2023, \"year\":2022",
        "pack, \"pack\":\"made\", \"pack\":\"other\"",
        "as-of, \"asOf\":\"2024-06-15\", \"asOf\":\"2024-06-16\"",
        "rules, \"rulesAt\":\"2023\", \"rulesAt\":\"2022\""
    })
    void aLineThatTellsOfAnotherScorecardThanItsReceiptIsFound(String what, String issued, String told) {
        var last = lines.get(LINES - 1);
        assertThat(last).contains(issued);
        String text = last.substring(0, last.lastIndexOf(",\"hash\":")).replace(issued, told);
        var changed = new ArrayList<>(lines);
        changed.set(LINES - 1, text + ",\"hash\":\"" + Sha256.of(text.getBytes(StandardCharsets.UTF_8)) + "\"}");
        write(changed);

        assertThat(Made.wrong(Made.ledger(folder, null)))
                .as(what)
                .containsExactly("ledger.jsonl:" + LINES + ": the receipt ("
                        + Made.receipt(LINES - 1).id() + ") tells of another scorecard than the line.");
        assertThat(Made.byShell(folder)).isEqualTo(LINES);
    }

    @Test
    void aReceiptThatSaysAThingTwiceIsFoundThoughItsNameIsItsHash() throws IOException {
        String issued = new String(Made.receipt(LINES).bytes(), StandardCharsets.UTF_8);
        String first = issued.lines().findFirst().orElseThrow();
        String twice = first.replace("\"year\":2023", "\"year\":2022,\"year\":2023") + "\n";
        String id = Sha256.of(twice.getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve(id + ".jsonl"), twice + issued.substring(first.length() + 1));
        var before = Entry.read(lines.get(LINES - 1));
        var open = Entry.after(LINES, before.hash(), Made.receipt(LINES), null, before.issuedAt());
        String line = open.line().replace(open.receipt(), id);
        String text = line.substring(0, line.lastIndexOf(",\"hash\":"));
        var more = new ArrayList<>(lines);
        more.add(text + ",\"hash\":\"" + Sha256.of(text.getBytes(StandardCharsets.UTF_8)) + "\"}");
        write(more);

        assertThat(Made.wrong(Made.ledger(folder, null)))
                .containsExactly(
                        "ledger.jsonl:" + (LINES + 1) + ": the receipt (" + id + ") is not written as a receipt is.");
        assertThat(Made.byShell(folder)).isEqualTo(LINES + 1);
    }

    @Test
    void aLineDatedBeforeTheOneBeforeItIsTold() {
        Path store = folder.resolve("back");
        for (int number = 0; number < 3; number++) {
            new Store(store).issue(Made.receipts(number, number + 1), null, Made.NOON.minusSeconds(number));
        }

        var verified = Made.ledger(store, null);

        assertThat(verified.isGood()).isTrue();
        assertThat(verified.checks().get(0).notes())
                .extracting(Text::en)
                .containsExactly("ledger.jsonl:2: It is dated before the line before it, and so are 1 more:"
                        + " a clock was set back, or a line was dated back.");
        assertThat(Made.ledger(folder, null).checks().get(0).notes()).isEmpty();
    }

    @Test
    void anEntrysNameAndTimeAreHeldToTheirForm() {
        var entry = Entry.read(lines.get(3));
        for (String by : List.of("R\u200Bdmann", " ", "a\nb")) {
            var hidden = Entry.after(3, entry.previous(), Made.receipt(3), by, entry.issuedAt());
            assertThatThrownBy(() -> Entry.read(hidden.line())).isInstanceOf(IllegalArgumentException.class);
        }
        var timeless = Entry.after(3, entry.previous(), Made.receipt(3), null, null);
        assertThatThrownBy(() -> Entry.read(timeless.line())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCutEndIsFoundByAHeadKeptElsewhere() throws IOException {
        var store = Made.store(folder.resolve("cut"), 0);
        String head =
                new Store(store).issue(Made.receipts(0, HEADS), null, Made.NOON).head();
        var ledger = store.resolve(Ledger.FILE);
        var all = Files.readAllLines(ledger);
        for (int left = 0; left < HEADS; left++) {
            Files.writeString(ledger, left == 0 ? "" : String.join("\n", all.subList(0, left)) + "\n");
            assertOnlyFoundBy(head, store, left);
        }
    }

    @Test
    void aLedgerWrittenAnewFromAnyLineOnIsFoundByAHeadKeptElsewhere() throws IOException {
        var store = Made.store(folder.resolve("anew"), 0);
        String head =
                new Store(store).issue(Made.receipts(0, HEADS), null, Made.NOON).head();
        var ledger = store.resolve(Ledger.FILE);
        var all = Files.readAllLines(ledger);
        for (int from = 0; from < HEADS; from++) {
            var anew = new ArrayList<>(all.subList(0, from));
            String hash = from == 0
                    ? Entry.NOTHING_BEFORE
                    : Entry.read(anew.get(from - 1)).hash();
            for (int line = from; line < HEADS; line++) {
                var entry = Entry.after(line, hash, Made.receipt(line), "Forger", "2026-01-02T12:00:00Z");
                hash = entry.hash();
                anew.add(entry.line());
            }
            Files.writeString(ledger, String.join("\n", anew) + "\n");
            assertOnlyFoundBy(head, store, from);
        }
    }

    /** A chain that is good by itself, and that neither we nor the shell take for the one whose head was kept. */
    private static void assertOnlyFoundBy(String head, Path store, int number) {
        var unanchored = Made.ledger(store, null);
        assertThat(unanchored.isGood()).isTrue();
        assertThat(unanchored.checks().get(1).notes())
                .extracting(Text::en)
                .containsExactly("Unanchored: the end is not proven.");
        assertThat(Made.wrong(Made.ledger(store, head)))
                .containsExactly("The ledger has no line (" + head + "): it was cut or written anew.");
        if (number % BY_SHELL == 0) {
            assertThat(Made.byShell(store.resolve(Ledger.FILE))).isZero();
            assertThat(Made.byShell(store.resolve(Ledger.FILE), head)).isEqualTo(-1);
        }
    }
}
