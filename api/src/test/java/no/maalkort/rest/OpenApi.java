package no.maalkort.rest;

import java.util.List;
import no.maalkort.export.Format;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
import no.maalkort.planning.WhatIf;
import no.maalkort.scorecard.FlatTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document: routes and parameters as Spring has them, with the words, the schemas and the refusals it does not know. */
final class OpenApi {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SCHEMAS = "#/components/schemas/";

    private final SchemaOf schemas = new SchemaOf(SCHEMAS);
    private final Examples examples;

    private OpenApi(Examples examples) {
        this.examples = examples;
    }

    /** The document of the routes as springdoc finds them. */
    static ObjectNode of(ObjectNode routes, Examples examples) {
        return new OpenApi(examples).document(routes);
    }

    private ObjectNode document(ObjectNode routes) {
        routes.remove("servers");
        routes.putArray("servers").addObject().put("url", "/");
        routes.withObject("info")
                .put("title", "Maalkort")
                .put("version", "v1")
                .put("description", "Municipalities judged against their own adopted goals, and why. Read-only.")
                .putObject("contact")
                .put("name", "Whoever runs this service");
        Routes.TAGS.forEach((name, description) ->
                routes.withArray("tags").addObject().put("name", name).put("description", description));
        var paths = (ObjectNode) routes.get("paths");
        sent((ObjectNode) paths.get("/api/v1/evaluations").get("post"));
        paths.forEach(path -> path.forEach(operation -> operation((ObjectNode) operation)));
        schemas.reference(Refused.class);
        var components = routes.putObject("components").putObject("schemas");
        schemas.definitions().forEach(components::set);
        components.set("Row", row());
        return routes;
    }

    private void operation(ObjectNode operation) {
        String id = operation.get("operationId").asString();
        var route = Routes.ROUTES.get(id);
        operation.put("summary", route.summary());
        operation.put("description", Routes.DESCRIPTIONS.getOrDefault(id, route.summary() + "."));
        operation.withArray("parameters").forEach(one -> parameter((ObjectNode) one, id));
        var responses = operation.putObject("responses");
        var content = answer(responses, "200", "What was asked for").putObject("content");
        contents(content, id, route);
        if (id.equals("ready") || id.equals("evaluate")) {
            responses.get("200").asObject().remove("headers");
        }
        if (id.equals("evaluate")) {
            content.putObject(Answers.WHAT_IF).putObject("schema").put("$ref", schemas.reference(WhatIf.class));
            content.putObject(Answers.WHAT_IFS)
                    .putObject("schema")
                    .put("type", "array")
                    .put("maxItems", 10)
                    .putObject("items")
                    .put("$ref", schemas.reference(WhatIf.class));
            refusal(responses, "413", "More than a megabyte was sent");
            refusal(responses, "415", "What was sent is neither JSON nor CSV");
            refusal(responses, "422", "What was sent cannot be judged; errors say where and why");
        } else if (!id.equals("ready")) {
            condition(operation);
            answer(responses, "304", "What is there already is still true");
        }
        refusal(responses, "400", "Not well asked: errors name the parameter; a name in the query may be unknown");
        if (operation.get("parameters").valueStream().anyMatch(OpenApi::canBeNowhere)) {
            refusal(responses, "404", "A name in the path is not known, or the page lies beyond the last");
        }
        refusal(responses, "406", "Not to be had in what is accepted");
        refusal(responses, "500", "The service failed");
        refusal(responses, "503", "More is asked than can be answered just now; Retry-After says when to ask again");
    }

    private static boolean canBeNowhere(JsonNode parameter) {
        return parameter.get("in").asString().equals("path")
                || parameter.get("name").asString().equals("page");
    }

    /** The one operation that is sent something: as JSON, or as CSV with the rest in the query. */
    private void sent(ObjectNode operation) {
        operation.put("operationId", "evaluate");
        operation.remove("parameters");
        for (String name : List.of("municipality", "year", "pack", "asOf", "rulesAt", "format", "lang")) {
            operation.withArray("parameters").addObject().put("name", name).put("in", "query");
        }
        var body = operation.putObject("requestBody").put("required", true);
        var content = body.put(
                        "description",
                        "Figures that stand in place of what is known; municipality, year, pack, asOf and rulesAt stand in the JSON, and in the query beside CSV.")
                .putObject("content");
        var json = content.putObject(Answers.JSON);
        json.putObject("schema").put("$ref", schemas.reference(Evaluation.class));
        json.set("example", MAPPER.readTree(Examples.SENT));
        content.putObject("text/csv")
                .put("example", Examples.SENT_CSV)
                .putObject("schema")
                .put("type", "string")
                .put(
                        "description",
                        "Rows as observations.csv of a release has them: these ten columns, separated by semicolons, numbers"
                                + " with a decimal comma; publisher, source, quote and note may be empty.");
    }

    private static void condition(ObjectNode operation) {
        operation
                .withArray("parameters")
                .addObject()
                .put("name", "If-None-Match")
                .put("in", "header")
                .put("description", "The ETag of what is there already.")
                .putObject("schema")
                .put("type", "string");
    }

    private void contents(ObjectNode content, String id, Routes.Route route) {
        for (Format format : Routes.FORMATS.getOrDefault(id, List.of(Format.JSON))) {
            String type = Routes.TYPES.getOrDefault(id, format.mediaType());
            boolean isJson = format == Format.JSON && !type.startsWith("text/");
            if (!content.has(type)) {
                content.putObject(type).set("schema", isJson ? schema(route) : file(format, type));
                if (format == Format.CSV) {
                    ((ObjectNode) content.get(type)).put("example", examples.csv());
                }
                if (isJson) {
                    examples.of(id).ifPresent(example -> ((ObjectNode) content.get(type)).set("example", example));
                }
            }
        }
    }

    private static ObjectNode file(Format format, String type) {
        var schema = MAPPER.createObjectNode();
        boolean isJson = type.endsWith("json");
        schema.put("type", isJson ? "object" : "string");
        return format == Format.XLSX ? schema.put("format", "binary") : schema;
    }

    private static ObjectNode answer(ObjectNode responses, String status, String description) {
        var answer = responses.putObject(status).put("description", description);
        answer.putObject("headers")
                .putObject("ETag")
                .put("description", "A hash of the bytes of the answer.")
                .putObject("schema")
                .put("type", "string");
        return answer;
    }

    private void refusal(ObjectNode responses, String status, String description) {
        var content = responses
                .putObject(status)
                .put("description", description)
                .putObject("content")
                .putObject(Refused.MEDIA_TYPE);
        content.putObject("schema").put("$ref", SCHEMAS + "Refused");
        content.set("example", examples.refused(Integer.parseInt(status)));
    }

    private JsonNode schema(Routes.Route route) {
        var schema = MAPPER.createObjectNode();
        if (route.answer() == null && !route.list()) {
            return schema.put("type", "object");
        }
        String reference = route.answer() == null ? SCHEMAS + "Row" : schemas.reference(route.answer());
        if (!route.list()) {
            return schema.put("$ref", reference);
        }
        schema.put("type", "array").putObject("items").put("$ref", reference);
        return schema;
    }

    private static void parameter(ObjectNode parameter, String route) {
        String name = parameter.get("name").asString();
        parameter.put("description", Routes.PARAMETERS.get(described(name, route)));
        parameter.put(
                "required",
                Routes.NEEDED.contains(route + " " + name)
                        || parameter.get("in").asString().equals("path"));
        var schema = parameter.putObject("schema").put("type", "string");
        switch (described(name, route)) {
            case "year", "rulesAt", "until" -> schema.put("pattern", Allowed.YEAR);
            case "years", "period" -> schema.put("pattern", "^" + Routes.YEARS + "(," + Routes.YEARS + ")*$");
            case "asOf" -> {
                if (!route.equals("compare")) {
                    schema.put("format", "date").put("pattern", Allowed.DAY);
                }
            }
            case "page", "pageSize", "draws", "seed" -> schema.put("pattern", "^" + Page.NUMBER + "$");
            case "lang" -> SchemaOf.enumerated(schema, List.of("nb", "en"));
            case "format" ->
                SchemaOf.enumerated(
                        schema,
                        Routes.FORMATS.get(route).stream().map(Format::toString).toList());
            default -> schema.put("minLength", 1);
        }
    }

    /** Some parameters name several things on some routes. */
    private static String described(String name, String route) {
        boolean several = route.equals("results") || route.equals("compare") && name.equals("year");
        return switch (name) {
            case "municipality" -> several ? "municipalities" : name;
            case "year" -> several ? "years" : name;
            case "area", "goal" ->
                route.equals("reach") ? "aimed" + Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
            case "indicator" -> route.equals("observations") ? "indicators" : name;
            default -> name;
        };
    }

    /** A row of the flat table: its columns, most of them empty where they do not apply. */
    private static ObjectNode row() {
        var row = MAPPER.createObjectNode().put("type", "object");
        var properties = row.putObject("properties");
        for (String column : FlatTable.COLUMNS) {
            properties.set(column, column(column));
            row.withArray("required").add(column);
        }
        return row.put("additionalProperties", false);
    }

    private static ObjectNode column(String name) {
        var schema = MAPPER.createObjectNode();
        switch (name) {
            case "year" -> schema.put("type", "integer").put("minimum", 1900).put("maximum", 2199);
            case "weight" -> schema.put("type", "number").put("minimum", 0);
            case "state" -> SchemaOf.enumerated(schema, Allowed.names(State.class));
            case "reason" -> orNull(SchemaOf.enumerated(schema, Allowed.names(Reason.Code.class)));
            case "score", "low", "high" ->
                orNull(schema.put("type", "number").put("minimum", 0).put("maximum", 100));
            case "margin", "index_value", "index_imputed", "index_total" -> orNull(schema.put("type", "number"));
            case "index_rank" -> orNull(schema.put("type", "integer").put("minimum", 1));
            case "last_confirmed" ->
                orNull(schema.put("type", "integer").put("minimum", 1900).put("maximum", 2199));
            case "value", "minimum", "target" ->
                List.of("number", "string", "null").forEach(schema.putArray("type")::add);
            case "municipality_number",
                    "basis",
                    "indicator",
                    "period",
                    "unit",
                    "status",
                    "release",
                    "source",
                    "licence",
                    "rule",
                    "waiver",
                    "attested_by",
                    "index_tier",
                    "index_trend" -> orNull(schema.put("type", "string"));
            default -> schema.put("type", "string");
        }
        return schema;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        String type = schema.get("type").asString();
        schema.putArray("type").add(type).add("null");
        if (schema.has("enum")) {
            schema.withArray("enum").addNull();
        }
        return schema;
    }
}
