package no.maalkort.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Real answers as examples of the OpenAPI document: every list cut to two, and hashes that hang on the engine left out. */
record Examples(Function<String, String> service, BinaryOperator<String> sending) {
    static final String SENT = """
            {"municipality": "baerum", "year": 2023, "asOf": "2024-12-31", "figures": [
              {"indicator": "finance.net-operating-result-percent", "value": 4.1, "unit": "%", "source": "Draft, page 4"}]}
            """;
    static final String SENT_CSV = """
            body;indicator;period;value;unit;status;publisher;source;quote;note
            baerum;finance.net-operating-result-percent;2023;4,1;%;A;;Draft, page 4;;
            """;
    private static final String EVALUATIONS = "/api/v1/evaluations";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int SHOWN = 2;
    /** Hashes that another engine, or another machine, has otherwise. */
    private static final List<String> ENGINES_OWN = List.of("sources", "receipt", "scorecard", "verdict");

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
            Map.entry("reach", "/api/v1/reach/baerum/2023?goal=finance.net-operating-result=MET&" + DATED),
            Map.entry("gap", "/api/v1/gap/baerum?goal=climate.direct-emissions&" + DATED),
            Map.entry("project", "/api/v1/project/baerum?goal=norway:inclusion.refugees-settled&until=2026&" + DATED),
            Map.entry("robustness", "/api/v1/robustness/baerum/2023?draws=100&" + DATED),
            Map.entry("peers", "/api/v1/peers/baerum/2023?group=oslo&" + DATED),
            Map.entry("badgeEndpoint", "/badge/baerum/2023.json"),
            Map.entry("packs", "/api/v1/packs"),
            Map.entry("pack", "/api/v1/packs/baerum"),
            Map.entry("goals", "/api/v1/packs/baerum/goals"),
            Map.entry("config", "/api/v1/config"),
            Map.entry("goal", "/api/v1/packs/baerum/goals/finance.net-operating-result"));

    /** What a route really answers, cut short; none of routes that answer no JSON of ours. */
    Optional<JsonNode> of(String route) {
        return route.equals("evaluate")
                ? Optional.of(shown(sending.apply(EVALUATIONS, SENT)))
                : Optional.ofNullable(PATHS.get(route)).map(service).map(Examples::shown);
    }

    /** The first rows of a table. */
    String csv() {
        return service.apply("/api/v1/results?municipality=baerum&year=2023&state=PARTLY_MET&format=csv&" + DATED)
                .lines()
                .limit(SHOWN)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** How a refusal of a status reads: a real one where one can be asked for. */
    JsonNode refused(int status) {
        return MAPPER.readTree(
                switch (status) {
                    case 400 -> service.apply("/api/v1/results?municipality=baerum&yaer=2023");
                    case 404 -> service.apply("/api/v1/scorecards/barum/2023");
                    case 422 -> sending.apply(EVALUATIONS, SENT.replace("\"%\"", "\"mill. kr\""));
                    default -> Refused.of(status).json("");
                });
    }

    private static JsonNode shown(String text) {
        var answer = MAPPER.readTree(text);
        cut(answer);
        return answer;
    }

    private static void cut(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > SHOWN) {
                list.remove(SHOWN);
            }
        }
        if (node instanceof ObjectNode object) {
            ENGINES_OWN.stream()
                    .filter(key -> object.path(key).isString())
                    .forEach(key ->
                            object.put(key, object.get(key).asString().replaceFirst("^[0-9a-f]{64}", "0".repeat(64))));
            if (object.has("atOnce")) {
                object.put("atOnce", 4);
            }
        }
        node.forEach(Examples::cut);
    }
}
