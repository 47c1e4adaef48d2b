package no.maalkort.rest;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Real answers as examples of the OpenAPI document: every list cut to two, and the hash of the engine's sources left out. */
record Examples(Function<String, String> service) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int SHOWN = 2;
    private static final String DATED = "asOf=2024-12-31";

    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("health", "/health"),
            Map.entry("ready", "/health/ready"),
            Map.entry("bodies", "/api/v1/bodies"),
            Map.entry("body", "/api/v1/bodies/norway"),
            Map.entry("municipalities", "/api/v1/municipalities"),
            Map.entry("municipality", "/api/v1/municipalities/baerum"),
            Map.entry("indicators", "/api/v1/indicators"),
            Map.entry("indicator", "/api/v1/indicators/finance.net-operating-result-percent"),
            Map.entry(
                    "observations",
                    "/api/v1/observations?body=baerum&indicator=inclusion.refugees-settled&period=2022&" + DATED),
            Map.entry("findings", "/api/v1/findings?body=baerum"),
            Map.entry("scorecard", "/api/v1/scorecards/baerum/2023?" + DATED),
            Map.entry("explanation", "/api/v1/scorecards/baerum/2023/goals/finance.net-operating-result?" + DATED),
            Map.entry("results", "/api/v1/results?municipality=baerum&year=2023&state=PARTLY_MET&" + DATED),
            Map.entry("compare", "/api/v1/compare?municipality=baerum&year=2020,2023&" + DATED),
            Map.entry("gap", "/api/v1/gap/baerum?goal=climate.direct-emissions&" + DATED),
            Map.entry("project", "/api/v1/project/baerum?goal=norway:inclusion.refugees-settled&until=2026&" + DATED),
            Map.entry("badgeEndpoint", "/badge/baerum/2023.json"),
            Map.entry("packs", "/api/v1/packs"),
            Map.entry("pack", "/api/v1/packs/baerum"),
            Map.entry("goals", "/api/v1/packs/baerum/goals"),
            Map.entry("goal", "/api/v1/packs/baerum/goals/finance.net-operating-result"),
            Map.entry("evaluate", "/api/v1/scorecards/baerum/2023?" + DATED));

    /** What a route really answers, cut short; none of routes that answer no JSON of ours. */
    Optional<JsonNode> of(String route) {
        return Optional.ofNullable(PATHS.get(route)).map(this::answered);
    }

    private JsonNode answered(String path) {
        var answer = MAPPER.readTree(service.apply(path));
        cut(answer);
        return answer;
    }

    private static void cut(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > SHOWN) {
                list.remove(SHOWN);
            }
        }
        if (node instanceof ObjectNode object
                && object.has("sources")
                && object.get("sources").isString()) {
            object.put("sources", "0".repeat(64));
        }
        node.forEach(Examples::cut);
    }
}
