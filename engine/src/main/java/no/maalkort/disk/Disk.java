package no.maalkort.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writing that is finished when it says so: whole files or an error, and on the medium once they are forced.
 *
 * <p>A full disk makes a channel write less than it was given and say nothing: here it is an error.
 */
public class Disk {
    /** A new file; it is not on the medium before it is forced. */
    public void write(Path file, byte[] bytes) throws IOException {
        to(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** More bytes at the end of a file, which is made where there is none. */
    public void append(Path file, byte[] bytes) throws IOException {
        to(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private static void to(Path file, byte[] bytes, OpenOption... options) throws IOException {
        try (var channel = FileChannel.open(file, options)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                if (channel.write(left) == 0) {
                    throw new IOException("The disk is full.");
                }
            }
        }
    }

    /** Brings a file, or the names in a folder, to the medium. */
    public void force(Path path) throws IOException {
        var way = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (var channel = FileChannel.open(path, way)) {
            channel.force(true);
        }
    }

    /** Cuts a file off after so many bytes. */
    public void cut(Path file, long length) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.force(true);
        }
    }

    /** Moves within one file system, in one step that is seen whole or not at all. */
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
