package no.maalkort.figure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Reads a release's {@code datapackage.json} (Data Package 2.0): who published what, when, and how its numbers are printed. */
final class Descriptor {
    static final String FILE = "datapackage.json";
    private final FileTree tree;
    private final String folder;
    private final List<Problem> problems;

    /** What was declared. */
    record Declared(Release release, char delimiter, char decimalSign) {}

    Descriptor(FileTree tree, String folder, List<Problem> problems) {
        this.tree = tree;
        this.folder = folder;
        this.problems = problems;
    }

    Declared read() {
        if (!tree.has(FILE) || !tree.has(ReleaseReader.FILE)) {
            String missing = tree.has(FILE) ? ReleaseReader.FILE : FILE;
            problems.add(new Problem(
                    tree.shown(missing),
                    0,
                    0,
                    "The release (" + folder + ") has no (" + missing + ").",
                    "copy one from a built-in release; without it nobody knows what the numbers are."));
            return null;
        }
        String text = tree.text(FILE, problems);
        if (text == null) {
            return null;
        }
        try {
            return declared(StrictJson.read(text));
        } catch (JacksonException e) {
            var at = e.getLocation();
            problems.add(new Problem(
                    tree.shown(FILE),
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr(),
                    "This is not JSON: " + e.getOriginalMessage() + ".",
                    "a comma or a quote is missing just before."));
            return null;
        }
    }

    private Declared declared(StrictJson root) {
        int before = problems.size();
        if (!need(root, "name").equals(folder)) {
            problem(
                    "The name (" + root.path("name").textOr("") + ") is not the folder's (" + folder + ").",
                    "rename one of them.");
        }
        String publisher = need(root, "publisher");
        String title = need(root, "title");
        var published = published(need(root, "published"));
        var resource = root.path("resources").first();
        if (!resource.path("path").textOr("").equals(ReleaseReader.FILE)) {
            problem("resources[0].path is (" + resource.path("path").textOr("") + ").", "write observations.csv.");
        }
        if (!resource.path("encoding").textOr("").equalsIgnoreCase("utf-8")) {
            problem(
                    "resources[0].encoding is (" + resource.path("encoding").textOr("") + ").",
                    "save the figures as UTF-8 and declare utf-8.");
        }
        char delimiter =
                sign(resource.path("dialect").path("delimiter").textOr(""), "resources[0].dialect.delimiter", ";,\t");
        char decimal = sign(decimalChar(resource), "decimalChar of the field value", ",.");
        String sha256 = sha256(tree.bytes(ReleaseReader.FILE));
        String declaredHash = resource.path("hash").textOr("");
        if (!declaredHash.isEmpty() && !declaredHash.equals("sha256:" + sha256)) {
            problem(
                    "The figures are not those that were released: the hash is (sha256:" + sha256 + ").",
                    "put this hash into resources[0].hash if you changed them on purpose.");
        }
        if (problems.size() > before) {
            return null;
        }
        var source = root.path("sources").first();
        var release = new Release(
                folder,
                title,
                publisher,
                textOrNull(root.path("via")),
                textOrNull(source.path("path")),
                places(root.path("sources").items()),
                root.path("licenses").first().path("name").textOr("not stated"),
                published,
                root.path("presumed").textOr("").equals("true"),
                tree.cited(ReleaseReader.FILE),
                sha256);
        return new Declared(release, delimiter, decimal);
    }

    private static Map<String, String> places(List<StrictJson> sources) {
        var places = new HashMap<String, String>();
        for (StrictJson source : sources) {
            String path = textOrNull(source.path("path"));
            if (path != null) {
                places.put(source.path("title").textOr(""), path);
            }
        }
        return places;
    }

    private static String decimalChar(StrictJson resource) {
        for (StrictJson field : resource.path("schema").path("fields").items()) {
            if (field.path("name").textOr("").equals("value")) {
                return field.path("decimalChar").textOr("");
            }
        }
        return "";
    }

    private char sign(String text, String what, String choices) {
        if (text.length() != 1 || choices.indexOf(text.charAt(0)) < 0) {
            problem(
                    what + " is (" + text + ").",
                    "one of (" + choices.replace("\t", "\\t") + "); it is never guessed.");
            return choices.charAt(0);
        }
        return text.charAt(0);
    }

    private Published published(String text) {
        try {
            return new Published(text);
        } catch (DateTimeException e) {
            problem("published is (" + text + ").", "write a year, a month (2024-06) or a day (2024-06-15).");
            return null;
        }
    }

    private String need(StrictJson root, String key) {
        String text = root.path(key).textOr("");
        if (text.isEmpty()) {
            problem("The key (" + key + ") is missing.", "add it.");
        }
        return text;
    }

    private static String textOrNull(StrictJson node) {
        return node.textOr(null);
    }

    private void problem(String message, String maybe) {
        problems.add(new Problem(tree.shown(FILE), line(message), 0, message, maybe));
    }

    /** The line of the key that a message begins with, or 0. */
    private int line(String message) {
        String key = message.replaceFirst("^The key \\(", "").split("[^a-zA-Z]")[0];
        String text = new String(tree.bytes(FILE), StandardCharsets.UTF_8);
        int at = text.indexOf('"' + key + '"');
        return at < 0
                ? 0
                : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
