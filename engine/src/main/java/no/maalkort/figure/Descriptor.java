package no.maalkort.figure;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.maalkort.disk.Sha256;

/** A release's {@code datapackage.json} (Data Package 2.0), read strictly: who published what, when, and how its numbers are printed. */
final class Descriptor {
    static final String FILE = "datapackage.json";
    private static final int TYPO = 2;
    private static final int LARGEST = 1024 * 1024;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");
    private static final List<String> PACKAGE_KEYS = List.of(
            ("name id title description homepage version created keywords licenses profile $schema contributors sources"
                            + " image resources publisher via published presumed retrieved")
                    .split(" "));
    private static final List<String> RESOURCE_KEYS = List.of(
            "name path data type title description format mediatype encoding bytes hash profile $schema sources licenses dialect schema"
                    .split(" "));
    private static final List<String> DIALECT_KEYS = List.of(
            ("delimiter quoteChar doubleQuote escapeChar header headerRows lineTerminator commentChar nullSequence"
                            + " skipInitialSpace caseSensitiveHeader csvddfVersion $schema")
                    .split(" "));

    private final FileTree tree;
    private final String folder;
    private final List<Problem> problems;
    private boolean isAlone;

    /**
     * What was declared.
     *
     * @param decimalSign a comma or a point; each sign is 0 where none was declared
     */
    record Declared(Release release, char delimiter, char decimalSign) {
        /** Whether rows can be read at all. */
        boolean isReadable() {
            return delimiter != 0 && decimalSign != 0;
        }
    }

    Descriptor(FileTree tree, String folder, List<Problem> problems) {
        this.tree = tree;
        this.folder = folder;
        this.problems = problems;
    }

    /** What was declared, as far as it can be read, whatever figures lie beside it; or null. */
    Declared alone() {
        isAlone = true;
        return read();
    }

    /** What was declared, as far as it can be read; or null. */
    Declared read() {
        if (!tree.has(FILE) || !isAlone && !tree.has(ReleaseReader.FILE)) {
            missing(FILE, "copy one from a built-in release, and say in it who published the figures and when.");
            missing(ReleaseReader.FILE, "put the figures into it, under the header of a built-in release's.");
            return null;
        }
        if (tree.bytes(FILE).length > LARGEST) {
            problems.add(
                    new Problem(tree.shown(FILE), 0, 0, "The file is larger than 1 MB.", "copy a built-in release's."));
            return null;
        }
        String text = tree.text(FILE, problems);
        var root = text == null ? null : StrictJson.read(new YamlNode.Place(tree.shown(FILE), problems), text);
        return root == null ? null : declared(root);
    }

    private void missing(String file, String maybe) {
        if (!tree.has(file)) {
            problems.add(
                    new Problem(tree.shown(file), 0, 0, "The release (" + folder + ") has no (" + file + ").", maybe));
        }
    }

    private Declared declared(StrictJson root) {
        misspelt(root, PACKAGE_KEYS);
        name(need(root, "name"));
        String publisher = need(root, "publisher").textOr("");
        String title = need(root, "title").textOr("");
        var published = published(need(root, "published"));
        var resource = resource(root.path("resources"));
        var dialect = dialect(resource.path("dialect"));
        char delimiter = sign(dialect.path("delimiter"), "resources[0].dialect.delimiter", ";,\t");
        char decimal = sign(fields(resource.path("schema").path("fields")), "decimalChar of the field value", ",.");
        String sha256 = isAlone ? null : Sha256.of(tree.bytes(ReleaseReader.FILE));
        if (!isAlone) {
            hash(resource.path("hash"), sha256);
        }
        var release = new Release(
                folder,
                title,
                publisher,
                root.path("via").textOr(null),
                root.path("sources").first().path("path").textOr(null),
                places(root.path("sources").items()),
                root.path("licenses").first().path("name").textOr("not stated"),
                published,
                root.path("presumed").isTrue(),
                tree.cited(ReleaseReader.FILE),
                sha256);
        return new Declared(release, delimiter, decimal);
    }

    /** Tells of keys that are nearly known ones; others are free to stand in a Data Package. */
    private static void misspelt(StrictJson node, List<String> known) {
        node.entries().forEach((key, value) -> known.stream()
                .filter(one -> !known.contains(key) && Nearest.isWithin(TYPO, key, one))
                .findFirst()
                .ifPresent(
                        one -> value.problem("The key (" + key + ") is not known here.", "you meant (" + one + ").")));
    }

    private void name(StrictJson node) {
        String name = node.textOr("");
        if (!name.isEmpty() && !name.equals(folder)) {
            node.problem("The name (" + name + ") is not the folder's (" + folder + ").", "rename one of them.");
        }
    }

    private static StrictJson resource(StrictJson resources) {
        var resource = resources.first();
        if (resources.items().size() > 1) {
            resources
                    .items()
                    .get(1)
                    .problem("A release has one resource.", "put the second into a release of its own.");
        }
        misspelt(resource, RESOURCE_KEYS);
        var path = resource.path("path");
        if (!path.textOr("").equals(ReleaseReader.FILE)) {
            path.problem("resources[0].path is (" + path.textOr("") + ").", "write observations.csv.");
        }
        var encoding = resource.path("encoding");
        if (!encoding.textOr("").equalsIgnoreCase("utf-8")) {
            encoding.problem(
                    "resources[0].encoding is (" + encoding.textOr("") + ").",
                    "save the figures as UTF-8 and declare utf-8.");
        }
        return resource;
    }

    /** The dialect; whatever it says that is not read so is a problem. */
    private static StrictJson dialect(StrictJson dialect) {
        misspelt(dialect, DIALECT_KEYS);
        var only = Map.of("quoteChar", "\"", "doubleQuote", "true", "header", "true");
        only.forEach((key, as) -> {
            var said = dialect.path(key);
            if (!said.isNothing() && !said.textOr("").equals(as)) {
                said.problem("dialect." + key + " is (" + said.textOr("") + ").", "it is read as (" + as + ") only.");
            }
        });
        for (String key : List.of("escapeChar", "commentChar")) {
            if (!dialect.path(key).isNothing()) {
                dialect.path(key).problem("dialect." + key + " is given.", "leave it out; it is not read.");
            }
        }
        return dialect;
    }

    /** The decimal sign among the fields, which must be those of the header, in its order. */
    private static StrictJson fields(StrictJson fields) {
        var decimal = fields.nothing();
        var names = new ArrayList<String>();
        for (StrictJson field : fields.items()) {
            names.add(field.path("name").textOr(""));
            decimal = names.get(names.size() - 1).equals("value") ? field.path("decimalChar") : decimal;
        }
        var header = HeaderRow.NAMES;
        int same = HeaderRow.same(names);
        if (same < names.size()) {
            fields.items()
                    .get(same)
                    .path("name")
                    .problem(
                            "The field (" + names.get(same) + ") is not the header's here.",
                            same == header.size() ? "delete it." : "write (" + header.get(same) + ").");
        } else if (same > 0 && same < header.size()) {
            fields.problem(
                    "The field (" + header.get(same) + ") is missing.", "list those of the header, in its order.");
        }
        return decimal;
    }

    private static void hash(StrictJson node, String sha256) {
        String declared = node.textOr("");
        if (!declared.isEmpty() && !declared.equals("sha256:" + sha256)) {
            node.problem(
                    "The figures are not those that were released: the hash is (sha256:" + sha256 + ").",
                    "put this hash into resources[0].hash if you changed them on purpose.");
        }
    }

    private static Map<String, String> places(List<StrictJson> sources) {
        var places = new HashMap<String, String>();
        for (StrictJson source : sources) {
            String path = source.path("path").textOr(null);
            if (path != null && !LINK.matcher(path).matches()) {
                source.path("path")
                        .problem("(" + path + ") is not a link.", "write it from https:// on, without blanks.");
            }
            if (path != null) {
                places.put(source.path("title").textOr(""), path);
            }
        }
        return places;
    }

    private static char sign(StrictJson node, String what, String choices) {
        String text = node.textOr("");
        if (text.length() != 1 || choices.indexOf(text.charAt(0)) < 0) {
            node.problem(
                    what + " is (" + text + ").",
                    "one of (" + choices.replace("\t", "\\t") + "); it is never guessed.");
            return 0;
        }
        return text.charAt(0);
    }

    private static Published published(StrictJson node) {
        String text = node.textOr("");
        try {
            return text.isEmpty() ? null : new Published(text);
        } catch (DateTimeException e) {
            node.problem("published is (" + text + ").", "write a year, a month (2024-06) or a day (2024-06-15).");
            return null;
        }
    }

    private static StrictJson need(StrictJson root, String key) {
        var node = root.path(key);
        if (node.textOr("").isEmpty()) {
            node.problem("The key (" + key + ") is missing.", "add it.");
        }
        return node;
    }
}
