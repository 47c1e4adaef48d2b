package no.maalkort.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;

/**
 * A process that stops between two things it asks of the disk, and a machine that stops with it.
 *
 * <p>Of a folder it is known what is on the medium: the bytes that a file had when it was forced, and the names that the
 * folder had when it was. Nothing else is there once the machine has stopped: the harshest a file system may be.
 */
public final class Outage {
    private final Path folder;
    private final Map<Object, byte[]> bytes = new HashMap<>();
    private final Map<String, Object> names = new HashMap<>();
    private int left;

    /** An outage of a folder that is on the medium as it is now. */
    public Outage(Path folder) throws IOException {
        this.folder = folder;
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    bytes.put(key(file), Files.readAllBytes(file));
                }
            }
            nameAll();
        }
    }

    /** Something that is done with a folder. */
    public interface Work {
        void with(Path folder) throws IOException;
    }

    /** The stop: no code gets to see it, but for what closes files. */
    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Does work that is stopped before the n-th thing it asks of the disk, if it gets there; whether it was. */
    public boolean at(int n, Work work) throws IOException {
        left = n;
        try {
            work.with(FaultyFiles.of(folder, this::before));
            return false;
        } catch (Stopped e) {
            return true;
        }
    }

    private synchronized int before(String what, Path path, int size) throws IOException {
        if (left-- <= 0) {
            left = 0;
            throw new Stopped();
        }
        if (what.equals("force")) {
            if (Files.isRegularFile(path)) {
                bytes.put(key(path), Files.readAllBytes(path));
            } else if (path.equals(folder)) {
                nameAll();
            }
        }
        return size;
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private void nameAll() throws IOException {
        names.clear();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                names.put(file.getFileName().toString(), key(file));
            }
        }
    }

    /** Stops the machine. */
    public void loseWhatWasNotForced() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!key(file).equals(names.get(file.getFileName().toString()))) {
                    Files.delete(file);
                } else {
                    Files.write(file, bytes.getOrDefault(key(file), new byte[0]));
                }
            }
        }
    }
}
