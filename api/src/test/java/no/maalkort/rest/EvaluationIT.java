package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.maalkort.cli.Ran;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures that are sent: judged as all others, told exactly what is wrong with them, and kept nowhere. */
class EvaluationIT {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String PATH = "/api/v1/evaluations";
    private static final String HEADER = "body;indicator;period;value;unit;status;publisher;source;quote;note\n";

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(folder, Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    private static JsonNode judged(String type, String path, String body) throws IOException, InterruptedException {
        var answer = served.post(path, type, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return MAPPER.readTree(answer.body());
    }

    private static JsonNode goal(JsonNode card) {
        return card.get("goals")
                .valueStream()
                .filter(one -> one.get("id").asString().equals("finance.net-operating-result"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFigureThatNoGoalAsksForIsTold() throws Exception {
        String sent = "{\"municipality\": \"baerum\", \"year\": 2023, \"figures\": [{\"indicator\":"
                + " \"climate.direct-emissions-change-since-2009-percent\", \"value\": -45%s}]}";

        assertThat(judged("application/json", PATH, String.format(sent, "")).get("problems"))
                .hasToString("[\"The figure sent of climate.direct-emissions-change-since-2009-percent, baerum, 2023"
                        + " is not used: no goal shown asks for it.\"]");
        assertThat(judged("application/json", PATH, String.format(sent, ", \"period\": 2022"))
                        .get("problems"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4.00, MET", "3.99, PARTLY_MET", "3, PARTLY_MET", "2.99, NOT_MET", "-1, NOT_MET"})
    void aFigureThatIsSentStandsInPlaceOfTheKnownOne(String value, String state)
            throws IOException, InterruptedException {
        String json = "{\"municipality\":\"baerum\",\"year\":2023,\"figures\":[{\"indicator\":"
                + "\"finance.net-operating-result-percent\",\"value\":" + value + "}]}";
        String csv =
                HEADER + "baerum;finance.net-operating-result-percent;2023;" + value.replace('.', ',') + ";%;A;;;;\n";

        var fromJson = judged("application/json", PATH, json);
        var fromCsv = judged("text/csv", PATH + "?municipality=baerum&year=2023", csv);

        assertThat(goal(fromJson).get("state").asString()).isEqualTo(state);
        assertThat(goal(fromJson).get("value").toString()).isEqualTo(value);
        assertThat(goal(fromJson).at("/inputs/0/release").asString()).isEqualTo("evaluation");
        assertThat(fromJson).isEqualTo(fromCsv);
    }

    private static final String SUPPOSED = "{\"municipality\":\"baerum\",\"year\":2024,\"figures\":[],\"scenario\":";

    @Test
    void aScenarioIsAnsweredByTheWhatIfOfTheCommandLine() throws IOException, InterruptedException {
        var answer = served.post(
                PATH,
                "application/json",
                SUPPOSED + "{\"figures\":[{\"indicator\":\"finance.net-operating-result-percent\",\"value\":4.1}],"
                        + "\"levels\":[{\"goal\":\"finance.net-operating-result\",\"level\":\"minimum\",\"text\":\"3,5 %\"}],"
                        + "\"weights\":[{\"goal\":\"finance.net-operating-result\",\"weight\":2}]}}");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Answers.WHAT_IF);
        assertThat(answer.body())
                .isEqualTo(Ran.of(
                                "what-if",
                                "baerum",
                                "2024",
                                "--set",
                                "finance.net-operating-result-percent=4,1%",
                                "--level",
                                "finance.net-operating-result.minimum=3,5",
                                "--weight",
                                "finance.net-operating-result=2",
                                "--format",
                                "json")
                        .out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | not an object | /scenario",
                "{\"figurs\":[]} | (figures) | /scenario/figurs",
                "{\"figures\":[{\"indicator\":\"finance.x\",\"value\":1}]} | see /api/v1/indicators | /scenario/figures/0",
                "{\"levels\":[{\"goal\":\"finance.net-operating-result\",\"level\":\"minimum\"}]} | either | /scenario/levels/0",
                "{\"weights\":[{\"goal\":\"finance.buffer-fund\",\"weight\":0}]} | no weight | /scenario/weights/0",
            })
    void aScenarioThatIsWrongIsToldWhere(String scenario, String says, String pointer)
            throws IOException, InterruptedException {
        refused(SUPPOSED + scenario + "}", 422, says, pointer);
    }

    @Test
    void nothingSentIsTheScorecardItself() throws IOException, InterruptedException {
        var card = judged("application/json", PATH, "{\"municipality\":\"3201\",\"year\":2023,\"figures\":[]}");

        assertThat(card)
                .isEqualTo(MAPPER.readTree(
                        Ran.of("score", "baerum", "2023", "--format", "json").out()));
    }

    @Test
    @Tag("asvs-5.3.1")
    void nothingIsKept() throws IOException, InterruptedException {
        String before = served.get("/api/v1/scorecards/baerum/2023").body();

        judged(
                "application/json",
                PATH,
                "{\"municipality\":\"baerum\",\"year\":2023,\"figures\":[{\"indicator\":"
                        + "\"finance.net-operating-result-percent\",\"value\":9}]}");

        assertThat(served.get("/api/v1/scorecards/baerum/2023").body()).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 400 | The body is empty | ",
                "{ | 400 | line 1 | ",
                "[] | 422 | not an object | ",
                "{\"municipality\":\"baerum\",\"municipality\":\"oslo\"} | 400 | twice | ",
                "{\"municipality\":\"baerum\",\"year\":2023,\"figures\":[]} x | 400 | JSON | ",
                "{\"municipality\":\"berum\",\"year\":2023,\"figures\":[]} | 422 | (baerum) | /municipality",
                "{\"municipality\":\"baerum\",\"year\":\"2023\",\"figures\":[]} | 422 | whole number | /year",
                "{\"municipality\":\"baerum\",\"figures\":[]} | 422 | missing | /year",
                "{\"municipality\":\"baerum\",\"year\":2023,\"figurs\":[]} | 422 | (figures) | /figurs",
                "{\"municipality\":\"baerum\",\"year\":2023,\"figures\":{}} | 422 | not a list | /figures",
                "{\"municipality\":\"baerum\",\"year\":2023,\"pack\":\"norwa\",\"figures\":[]} | 422 | (norway) | /pack",
                "{\"municipality\":\"baerum\",\"year\":2323,\"figures\":[]} | 422 | four digits | /year",
                "{\"municipality\":\"baerum\",\"year\":2023,\"asOf\":\"2023\",\"figures\":[]} | 422 | not a day | /asOf",
                "{\"municipality\":\"baerum\",\"year\":2023,\"rulesAt\":1,\"figures\":[]} | 422 | four digits | /rulesAt",
            })
    @Tag("asvs-15.3.3")
    void aBodyThatIsWrongIsToldWhere(String body, int status, String says, String pointer)
            throws IOException, InterruptedException {
        refused(body, status, says, pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"indicator\":\"finance.net-operating-result\",\"value\":3 | (finance.net-operating-result-percent) | indicator",
                "\"value\":3 | missing | indicator",
                "\"indicator\":\"finance.net-operating-result-percent\",\"value\":\"3\" | not a number | value",
                "\"indicator\":\"finance.net-operating-result-percent\",\"value\":1e99 | 30 digits | value",
                "\"indicator\":\"finance.net-operating-result-percent\",\"value\":3,\"unit\":\"kr\" | unit | unit",
                "\"indicator\":\"finance.net-operating-result-percent\",\"value\":3,\"status\":\"X\" | status | status",
                "\"indicator\":\"finance.net-operating-result-percent\",\"text\":\"A\" | without text | text",
                "\"indicator\":\"finance.net-operating-result-percent\",\"value\":3,\"body\":\"x\" | /api/v1/bodies | body",
                "\"indicator\":\"finance.net-operating-result-percent\",\"value\":3,\"period\":20223 | not a year | period",
                "\"indicator\":\"finance.net-operating-result-percent\",\"valeu\":3 | (value) | valeu",
                "\"indicator\":\"<script>\",\"value\":3 | /api/v1/indicators | indicator",
                "\"indicator\":\"finance.buffer-fund-million-kroner\",\"value\":3 | /figures/0 already | body"
            })
    @Tag("asvs-2.2.1")
    @Tag("asvs-2.2.3")
    @Tag("asvs-15.3.5")
    void aFigureThatIsWrongIsToldAtItsPlace(String figure, String says, String key)
            throws IOException, InterruptedException {
        String body = "{\"municipality\":\"baerum\",\"year\":2023,\"figures\":[{\"indicator\":\"society.population\","
                + "\"value\":1},{" + figure + "}]}";
        refused(
                body.replace("society.population", "finance.buffer-fund-million-kroner"),
                422,
                says,
                "/figures/1/" + key);
    }

    private static void refused(String body, int status, String says, String pointer)
            throws IOException, InterruptedException {
        var answer = served.post(PATH, "application/json", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(says).doesNotContain("<script>", "xception");
        if (pointer != null) {
            assertThat(answer.body()).doesNotContain(".yaml", ".csv", "line ", "command", "maalkort ");
            assertThat(MAPPER.readTree(answer.body()).get("errors").valueStream())
                    .anyMatch(error -> error.get("pointer").asString().equals(pointer));
        }
    }

    @Test
    void aMarkBeforeTheBodyIsNoPartOfIt() throws IOException, InterruptedException {
        String json = "{\"municipality\":\"baerum\",\"year\":2023,\"figures\":[]}";
        String csv = HEADER + "baerum;finance.net-operating-result-percent;2023;3,6;%;A;;;;\n";

        assertThat(judged("application/json", PATH, "\uFEFF" + json)).isEqualTo(judged("application/json", PATH, json));
        assertThat(judged("text/csv", PATH + "?municipality=baerum&year=2023", "\uFEFF" + csv))
                .isEqualTo(judged("text/csv", PATH + "?municipality=baerum&year=2023", csv));
        refused("\uFEFF\uFEFF" + json, 400, "not JSON", null);
    }

    @Test
    void aSenderOfCsvHasNoCatalogueEither() throws IOException, InterruptedException {
        var answer = served.post(
                PATH + "?municipality=baerum&year=2023", "text/csv", HEADER + "qqqq;zzzzzzzz;2023;3,6;%;A;;;;\n");

        assertThat(answer.body())
                .contains("see /api/v1/bodies", "see /api/v1/indicators")
                .doesNotContain(".yaml");
    }

    @Test
    void aRowOfCsvIsToldByLineAndColumn() throws IOException, InterruptedException {
        var answer = served.post(
                PATH + "?municipality=baerum&year=2023",
                "text/csv",
                HEADER + "baerum;finance.net-operating-result-percent;2023;3.6;%;A;;;;\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        var error = MAPPER.readTree(answer.body()).at("/errors/0");
        assertThat(error.get("line").asInt()).isEqualTo(2);
        assertThat(error.get("column").asInt()).isEqualTo(50);
        assertThat(error.get("maybe").asString()).contains("3,6");
    }

    @Test
    @Tag("asvs-5.2.1")
    void tooMuchAndOtherTypesAreRefused() throws IOException, InterruptedException {
        String large = HEADER + " ".repeat(SentBody.MOST_BYTES);

        assertThat(served.post(PATH + "?municipality=baerum&year=2023", "text/csv", large)
                        .statusCode())
                .isEqualTo(413);
        assertThat(served.post(PATH, "application/xml", "<a/>").statusCode()).isEqualTo(415);
        assertThat(served.ask("GET", PATH).statusCode()).isEqualTo(405);
        assertThat(served.ask("GET", PATH).headers().firstValue("Allow")).hasValue("POST, OPTIONS");
        assertThat(served.post(PATH, "application/json", "\uD800").statusCode()).isEqualTo(400);
    }
}
