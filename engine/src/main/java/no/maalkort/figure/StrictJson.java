package no.maalkort.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** A small JSON document as maps, lists and texts; read as a stream, for binding it would cost a start. */
final class StrictJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Object value;

    private StrictJson(Object value) {
        this.value = value;
    }

    static StrictJson read(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            var value = value(parser);
            parser.nextToken();
            return new StrictJson(value);
        }
    }

    private static Object value(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            var entries = new LinkedHashMap<String, Object>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                entries.put(name, value(parser));
            }
            return entries;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            var items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return items;
        }
        return parser.getString();
    }

    /** What stands under a key; nothing where there is none. */
    StrictJson path(String key) {
        return new StrictJson(value instanceof Map<?, ?> entries ? entries.get(key) : null);
    }

    /** The first item; nothing where there is none. */
    StrictJson first() {
        return new StrictJson(value instanceof List<?> items && !items.isEmpty() ? items.get(0) : null);
    }

    List<StrictJson> items() {
        return value instanceof List<?> items
                ? items.stream().map(item -> new StrictJson(item)).toList()
                : List.of();
    }

    /** A text, number or truth as written, or the other where there is none. */
    String textOr(String otherwise) {
        return value instanceof String text && !text.equals("null") ? text : otherwise;
    }
}
