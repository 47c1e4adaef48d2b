package no.maalkort.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A folder of small files read at one moment: what is hashed, parsed and run are the same bytes.
 *
 * <p>Paths are relative, with {@code /}, in sorted order.
 */
public final class FileTree {
    private static final int DEPTH = 4;
    private static final long LARGEST_FILE = 64L * 1024 * 1024;

    private final String label;
    private final SortedMap<String, byte[]> files;

    private FileTree(String label, SortedMap<String, byte[]> files) {
        this.label = label;
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /** What lies in a folder on disk, hidden files aside. */
    public static FileTree of(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> paths = Files.walk(folder, DEPTH)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path relative = folder.relativize(path);
                if (Stream.of(relative.toString().split("[/\\\\]")).noneMatch(name -> name.startsWith("."))) {
                    if (Files.size(path) > LARGEST_FILE) {
                        throw new Problem.Rejected(List.of(new Problem(
                                path.toString(), 0, 0, "The file is larger than 64 MB.", "split it by year.")));
                    }
                    files.put(relative.toString().replace('\\', '/'), Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = folder.toString();
        return new FileTree(name.isEmpty() || name.equals(".") ? "" : name + "/", files);
    }

    /** Files given as text, by path. */
    public static FileTree of(String label, Map<String, String> texts) {
        var files = new TreeMap<String, byte[]>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new FileTree(label, files);
    }

    /** What lies under a folder of the class path, such as {@code datasets/}, beside the file that marks it. */
    public static FileTree builtIn(String folder, String marker) {
        URL url = FileTree.class.getClassLoader().getResource(folder + marker);
        if (url == null) {
            throw new IllegalStateException("The class path has no (" + folder + marker + ").\nMaybe build first.");
        }
        if (url.getProtocol().equals("file")) {
            return new FileTree("", of(Path.of(URI.create(url.toString())).getParent()).files);
        }
        String jar = url.toString().replaceFirst("^jar:", "").replaceFirst("!/.*$", "");
        return new FileTree("", unzip(Path.of(URI.create(jar)), folder));
    }

    private static SortedMap<String, byte[]> unzip(Path jar, String folder) {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
                    try (var in = zip.getInputStream(entry)) {
                        files.put(entry.getName().substring(folder.length()), in.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Every path, sorted. */
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    public byte[] bytes(String path) {
        return files.get(path);
    }

    /** The path as people are told it: with the folder they named, or bare for what is built in. */
    public String shown(String path) {
        return label + path;
    }

    /** The names of the folders at the top, sorted. */
    public List<String> folders() {
        return files.keySet().stream()
                .filter(path -> path.contains("/"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .toList();
    }

    /** The files under one folder, as a tree of their own. */
    public FileTree under(String folder) {
        var below = new TreeMap<String, byte[]>();
        files.subMap(folder + "/", folder + "0")
                .forEach((path, bytes) -> below.put(path.substring(folder.length() + 1), bytes));
        return new FileTree(label + folder + "/", below);
    }

    /** The file as text: strict UTF-8, a byte order mark taken off; characters that hide or reorder text are a problem. */
    public String text(String path, List<Problem> problems) {
        byte[] bytes = files.get(path);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(
                    new Problem(shown(path), lineOfBadByte(bytes), 0, "The file is not UTF-8.", "save it as UTF-8."));
            return null;
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return hidesNothing(path, text, problems) ? text : null;
    }

    private boolean hidesNothing(String path, String text, List<Problem> problems) {
        var found = new ArrayList<Problem>();
        int line = 1;
        int column = 0;
        for (int i = 0; i < text.length() && found.isEmpty(); i++) {
            char c = text.charAt(i);
            column++;
            if (c == '\n') {
                line++;
                column = 0;
            } else if (hides(c)) {
                found.add(new Problem(
                        shown(path),
                        line,
                        column,
                        String.format("A character that hides or reorders text (U+%04X) stands here.", (int) c),
                        "delete it; it often comes along when text is pasted."));
            }
        }
        problems.addAll(found);
        return found.isEmpty();
    }

    private static boolean hides(char c) {
        boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
        boolean bidi = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        boolean zeroWidth = c >= '\u200B' && c <= '\u200F' || c == '\uFEFF';
        return control || c == '\u007F' || bidi || zeroWidth;
    }

    private static int lineOfBadByte(byte[] bytes) {
        int line = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line++;
            } else if (bytes[i] < 0) {
                try {
                    int end = Math.min(bytes.length, i + 4);
                    int length = (bytes[i] & 0xE0) == 0xC0 ? 2 : (bytes[i] & 0xF0) == 0xE0 ? 3 : 4;
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, i, Math.min(length, end - i)));
                    i += length - 1;
                } catch (CharacterCodingException e) {
                    return line;
                }
            }
        }
        return line;
    }
}
