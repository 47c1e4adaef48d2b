package no.maalkort.figure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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

/**
 * A folder of small files read at one moment: what is hashed, parsed and run are the same bytes.
 *
 * <p>A file has two names: messages show it where people put it, results cite it the same wherever the folder lies.
 * Paths are relative, with {@code /}, in sorted order.
 */
public final class FileTree {
    private static final int LARGEST_SINGLE = 1024 * 1024;

    private final String shown;
    private final String cited;
    private final SortedMap<String, byte[]> files;
    private final SortedMap<String, byte[]> kept;

    private FileTree(String shown, String cited, SortedMap<String, byte[]> files, SortedMap<String, byte[]> kept) {
        this.shown = shown;
        this.cited = cited;
        this.files = Collections.unmodifiableSortedMap(files);
        this.kept = kept;
    }

    /** What lies in a folder on disk, hidden files aside. */
    public static FileTree of(Path folder) {
        String name = folder.toString();
        return new FileTree(
                name.isEmpty() || name.equals(".") ? "" : name + "/", "", FolderReader.read(folder), new TreeMap<>());
    }

    /**
     * One small file on disk, under its own name.
     *
     * @throws Problem.Rejected if it cannot be read
     */
    public static FileTree ofFile(Path file) {
        var files = new TreeMap<String, byte[]>();
        try (var in = Files.newInputStream(file)) {
            files.put(file.getFileName().toString(), in.readNBytes(LARGEST_SINGLE));
        } catch (IOException e) {
            throw new Problem.Rejected(List.of(unreadable(file, e)));
        }
        var folder = file.getParent();
        return new FileTree(folder == null ? "" : folder + "/", "", files, new TreeMap<>());
    }

    /** Files given as text, by path. */
    public static FileTree of(String shown, Map<String, String> texts) {
        var files = new TreeMap<String, byte[]>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new FileTree(shown, "", files, new TreeMap<>());
    }

    /** Files given as bytes, by path, shown as lying in a place. */
    public static FileTree ofBytes(String shown, SortedMap<String, byte[]> files) {
        return new FileTree(shown, "", files, new TreeMap<>());
    }

    /** Files of the class path, with the nodes that were kept of those in YAML. */
    static FileTree builtIn(SortedMap<String, byte[]> files, SortedMap<String, byte[]> kept) {
        return new FileTree("", "", files, kept);
    }

    /** What is told of a file or folder that cannot be read. */
    public static Problem unreadable(Path path, IOException e) {
        return new Problem(
                path.toString(),
                0,
                0,
                "This cannot be read (" + e.getClass().getSimpleName() + ").",
                "it is not yours to read, or it has gone; see its permissions.");
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

    /** The nodes of a YAML file of the class path as they were read at build time, or null. */
    byte[] kept(String path) {
        return kept.get(path);
    }

    /** The path as people are told it: with the folder they named, or bare for what is built in. */
    public String shown(String path) {
        return shown + path;
    }

    /** The path as results name it: the same wherever the folder lies. */
    public String cited(String path) {
        return cited + path;
    }

    /** The same files, cited as lying under a name. */
    public FileTree citedAs(String name) {
        return new FileTree(shown, name + "/", files, kept);
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
        return new FileTree(shown + folder + "/", cited + folder + "/", below(files, folder), below(kept, folder));
    }

    private static SortedMap<String, byte[]> below(SortedMap<String, byte[]> all, String folder) {
        var below = new TreeMap<String, byte[]>();
        all.subMap(folder + "/", folder + "0")
                .forEach((path, bytes) -> below.put(path.substring(folder.length() + 1), bytes));
        return below;
    }

    /** One file as a tree of its own. */
    FileTree only(String path) {
        return new FileTree(shown, cited, new TreeMap<>(Map.of(path, files.get(path))), kept);
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
            problems.add(badByte(path, bytes));
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
            } else if (Characters.hides(c)) {
                found.add(Characters.hidden(shown(path), line, column, c));
            } else if (Characters.endsLine(c) && !text.startsWith("\r\n", i)) {
                found.add(Characters.lineEnd(shown(path), line, column, c));
            }
        }
        problems.addAll(found);
        return found.isEmpty();
    }

    /** The first place that is not UTF-8: what the decoder took before it stopped. */
    private Problem badByte(String path, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String before = out.flip().toString();
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new Problem(
                shown(path),
                line,
                column,
                String.format("The file is not UTF-8: a byte (%02X) stands here.", bytes[in.position()]),
                "save it as UTF-8.");
    }
}
