package no.maalkort.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client of one OpenAPI 3.1 document would break on under another, each with its place.
 *
 * <p>openapi-diff 2.1.7 looks neither into types of 3.1 nor below a list or an anyOf. Schemas are compared name by name,
 * so a reference need only stay the same one.
 */
final class ApiBreaks {
    private static final Set<String> WORDS = Set.of("description", "example", "examples", "title");

    private final List<String> found = new ArrayList<>();

    private ApiBreaks() {}

    static List<String> between(JsonNode released, JsonNode now) {
        var breaks = new ApiBreaks();
        var schemas = released.at("/components/schemas");
        var sent = new TreeSet<String>();
        reach(released.get("paths").findValues("requestBody"), schemas, sent);
        var answered = new TreeSet<String>();
        reach(released.get("paths").findValues("responses"), schemas, answered);
        released.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> breaks.operation(
                        operation.getKey() + " " + path.getKey(),
                        operation.getValue(),
                        now.path("paths").path(path.getKey()).path(operation.getKey()))));
        schemas.properties().forEach(schema -> {
            var successor = now.at("/components/schemas").path(schema.getKey());
            if (sent.contains(schema.getKey())) {
                breaks.schema(schema.getKey(), schema.getValue(), successor, true);
            }
            if (answered.contains(schema.getKey())) {
                breaks.schema(schema.getKey(), schema.getValue(), successor, false);
            }
        });
        return breaks.found;
    }

    /** Notes the schemas of a side: what is sent may ask for less and take more, what is answered the other way about. */
    private static void reach(List<JsonNode> parts, JsonNode schemas, Set<String> reached) {
        for (JsonNode part : parts) {
            for (String reference : part.findValuesAsString("$ref")) {
                String name = reference.substring(reference.lastIndexOf('/') + 1);
                if (schemas.has(name) && reached.add(name)) {
                    reach(List.of(schemas.get(name)), schemas, reached);
                }
            }
        }
    }

    private void operation(String at, JsonNode released, JsonNode now) {
        if (isGone(at, now)) {
            return;
        }
        same(at, "operationId", released, now);
        same(at, "tags", released, now);
        parameters(at, released, now);
        contents(at, released.path("requestBody"), now.path("requestBody"), true);
        released.get("responses").properties().forEach(answer -> {
            var successor = now.path("responses").path(answer.getKey());
            if (!isGone(at + " " + answer.getKey(), successor)) {
                contents(at + " " + answer.getKey(), answer.getValue(), successor, false);
            }
        });
    }

    private void parameters(String at, JsonNode released, JsonNode now) {
        for (JsonNode parameter : released.path("parameters")) {
            var successor = parameter(now, parameter.get("name").asString());
            String place = at + " ?" + parameter.get("name").asString();
            if (!isGone(place, successor)) {
                same(place, "in", parameter, successor);
                schema(place, parameter.get("schema"), successor.path("schema"), true);
            }
        }
        for (JsonNode parameter : now.path("parameters")) {
            var before = parameter(released, parameter.get("name").asString());
            if (parameter.path("required").asBoolean(false)
                    && !before.path("required").asBoolean(false)) {
                found.add(at + " ?" + parameter.get("name").asString() + " is needed now");
            }
        }
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private void contents(String at, JsonNode released, JsonNode now, boolean isSent) {
        released.path("content").properties().forEach(content -> {
            String place = at + " " + content.getKey();
            var successor = now.path("content").path(content.getKey());
            if (!isGone(place, successor)) {
                schema(place, content.getValue().get("schema"), successor.path("schema"), isSent);
            }
        });
    }

    private void schema(String at, JsonNode released, JsonNode now, boolean isSent) {
        if (isGone(at, now)) {
            return;
        }
        same(at, "$ref", released, now);
        same(at, "format", released, now);
        for (String set : List.of("type", "enum", "anyOf", "oneOf")) {
            within(at, set, isSent ? now : released, isSent ? released : now);
        }
        needed(at, released, now, isSent);
        released.path("properties")
                .properties()
                .forEach(property -> schema(
                        at + "." + property.getKey(),
                        property.getValue(),
                        now.path("properties").path(property.getKey()),
                        isSent));
        for (String below : List.of("items", "additionalProperties")) {
            if (released.path(below).isObject()) {
                schema(at + "[]", released.get(below), now.path(below), isSent);
            }
        }
    }

    private void needed(String at, JsonNode released, JsonNode now, boolean isSent) {
        var fewer = set((isSent ? now : released).path("required"));
        fewer.removeAll(set((isSent ? released : now).path("required")));
        fewer.forEach(name -> found.add(at + "." + name + (isSent ? " is needed now" : " may be missing now")));
    }

    private void within(String at, String key, JsonNode wide, JsonNode narrow) {
        var all = set(wide.path(key));
        if (wide.has(key) && !(narrow.has(key) && all.containsAll(set(narrow.path(key))))) {
            found.add(at + ": " + key + " is another");
        }
    }

    private static Set<String> set(JsonNode values) {
        return (values.isArray() ? values.valueStream() : Set.of(values).stream())
                .filter(value -> !value.isMissingNode())
                .map(value -> wordless(value).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode wordless(JsonNode schema) {
        var copy = schema.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.remove(WORDS);
        }
        return copy;
    }

    private void same(String at, String key, JsonNode released, JsonNode now) {
        if (!released.path(key).equals(now.path(key))) {
            found.add(at + ": " + key + " is another");
        }
    }

    private boolean isGone(String at, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(at + " is gone");
        }
        return now.isMissingNode();
    }
}
