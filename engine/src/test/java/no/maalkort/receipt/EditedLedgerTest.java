package no.maalkort.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import no.maalkort.disk.Trials;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any edit of a ledger is found by us and by the shell, and in the line of the first byte that is another.
 *
 * <p>That line is told here by comparing bytes, without knowing what a line is made of. A reading goes from head to head,
 * so that most edits are read from a few lines before them; others are read whole.
 */
class EditedLedgerTest {
    private static final int LINES = Trials.of(300, 10_000);
    private static final int EDITS = Trials.of(3_000, 100_000);
    private static final int WHOLE = Trials.of(1_000, 3_000);
    private static final int BEFORE = 20;
    private static final int BY_SHELL = Trials.of(20, 1_000);
    private static final long SEED = 20260109;

    private static byte[] whole;
    private static int[] starts;
    private static Ledger.Head[] heads;

    @TempDir
    private Path folder;

    @BeforeAll
    static void ledger() {
        var bytes = new ByteArrayOutputStream();
        starts = new int[LINES + 1];
        heads = new Ledger.Head[LINES + 1];
        heads[0] = Ledger.Head.NONE;
        var head = Ledger.Head.NONE;
        for (int i = 0; i < LINES; i++) {
            var entry = Entry.after(
                    head.seq(),
                    head.hash(),
                    Made.receipt(i),
                    i % 2 == 0 ? null : "N\u00E5 \"n\"",
                    "2026-01-02T12:00:00Z");
            head = new Ledger.Head(entry.seq(), entry.hash());
            bytes.writeBytes((entry.line() + "\n").getBytes(StandardCharsets.UTF_8));
            starts[i + 1] = bytes.size();
            heads[i + 1] = head;
        }
        whole = bytes.toByteArray();
    }

    /** The ledger with one edit, chosen by a number. */
    private static byte[] edited(int number) {
        var random = new Random(SEED + number);
        int byteAt = random.nextInt(whole.length);
        int line = random.nextInt(LINES);
        int other = random.nextInt(LINES);
        int few = 1 + random.nextInt(40);
        byte[] one = {whole[byteAt]};
        return switch (random.nextInt(12)) {
            case 0 -> with(byteAt, byteAt + 1, new byte[] {(byte) (one[0] ^ 1 << random.nextInt(8))});
            case 1 -> with(byteAt, byteAt + 1, new byte[] {(byte) random.nextInt(256)});
            case 2 -> with(byteAt, byteAt, new byte[] {(byte) random.nextInt(256)});
            case 3 -> with(byteAt, Math.min(byteAt + few, whole.length), new byte[0]);
            case 4 -> with(byteAt, byteAt, Arrays.copyOfRange(whole, byteAt, Math.min(byteAt + few, whole.length)));
            case 5 -> with(starts[line], starts[line + 1], new byte[0]);
            case 6 -> with(starts[line], starts[line], line(line));
            case 7 -> with(starts[line], starts[line], line(other));
            case 8 -> with(starts[line], starts[line + 1], line(other));
            case 9 -> swapped(Math.min(line, other), Math.max(line, other));
            case 10 -> with(byteAt, whole.length, new byte[0]);
            default ->
                with(starts[line + 1] - 1, starts[line + 1] - 1, new byte[] {(byte) (random.nextBoolean() ? '\r' : ' ')
                });
        };
    }

    private static byte[] line(int line) {
        return Arrays.copyOfRange(whole, starts[line], starts[line + 1]);
    }

    private static byte[] swapped(int line, int other) {
        if (line == other) {
            return with(0, whole.length, new byte[0]);
        }
        byte[] moved = with(starts[other], starts[other + 1], line(line));
        int more = moved.length - whole.length;
        assertThat(more).isEqualTo(line(line).length - line(other).length);
        return concat(
                Arrays.copyOf(moved, starts[line]),
                line(other),
                Arrays.copyOfRange(moved, starts[line + 1], moved.length));
    }

    private static byte[] with(int from, int to, byte[] between) {
        return concat(Arrays.copyOf(whole, from), between, Arrays.copyOfRange(whole, to, whole.length));
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream(whole.length + 1024);
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** The line, from 1, of the first byte that is another; 0 where the end was cut off after a line, or nothing done. */
    private static int firstOther(byte[] edited) {
        int at = Arrays.mismatch(whole, edited);
        int line = Arrays.binarySearch(starts, at);
        if (at < 0 || at == edited.length && line >= 0) {
            return 0;
        }
        return line >= 0 ? line + 1 : -line - 1;
    }

    private static int firstWrong(byte[] edited) {
        return firstWrong(edited, 0);
    }

    /** The line, from 1, where a reading stops that begins after so many lines; 0 where it does not stop. */
    private static int firstWrong(byte[] edited, int line) {
        int rest = edited.length - starts[line];
        try {
            Ledger.read(
                    new LedgerLines(new ByteArrayInputStream(edited, starts[line], rest), rest),
                    heads[line],
                    entry -> {});
            return 0;
        } catch (Ledger.Broken e) {
            return (int) e.before().seq() + 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyEditIsFoundAtItsPlace() {
        IntStream.range(0, EDITS).parallel().forEach(number -> {
            byte[] edited = edited(number);
            int first = firstOther(edited);
            int from = number < WHOLE ? 0 : Math.max(0, Math.min(first == 0 ? LINES : first, lines(edited)) - BEFORE);
            assertThat(firstWrong(edited, from))
                    .as("seed " + SEED + " + " + number)
                    .isEqualTo(first);
        });
        assertThat(firstWrong(whole)).isZero();
    }

    /** How many lines an edited ledger may at least be read after: as many as begin in it. */
    private static int lines(byte[] edited) {
        int at = Arrays.binarySearch(starts, edited.length);
        return at >= 0 ? at : -at - 2;
    }

    @Test
    void theShellFindsItThereToo() throws IOException {
        var file = folder.resolve(Ledger.FILE);
        for (int number = 0; number < BY_SHELL; number++) {
            byte[] edited = edited(number);
            Files.write(file, edited);
            assertThat(Made.byShell(file)).as("seed " + SEED + " + " + number).isEqualTo(firstOther(edited));
        }
        Files.write(file, whole);
        assertThat(Made.byShell(file)).isZero();
    }
}
