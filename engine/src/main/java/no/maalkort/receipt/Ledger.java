package no.maalkort.receipt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import no.maalkort.disk.Disk;
import no.maalkort.figure.Text;

/**
 * The file that lists what was issued, in order: each line carries the hash of the one before and its own.
 *
 * <p>So a line that was changed, dropped, doubled, moved or put in is found at its place. What no chain can show is a
 * cut at its end, or that all of it was written anew: the number and hash of the last line, kept elsewhere, show both.
 */
final class Ledger {
    static final String FILE = "ledger.jsonl";

    private final Path file;

    Ledger(Path file) {
        this.file = file;
    }

    /** The number and hash of the last line: what proves the end of a ledger if somebody else has it. */
    public record Head(long seq, String hash) {
        static final Head NONE = new Head(0, Entry.NOTHING_BEFORE);

        @Override
        public String toString() {
            return seq + ":" + hash;
        }
    }

    /** A line that is not what it must be. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Head before;
        private final transient Text told;

        Broken(Head before, String nb, String en) {
            this(before, new Malformed(nb, en));
        }

        Broken(Head before, IllegalArgumentException wrong) {
            super(wrong.getMessage(), wrong);
            this.before = before;
            this.told = Malformed.told(wrong);
        }

        /** What is wrong, in both languages. */
        Text told() {
            return told;
        }

        /** The last good line. */
        Head before() {
            return before;
        }
    }

    /**
     * Reads every line in order.
     *
     * @param size how far the file is read; what is written behind it meanwhile is left
     * @return the last line's head, or none
     * @throws Broken at the first line that breaks the chain; those before it were handed on
     */
    Head read(long size, Consumer<Entry> to) throws IOException, Broken {
        if (size == 0) {
            return Head.NONE;
        }
        try (var channel = FileChannel.open(file)) {
            return read(new LedgerLines(Channels.newInputStream(channel), size), to);
        }
    }

    /** Reads every line of a ledger in order. */
    static Head read(LedgerLines lines, Consumer<Entry> to) throws IOException, Broken {
        return read(lines, Head.NONE, to);
    }

    /** Reads the lines that follow a head, in order: of those before it nothing but the head matters. */
    static Head read(LedgerLines lines, Head before, Consumer<Entry> to) throws IOException, Broken {
        var head = before;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            var entry = entry(line, head);
            head = new Head(entry.seq(), entry.hash());
            to.accept(entry);
        }
        return head;
    }

    private static Entry entry(byte[] line, Head before) throws Broken {
        if (line.length == 0 || line[line.length - 1] != '\n') {
            throw new Broken(
                    before,
                    "Linjen har ingen slutt: den ble kuttet, eller aldri skrevet ferdig.",
                    "The line has no end: it was cut, or never written whole.");
        }
        try {
            String text = new String(line, 0, line.length - 1, StandardCharsets.UTF_8);
            var entry = Entry.read(text);
            if (!Arrays.equals((text + '\n').getBytes(StandardCharsets.UTF_8), line)) {
                throw new Broken(before, "Linjen er ikke UTF-8.", "The line is not UTF-8.");
            }
            if (entry.seq() != before.seq() + 1) {
                throw new Broken(
                        before,
                        "Nummeret er (" + entry.seq() + "), og her skal (" + (before.seq() + 1) + ") stå.",
                        "Its number is (" + entry.seq() + "), and (" + (before.seq() + 1) + ") comes here.");
            }
            if (!entry.previous().equals(before.hash())) {
                throw new Broken(
                        before, "Den følger ikke etter linjen foran.", "It does not follow the line before it.");
            }
            return entry;
        } catch (IllegalArgumentException e) {
            throw new Broken(before, e);
        }
    }

    /** The lines as they lie on disk, of a ledger that was so large. */
    byte[] bytes(long size) throws IOException {
        return tail(size, Math.toIntExact(size));
    }

    /** How long the file is; 0 where there is none. */
    long size() throws IOException {
        return Disk.size(file);
    }

    /** Whether a line ends where the file had this size. */
    boolean isWhole(long size) throws IOException {
        return size == 0 || Arrays.equals(tail(size, 1), new byte[] {'\n'});
    }

    /**
     * The last line's head, read without the others.
     *
     * @throws Broken where it is no entry
     */
    Head head() throws IOException, Broken {
        byte[] tail = tail(size(), 2 * LedgerLines.LONGEST);
        if (tail.length == 0) {
            return Head.NONE;
        }
        int begin = tail.length - 1;
        while (begin > 0 && tail[begin - 1] != '\n') {
            begin--;
        }
        try {
            String text = new String(tail, begin, tail.length - 1 - begin, StandardCharsets.UTF_8);
            var entry = Entry.read(text);
            return new Head(entry.seq(), entry.hash());
        } catch (IllegalArgumentException e) {
            throw new Broken(Head.NONE, e);
        }
    }

    /**
     * What follows the last line feed: it was never written whole.
     *
     * @throws Broken where that is longer than any line
     */
    byte[] torn() throws IOException, Broken {
        byte[] tail = tail(size(), 2 * LedgerLines.LONGEST);
        int end = tail.length;
        while (end > 0 && tail[end - 1] != '\n') {
            end--;
        }
        if (tail.length - end > LedgerLines.LONGEST) {
            throw new Broken(Head.NONE, "Slutten er ingen linje.", "Its end is no line.");
        }
        return Arrays.copyOfRange(tail, end, tail.length);
    }

    /** The last bytes of the file as it was when it had this size. */
    private byte[] tail(long size, int most) throws IOException {
        var tail = ByteBuffer.allocate((int) Math.min(size, most));
        if (size > 0) {
            try (var channel = FileChannel.open(file)) {
                channel.position(size - tail.capacity());
                while (tail.hasRemaining() && channel.read(tail) >= 0) {}
            }
        }
        return Arrays.copyOf(tail.array(), tail.position());
    }
}
