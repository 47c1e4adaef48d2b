package no.maalkort.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A folder of the class path: what lies in it and the checksum of each file, read only as far as it is asked for. */
public final class BuiltIn {
    private final Path jar;
    private final String folder;
    private final SortedMap<String, byte[]> files;
    private final SortedMap<String, Long> checksums = new TreeMap<>();

    private BuiltIn(Path jar, String folder, SortedMap<String, byte[]> files) {
        this.jar = jar;
        this.folder = folder;
        this.files = files;
    }

    /** What lies under a folder, such as {@code datasets/}, beside the file that marks it. */
    public static BuiltIn of(String folder, String marker) {
        URL url = BuiltIn.class.getClassLoader().getResource(folder + marker);
        if (url == null) {
            throw new IllegalStateException("The class path has no (" + folder + marker + ").\nMaybe build first.");
        }
        if (url.getProtocol().equals("file")) {
            var files = FolderReader.read(Path.of(URI.create(url.toString())).getParent());
            var onDisk = new BuiltIn(null, folder, files);
            files.forEach((path, bytes) -> onDisk.checksums.put(path, checksum(bytes)));
            return onDisk;
        }
        String jar = url.toString().replaceFirst("^jar:", "").replaceFirst("!/.*$", "");
        var inJar = new BuiltIn(Path.of(URI.create(jar)), folder, null);
        inJar.zipped((zip, entry, path) -> inJar.checksums.put(path, entry.getCrc()));
        return inJar;
    }

    /** The checksum (CRC-32) of every file, by path. */
    SortedMap<String, Long> checksums() {
        return checksums;
    }

    /** One checksum of some of the files and their names. */
    long checksum(Predicate<String> wanted) {
        var sum = new CRC32();
        checksums.forEach((path, one) -> {
            if (wanted.test(path)) {
                sum.update((path + ' ' + one + '\n').getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        return sum.getValue();
    }

    /** Some of the files. */
    public FileTree tree(Predicate<String> wanted) {
        var taken = new TreeMap<String, byte[]>();
        if (files != null) {
            files.forEach((path, bytes) -> {
                if (wanted.test(path)) {
                    taken.put(path, bytes);
                }
            });
        } else {
            zipped((zip, entry, path) -> {
                if (wanted.test(path)) {
                    try (var in = zip.getInputStream(entry)) {
                        taken.put(path, in.readAllBytes());
                    }
                }
            });
        }
        return FileTree.builtIn(taken, KeptYaml.of(folder, checksums));
    }

    private interface Visitor {
        void visit(ZipFile zip, ZipEntry entry, String path) throws IOException;
    }

    private void zipped(Visitor visitor) {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
                    visitor.visit(zip, entry, entry.getName().substring(folder.length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long checksum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
