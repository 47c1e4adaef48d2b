package no.maalkort.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.maalkort.export.Badge;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Compared;
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

    private static final Map<String, Route> ROUTES = Map.ofEntries(
            Map.entry("health", new Route("Whether the service is well", Documents.Health.class, false, false)),
            Map.entry("openapi", new Route("This document", null, false, false)),
            Map.entry("schema", new Route("The JSON Schema of a scorecard", null, false, false)),
            Map.entry("ready", new Route("What is served", Documents.Ready.class, false, false)),
            Map.entry(
                    "config", new Route("Versions, formats, limits, licences", Config.ConfigShown.class, false, false)),
            Map.entry("problems", new Route("The kinds of refusals", null, false, false)),
            Map.entry("problem", new Route("What a kind of refusal means", null, false, true)),
            Map.entry("bodies", new Route("Whoever has figures", BodyShown.class, true, false)),
            Map.entry("body", new Route("One of those who have figures", BodyShown.class, false, true)),
            Map.entry("municipalities", new Route("Who can be judged", MunicipalityShown.class, true, false)),
            Map.entry("municipality", new Route("One municipality", MunicipalityShown.class, false, true)),
            Map.entry("indicators", new Route("What is measured", IndicatorShown.class, true, false)),
            Map.entry("indicator", new Route("One thing that is measured", IndicatorShown.class, false, true)),
            Map.entry(
                    "observations",
                    new Route("Figures with every vintage, an indicator at a time", HistoryShown.class, true, true)),
            Map.entry(
                    "findings",
                    new Route("What the checks find of the figures", Findings.FigureFound.class, true, true)),
            Map.entry("scorecard", new Route("All goals of a municipality in one year", Scorecard.class, false, true)),
            Map.entry(
                    "explanation",
                    new Route("One goal in one year, with everything it rests on", GoalResult.class, false, true)),
            Map.entry("results", new Route("The flat table: one row a goal, a page of scorecards", null, true, true)),
            Map.entry(
                    "compare",
                    new Route("Two scorecards of one municipality, and why they differ", Compared.class, false, true)),
            Map.entry("badge", new Route("A scorecard as a small picture", null, false, true)),
            Map.entry(
                    "badgeEndpoint",
                    new Route("The same for shields.io's endpoint badge", Badge.Endpoint.class, false, true)),
            Map.entry("packs", new Route("The packs that can judge", PackShown.class, true, false)),
            Map.entry("pack", new Route("One pack", PackShown.class, false, true)),
            Map.entry("goals", new Route("The goals of a pack: words, levels, sources", GoalShown.class, true, true)),
            Map.entry("goal", new Route("One goal of a pack, with its files", GoalShown.class, false, true)),
            Map.entry(
                    "evaluate",
                    new Route("A scorecard of figures that are sent, kept nowhere", Scorecard.class, false, true)));

    /** The formats that routes offer beside JSON. */
    private static final Map<String, List<Format>> FORMATS = Map.of(
            "scorecard",
            Export.FORMATS,
            "evaluate",
            Export.FORMATS,
            "results",
            List.of(Format.JSON, Format.CSV, Format.CSV_NB, Format.XLSX, Format.JSON_STAT),
            "badge",
            List.of(Format.BADGE));

    private static final String YEARS = Asked.YEAR.pattern() + "(-" + Asked.YEAR.pattern() + ")?";

    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("municipality", "Its id, an official number of any year, or its name."),
            Map.entry("municipalities", "One or several, with commas between them; or all."),
            Map.entry("body", "Its id, or as municipalities are named."),
            Map.entry("indicator", "Its id."),
            Map.entry("indicators", "One or several ids, with commas between them; all where it is left out."),
            Map.entry("year", "The year judged."),
            Map.entry("years", "One or several: 2023, 2019,2023 or 2016-2023."),
            Map.entry("period", "One or several years that figures are of; all where it is left out."),
            Map.entry("pack", "The pack that judges; the municipality's own where it is left out."),
            Map.entry("goal", "The goal's id; pack:goal names another pack's on the scorecard."),
            Map.entry("area", "Only goals of these areas, with commas between them."),
            Map.entry("state", "Only goals in these states, with commas between them."),
            Map.entry("asOf", "Only what was published by this day; all that is known where it is left out."),
            Map.entry("rulesAt", "The year whose levels are in force; the year judged where it is left out."),
            Map.entry("page", "From 1; the header Link names the others."),
            Map.entry("pageSize", "How many items a page has at most."),
            Map.entry("problem", "What the address of a refusal's type ends with."),
            Map.entry("lang", "Language of texts in formats that have room for one; Norwegian where it is left out."),
            Map.entry("format", "Stands before the header Accept."));

    /** Parameters that a route cannot do without, beside those of its path. */
    private static final Set<String> NEEDED =
            Set.of("results municipality", "results year", "compare municipality", "compare year", "observations body");

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
        var route = ROUTES.get(id);
        operation.put("summary", route.summary());
        operation.withArray("parameters").forEach(one -> parameter((ObjectNode) one, id));
        var responses = operation.putObject("responses");
        var content = answer(responses, "200", "What was asked for").putObject("content");
        contents(content, id, route);
        if (id.equals("ready")) {
            responses.get("200").asObject().remove("headers");
        } else if (id.equals("evaluate")) {
            refusal(responses, "413", "More than a megabyte was sent");
            refusal(responses, "415", "What was sent is neither JSON nor CSV");
            refusal(responses, "422", "What was sent cannot be judged; errors say where and why");
        } else {
            condition(operation);
            answer(responses, "304", "What is there already is still true");
        }
        refusal(responses, "400", "Not well asked");
        if (route.names()) {
            refusal(responses, "404", "A name in the path or the query is not known");
        }
        refusal(responses, "406", "Not to be had in what is accepted");
        refusal(responses, "500", "The service failed");
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
        content.putObject(Answers.JSON).putObject("schema").put("$ref", schemas.reference(Evaluation.class));
        content.putObject("text/csv").putObject("schema").put("type", "string");
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

    private void contents(ObjectNode content, String id, Route route) {
        for (Format format : FORMATS.getOrDefault(id, List.of(Format.JSON))) {
            boolean isJson = format == Format.JSON;
            String type = id.equals("schema") ? Documents.SCHEMA_TYPE : format.mediaType();
            if (!content.has(type)) {
                content.putObject(type).set("schema", isJson ? schema(route) : file(format));
            }
        }
    }

    private static ObjectNode file(Format format) {
        var schema = MAPPER.createObjectNode();
        boolean isJson = format.mediaType().endsWith("json");
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

    private static void parameter(ObjectNode parameter, String route) {
        String name = parameter.get("name").asString();
        parameter.put("description", PARAMETERS.get(described(name, route)));
        parameter.put(
                "required",
                NEEDED.contains(route + " " + name)
                        || parameter.get("in").asString().equals("path"));
        var schema = parameter.putObject("schema").put("type", "string");
        switch (described(name, route)) {
            case "year", "rulesAt" -> schema.put("pattern", Allowed.YEAR);
            case "years", "period" -> schema.put("pattern", "^" + YEARS + "(," + YEARS + ")*$");
            case "asOf" -> {
                if (!route.equals("compare")) {
                    schema.put("format", "date").put("pattern", Allowed.DAY);
                }
            }
            case "page", "pageSize" -> schema.put("pattern", "^" + Page.NUMBER + "$");
            case "lang" -> SchemaOf.enumerated(schema, List.of("nb", "en"));
            case "format" ->
                SchemaOf.enumerated(
                        schema,
                        FORMATS.get(route).stream().map(Format::toString).toList());
            default -> schema.put("minLength", 1);
        }
    }

    /** Some parameters name several things on some routes. */
    private static String described(String name, String route) {
        boolean several = route.equals("results") || route.equals("compare") && name.equals("year");
        return switch (name) {
            case "municipality" -> several ? "municipalities" : name;
            case "year" -> several ? "years" : name;
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
