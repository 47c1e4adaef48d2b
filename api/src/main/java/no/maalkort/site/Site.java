package no.maalkort.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import no.maalkort.disk.Sha256;
import no.maalkort.figure.Language;
import no.maalkort.pages.SitePages;
import no.maalkort.pages.SitePart;

/**
 * A whole site as files, written page by page into a folder.
 *
 * <p>What the folder's list names is ours; anything else that lies there is never written to nor removed.
 */
public final class Site {
    private static final String GONE = "gone";

    private final SiteFolder folder;
    private final SiteList before;
    private final LongAdder written = new LongAdder();

    /**
     * The site in a folder, which need not be there.
     *
     * @throws Unbuilt where something else lies there
     */
    public Site(Path folder) throws IOException {
        this.folder = new SiteFolder(folder);
        this.before = SiteList.read(folder);
    }

    /** Is told how far a building has come. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int all);
    }

    /**
     * What a building came to.
     *
     * @param files that the site has
     * @param written of them, because they are new or hold something else
     * @param removed because there is no such page any more
     */
    public record Built(int files, long written, int removed) {}

    /**
     * Builds what changed.
     *
     * @throws Unbuilt where a file of somebody else's lies where a page belongs
     */
    public Built build(List<SitePart> parts, Progress progress) throws IOException {
        var inputs = inputs(parts);
        var unchanged = new HashSet<>(parts.parallelStream()
                .filter(part -> isAsItWas(before.part(part.name()), inputs.get(part.name())))
                .toList());
        var after = new SiteList();
        parts.forEach(part -> after.put(
                part.name(),
                unchanged.contains(part)
                        ? before.part(part.name())
                        : new SiteList.Part(SiteList.OPEN, open(paths(part)))));
        var gone = new TreeSet<>(before.files());
        gone.removeAll(after.files());
        if (unchanged.size() == parts.size() && gone.isEmpty()) {
            return new Built(after.files().size(), 0, 0);
        }
        refuseForeign(after);
        after.put(GONE, new SiteList.Part(SiteList.OPEN, open(gone)));
        folder.write(after);
        make(parts, unchanged, progress)
                .forEach((name, files) -> after.put(name, new SiteList.Part(inputs.get(name), files)));
        for (String path : gone) {
            folder.remove(path);
        }
        after.remove(GONE);
        folder.write(after);
        return new Built(after.files().size(), written.sum(), gone.size());
    }

    /** What each part is made of: its own input, the program, and which pages its links can lead to. */
    private static Map<String, String> inputs(List<SitePart> parts) throws IOException {
        String all = Program.sha256()
                + new TreeSet<>(parts.stream().map(SitePart::name).toList());
        var inputs = new TreeMap<String, String>();
        parts.forEach(part -> inputs.put(part.name(), Sha256.of(all + paths(part) + part.input())));
        return inputs;
    }

    private boolean isAsItWas(SiteList.Part part, String input) {
        return part.input().equals(input)
                && part.files().entrySet().stream().allMatch(file -> folder.holds(file.getKey(), file.getValue()));
    }

    private static List<String> paths(SitePart part) {
        var paths = new ArrayList<String>();
        part.sheets().forEach(sheet -> {
            for (Language language : Language.values()) {
                paths.add(SitePages.file(sheet, language));
            }
        });
        part.files().forEach(file -> paths.add(file.path()));
        return paths;
    }

    private static Map<String, String> open(Collection<String> paths) {
        var files = new LinkedHashMap<String, String>();
        paths.forEach(path -> files.put(path, SiteList.OPEN));
        return files;
    }

    private void refuseForeign(SiteList after) {
        var foreign = new TreeSet<>(after.files());
        foreign.removeAll(before.files());
        foreign.stream()
                .map(path -> folder.path().resolve(path))
                .filter(Files::exists)
                .findFirst()
                .ifPresent(file -> {
                    throw new Unbuilt("(" + file + ") is not ours, and a page belongs there."
                            + "\nMaybe move it away, or build into another folder; nothing was written.");
                });
    }

    /** Makes every page of what changed, part by part; the hashes of the files of each. */
    private Map<String, Map<String, String>> make(List<SitePart> parts, Set<SitePart> unchanged, Progress progress) {
        var names = new HashSet<String>();
        parts.forEach(part -> part.sheets().forEach(sheet -> names.add(sheet.name())));
        var changed = parts.stream().filter(part -> !unchanged.contains(part)).toList();
        int all = changed.stream().mapToInt(part -> paths(part).size()).sum();
        var done = new AtomicInteger();
        var made = new ConcurrentHashMap<String, Map<String, String>>();
        changed.parallelStream().forEach(part -> {
            var files = new LinkedHashMap<String, String>();
            for (var sheet : part.sheets()) {
                for (Language language : Language.values()) {
                    byte[] page = SitePages.page(sheet, language, names).getBytes(StandardCharsets.UTF_8);
                    put(SitePages.file(sheet, language), page, files);
                    progress.at(done.incrementAndGet(), all);
                }
            }
            for (var file : part.files()) {
                put(file.path(), file.bytes().get(), files);
                progress.at(done.incrementAndGet(), all);
            }
            made.put(part.name(), files);
        });
        return made;
    }

    private void put(String path, byte[] bytes, Map<String, String> files) {
        if (folder.write(path, bytes)) {
            written.increment();
        }
        files.put(path, Sha256.of(bytes));
    }
}
