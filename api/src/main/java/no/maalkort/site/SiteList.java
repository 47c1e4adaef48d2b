package no.maalkort.site;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.maalkort.disk.Disk;

/**
 * The list of a site's files that lies among them: which are ours, and what the pages were made of.
 *
 * <p>After a line {@code <hash of the input> = <part>} stand its files as {@code sha256sum} writes them. A part that is
 * being written has no hash: whatever is stopped when, the next build knows which files are ours and writes them anew.
 */
final class SiteList {
    static final String FILE = "maalkort-site.txt";
    /** In place of a hash, while a part is being written. */
    static final String OPEN = "-".repeat(64);

    private static final String FIRST = "Maalkort site 1";
    private static final Pattern PART = Pattern.compile("([0-9a-f]{64}|-{64}) = ([a-z0-9./-]*)");
    private static final Pattern PATH =
            Pattern.compile("([0-9a-f]{64}|-{64}) {2}((?![.])[A-Za-z0-9.-]+(?:/(?![.])[A-Za-z0-9.-]+)*)");

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** What a part was made of, and the hash of each of its files. */
    record Part(String input, Map<String, String> files) {}

    /** The list of a folder; an empty one of a folder that is empty or not there. */
    static SiteList read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            refuseForeign(folder);
            return new SiteList();
        }
        var list = new SiteList();
        int number = 1;
        try (var lines = Files.newBufferedReader(file)) {
            if (!FIRST.equals(lines.readLine())) {
                throw broken(file, number);
            }
            Part part = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                part = list.add(line, part, file, number);
            }
        } catch (CharacterCodingException e) {
            throw broken(file, number);
        }
        return list;
    }

    private Part add(String line, Part part, Path file, int number) {
        var head = PART.matcher(line);
        if (head.matches()) {
            var added = new Part(head.group(1), new LinkedHashMap<>());
            parts.put(head.group(2), added);
            return added;
        }
        var one = PATH.matcher(line);
        if (part == null || !one.matches()) {
            throw broken(file, number);
        }
        part.files().put(one.group(2), one.group(1));
        return part;
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Unbuilt("(" + folder + ") is a file, not a folder.\nMaybe name a folder: -o site");
        }
        if (Files.isDirectory(folder)) {
            try (var inside = Files.list(folder)) {
                var first = inside.sorted().findFirst();
                if (first.isPresent()) {
                    throw new Unbuilt("(" + folder + ") holds (" + first.get().getFileName()
                            + "), but no site of ours: there is no " + FILE
                            + ".\nMaybe name a new folder, or an empty one; nothing was written.");
                }
            }
        }
    }

    private static Unbuilt broken(Path file, int line) {
        return new Unbuilt("(" + file + ":" + line + ") is not written as the list of a site is."
                + "\nMaybe it was edited; build into another folder. Nothing was written.");
    }

    Part part(String name) {
        return parts.getOrDefault(name, new Part(OPEN, Map.of()));
    }

    /** Puts a part behind all others, or in the place it has. */
    void put(String name, Part part) {
        parts.put(name, part);
    }

    void remove(String name) {
        parts.remove(name);
    }

    /** Every file that is named. */
    Collection<String> files() {
        var files = new TreeSet<String>();
        parts.values().forEach(part -> files.addAll(part.files().keySet()));
        return files;
    }

    /** Writes the list into its folder, whole or not at all. */
    void write(Path folder) throws IOException {
        var part = folder.resolve("." + FILE + ".part");
        try (var out = Files.newBufferedWriter(part)) {
            out.write(FIRST + "\n");
            for (var one : parts.entrySet()) {
                write(one.getKey(), one.getValue(), out);
            }
        }
        Disk.force(part);
        Disk.move(part, folder.resolve(FILE));
    }

    private static void write(String name, Part part, BufferedWriter out) throws IOException {
        out.write(part.input() + " = " + name + "\n");
        for (var file : part.files().entrySet()) {
            out.write(file.getValue() + "  " + file.getKey() + "\n");
        }
    }
}
