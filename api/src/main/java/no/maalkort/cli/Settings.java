package no.maalkort.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.figure.YamlNode;

/**
 * What is set outside the command line: by variables of the environment ({@code MAALKORT_PORT}) before the file that
 * {@code --config} or {@code MAALKORT_CONFIG} names; no file is read that happens to lie around.
 */
final class Settings {
    /** Every name that can be set, in the order shown. */
    static final List<String> NAMES = List.of("address", "port", "prefix", "metrics", "data", "rules", "store", "lang");

    private static final String PREFIX = "MAALKORT_";
    private static final String FILE = PREFIX + "CONFIG";

    private final Map<String, Setting> set = new LinkedHashMap<>();

    /**
     * A setting and who set it.
     *
     * @param values one, or several folders
     */
    record Setting(List<String> values, String origin) {
        String text() {
            return String.join(File.pathSeparator, values);
        }
    }

    private Settings() {}

    /**
     * Reads the environment and the file.
     *
     * @param named the file that the command line names, or null
     * @throws Problem.Rejected if the file cannot be used
     */
    static Settings read(Path named, Map<String, String> environment) {
        var settings = new Settings();
        String file = named != null ? named.toString() : environment.get(FILE);
        if (file != null) {
            settings.file(Path.of(file));
        }
        for (String name : NAMES) {
            String value = environment.get(variable(name));
            if (value != null && !value.isEmpty()) {
                var values = isFolders(name) ? value.split(File.pathSeparator) : new String[] {value};
                settings.set.put(name, new Setting(List.of(values), variable(name)));
            }
        }
        return settings;
    }

    /** The variable that sets a name. */
    static String variable(String name) {
        return PREFIX + name.toUpperCase(Locale.ROOT);
    }

    private static boolean isFolders(String name) {
        return name.equals("data") || name.equals("rules");
    }

    private void file(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Usage(
                    "There is no file (" + file + ") of settings.", "its name is misspelt, or it lies elsewhere.");
        }
        var problems = new ArrayList<Problem>();
        var tree = FileTree.ofFile(file);
        var root = YamlNode.read(tree, file.getFileName().toString(), problems);
        if (root != null) {
            root.allow(NAMES.toArray(String[]::new));
            root.entries().forEach((name, node) -> set.put(name, setting(file, name, node)));
        }
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems, "nothing was done");
        }
    }

    /** Folders are meant as seen from the file. */
    private static Setting setting(Path file, String name, YamlNode node) {
        var nodes = isFolders(name) && node.isList() ? node.items() : List.of(node);
        var values = nodes.stream()
                .map(YamlNode::written)
                .map(value -> isFolders(name) || name.equals("store") ? from(file, value) : value)
                .toList();
        return new Setting(values, file + ":" + node.line());
    }

    private static String from(Path file, String folder) {
        return file.resolveSibling(folder).toString();
    }

    /** What is set, else nothing by default. */
    Setting of(String name, List<?> given, String option) {
        return of(name, given.isEmpty() ? null : given, option, List.of());
    }

    /** What an option says, else what is set, else the default. */
    Setting of(String name, Object given, String option, String otherwise) {
        return of(name, given == null ? null : List.of(given), option, List.of(otherwise));
    }

    private Setting of(String name, List<?> given, String option, List<String> otherwise) {
        if (given != null) {
            return new Setting(given.stream().map(Object::toString).toList(), option);
        }
        return set.getOrDefault(name, new Setting(otherwise, "default"));
    }

    /** The folders of a setting. */
    static List<Path> folders(Setting setting) {
        return setting.values().stream().map(Path::of).toList();
    }
}
