package no.maalkort.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** What lies in some folders, by names, sizes and times: another text when something came, went or was written. */
public final class FolderState {
    private FolderState() {}

    /** A digest of it; a folder that is gone is a state too. */
    public static String of(List<Path> folders) {
        var seen = new TreeSet<String>();
        folders.forEach(folder -> seen.add(folder + " " + of(folder)));
        return Sha256.of(seen.toString());
    }

    private static String of(Path folder) {
        var seen = new TreeSet<String>();
        try (var paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).forEach(path -> seen.add(of(folder, path)));
        } catch (IOException | UncheckedIOException e) {
            seen.add("unreadable");
        }
        return seen.toString();
    }

    private static String of(Path folder, Path file) {
        try {
            return folder.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (NoSuchFileException e) {
            return "gone";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
