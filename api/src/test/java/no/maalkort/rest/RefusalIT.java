package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is not well asked, from outside: one shape of refusal, that says what and where and repeats nothing. */
class RefusalIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String TABLE = "/api/v1/results?municipality=baerum&year=2023";

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Path.of("."), Map.of());
    }

    @AfterAll
    static void stopAndFindNothingInTheLog() throws IOException {
        try (var stopping = served) {
            assertThat(stopping.errors().lines()).allMatch(line -> line.contains("\"level\":\"INFO\""));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/municipalities/berum | 404 | you meant (baerum)",
                "/api/v1/scorecards/baerum/2023?yaer=1 | 400 | not known",
                "/api/v1/scorecards/baerum/2023?asOf=1&asOf=2 | 400 | twice",
                "/api/v1/scorecards/baerum/2023?pack=norwa | 400 | you meant (norway)",
                "/api/v1/scorecards/baerum/twenty | 400 | four digits",
                "/api/v1/scorecards/baerum/0x7e7 | 400 | four digits",
                "/api/v1/scorecards/baerum/+2023 | 400 | four digits",
                "/api/v1/scorecards/baerum/02023 | 400 | four digits",
                "/api/v1/scorecards/baerum/%202023 | 400 | four digits",
                "/api/v1/scorecards/baerum/%D9%A2%D9%A0%D9%A2%D9%A3 | 400 | four digits",
                "/api/v1/scorecards/baerum/2200 | 400 | 1900 to 2199",
                "/api/v1/scorecards/baerum;x=1/2023 | 400 | semicolon",
                "/api/v1/scorecards/baerum/2023?rulesAt= | 400 | rulesAt",
                "/api/v1/scorecards/baerum/2023?rulesAt=-5 | 400 | rulesAt",
                "/api/v1/scorecards/baerum/2023?rulesAt=2147483647 | 400 | rulesAt",
                "/api/v1/scorecards/baerum/2023?asOf=%2B999999999-12-31 | 400 | asOf",
                "/api/v1/scorecards/baerum/2023?asOf=2023-02-29 | 400 | asOf",
                "/api/v1/packs/norwa/goals | 404 | you meant (norway)",
                "/api/v1/packs/baerum/goals/finance.net-operating-resul | 404 | (finance.net-operating-result)",
                "/api/v1/results?municipality=baerum | 400 | (year)",
                "/api/v1/results?municipality=,&year=2023 | 400 | municipality",
                "/api/v1/results?municipality=baerum,3201&year=2023 | 400 | named twice",
                "/api/v1/results?municipality=baerum&year=2023,2023 | 400 | named twice",
                "/api/v1/results?municipality=baerum&year=2023&pageSize=501 | 400 | more than 500",
                "/api/v1/results?municipality=baerum&year=2023&pageSize=0 | 400 | whole number from 1",
                "/api/v1/results?municipality=baerum&year=2023&page=2 | 404 | the last is page 1",
                "/api/v1/results?municipality=baerum&year=2023&page=99999999999 | 400 | whole number from 1",
                "/api/v1/results?municipality=baerum&year=2023&state=MISSED | 400 | closed set",
                "/api/v1/results?municipality=baerum&year=2023&area=climat | 400 | you meant (climate)",
                "/api/v1/results?municipality=baerum&year=2023&lang=sv | 400 | nb or en",
                "/api/v1/scorecards/baerum/2023?format=pdff | 400 | no such format",
                "/api/v1/observations | 400 | (body)",
                "/api/v1/observations?body=berum | 400 | you meant (baerum)",
                "/api/v1/observations?body=baerum&indicator=finance.dept | 400 | indicator",
                "/api/v1/observations?body=baerum&period=22 | 400 | period",
                "/api/v1/indicators/climate.direct-emission | 404 | you meant (climate.direct-emissions-tonnes)",
                "/api/v1/bodies/norwy | 404 | municipality",
                "/api/v1/packs/norwa | 404 | you meant (norway)",
                "/api/v1/compare?municipality=baerum&year=2023 | 400 | nothing to compare",
                "/api/v1/compare?municipality=baerum&year=2020,2021,2022 | 400 | two are compared",
                "/api/v1/reach/baerum/2023 | 400 | one of measurable 75",
                "/api/v1/reach/baerum?measurable=75 | 404 | a year in an address cannot be left out",
                "/api/v1/reach/baerum/2023?measurable=101 | 400 | It is not points from 0 to 100.",
                "/api/v1/reach/baerum/2023?area=clima=90 | 400 | It is no area with a level in 2023.",
                "/api/v1/reach/baerum/2023?goal=finance.buffer-fund | 400 | It is not a name and what to reach.",
                "/api/v1/peers/baerum/2020?group=baerum | 400 | Nobody but the municipality itself",
                "/api/v1/peers/baerum/2020?group=asker,oslo,asker | 400 | named twice",
                "/api/v1/reach/baerum/2023?area=climte=90 | 400 | you meant (climate)",
                "/api/v1/reach/baerum/2023?measurable=101 | 400 | write 75",
                "/api/v1/gap/berum | 404 | you meant (baerum)",
                "/api/v1/gap/baerum?goal=climate.direct-emision | 400 | (baerum:climate.direct-emissions)",
                "/api/v1/gap/baerum?goal=netto | 400 | you meant one of",
                "/api/v1/gap/baerum?years=2023 | 400 | (year)",
                "/api/v1/project/baerum | 400 | (until)",
                "/api/v1/project/baerum?until=2150 | 400 | an earlier year",
                "/api/v1/project/baerum?until=2030&indicator=finance.dept | 400 | indicator",
                "/api/v1/robustness/baerum/2023?draws=5001 | 400 | from 1 to 5000",
                "/api/v1/robustness/baerum/2023?draws=0 | 400 | from 1 to 5000",
                "/api/v1/robustness/baerum/2023?seed=-1 | 400 | from 0",
                "/api/v1/robustness/baerum/2023?format=csv | 400 | not known",
                "/api/v1/robustness/berum/2023 | 404 | you meant (baerum)",
                "/api/v1/peers/baerum/2023?group=KOSTRA-13 | 400 | lists no members",
                "/api/v1/peers/baerum/2023?group=kostra-group-12 | 400 | lists no members",
                "/api/v1/peers/baerum/2023?group=oslo,oslo | 400 | named twice",
                "/api/v1/peers/baerum/2023?group=osslo | 400 | you meant (oslo)",
                "/api/v1/peers/baerum/2023?group=all | 400 | name some",
                "/api/v1/findings?page=x | 400 | whole number",
                "/badge/baerum/2023.png | 404 | openapi.json",
                "/badge/berum/2023.svg | 404 | you meant (baerum)",
                "/api/v1/scorecards/baerum/2023/goals/finance.net-operating-resul | 404 | (finance.net-operating-result)",
                "/api/v1/scorecards/baerum/2023/goals/baerum:finance.net-operating-resul | 404 | (finance.net-operating-result)",
                "/api/v1/scorecards/baerum/2023/goals/net-operating-result | 404 | (finance.net-operating-result)",
                "/api/v1/scorecards/baerum/2023/goals/buffer-fund | 404 | you meant (finance.buffer-fund)",
                "/api/v1/packs/baerum/goals/buffer-fund | 404 | you meant (finance.buffer-fund)",
                "/api/v1/scorecards/baerum/2023/goals/refugees | 404 | goals",
                "/api/v1/results?municipality=baerum&year=2023&format=xml | 400 | csv",
                "/api/v1/results?municipality=baerum&year=2023&pack=nowhere | 400 | no such pack",
                "/api/v1/municipalities?asOf=%ff | 400 | UTF-8",
                "/health?now=1 | 400 | leave it out",
                "/api/v1/openapi.json?now=1 | 400 | leave it out",
                "/error | 404 | openapi.json",
                "/nothing | 404 | openapi.json"
            })
    @Tag("asvs-2.2.2")
    @Tag("asvs-15.3.7")
    @Tag("asvs-13.4.3")
    void aBadRequestIsAnsweredAsProblemDetails(String path, int status, String says)
            throws IOException, InterruptedException {
        var answer = served.get(path);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        refused(answer.body(), status, says);
        if (status == 400 && path.contains("?") && !path.contains("%ff")) {
            assertThat(MAPPER.readTree(answer.body()).get("errors").valueStream())
                    .singleElement()
                    .satisfies(error ->
                            assertThat(error.get("parameter").asString("")).matches("[A-Za-z]+"));
        }
    }

    /** One rule: nothing is there under a path that names what does not exist, and a query that does so is not well asked. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/municipalities/berum | 404 | municipality | (baerum)",
                "/api/v1/results?municipality=berum&year=2023 | 400 | municipality | (baerum)",
                "/api/v1/packs/norwa | 404 | pack | (norway)",
                "/api/v1/gap/baerum?set=climate.direct-emissions-change-since-2009-percent=-44 | 400 | year | year=2024",
                "/api/v1/robustness/baerum/2024?weight=finance.net-operating-resul=2 | 400 | weight | (finance.net-operating-result)",
                "/api/v1/reach/baerum/2024?measurable=20&set=;finance.net-operating-result-percnt=4 | 400 | set | =",
                "/api/v1/scorecards/baerum/2023?pack=norwa | 400 | pack | (norway)",
                "/api/v1/bodies/osslo | 404 | body | (oslo)",
                "/api/v1/findings?body=osslo | 400 | body | (oslo)",
                "/api/v1/peers/baerum/2023?group=osslo | 400 | group | (oslo)",
                "/api/v1/indicators/finance.bufferfund-million-kroner | 404 | indicator | (finance.buffer-fund-million-kroner)",
                "/api/v1/observations?body=baerum&indicator=finance.bufferfund-million-kroner | 400 | indicator | (finance.",
                "/api/v1/gap/baerum?goal=finance.bufer-fund | 400 | goal | (baerum:finance.buffer-fund)",
                "/api/v1/scorecards/baerum/20x3 | 400 | year | four digits",
                "/api/v1/results?municipality=baerum | 400 | year | year=2023",
                "/api/v1/results?municipality=baerum&year=2023&paje=2 | 400 | paje | (page)",
                "/api/v1/results?municipality=baerum&year=2023&year=2022 | 400 | year | leave one out",
                "/api/v1/findings?page=900000 | 404 | page | the last is page",
                "/api/v1/reach/baerum/2023?area=climte=90 | 400 | area | (climate)",
                "/api/v1/project/baerum?until=20x3 | 400 | until | four digits",
                "/api/v1/scorecards/baerum/2023?asOf=2023-02-30 | 400 | asOf | 2024-06-15",
                "/api/v1/scorecards/baerum/2023?rulesAt=0 | 400 | rulesAt | four digits"
            })
    void whatIsWrongIsToldByItsParameter(String path, int status, String parameter, String maybe)
            throws IOException, InterruptedException {
        var answer = served.get(path);
        var error = MAPPER.readTree(answer.body()).at("/errors/0");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(error.get("parameter").asString()).isEqualTo(parameter);
        assertThat(error.get("pointer").isNull()).isTrue();
        assertThat(error.get("maybe").asString()).startsWith("Maybe ").contains(maybe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "text/html", "application/json;q=x"})
    void whatCannotBeGivenAsAskedIsRefusedInJson(String accept) throws IOException, InterruptedException {
        refused(served.get("/health", "Accept", accept).body(), 406, "application/json");
        refused(served.get(TABLE, "Accept", accept.replace("json", "xml")).body(), 406, "application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "MAKE"})
    void nothingCanBeWritten(String method) throws IOException, InterruptedException {
        var answer = served.ask(method, "/api/v1/municipalities");

        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET"));
        refused(answer.body(), 405, "only read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "GET /%2fsecret HTTP/1.1 | 400",
                "GET /%5csecret HTTP/1.1 | 400",
                "GET /%00secret HTTP/1.1 | 400",
                "GET /%zzsecret HTTP/1.1 | 400",
                "GET /?<secret>=1 HTTP/1.1 | 400",
                "GET /api/v1/municipalities?secret=%zz HTTP/1.1 | 400",
                "GET /api/v1/municipalities?%zz=secret HTTP/1.1 | 400",
                "GET /secret HTTP/1.1 | 404",
                "TRACE /secret HTTP/1.1 | 405",
                "GET /secret HTTP/9.9 | 505",
                "SECRET | 400"
            })
    @Tag("asvs-1.1.1")
    @Tag("asvs-13.4.2")
    void whatIsNoGoodHttpIsRefusedInTheSameShapeAndNeverRepeated(String line, int status) throws IOException {
        String answer = served.raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsIgnoringCase("Content-Type: application/problem+json");
        refused(answer.substring(answer.indexOf("\r\n\r\n")), status, "Maybe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "TRACE", "DELETE"})
    @Tag("asvs-13.4.4")
    void aMethodThatIsNotKnownIsToldWhichAre(String method) throws IOException {
        String answer =
                served.raw(method + " /api/v1/municipalities HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.lines()).contains("Allow: GET, HEAD, OPTIONS");
    }

    @Test
    void aMissingHostIsRefusedInTheSameShape() throws IOException {
        refusedHead("GET /health HTTP/1.1\r\nConnection: close\r\n\r\n", 400, "HTTP");
    }

    @Test
    void whatIsSentIsNamedAndNeverRepeatedAtLength() throws IOException, InterruptedException {
        String figure = "{\"indicator\":\"climate.cdp-grade\",\"text\":\"" + "x".repeat(5000)
                + "\",\"source\":\"Draft, page 4\"}";

        var answer = served.post(
                "/api/v1/evaluations",
                "application/json",
                "{\"municipality\":\"baerum\",\"year\":2023,\"figures\":[" + figure + "]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("xxx\u2026").doesNotContain("x".repeat(301));
    }

    @Test
    @Tag("asvs-2.3.2")
    void aHeadThatIsTooLongIsToldByWhichPartOfItIs() throws IOException {
        String host = " HTTP/1.1\r\nHost: localhost\r\n";
        refusedHead("GET /health?" + "secret".repeat(2000) + host + "\r\n", 414, "address is too long");
        refusedHead("GET /" + "secret".repeat(20_000), 414, "address is too long");
        refusedHead("GET /health" + host + "X: " + "secret".repeat(1500) + "\r\n\r\n", 431, "headers are too long");
        refusedHead("GET /health" + host + "X: secret\r\n".repeat(101) + "\r\n", 431, "too many");
    }

    private static void refusedHead(String request, int status, String says) throws IOException {
        String answer = served.raw(request);

        assertThat(answer).startsWith("HTTP/1.1 " + status).containsIgnoringCase("application/problem+json");
        assertThat(answer.lines())
                .contains(
                        "X-Content-Type-Options: nosniff",
                        "Referrer-Policy: no-referrer",
                        "Cache-Control: no-store",
                        "Vary: Accept, Accept-Encoding")
                .anyMatch(line -> line.startsWith("Pack-Version: ") && line.contains("baerum=1.0.0+"))
                .anyMatch(line -> line.startsWith("Content-Security-Policy: default-src 'none'"))
                .anyMatch(line -> line.matches("X-Request-Id: [0-9a-f-]{36}"));
        refused(answer.substring(answer.indexOf("\r\n\r\n")), status, says);
    }

    private static void refused(String body, int status, String says) {
        var problem = MAPPER.readTree(body);
        assertThat(problem.propertyNames()).containsExactly("type", "title", "status", "detail", "maybe", "errors");
        assertThat(problem.get("type").asString())
                .isEqualTo(ProblemType.of(status).address());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("maybe").asString()).startsWith("Maybe ");
        assertThat(body).contains(says).doesNotContainIgnoringCase("secret").doesNotContain("xception", "no.maalkort");
    }
}
