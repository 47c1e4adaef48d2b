package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schema is that of the records, every real scorecard keeps it, and broken ones do not. */
class ScorecardSchemaTest {
    private static final Path PUBLISHED = Path.of("src", "main", "resources", Documents.SCHEMA);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaOf.scorecard(), InputFormat.JSON);

    private static String document(Body body, int year) {
        return ScorecardJson.write(
                WORKSPACE.scoring().score(new Scoring.Request(body, year, WORKSPACE.packOf(body), null, null)));
    }

    @Test
    void thePublishedSchemaIsNotStale() throws IOException {
        Files.writeString(Path.of("target", Documents.SCHEMA), SchemaOf.scorecard());

        assertThat(Files.readString(PUBLISHED))
                .as("Maybe: cp api/target/%s api/%s", Documents.SCHEMA, PUBLISHED)
                .isEqualTo(SchemaOf.scorecard());
    }

    @Test
    void everyRealScorecardKeepsTheSchema() {
        for (Body body : WORKSPACE.municipalities()) {
            boolean hasPack = WORKSPACE.packOf(body).pack().municipality() != null;
            for (int year = hasPack ? 2005 : 2022; year <= (hasPack ? 2031 : 2022); year++) {
                assertThat(SCHEMA.validate(document(body, year), InputFormat.JSON))
                        .as(body.id() + " " + year)
                        .isEmpty();
            }
        }
    }

    /** {@code VERDICT} stands for the first goal that rules judged, {@code WORDS} for the first that is words only. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/schemaVersion | '2.0'",
                "/year | 23",
                "/year | '2023'",
                "/asOf | 'today'",
                "/rulesAt | null",
                "/goals | null",
                "/extra | 1",
                "/pack/sha256 | 'abc'",
                "/municipality/number | '32'",
                "/counts/MET | -1",
                "/counts/FINE | 1",
                "/counts/MET | null",
                "/totals/all/withheld | null",
                "/totals/all/withheld/code | 'BECAUSE'",
                "/totals/all/coverage | 1.1",
                "/totals/all/most | 85",
                "/totals/measurable/low | 101",
                "/areas/0/name/en | null",
                "VERDICT/state | 'REACHED'",
                "VERDICT/state | null",
                "VERDICT/state | 'NO_DATA'",
                "VERDICT/because | []",
                "VERDICT/because | null",
                "VERDICT/inputs | []",
                "VERDICT/score | null",
                "VERDICT/score | 100.1",
                "VERDICT/score | '80'",
                "VERDICT/rule | null",
                "VERDICT/rule/line | 0",
                "VERDICT/basis | 'FEELING'",
                "VERDICT/basis | null",
                "VERDICT/basis | 'PATH'",
                "VERDICT/value | '3.6'",
                "VERDICT/value | null",
                "VERDICT/status | 'Q'",
                "VERDICT/period | 'last year'",
                "VERDICT/because/0/relation | 'NEAR'",
                "VERDICT/because/0/level | 'leastDemanding'",
                "VERDICT/because/0/margin | null",
                "VERDICT/levels/0/kind | 'wish'",
                "VERDICT/levels/0/from | 'once'",
                "VERDICT/inputs/0/published | '15.6.2024'",
                "VERDICT/explanation | null",
                "VERDICT/title | 'A title'",
                "VERDICT/id | 'A goal'",
                "WORDS/state | 'MET'",
                "WORDS/score | 50",
                "WORDS/reason | null",
                "WORDS/reason/code | 'STALE'",
                "WORDS/reason/code | 'SOME_REASON'"
            })
    void aBrokenScorecardIsRefused(String place, String value) {
        var card = MAPPER.readTree(document(WORKSPACE.figures().catalogue().body("baerum"), 2023));
        assertThat(SCHEMA.validate(card.toString(), InputFormat.JSON)).isEmpty();
        var at = JsonPointer.compile(
                place.replace("VERDICT", goal(card, "PARTLY_MET")).replace("WORDS", goal(card, "MANUAL")));

        var holder = card.at(at.head());
        var broken = MAPPER.readTree(value.replace('\'', '"'));
        if (holder instanceof ArrayNode list) {
            list.set(at.last().getMatchingIndex(), broken);
        } else {
            ((ObjectNode) holder).set(at.last().getMatchingProperty(), broken);
        }

        assertThat(SCHEMA.validate(card.toString(), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void aScorecardWithoutAComponentIsRefused() {
        var card = (ObjectNode)
                MAPPER.readTree(document(WORKSPACE.figures().catalogue().body("baerum"), 2023));
        card.remove("proposed");

        assertThat(SCHEMA.validate(card.toString(), InputFormat.JSON)).isNotEmpty();
    }

    private static String goal(JsonNode card, String state) {
        for (int i = 0; i < card.get("goals").size(); i++) {
            if (card.at("/goals/" + i + "/state").asString().equals(state)) {
                return "/goals/" + i;
            }
        }
        throw new IllegalArgumentException("No goal is " + state + ".");
    }
}
