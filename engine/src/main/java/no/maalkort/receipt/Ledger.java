package no.maalkort.receipt;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The file that lists what was issued, in order: each line carries the hash of the one before and its own.
 *
 * <p>So a line that was changed, dropped, doubled, moved or put in is found at its place. What no chain can show is a
 * cut at its end, or that all of it was written anew: the number and hash of the last line, kept elsewhere, show both.
 */
final class Ledger {
    static final String FILE = "ledger.jsonl";
    private static final int LONGEST = 64 * 1024;

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

        Broken(Head before, String message) {
            super(message);
            this.before = before;
        }

        /** The last good line. */
        Head before() {
            return before;
        }
    }

    /**
     * Reads every line in order.
     *
     * @return the last line's head, or none
     * @throws Broken at the first line that breaks the chain; those before it were handed on
     */
    Head read(Consumer<Entry> to) throws IOException, Broken {
        var head = Head.NONE;
        if (!Files.exists(file)) {
            return head;
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            for (byte[] line = line(in); line != null; line = line(in)) {
                var entry = entry(line, head);
                head = new Head(entry.seq(), entry.hash());
                to.accept(entry);
            }
        }
        return head;
    }

    private static Entry entry(byte[] line, Head before) throws Broken {
        if (line.length == 0 || line[line.length - 1] != '\n') {
            throw new Broken(before, "The line has no end: it was cut, or never written whole.");
        }
        try {
            String text = new String(line, 0, line.length - 1, StandardCharsets.UTF_8);
            var entry = Entry.read(text);
            if (!Arrays.equals((text + '\n').getBytes(StandardCharsets.UTF_8), line)) {
                throw new Broken(before, "The line is not UTF-8.");
            }
            if (entry.seq() != before.seq() + 1) {
                throw new Broken(
                        before, "Its number is (" + entry.seq() + "), and (" + (before.seq() + 1) + ") comes here.");
            }
            if (!entry.previous().equals(before.hash())) {
                throw new Broken(before, "It does not follow the line before it.");
            }
            return entry;
        } catch (IllegalArgumentException e) {
            throw new Broken(before, e.getMessage());
        }
    }

    /** The next line with its line feed; without one where the file ends or the line is too long; null at the end. */
    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && line.size() < LONGEST; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    /**
     * The last line's head, read without the others.
     *
     * @throws Broken where it is no entry
     */
    Head head() throws IOException, Broken {
        byte[] tail = tail();
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
            throw new Broken(Head.NONE, e.getMessage());
        }
    }

    /** How long the file is up to its last line feed; what follows was never written whole. */
    long whole() throws IOException {
        byte[] tail = tail();
        int end = tail.length;
        while (end > 0 && tail[end - 1] != '\n') {
            end--;
        }
        return (Files.exists(file) ? Files.size(file) : 0) - (tail.length - end);
    }

    private byte[] tail() throws IOException {
        if (!Files.exists(file)) {
            return new byte[0];
        }
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(in.length(), 2 * LONGEST)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return tail;
        }
    }
}
