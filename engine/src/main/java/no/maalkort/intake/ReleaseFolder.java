package no.maalkort.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
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
     * @throws Problem.Rejected where another is there under its id, where it cannot be read back or not be written
     */
    public boolean put(ReleaseFiles release, List<Taken> taken, List<Path> kept) {
        try {
            return putIn(release, taken, kept);
        } catch (IOException e) {
            throw new Problem.Rejected(List.of(new Problem(
                    figures.toString(),
                    0,
                    0,
                    "No release can be put here: " + Disk.reason(e) + ".",
                    "give a folder that can be written to as --into.")));
        }
    }

    private boolean putIn(ReleaseFiles release, List<Taken> taken, List<Path> kept) throws IOException {
        byte[] observations = release.observations(taken);
        byte[] descriptor = release.descriptor(observations);
        var place = figures.resolve(release.id());
        if (Files.exists(place)) {
            same(place, observations, descriptor);
            Disk.force(figures);
            return false;
        }
        Disk.folder(figures);
        var beside = Files.createTempDirectory(figures, ".import-");
        try {
            var made = Files.createDirectory(beside.resolve(release.id()));
            Disk.write(made.resolve(ReleaseFiles.OBSERVATIONS), observations);
            Disk.write(made.resolve(ReleaseFiles.DESCRIPTOR), descriptor);
            for (Path file : kept) {
                Disk.write(made.resolve(file.getFileName()), Files.readAllBytes(file));
            }
            Figures.read(catalogue, List.of(FileTree.of(beside)));
            Disk.force(made);
            Disk.move(made, place);
            Disk.force(figures);
        } finally {
            delete(beside);
        }
        return true;
    }

    private static void same(Path place, byte[] observations, byte[] descriptor) throws IOException {
        if (holds(place.resolve(ReleaseFiles.OBSERVATIONS), observations)
                && holds(place.resolve(ReleaseFiles.DESCRIPTOR), descriptor)) {
            return;
        }
        throw new Problem.Rejected(List.of(new Problem(
                place.toString(),
                0,
                0,
                "Another release has the id (" + place.getFileName() + "), and a release is never overwritten.",
                "give this one another --release: a correction is a release of its own.")));
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return Arrays.equals(Disk.read(file).orElse(null), bytes);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
