package no.maalkort.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Scorecard;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) of records: every component is there, nothing else is, and each is what {@link Allowed} says. */
final class SchemaOf {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final String place;

    /** Schemas that refer to each other under a place, such as {@code #/$defs/}. */
    SchemaOf(String place) {
        this.place = place;
    }

    static String scorecard() {
        var schemas = new SchemaOf("#/$defs/");
        var root = MAPPER.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "/api/v1/schemas/scorecard-" + Scorecard.SCHEMA_VERSION + ".schema.json");
        root.put("title", "A scorecard of one municipality and year");
        root.put("$ref", schemas.reference(Scorecard.class));
        var definitions = root.putObject("$defs");
        schemas.definitions().forEach(definitions::set);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** All records referred to so far, and those they are made of. */
    Map<String, ObjectNode> definitions() {
        return definitions;
    }

    /** Where the record's schema stands. */
    String reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            var definition = MAPPER.createObjectNode();
            definitions.put(name, definition);
            definition.put("type", "object");
            var properties = definition.putObject("properties");
            var required = definition.putArray("required");
            for (RecordComponent component : type.getRecordComponents()) {
                if (isUnwrapped(type, component)) {
                    reference(component.getType());
                    var inner = definitions.get(component.getType().getSimpleName());
                    inner.get("properties").properties().forEach(one -> properties.set(one.getKey(), one.getValue()));
                    inner.get("required").forEach(required::add);
                    continue;
                }
                properties.set(component.getName(), component(name + "." + component.getName(), component));
                if (!Allowed.isLeftOut(name + "." + component.getName())) {
                    required.add(component.getName());
                }
            }
            definition.put("additionalProperties", false);
            Conditions.of(name).forEach(definition.withArray("allOf")::add);
            if (definition.withArray("allOf").isEmpty()) {
                definition.remove("allOf");
            }
        }
        return place + name;
    }

    private static boolean isUnwrapped(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName()).isAnnotationPresent(JsonUnwrapped.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode component(String name, RecordComponent component) {
        var schema = of(component.getGenericType(), name);
        if (!Allowed.NULL.contains(name)) {
            return schema;
        }
        if (schema.has("$ref")) {
            var either = MAPPER.createObjectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        var type = schema.get("type").asString();
        schema.putArray("type").add(type).add("null");
        if (schema.has("enum")) {
            schema.withArray("enum").addNull();
        }
        return schema;
    }

    private ObjectNode of(Type type, String name) {
        var schema = MAPPER.createObjectNode();
        if (type instanceof ParameterizedType generic) {
            var last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == List.class) {
                schema.put("type", "array").set("items", of(last, name));
                return schema;
            }
            if (generic.getActualTypeArguments()[0] == State.class) {
                definitions.put("Counts", counts());
                return schema.put("$ref", place + "Counts");
            }
            schema.put("type", "object").set("additionalProperties", of(last, name));
            return schema;
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            return schema.put("$ref", reference(plain));
        }
        if (plain.isEnum()) {
            return enumerated(schema, Allowed.names(plain));
        }
        boolean whole = plain == int.class || plain == Integer.class || plain == long.class;
        schema.put(
                "type",
                whole
                        ? "integer"
                        : plain == boolean.class ? "boolean" : plain == BigDecimal.class ? "number" : "string");
        Allowed.narrow(name, schema);
        return schema;
    }

    /** How many goals are in each state; the profile's own only where there is one. */
    private static ObjectNode counts() {
        var schema = MAPPER.createObjectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (State state : State.values()) {
            properties.putObject(state.name()).put("type", "integer").put("minimum", 0);
            if (state != State.NOT_SELECTED) {
                required.add(state.name());
            }
        }
        return schema.put("additionalProperties", false);
    }

    static ObjectNode enumerated(ObjectNode schema, List<String> values) {
        schema.put("type", "string").put("description", EnumWords.of(values));
        values.forEach(schema.putArray("enum")::add);
        return schema;
    }
}
