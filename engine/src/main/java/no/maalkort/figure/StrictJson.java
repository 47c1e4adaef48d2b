package no.maalkort.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * A piece of a small JSON document with its place; read as a stream, for binding it would cost a start.
 *
 * <p>Whoever reads it as what it is not is told so, once, and gets nothing.
 */
final class StrictJson {
    private static final int DEEPEST = 50;
    private static final int LONGEST = 64 * 1024;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private final YamlNode.Place place;
    private final int line;
    private final int column;
    private final Object value;
    private boolean told;

    private StrictJson(YamlNode.Place place, int line, int column, Object value) {
        this.place = place;
        this.line = line;
        this.column = column;
        this.value = value;
    }

    /** The document, or null and the reason among the problems; a key that stands twice is told, and the later counts. */
    static StrictJson read(YamlNode.Place place, String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return root(place, parser);
        } catch (JacksonException e) {
            var at = e.getLocation();
            String plain = e.getOriginalMessage().replaceAll("\\s*\\(start marker at .*?column: \\d+\\]\\)", "");
            place.problem(
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr(),
                    "This is not JSON: " + plain.replaceAll("\\s*\\[Source:.*?\\]", "") + ".",
                    "a comma or a quote is missing just before.");
        }
        return null;
    }

    private static StrictJson root(YamlNode.Place place, JsonParser parser) {
        try {
            parser.nextToken();
            var root = node(place, parser);
            if (parser.nextToken() != null) {
                at(place, parser, null).problem("A second document begins here.", "delete it, or put it elsewhere.");
            }
            return root;
        } catch (StreamConstraintsException e) {
            var at = parser.currentLocation();
            place.problem(
                    at.getLineNr(),
                    at.getColumnNr(),
                    "The JSON is too deep or too long.",
                    "copy a built-in release's.");
            return null;
        }
    }

    private static StrictJson at(YamlNode.Place place, JsonParser parser, Object value) {
        var at = parser.currentTokenLocation();
        return new StrictJson(place, at.getLineNr(), at.getColumnNr(), value);
    }

    private static StrictJson node(YamlNode.Place place, JsonParser parser) {
        var begun = at(place, parser, null);
        Object value;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            value = entries(place, parser);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            var items = new ArrayList<StrictJson>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(place, parser));
            }
            value = items;
        } else {
            value = switch (parser.currentToken()) {
                case VALUE_TRUE -> Boolean.TRUE;
                case VALUE_FALSE -> Boolean.FALSE;
                case VALUE_NULL -> null;
                default -> begun.visible(parser.getString());
            };
        }
        return new StrictJson(place, begun.line, begun.column, value);
    }

    /** A text as people may see it; what an escape in it hides is told here. */
    private String visible(String text) {
        String escaped = Characters.escaped(text);
        if (escaped != null) {
            problem(escaped, "take the escape out.");
        }
        return escaped == null ? text : Characters.shown(text);
    }

    private static Map<String, StrictJson> entries(YamlNode.Place place, JsonParser parser) {
        var entries = new LinkedHashMap<String, StrictJson>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = at(place, parser, null);
            String name = key.visible(parser.currentName());
            parser.nextToken();
            if (entries.put(name, node(place, parser)) != null) {
                key.problem("The key (" + name + ") stands twice.", "one of the two should go.");
            }
        }
        return entries;
    }

    /** Tells of a problem here, unless one was told already. */
    void problem(String message, String maybe) {
        if (!told) {
            place.problem(line, column, message, maybe);
        }
        told = true;
    }

    private void isNo(Class<?> type, String what, String maybe) {
        if (value != null && !type.isInstance(value)) {
            String is = value instanceof Map ? "{…}" : value instanceof List ? "[…]" : value.toString();
            problem("(" + is + ") is not " + what + ".", maybe);
        }
    }

    /** Nothing, at the place of this. */
    StrictJson nothing() {
        var nothing = new StrictJson(place, line, column, null);
        nothing.told = told;
        return nothing;
    }

    /** What stands under a key; nothing, at the place of this, where there is none. */
    StrictJson path(String key) {
        var found = entries().get(key);
        return found == null ? nothing() : found;
    }

    /** The first item; nothing where there is none. */
    StrictJson first() {
        return items().isEmpty() ? nothing() : items().get(0);
    }

    Map<String, StrictJson> entries() {
        isNo(Map.class, "an object", "write it in braces, as in a built-in release's.");
        var entries = new LinkedHashMap<String, StrictJson>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> entries.put((String) key, (StrictJson) entry));
        }
        return entries;
    }

    List<StrictJson> items() {
        isNo(List.class, "a list", "write it in brackets, as in a built-in release's.");
        return value instanceof List<?> items
                ? items.stream().map(StrictJson.class::cast).toList()
                : List.of();
    }

    boolean isNothing() {
        return value == null;
    }

    /** A text of one line (or a tab, which is a sign), a number or truth as written, or the other where there is none. */
    String textOr(String otherwise) {
        if (value instanceof Map || value instanceof List) {
            isNo(String.class, "a text", "write it in quotes.");
        }
        if (value instanceof String text && !text.equals("\t") && !text.equals(Characters.oneLine(text))) {
            String line = Characters.oneLine(text);
            problem("A line break or a tab stands in (" + line + ").", "write it on one line.");
            return line;
        }
        return value instanceof String || value instanceof Boolean ? value.toString() : otherwise;
    }

    /** Whether true is written; anything but true and false is a problem. */
    boolean isTrue() {
        isNo(Boolean.class, "true or false", "write true or false, without quotes.");
        return Boolean.TRUE.equals(value);
    }
}
