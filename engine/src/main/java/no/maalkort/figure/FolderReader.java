package no.maalkort.figure;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reader of a folder on disk: every file that somebody may read, as bytes; hidden ones aside.
 *
 * <p>Deep below the folder only files of a known name are taken, so that they can be told to lie too deep.
 */
final class FolderReader extends SimpleFileVisitor<Path> {
    private static final int DEPTH = 4;
    private static final int DEEPEST = 12;
    private static final long LARGEST_FILE = 64L * 1024 * 1024;
    private static final Set<String> KNOWN =
            Set.of("goal.yaml", "rules.drl", Descriptor.FILE, ReleaseReader.FILE, Attestation.FILE);

    private final Path folder;
    private final Path real;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private FolderReader(Path folder, Path real) {
        this.folder = folder;
        this.real = real;
    }

    /**
     * The files of a folder by their relative paths; the folder itself may be a link, nothing in it.
     *
     * @throws Problem.Rejected if anything there cannot be read, or is a link
     */
    static SortedMap<String, byte[]> read(Path folder) {
        try {
            var reader = new FolderReader(folder, folder.toRealPath());
            Files.walkFileTree(reader.real, EnumSet.noneOf(FileVisitOption.class), DEEPEST, reader);
            if (!reader.problems.isEmpty()) {
                throw new Problem.Rejected(reader.problems);
            }
            return reader.files;
        } catch (IOException e) {
            throw new Problem.Rejected(List.of(FileTree.unreadable(folder, e)));
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes is) {
        if (isHidden(path)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!path.equals(real) && KNOWN.contains(path.getFileName().toString())) {
            problem(
                    path,
                    "This is a folder, and a file should stand here.",
                    "move what lies in it, and put the file itself here.");
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes is) {
        Path relative = real.relativize(path);
        String name = path.getFileName().toString();
        if (isHidden(path)) {
            return FileVisitResult.CONTINUE;
        }
        if (is.isSymbolicLink()) {
            problem(path, "This is a link, and links are not followed.", "put the file or folder itself here.");
        } else if (!is.isRegularFile() && KNOWN.contains(name)) {
            problem(path, "This is a pipe or a device, and a file should stand here.", "put the file itself here.");
        } else if (is.isRegularFile() && (relative.getNameCount() <= DEPTH || KNOWN.contains(name))) {
            take(path, relative.toString().replace('\\', '/'), is.size());
        }
        return FileVisitResult.CONTINUE;
    }

    private void take(Path path, String relative, long size) {
        if (size > LARGEST_FILE) {
            problem(path, "The file is larger than 64 MB.", "split it by year.");
            return;
        }
        try {
            files.put(relative, Files.readAllBytes(path));
        } catch (IOException e) {
            problems.add(FileTree.unreadable(shown(path), e));
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
        if (!isHidden(path)) {
            problems.add(FileTree.unreadable(shown(path), e));
        }
        return FileVisitResult.CONTINUE;
    }

    private void problem(Path path, String message, String maybe) {
        problems.add(new Problem(shown(path).toString(), 0, 0, message, maybe));
    }

    private Path shown(Path path) {
        return folder.resolve(real.relativize(path));
    }

    private boolean isHidden(Path path) {
        return !path.equals(real) && path.getFileName().toString().startsWith(".");
    }
}
