package no.maalkort.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import no.maalkort.disk.Disk;
import no.maalkort.disk.Sha256;

/** The folder that a site lies in: a file is whole or as it was, and one that holds the same is left alone. */
final class SiteFolder {
    private final Path folder;

    SiteFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** Whether a file is there with these bytes. */
    boolean holds(String path, String sha256) {
        return bytes(path).map(Sha256::of).filter(sha256::equals).isPresent();
    }

    private Optional<byte[]> bytes(String path) {
        try {
            return Disk.read(folder.resolve(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes a file where it does not hold the same already; whether it was written. */
    boolean write(String path, byte[] bytes) {
        if (bytes(path).filter(there -> Arrays.equals(there, bytes)).isPresent()) {
            return false;
        }
        var file = folder.resolve(path);
        var part = folder.resolve("." + Thread.currentThread().getId() + ".part");
        try {
            Files.createDirectories(file.getParent());
            Files.write(part, bytes);
            Disk.move(part, file);
        } catch (IOException e) {
            throw unwritten(part, e);
        }
        return true;
    }

    /** A failure that leaves nothing behind, as far as the disk lets us. */
    private static UncheckedIOException unwritten(Path part, IOException failure) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return new UncheckedIOException(failure);
    }

    /** Writes the list of what is ours. */
    void write(SiteList list) throws IOException {
        Files.createDirectories(folder);
        list.write(folder);
    }

    /** Removes a file, and the folders that are empty without it. */
    void remove(String path) throws IOException {
        var file = folder.resolve(path);
        Files.deleteIfExists(file);
        try {
            for (var above = file.getParent(); !above.equals(folder); above = above.getParent()) {
                Files.delete(above);
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            // Something else lies there and stays.
        }
    }
}
