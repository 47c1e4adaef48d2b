package no.maalkort.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.maalkort.export.Badge;
import no.maalkort.export.Format;
import no.maalkort.planning.WhatIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document: routes and parameters as Spring has them, with the words, the schemas and the refusals it does not know. */
final class OpenApi {
    /** The operations that read the store of receipts, which may have come to harm. */
    private static final Set<String> STORED =
            Set.of("receipts", "receipt", "issuedScorecard", "issuedFiles", "bundle", "ledger");

    /** The parameters of a sent question beside both JSON and CSV. */
    private static final Set<String> FREE = Set.of("format", "lang");

    /** The operations that answer whatever is accepted. */
    private static final Set<String> FOR_ANY = Set.of("badge", "badgeEndpoint", "problems", "problem");

    /** The operations that tell where the same answer is found whatever is published later. */
    private static final Set<String> DATED =
            Set.of("scorecard", "explanation", "results", "compare", "gap", "reach", "project", "robustness");

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "ETag", "A hash of the bytes of the answer.",
            "Cache-Control",
                    "no-cache: ask with the ETag; immutable: it never becomes another; no-store: keep it nowhere.",
            "Link", "The other pages of a list: first, prev, next, last.",
            "Content-Location", "Where the same answer is found whatever is published later.",
            "Content-Disposition", "A name for whoever saves it.",
            "Pack-Version", "The packs that are served: version and the beginning of their hash.",
            "X-Request-Id", "Names the request in the log; what was sent as such, if it can be one.",
            "Retry-After", "Seconds to wait."));

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
        components.set("Row", RowSchema.row());
        var headers = ((ObjectNode) routes.get("components")).putObject("headers");
        HEADERS.forEach((name, description) -> headers.putObject(name)
                .put("description", description)
                .putObject("schema")
                .put("type", "string"));
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
        var told = responses.get("200").asObject();
        if (id.equals("ready") || id.equals("evaluate")) {
            told.withObject("headers").remove("ETag");
        }
        if (DATED.contains(id)) {
            header(told, "Content-Location");
        }
        if (operation.get("parameters").valueStream().anyMatch(one -> one.get("name")
                .asString()
                .equals("page"))) {
            header(told, "Link");
        }
        if (Routes.FORMATS.containsKey(id) || id.equals("bundle")) {
            header(told, "Content-Disposition");
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
        if (STORED.contains(id)) {
            refusal(responses, "409", "What was issued, or what a receipt rests on, is another by now; errors name it");
        }
        if (!FOR_ANY.contains(id)) {
            refusal(responses, "406", "Not to be had in what is accepted");
        }
        refusal(responses, "500", "The service failed");
        refusal(responses, "503", "More is asked than can be answered just now; Retry-After says when to ask again");
        header(responses.get("503").asObject(), "Retry-After");
        refusal(responses, "default", "Any other refusal: 405, 408, 414, 417, 431, 501, 505");
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

    private ObjectNode file(Format format, String type) {
        var schema = MAPPER.createObjectNode();
        if (format == Format.BADGE_JSON) {
            return schema.put("$ref", schemas.reference(Badge.Endpoint.class));
        }
        boolean isJson = type.endsWith("json");
        schema.put("type", isJson ? "object" : "string");
        return format == Format.XLSX ? schema.put("format", "binary") : schema;
    }

    private static ObjectNode answer(ObjectNode responses, String status, String description) {
        var answer = responses.putObject(status).put("description", description);
        List.of("ETag", "Cache-Control", "Pack-Version", "X-Request-Id").forEach(name -> header(answer, name));
        return answer;
    }

    private static void header(ObjectNode answer, String name) {
        answer.withObject("headers").putObject(name).put("$ref", "#/components/headers/" + name);
    }

    private void refusal(ObjectNode responses, String status, String description) {
        var content = responses
                .putObject(status)
                .put("description", description)
                .putObject("content")
                .putObject(Refused.MEDIA_TYPE);
        content.putObject("schema").put("$ref", SCHEMAS + "Refused");
        content.set("example", examples.refused(status.equals("default") ? 405 : Integer.parseInt(status)));
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
        boolean besideCsv = route.equals("evaluate") && !FREE.contains(name);
        String description = Routes.PARAMETERS.get(described(name, route));
        parameter.put("description", besideCsv ? description + " Beside CSV; JSON says it itself." : description);
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
            case "draws" -> schema.put("pattern", "^([1-9][0-9]{0,2}|[1-4][0-9]{3}|" + Standings.MOST_DRAWS + ")$");
            case "seed" -> schema.put("pattern", "^(" + Standings.NUMBER + ")$");
            case "page", "pageSize" -> schema.put("pattern", "^" + Page.NUMBER + "$");
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
}
