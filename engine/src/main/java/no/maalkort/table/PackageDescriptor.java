package no.maalkort.table;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.maalkort.figure.Problem;

/** A Data Package's descriptor, which holds no figures, but says where they lie and how they are printed. */
final class PackageDescriptor {
    private static final Set<String> KNOWN_AS_MISSING = Set.of("", ".", "..", ":", "n/a");
    private static final int MOST = 5;

    private static final String NAME = "datapackage.json";
    private static final int LONGEST = 1 << 20;

    private PackageDescriptor() {}

    /** What a descriptor beside a file says to stand for missing in it, signs that always do aside; none where there is no such. */
    static Set<String> missingIn(Path file) {
        var beside = file.resolveSibling(NAME);
        try {
            if (!Files.isRegularFile(beside) || Files.size(beside) > LONGEST) {
                return Set.of();
            }
            var unread = new ArrayList<Problem>();
            var text = new String(Files.readAllBytes(beside), StandardCharsets.UTF_8);
            var root = new JsonTree(NAME, unread).read(new StringReader(text));
            return resources(map(root)).stream()
                    .filter(one -> file.getFileName().toString().equals(one.get("path")))
                    .flatMap(one -> notKnown(one).stream())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    /** Whether a document describes files. */
    static boolean is(Map<?, ?> document) {
        return resources(document).stream().anyMatch(one -> one.get("path") instanceof String);
    }

    /** Which file to import in its place, and what to say of it. */
    static Problem problem(String file, Map<?, ?> document) {
        var described = resources(document).stream()
                .filter(one -> one.get("path") instanceof String)
                .limit(MOST)
                .toList();
        String paths = described.stream().map(one -> shown(one.get("path"))).collect(Collectors.joining(", "));
        return new Problem(
                file,
                0,
                0,
                "The file describes a Data Package and holds no figures: they lie in " + paths + ".",
                "import " + paths + " with --mapping data-package" + advice(described.get(0)) + ".");
    }

    private static String advice(Map<?, ?> resource) {
        var lines = lines(resource);
        var missing = missing(resource);
        return (lines.isEmpty() ? "" : "; it needs a copy of the mapping with the lines " + String.join(" and ", lines))
                + (missing.isEmpty()
                        ? ""
                        : "; and write (..) in place of " + String.join(" and ", missing)
                                + ", which stands for missing");
    }

    /** The lines of a mapping that say what the descriptor says. */
    private static List<String> lines(Map<?, ?> resource) {
        var lines = new ArrayList<String>();
        if (resource.get("encoding") instanceof String encoding && !encoding.equalsIgnoreCase("utf-8")) {
            lines.add("(encoding: " + bare(encoding) + ")");
        }
        add(lines, "delimiter", map(resource.get("dialect")).get("delimiter"));
        for (Map<?, ?> field : maps(map(resource.get("schema")).get("fields"))) {
            add(lines, "decimal-sign", field.get("decimalChar"));
            add(lines, "thousands-sign", field.get("groupChar"));
        }
        return lines.stream().distinct().toList();
    }

    private static void add(List<String> lines, String key, Object sign) {
        if (sign instanceof String text) {
            lines.add("(" + key + ": \"" + (text.equals("\t") ? "\\t" : bare(text)) + "\")");
        }
    }

    private static List<String> missing(Map<?, ?> resource) {
        return notKnown(resource).stream().map(PackageDescriptor::shown).toList();
    }

    private static List<String> notKnown(Map<?, ?> resource) {
        var stated = map(resource.get("schema")).get("missingValues");
        return (stated instanceof List<?> items ? items : List.of())
                .stream()
                        .map(one -> one instanceof Map<?, ?> labelled ? labelled.get("value") : one)
                        .filter(one -> one instanceof String text && !KNOWN_AS_MISSING.contains(text))
                        .map(String.class::cast)
                        .toList();
    }

    private static String shown(Object text) {
        return "(" + bare((String) text) + ")";
    }

    /** The text, or what stands for one that hides something. */
    private static String bare(String text) {
        return JsonTree.hidden(text) < 0 ? text : "\u2026";
    }

    private static List<? extends Map<?, ?>> resources(Map<?, ?> document) {
        return maps(document.get("resources"));
    }

    private static List<? extends Map<?, ?>> maps(Object items) {
        return items instanceof List<?> listed
                ? listed.stream().map(PackageDescriptor::map).toList()
                : List.of();
    }

    private static Map<?, ?> map(Object found) {
        return found instanceof Map<?, ?> map ? map : Map.of();
    }
}
