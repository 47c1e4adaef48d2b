package no.maalkort.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.disk.Disk;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Figures;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;

/**
 * Where an import ends: a new release in a folder of figures, whole or not at all.
 *
 * <p>It is written beside its place, under a hidden name, read back as every release is, and moved in by one step.
 */
public final class ReleaseFolder {
    private final Disk disk = new Disk();
    private final Path figures;
    private final Catalogue catalogue;

    /** A folder of figures, made where there is none, with the catalogue its releases are read by. */
    public ReleaseFolder(Path figures, Catalogue catalogue) {
        this.figures = figures;
        this.catalogue = catalogue;
    }

    /**
     * Puts a release in; whether anything changed, for the same release may be there already.
     *
     * @param kept files that lie beside the figures because nobody else has them
     * @throws Problem.Rejected where another is there under its id, or where it cannot be read back
     */
    public boolean put(ReleaseFiles release, List<Taken> taken, List<Path> kept) throws IOException {
        byte[] observations = release.observations(taken);
        byte[] descriptor = release.descriptor(observations);
        var place = figures.resolve(release.id());
        if (Files.exists(place)) {
            return same(place, observations, descriptor);
        }
        var beside = beside();
        try {
            var made = Files.createDirectory(beside.resolve(release.id()));
            put(made.resolve(ReleaseFiles.OBSERVATIONS), observations);
            put(made.resolve(ReleaseFiles.DESCRIPTOR), descriptor);
            for (Path file : kept) {
                put(made.resolve(file.getFileName()), Files.readAllBytes(file));
            }
            Figures.read(catalogue, List.of(FileTree.of(beside)));
            disk.move(made, place);
            disk.force(figures);
        } finally {
            delete(beside);
        }
        return true;
    }

    private void put(Path file, byte[] bytes) throws IOException {
        disk.write(file, bytes);
        disk.force(file);
    }

    /** A hidden folder in the folder of figures, which is made where there is none. */
    private Path beside() {
        try {
            Files.createDirectories(figures);
            return Files.createTempDirectory(figures, ".import-");
        } catch (IOException e) {
            throw new Problem.Rejected(List.of(new Problem(
                    figures.toString(),
                    0,
                    0,
                    "No release can be put here: " + reason(e) + ".",
                    "give a folder that can be written to as --into.")));
        }
    }

    private static String reason(IOException e) {
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

    private static boolean same(Path place, byte[] observations, byte[] descriptor) throws IOException {
        if (holds(place.resolve(ReleaseFiles.OBSERVATIONS), observations)
                && holds(place.resolve(ReleaseFiles.DESCRIPTOR), descriptor)) {
            return false;
        }
        throw new Problem.Rejected(List.of(new Problem(
                place.toString(),
                0,
                0,
                "Another release has the id (" + place.getFileName() + "), and a release is never overwritten.",
                "give this one another --release: a correction is a release of its own.")));
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
