package no.maalkort.rest;

import java.util.List;
import java.util.Map;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document: routes and parameters as Spring has them, with the words, the schemas and the refusals it does not know. */
final class OpenApi {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SCHEMAS = "#/components/schemas/";

    private final SchemaOf schemas = new SchemaOf(SCHEMAS);

    /** What a route says of itself and answers: a record, or a list of them. */
    private record Route(String summary, Class<?> answer, boolean list, boolean names) {}

    private static final Map<String, Route> ROUTES = Map.of(
            "health", new Route("Whether the service is well", Documents.Health.class, false, false),
            "openapi", new Route("This document", null, false, false),
            "schema", new Route("The JSON Schema of a scorecard", null, false, false),
            "municipalities", new Route("Who can be judged", MunicipalityShown.class, true, false),
            "municipality", new Route("One municipality", MunicipalityShown.class, false, true),
            "scorecard", new Route("All goals of a municipality in one year", Scorecard.class, false, true),
            "explanation",
                    new Route("One goal in one year, with everything it rests on", GoalResult.class, false, true),
            "results", new Route("The flat table: one row a goal, at most 200 scorecards", null, true, true),
            "goals", new Route("The goals of a pack: words, levels, sources", GoalShown.class, true, true),
            "goal", new Route("One goal of a pack, with its files", GoalShown.class, false, true));

    private static final String YEARS = Asked.YEAR.pattern() + "(-" + Asked.YEAR.pattern() + ")?";

    private static final Map<String, String> PARAMETERS = Map.of(
            "municipality", "Its id, an official number of any year, or its name.",
            "municipalities", "One or several, with commas between them.",
            "year", "The year judged.",
            "years", "One or several: 2023, 2019,2023 or 2016-2023.",
            "pack", "The pack that judges; the municipality's own where it is left out.",
            "goal", "The goal's id; pack:goal names another pack's on the scorecard.",
            "asOf", "Only what was published by this day; all that is known where it is left out.",
            "rulesAt", "The year whose levels are in force; the year judged where it is left out.",
            "format", "Stands before the header Accept.");

    /** The document of the routes as springdoc finds them. */
    static ObjectNode of(ObjectNode routes) {
        return new OpenApi().document(routes);
    }

    private ObjectNode document(ObjectNode routes) {
        routes.remove("servers");
        routes.putArray("servers").addObject().put("url", "/");
        routes.withObject("info")
                .put("title", "Maalkort")
                .put("version", "v1")
                .put("description", "Municipalities judged against their own adopted goals, and why. Read-only.");
        routes.get("paths").forEach(path -> operation((ObjectNode) path.get("get")));
        schemas.reference(Refused.class);
        var components = routes.putObject("components").putObject("schemas");
        schemas.definitions().forEach(components::set);
        components.set("Row", row());
        return routes;
    }

    private void operation(ObjectNode operation) {
        String id = operation.get("operationId").asString();
        var route = ROUTES.get(id);
        operation.put("summary", route.summary());
        boolean results = id.equals("results");
        operation.withArray("parameters").forEach(one -> parameter((ObjectNode) one, results));
        operation
                .withArray("parameters")
                .addObject()
                .put("name", "If-None-Match")
                .put("in", "header")
                .put("description", "The ETag of what is there already.")
                .putObject("schema")
                .put("type", "string");
        var responses = operation.putObject("responses");
        var content = answer(responses, "200", "What was asked for").putObject("content");
        content.putObject(id.equals("schema") ? Documents.SCHEMA_TYPE : Answers.JSON)
                .set("schema", schema(route));
        if (results) {
            content.putObject(Answers.CSV).putObject("schema").put("type", "string");
        }
        answer(responses, "304", "What is there already is still true");
        refusal(responses, "400", "Not well asked");
        if (route.names()) {
            refusal(responses, "404", "A name in the path or the query is not known");
        }
        refusal(responses, "406", "Not to be had in what is accepted");
        refusal(responses, "500", "The service failed");
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

    private static void refusal(ObjectNode responses, String status, String description) {
        responses
                .putObject(status)
                .put("description", description)
                .putObject("content")
                .putObject(Refused.MEDIA_TYPE)
                .putObject("schema")
                .put("$ref", SCHEMAS + "Refused");
    }

    private JsonNode schema(Route route) {
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

    private static void parameter(ObjectNode parameter, boolean several) {
        String name = parameter.get("name").asString();
        boolean plural = several && List.of("municipality", "year").contains(name);
        String described = !plural ? name : name.equals("year") ? "years" : "municipalities";
        parameter.put("description", PARAMETERS.get(described));
        parameter.put("required", plural || parameter.get("in").asString().equals("path"));
        var schema = parameter.putObject("schema").put("type", "string");
        switch (described) {
            case "year", "rulesAt" -> schema.put("pattern", Allowed.YEAR);
            case "years" -> schema.put("pattern", "^" + YEARS + "(," + YEARS + ")*$");
            case "asOf" -> schema.put("format", "date").put("pattern", Allowed.DAY);
            case "format" -> SchemaOf.enumerated(schema, List.of("json", "csv"));
            default -> schema.put("minLength", 1);
        }
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
            case "margin" -> orNull(schema.put("type", "number"));
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
                    "attested_by" -> orNull(schema.put("type", "string"));
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
