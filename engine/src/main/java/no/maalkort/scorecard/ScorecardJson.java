package no.maalkort.scorecard;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one writer of results as JSON: the same bytes on every surface, numbers with their printed digits. */
public final class ScorecardJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultVisibility(seen -> seen.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .disable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int INITIAL = 64 * 1024;

    private ScorecardJson() {}

    /** One JSON document on one line, with a line feed at its end. */
    public static String write(Object result) {
        return MAPPER.writeValueAsString(result) + "\n";
    }

    /** The same JSON, whose signs of markup are escaped. */
    public static String withoutMarkup(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }

    /** The same in UTF-8, for what is hashed or kept. */
    public static byte[] bytes(Object result) {
        var bytes = new ByteArrayOutputStream(INITIAL);
        MAPPER.writeValue(bytes, result);
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /**
     * Reads a document back that was written here; a reader that must be sure writes it again and compares.
     *
     * @throws IllegalArgumentException where the text is no such document
     */
    public static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads any document as a tree, its numbers with their digits.
     *
     * @throws IllegalArgumentException where the text is no document
     */
    static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
