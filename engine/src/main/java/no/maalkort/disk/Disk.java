package no.maalkort.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writing that is finished when it says so: whole files on the medium, or an error.
 *
 * <p>A full disk makes a channel write less than it was given and say nothing: here it is an error. A file is missing
 * only where the file system says so: what cannot be looked at is an error too, and not taken for missing.
 */
public final class Disk {
    private Disk() {}

    /** A new file, on the medium; its name is not before its folder is forced. */
    public static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            all(bytes, channel, file);
            channel.force(true);
        }
    }

    /** More bytes at the end of a file, which is made where there is none; not on the medium before it is forced. */
    public static void append(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            all(bytes, channel, file);
        }
    }

    private static void all(byte[] bytes, FileChannel channel, Path file) throws IOException {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            if (channel.write(left) == 0) {
                throw new FileSystemException(file.toString(), null, "No space left on device");
            }
        }
    }

    /** The bytes of a file; nothing where there is none. */
    public static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** How long a file is; 0 where there is none. */
    public static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** Makes a folder, and those above it, where they are not there; each new name is brought to the medium. */
    public static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var above = folder.toAbsolutePath().getParent();
        if (above != null) {
            folder(above);
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        force(above);
    }

    /** Brings a file, or the names in a folder, to the medium. */
    public static void force(Path path) throws IOException {
        var way = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (var channel = FileChannel.open(path, way)) {
            channel.force(true);
        }
    }

    /** Cuts a file off after so many bytes. */
    public static void cut(Path file, long length) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.force(true);
        }
    }

    /** Puts a file where another may be: it is on the medium whole, or what was there is as it was. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        var part = beside(file);
        try {
            Files.deleteIfExists(part);
            write(part, bytes);
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Where a file is written before it is put in its place. */
    public static Path beside(Path file) {
        return file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** Moves within one file system, in one step that is seen whole or not at all. */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Why something could not be written or read, in words that name the file. */
    public static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException exists) {
            return "(" + exists.getFile() + ") is no folder, but a file or a link to nothing";
        }
        if (e instanceof AccessDeniedException denied) {
            return "(" + denied.getFile() + ") may not be written to";
        }
        if (e instanceof FileSystemException other && other.getReason() != null) {
            return "(" + other.getFile() + "): " + other.getReason();
        }
        return "it cannot be made (" + e.getMessage() + ")";
    }
}
