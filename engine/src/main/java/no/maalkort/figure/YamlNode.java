package no.maalkort.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of a YAML file with its place: a map, a list or a scalar.
 *
 * <p>Whatever it cannot give as asked becomes a problem, and a harmless value stands in, so that all problems of a file are
 * told at once.
 */
public final class YamlNode {
    private static final Pattern DECIMALS = Pattern.compile("([0-9]+)((?:[^0-9].*)?)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,12})?");

    /** The page that shows the format of what is no scenario. */
    static final String PACKS = "rules/docs/packs.md";

    private final Place place;
    private final int line;
    private final int column;
    private final Map<String, YamlNode> entries;
    private final List<YamlNode> items;
    private final String scalar;
    private final boolean quoted;
    private boolean told;

    /** The file a node stands in and the problems it adds to. */
    record Place(String file, List<Problem> problems, String guide) {
        Place(String file, List<Problem> problems) {
            this(file, problems, PACKS);
        }

        void problem(int line, int column, String message, String maybe) {
            problems.add(new Problem(file, line, column, message, maybe));
        }
    }

    private YamlNode(
            Place place,
            int line,
            int column,
            Map<String, YamlNode> entries,
            List<YamlNode> items,
            String scalar,
            boolean quoted) {
        this.place = place;
        this.line = line;
        this.column = column;
        this.entries = entries;
        this.items = items;
        this.scalar = scalar;
        this.quoted = quoted;
    }

    static YamlNode map(Place place, int line, int column, Map<String, YamlNode> entries) {
        return new YamlNode(
                place, line, column, Collections.unmodifiableMap(new LinkedHashMap<>(entries)), null, null, false);
    }

    static YamlNode list(Place place, int line, int column, List<YamlNode> items) {
        return new YamlNode(place, line, column, null, List.copyOf(items), null, false);
    }

    static YamlNode scalar(Place place, int line, int column, String text, boolean quoted) {
        return new YamlNode(place, line, column, null, null, text, quoted);
    }

    /** The file as nodes, or null where it cannot be read at all. */
    public static YamlNode read(FileTree tree, String path, List<Problem> problems) {
        return read(tree, path, problems, PACKS);
    }

    /**
     * The same of a file that another page tells of.
     *
     * @param guide the page that shows the format
     */
    public static YamlNode read(FileTree tree, String path, List<Problem> problems, String guide) {
        return new StrictYaml(tree, path, problems, guide).read();
    }

    public boolean isMap() {
        return entries != null;
    }

    public boolean isList() {
        return items != null;
    }

    public boolean isScalar() {
        return scalar != null;
    }

    boolean isQuoted() {
        return quoted;
    }

    /** The file as people named it. */
    public String file() {
        return place.file();
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** Tells of something wrong here; of one text only once. */
    public void problem(String message, String maybe) {
        if (!told || scalar == null) {
            place.problem(line, column, message, maybe);
        }
        told = true;
    }

    /** Refuses every key but these. */
    public void allow(String... keys) {
        YamlNode before = null;
        for (var entry : entries().entrySet()) {
            String key = entry.getKey();
            if (!List.of(keys).contains(key)) {
                var decimals = DECIMALS.matcher(key);
                boolean comma = decimals.matches() && before != null && before.isScalar();
                String otherwise = comma && before.scalar.matches("-?[0-9]+")
                        ? withPoint(before.scalar, decimals)
                        : Nearest.advice(key, List.of(keys), "one of " + String.join(", ", keys) + ".");
                entry.getValue().problem("The key (" + key + ") is not known here.", otherwise);
            }
            before = entry.getValue();
        }
    }

    /** A number that a comma split in two, and its unit. */
    private static String withPoint(String whole, Matcher decimals) {
        String unit = decimals.group(2);
        return "write "
                + (unit.isEmpty() ? "" : "\"" + whole + "," + decimals.group() + "\" in quotes, or ")
                + whole + "." + decimals.group(1) + ", with a decimal point.";
    }

    /** The entries in written order; none and a problem where this is no map. */
    public Map<String, YamlNode> entries() {
        if (entries == null) {
            if (!told) {
                problem("Here should stand keys with values.", "write (key: value), one a line.");
            }
            return Map.of();
        }
        return entries;
    }

    /** The items; none and a problem where this is no list. */
    public List<YamlNode> items() {
        if (items == null) {
            problem("Here should stand a list.", "write [a, b], or one item a line after a hyphen.");
            return List.of();
        }
        return items;
    }

    /** Whether the key is written, be it as null. */
    public boolean has(String key) {
        return entries().containsKey(key);
    }

    /** The value of a key, or null where it is absent or written as null. */
    public YamlNode get(String key) {
        var node = entries().get(key);
        return node == null || node.isNull() ? null : node;
    }

    /** The value of a key that must be there. */
    public YamlNode need(String key) {
        var node = get(key);
        if (node == null) {
            if (isMap()) {
                problem("The key (" + key + ") is missing.", "add it: " + place.guide() + " shows the format.");
            }
            return scalar(new Place(place.file(), new ArrayList<>(), place.guide()), line, column, "", true);
        }
        return node;
    }

    private boolean isNull() {
        return scalar != null && !quoted && (scalar.isEmpty() || scalar.equals("null") || scalar.equals("~"));
    }

    /** A text of one line; it is not empty. */
    public String text() {
        String line = Characters.oneLine(paragraphs());
        if (!line.equals(scalar)) {
            problem("A line break or a tab stands in (" + line + ").", "write it on one line, or fold it with >-.");
        }
        return line;
    }

    /** A text that may have several lines; it is not empty. */
    public String paragraphs() {
        String text = written();
        if (text.isBlank()) {
            problem("The text is empty.", "write it, or leave the key out.");
        }
        return text;
    }

    /** A text as written, empty ones too. */
    public String written() {
        if (scalar == null) {
            problem("Here should stand a text.", "write it on one line, in quotes where it holds a colon.");
            return "";
        }
        return scalar;
    }

    public String textOr(String key, String otherwise) {
        var node = get(key);
        return node == null ? otherwise : node.text();
    }

    public BigDecimal number() {
        String text = text();
        if (!NUMBER.matcher(text).matches()) {
            problem("(" + text + ") is not a number.", "write digits with a decimal point, such as 3.6.");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    public int integer() {
        var number = number();
        if (number.scale() > 0 || number.precision() > 9) {
            problem("(" + scalar + ") is not a whole number.", "write it without decimals.");
            return 0;
        }
        return number.intValue();
    }

    public boolean bool() {
        if (!text().equals("true") && !text().equals("false")) {
            problem("(" + text() + ") is neither true nor false.", "write true or false.");
        }
        return text().equals("true");
    }

    /** A text of one line for both languages, or one each under nb and en. */
    public Text words() {
        return words(YamlNode::text);
    }

    /** A text of one line or more for both languages, or one each under nb and en. */
    public Text prose() {
        return words(YamlNode::paragraphs);
    }

    private Text words(Function<YamlNode, String> read) {
        if (isScalar()) {
            return Text.same(read.apply(this));
        }
        allow("nb", "en");
        return new Text(read.apply(need("nb")), read.apply(need("en")));
    }

    /** A choice, written in lower case with hyphens; null where it is none. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        var known = Stream.of(type.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        int found = known.indexOf(text());
        if (found < 0) {
            problem(
                    "(" + text() + ") is not known here.",
                    Nearest.advice(text(), known, "one of " + String.join(", ", known) + "."));
        }
        return found < 0 ? null : type.getEnumConstants()[found];
    }
}
