package no.maalkort.rest;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.scorecard.Scorecard;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) of records: what a component may be, and that all are there; whatever is no primitive may be null. */
final class SchemaOf {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    static String scorecard() {
        var schemas = new SchemaOf();
        var root = MAPPER.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "/api/v1/schemas/scorecard-" + Scorecard.SCHEMA_VERSION + ".schema.json");
        root.put("title", "A scorecard of one municipality and year");
        root.put("$ref", schemas.reference(Scorecard.class));
        var definitions = root.putObject("$defs");
        schemas.definitions.forEach(definitions::set);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private String reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            var definition = MAPPER.createObjectNode();
            definitions.put(name, definition);
            definition.put("type", "object");
            var properties = definition.putObject("properties");
            var required = definition.putArray("required");
            for (RecordComponent component : type.getRecordComponents()) {
                properties.set(component.getName(), of(component.getGenericType()));
                required.add(component.getName());
            }
        }
        return "#/$defs/" + name;
    }

    private ObjectNode of(Type type) {
        var schema = MAPPER.createObjectNode();
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            boolean list = generic.getRawType() == List.class;
            nullable(schema, list ? "array" : "object");
            schema.set(list ? "items" : "additionalProperties", of(arguments[arguments.length - 1]));
            return schema;
        }
        var plain = (Class<?>) type;
        if (plain == int.class || plain == boolean.class) {
            return schema.put("type", plain == int.class ? "integer" : "boolean");
        }
        if (plain.isRecord()) {
            var either = schema.putArray("anyOf");
            either.addObject().put("$ref", reference(plain));
            either.addObject().put("type", "null");
            return schema;
        }
        if (plain.isEnum()) {
            var values = schema.putArray("enum");
            for (Object value : plain.getEnumConstants()) {
                values.add(value.toString());
            }
            return schema;
        }
        if (plain != Object.class) {
            nullable(schema, plain == BigDecimal.class ? "number" : plain == Integer.class ? "integer" : "string");
        }
        return schema;
    }

    private static void nullable(ObjectNode schema, String type) {
        new ArrayList<>(List.of(type, "null")).forEach(schema.withArray("type")::add);
    }
}
