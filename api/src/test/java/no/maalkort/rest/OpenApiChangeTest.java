package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever built on the released document must be able to go on: what breaks a client needs another version of the API. */
class OpenApiChangeTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Path RELEASED = Path.of("src", "test", "resources", "openapi-released.json");
    private static final Path NOW = Path.of("src", "main", "resources", Documents.OPENAPI);
    private static final String SCORECARD = "/paths/~1api~1v1~1scorecards~1{municipality}~1{year}/get";
    private static final String EVALUATION = "/paths/~1api~1v1~1evaluations/post";
    private static final String SCHEMAS = "/components/schemas/";

    /** Changes that each break a client somewhere. */
    private static final Map<String, Consumer<JsonNode>> BREAKING = new TreeMap<>(Map.ofEntries(
            Map.entry("a route is gone", all -> object(all, "/paths").remove("/api/v1/compare")),
            Map.entry("a method is gone", all -> object(all, "/paths/~1api~1v1~1evaluations")
                    .remove("post")),
            Map.entry("a call has another name", all -> object(all, SCORECARD).put("operationId", "card")),
            Map.entry(
                    "a call is in another group",
                    all -> object(all, SCORECARD).putArray("tags").add("cards")),
            Map.entry("a parameter is gone", all -> array(all, SCORECARD + "/parameters")
                    .remove(2)),
            Map.entry("a parameter is needed now", all -> object(all, SCORECARD + "/parameters/2")
                    .put("required", true)),
            Map.entry("a parameter is a number now", all -> object(all, SCORECARD + "/parameters/1/schema")
                    .put("type", "integer")),
            Map.entry("a format cannot be asked for", all -> array(all, SCORECARD + "/parameters/5/schema/enum")
                    .remove(0)),
            Map.entry("a format is not answered", all -> object(all, SCORECARD + "/responses/200/content")
                    .remove("text/csv")),
            Map.entry("a format is not taken", all -> object(all, EVALUATION + "/requestBody/content")
                    .remove("text/csv")),
            Map.entry("what is sent has a key less", all -> object(all, SCHEMAS + "Evaluation/properties")
                    .remove("pack")),
            Map.entry("what is sent needs a key more", all -> array(all, SCHEMAS + "Evaluation/required")
                    .add("pack")),
            Map.entry("a figure sent needs a key more", all -> array(all, SCHEMAS + "Sent/required")
                    .add("status")),
            Map.entry("an answer has a key less", all -> object(all, SCHEMAS + "GoalResult/properties")
                    .remove("weight")),
            Map.entry("a key may be missing", all -> array(all, SCHEMAS + "GoalResult/required")
                    .remove(0)),
            Map.entry("a key below a nullable one is gone", all -> object(all, SCHEMAS + "Withheld/properties")
                    .remove("code")),
            Map.entry("a key of a row is gone", all -> object(all, SCHEMAS + "Row/properties")
                    .remove("score")),
            Map.entry("a number is a text", all -> object(all, SCHEMAS + "GoalResult/properties/weight")
                    .put("type", "string")),
            Map.entry("a number may be null", all -> object(all, SCHEMAS + "GoalResult/properties/weight")
                    .putArray("type")
                    .add("number")
                    .add("null")),
            Map.entry("a list holds others", all -> object(all, SCHEMAS + "Scorecard/properties/goals/items")
                    .put("$ref", "#/components/schemas/Text")),
            Map.entry("a list is one", all -> object(all, SCHEMAS + "Scorecard/properties")
                    .putObject("goals")
                    .put("$ref", "#/components/schemas/GoalResult")),
            Map.entry("an answer has a word more", all -> array(all, SCHEMAS + "GoalResult/properties/state/enum")
                    .add("FORGIVEN"))));

    /** Changes that break nobody. */
    private static final Map<String, Consumer<JsonNode>> HARMLESS = new TreeMap<>(Map.of(
            "nothing",
            all -> {},
            "an answer has a key more",
            all -> object(all, SCHEMAS + "GoalResult/properties")
                    .putObject("more")
                    .put("type", "string"),
            "a call more",
            all -> object(all, "/paths").set("/api/v2/compare", all.at("/paths/~1api~1v1~1compare")),
            "other words",
            all -> object(all, SCORECARD).put("summary", "A card").put("description", "A card."),
            "a parameter more",
            all -> array(all, SCORECARD + "/parameters")
                    .addObject()
                    .put("name", "more")
                    .put("in", "query")
                    .putObject("schema")
                    .put("type", "string")));

    private static ObjectNode object(JsonNode document, String at) {
        return (ObjectNode) document.at(at);
    }

    private static ArrayNode array(JsonNode document, String at) {
        return (ArrayNode) document.at(at);
    }

    private static JsonNode read(Path file) throws IOException {
        return MAPPER.readTree(Files.readString(file));
    }

    private static boolean isIncompatible(JsonNode released, JsonNode now) {
        return OpenApiCompare.fromContents(released.toString(), now.toString()).isIncompatible();
    }

    @Test
    void nothingThatWasReleasedIsBroken() throws IOException {
        String maybe = "A client of (" + RELEASED + ") breaks.\nMaybe undo the change, it needs /api/v2; at a release:"
                + " cp api/" + NOW + " api/" + RELEASED;

        assertThat(ApiBreaks.between(read(RELEASED), read(NOW))).as(maybe).isEmpty();
        assertThat(isIncompatible(read(RELEASED), read(NOW)))
                .as("openapi-diff: " + maybe)
                .isFalse();
    }

    static Stream<String> breaking() {
        return BREAKING.keySet().stream();
    }

    static Stream<String> harmless() {
        return HARMLESS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void whatBreaksAClientIsFound(String change) throws IOException {
        var document = read(RELEASED);
        BREAKING.get(change).accept(document);

        assertThat(ApiBreaks.between(read(RELEASED), document)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatBreaksNobodyIsLetThrough(String change) throws IOException {
        var document = read(RELEASED);
        HARMLESS.get(change).accept(document);

        assertThat(ApiBreaks.between(read(RELEASED), document)).isEmpty();
        assertThat(isIncompatible(read(RELEASED), document)).isFalse();
    }
}
