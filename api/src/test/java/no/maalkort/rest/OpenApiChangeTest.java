package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Test
    void nothingThatWasReleasedIsBroken() throws IOException {
        assertThat(breaks(Files.readString(NOW)))
                .as("A client of (%s) breaks.\nMaybe undo the change; it needs /api/v2.", RELEASED)
                .isFalse();
    }

    private static boolean breaks(String now) throws IOException {
        String released = Files.readString(RELEASED);
        return OpenApiCompare.fromContents(released, now).isIncompatible()
                || hasOtherTypes(MAPPER.readTree(released), MAPPER.readTree(now));
    }

    /** What the comparison does not see: a property of another type, as OpenAPI 3.1 writes types. */
    private static boolean hasOtherTypes(JsonNode released, JsonNode now) {
        return released.at("/components/schemas").properties().stream()
                .anyMatch(schema -> schema.getValue().path("properties").properties().stream()
                        .anyMatch(property -> isOther(
                                property.getValue().path("type"),
                                now.at("/components/schemas/" + schema.getKey() + "/properties/" + property.getKey())
                                        .path("type"))));
    }

    private static boolean isOther(JsonNode released, JsonNode now) {
        return !now.isMissingNode() && !now.equals(released);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a route is gone",
                "a property of an answer is gone",
                "a parameter is gone",
                "a parameter is needed now",
                "a format is gone",
                "a number is a text now"
            })
    void whatBreaksAClientIsFound(String change) throws IOException {
        var document = (ObjectNode) MAPPER.readTree(Files.readString(RELEASED));
        var scorecard = document.at("/paths/~1api~1v1~1scorecards~1{municipality}~1{year}/get");
        var goal = (ObjectNode) document.at("/components/schemas/GoalResult");
        switch (change) {
            case "a route is gone" -> ((ObjectNode) document.get("paths")).remove("/api/v1/compare");
            case "a property of an answer is gone" -> {
                ((ObjectNode) goal.get("properties")).remove("weight");
                var required = (ArrayNode) goal.get("required");
                for (int i = required.size() - 1; i >= 0; i--) {
                    if (required.get(i).asString().equals("weight")) {
                        required.remove(i);
                    }
                }
            }
            case "a parameter is gone" -> ((ArrayNode) scorecard.get("parameters")).remove(2);
            case "a parameter is needed now" -> ((ObjectNode) scorecard.at("/parameters/2")).put("required", true);
            case "a format is gone" -> {
                for (JsonNode parameter : scorecard.get("parameters")) {
                    if (parameter.get("name").asString().equals("format")) {
                        ((ArrayNode) parameter.at("/schema/enum")).remove(0);
                    }
                }
            }
            default -> ((ObjectNode) goal.at("/properties/weight")).put("type", "string");
        }

        assertThat(breaks(document.toString())).isTrue();
    }

    @Test
    void aFieldMoreBreaksNobody() throws IOException {
        var document = (ObjectNode) MAPPER.readTree(Files.readString(RELEASED));
        ((ObjectNode) document.at("/components/schemas/GoalResult/properties"))
                .putObject("more")
                .put("type", "string");

        assertThat(breaks(document.toString())).isFalse();
    }
}
