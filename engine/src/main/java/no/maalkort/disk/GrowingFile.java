package no.maalkort.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * A file made in many steps, in one run or several: it is there when it is whole.
 *
 * <p>Until then {@code FILE.part} grows, and {@code FILE.part.state} says of what it is made, how many steps are on the
 * medium and how many bytes they take; what was written after that is cut off when a later run goes on.
 */
public final class GrowingFile implements AutoCloseable {
    private static final Pattern STATE = Pattern.compile("(.*)\n([0-9]{1,18})\n([0-9]{1,18})\n");
    private static final long OFTEN = 16L * 1024 * 1024;

    private final Path file;
    private final Path part;
    private final Path state;
    private final String madeOf;
    private final FileChannel channel;
    private long steps;
    private long length;
    private long kept;

    /**
     * Opens what a run before has left, or begins.
     *
     * @param madeOf one line that is another where any step would be
     * @throws FileSystemException where another run writes the same file
     */
    public GrowingFile(Path file, String madeOf) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.state = file.resolveSibling(file.getFileName() + ".part.state");
        this.madeOf = madeOf;
        this.channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock();
        goOn();
        channel.truncate(length);
        channel.position(length);
    }

    private void lock() throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Another run of this very program is refused like one of another.
        }
        channel.close();
        throw new FileSystemException(part.toString(), null, "another run writes it");
    }

    private void goOn() throws IOException {
        String text = Disk.read(state)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        var said = STATE.matcher(text);
        if (said.matches() && said.group(1).equals(madeOf) && Long.parseLong(said.group(3)) <= channel.size()) {
            steps = Long.parseLong(said.group(2));
            length = Long.parseLong(said.group(3));
            kept = length;
        }
    }

    /** How many steps are written. */
    public long steps() {
        return steps;
    }

    /** Writes one more step; it may be empty. */
    public void append(byte[] bytes) throws IOException {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            if (channel.write(left) == 0) {
                throw new FileSystemException(part.toString(), null, "No space left on device");
            }
        }
        steps++;
        length += bytes.length;
        if (length - kept >= OFTEN) {
            keep();
        }
    }

    private void keep() throws IOException {
        channel.force(true);
        Disk.replace(state, (madeOf + "\n" + steps + "\n" + length + "\n").getBytes(StandardCharsets.UTF_8));
        kept = length;
    }

    /** Puts the file in its place: every step is written. */
    public void finish() throws IOException {
        channel.force(true);
        Disk.move(part, file);
        Files.deleteIfExists(state);
    }

    /** Leaves what is not finished so that a later run goes on. */
    @Override
    public void close() throws IOException {
        try {
            if (Files.exists(part)) {
                keep();
            }
        } finally {
            channel.close();
        }
    }
}
