package no.maalkort.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A process that stops between two things it asks of the disk, and a machine that stops with it.
 *
 * <p>It is known what is on the medium: the bytes that a file had when it was forced, and the names that a folder had
 * when it was. Nothing else is there once the machine has stopped: the harshest a file system may be.
 */
public final class Outage {
    private final Path folder;
    private final Map<Object, byte[]> bytes = new HashMap<>();
    private final Map<Object, Map<String, Object>> names = new HashMap<>();
    private int left;

    /** An outage of a folder that is on the medium as it is now. */
    public Outage(Path folder) throws IOException {
        this.folder = folder;
        try (var all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                forced(one);
            }
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
        if (left == 0) {
            throw new Stopped();
        }
        left--;
        if (what.equals("force")) {
            forced(path);
        }
        return size;
    }

    private void forced(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            var there = new HashMap<String, Object>();
            for (Path one : in(path)) {
                there.put(one.getFileName().toString(), key(one));
            }
            names.put(key(path), there);
        } else {
            bytes.put(key(path), Files.readAllBytes(path));
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    /** Stops the machine. */
    public void loseWhatWasNotForced() throws IOException {
        lose(folder);
    }

    private void lose(Path folder) throws IOException {
        var there = names.getOrDefault(key(folder), Map.of());
        for (Path one : in(folder)) {
            if (!key(one).equals(there.get(one.getFileName().toString()))) {
                delete(one);
            } else if (Files.isDirectory(one)) {
                lose(one);
            } else {
                Files.write(one, bytes.getOrDefault(key(one), new byte[0]));
            }
        }
    }

    private static void delete(Path path) throws IOException {
        try (var all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
