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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The packaged jar, served as a process and asked by a real client. */
class ServiceIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String TABLE = "/api/v1/results?municipality=baerum&year=2023";

    @TempDir
    private static Path folder;

    private static Served served;

    /** In a folder and with variables that would have Spring listen elsewhere. */
    @BeforeAll
    static void start() throws IOException {
        for (Path place : new Path[] {folder, Files.createDirectories(folder.resolve("config"))}) {
            Files.writeString(
                    place.resolve("application.properties"),
                    "server.address=0.0.0.0\nserver.port=1\nserver.servlet.context-path=/elsewhere\n");
        }
        served = Served.start(
                folder,
                Map.of(
                        "SERVER_PORT", "1",
                        "SERVER_ADDRESS", "0.0.0.0",
                        "SERVER_SERVLET_CONTEXT_PATH", "/elsewhere",
                        "SPRING_APPLICATION_JSON", "{\"server.port\": 1}"));
    }

    @AfterAll
    static void stopAndFindNothingInTheLog() throws IOException {
        try (var stopping = served) {
            assertThat(stopping.errors().lines()).allMatch(line -> line.contains("\"level\":\"INFO\""));
        }
    }

    @Test
    void itListensWhereTheCommandLineSaysWhateverLiesAround() throws IOException, InterruptedException {
        assertThat(served.base().getHost()).isEqualTo("127.0.0.1");
        assertThat(served.base().getPort()).isGreaterThan(1024);
        assertThat(served.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void aScorecardHasTheBytesOfTheCommandLine() throws IOException, InterruptedException {
        var answer = served.get("/api/v1/scorecards/baerum/2023");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(Ran.of("score", "baerum", "2023", "--format", "json").out());
    }

    @Test
    void anExplanationHasTheBytesOfTheCommandLine() throws IOException, InterruptedException {
        var answer = served.get("/api/v1/scorecards/baerum/2023/goals/climate.direct-emissions");

        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(answer.body())
                .isEqualTo(Ran.of("explain", "baerum", "2023", "climate.direct-emissions", "--format", "json")
                        .out());
    }

    @Test
    void theFlatTableHasTheBytesOfTheCommandLine() throws IOException, InterruptedException {
        assertThat(served.get("/api/v1/results?municipality=baerum,oslo&year=2019-2023", "Accept", "text/csv")
                        .body())
                .isEqualTo(Ran.of("score", "baerum,oslo", "2019-2023", "--format", "csv")
                        .out());
    }

    @Test
    void allAreThoseOfTheCommandLineWhateverThePages() throws IOException, InterruptedException {
        var all = new StringBuilder();
        for (int page = 1; page <= 3; page++) {
            String rows = served.get("/api/v1/results?municipality=all&year=2022&format=csv&page=" + page)
                    .body();
            all.append(page == 1 ? rows : rows.substring(rows.indexOf('\n') + 1));
        }

        assertThat(all.toString())
                .isEqualTo(Ran.of("score", "all", "2022", "--format", "csv").out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT/CSV | text/csv;charset=UTF-8",
                "text/csv;q=0.5, application/json;q=0.4 | text/csv;charset=UTF-8",
                "text/csv, */*;q=0.1 | text/csv;charset=UTF-8",
                "text/csv;q=0, */* | application/json",
                "application/json, text/csv | application/json",
                "text/html, */*;q=0.8 | application/json",
                "*/* | application/json"
            })
    @Tag("asvs-4.1.1")
    void theFlatTableHasTheFormatThatIsMostWelcome(String accept, String type)
            throws IOException, InterruptedException {
        assertThat(served.get(TABLE, "Accept", accept).headers().firstValue("Content-Type"))
                .hasValue(type);
    }

    @Test
    void theFormatOfTheQueryStandsBeforeTheHeader() throws IOException, InterruptedException {
        assertThat(served.get(TABLE + "&format=json", "Accept", "text/csv").body())
                .startsWith("[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/municipalities",
                "/api/v1/scorecards/baerum/2023",
                "/api/v1/openapi.json",
                "/api/v1/schemas/scorecard-1.0.schema.json",
                "/health"
            })
    void whoHasTheBytesAlreadyIsToldSo(String path) throws IOException, InterruptedException {
        var first = served.get(path).headers();
        String tag = first.firstValue("ETag").orElseThrow();

        for (String tags : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            var again = served.get(path, "If-None-Match", tags);
            assertThat(again.statusCode()).as(tags).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            for (String header : new String[] {"ETag", "Cache-Control", "Vary"}) {
                assertThat(again.headers().firstValue(header)).isEqualTo(first.firstValue(header));
            }
        }
        assertThat(served.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aHeadIsTheHeadOfTheAnswer() throws IOException, InterruptedException {
        var head = served.ask("HEAD", "/api/v1/scorecards/baerum/2023");
        var answer = served.get("/api/v1/scorecards/baerum/2023");

        assertThat(head.body()).isEmpty();
        for (String header : new String[] {"ETag", "Content-Type", "Content-Length"}) {
            assertThat(head.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(answer.headers().firstValue(header));
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
                "/api/v1/results?municipality=,&year=2023 | 404 | municipality",
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
                "/api/v1/observations?body=berum | 404 | you meant (baerum)",
                "/api/v1/observations?body=baerum&indicator=finance.dept | 404 | indicator",
                "/api/v1/observations?body=baerum&period=22 | 400 | period",
                "/api/v1/indicators/climate.direct-emission | 404 | you meant (climate.direct-emissions-tonnes)",
                "/api/v1/bodies/norwy | 404 | municipality",
                "/api/v1/packs/norwa | 404 | you meant (norway)",
                "/api/v1/compare?municipality=baerum&year=2023 | 400 | nothing to compare",
                "/api/v1/compare?municipality=baerum&year=2020,2021,2022 | 400 | two are compared",
                "/api/v1/reach/baerum/2023 | 400 | one of measurable 75",
                "/api/v1/reach/baerum/2023?area=climte=90 | 400 | you meant (climate)",
                "/api/v1/reach/baerum/2023?measurable=101 | 400 | write 75",
                "/api/v1/gap/berum | 404 | you meant (baerum)",
                "/api/v1/gap/baerum?goal=climate.direct-emision | 404 | (baerum:climate.direct-emissions)",
                "/api/v1/gap/baerum?goal=netto | 400 | you meant one of",
                "/api/v1/gap/baerum?years=2023 | 400 | (year)",
                "/api/v1/project/baerum | 400 | (until)",
                "/api/v1/project/baerum?until=2150 | 400 | an earlier year",
                "/api/v1/project/baerum?until=2030&indicator=finance.dept | 404 | indicator",
                "/api/v1/robustness/baerum/2023?draws=5001 | 400 | from 1 to 5000",
                "/api/v1/robustness/baerum/2023?draws=0 | 400 | from 1 to 5000",
                "/api/v1/robustness/baerum/2023?seed=-1 | 400 | from 0",
                "/api/v1/robustness/baerum/2023?format=csv | 400 | not known",
                "/api/v1/robustness/berum/2023 | 404 | you meant (baerum)",
                "/api/v1/peers/baerum/2023?group=KOSTRA-13 | 400 | lists no members",
                "/api/v1/peers/baerum/2023?group=kostra-group-12 | 400 | lists no members",
                "/api/v1/peers/baerum/2023?group=oslo,oslo | 400 | named twice",
                "/api/v1/peers/baerum/2023?group=osslo | 404 | you meant (oslo)",
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
    }

    @ParameterizedTest
    @Tag("asvs-13.4.1")
    @ValueSource(
            strings = {"/.git/config", "/.git/HEAD", "/.svn/entries", "/META-INF/MANIFEST.MF", "/application.properties"
            })
    void whatItIsMadeOfIsNotServed(String path) throws IOException, InterruptedException {
        assertThat(served.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @Tag("asvs-5.4.1")
    @Tag("asvs-5.4.2")
    @ValueSource(
            strings = {
                "/api/v1/scorecards/BÆRUM%20kommune/2023?format=xlsx",
                "/badge/3201/2023.svg",
                TABLE + "&format=csv"
            })
    void filesHaveNamesOfOurOwn(String path) throws IOException, InterruptedException {
        assertThat(served.get(path).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).matches("inline; filename=\"[a-z0-9.-]+\""));
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
    void aMissingHostAndAHeaderTooLongAreRefusedInTheSameShape() throws IOException {
        String without = served.raw("GET /health HTTP/1.1\r\nConnection: close\r\n\r\n");
        String tooLong =
                served.raw("GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "secret".repeat(1500) + "\r\n\r\n");

        refused(without.substring(without.indexOf("\r\n\r\n")), 400, "HTTP");
        refused(tooLong.substring(tooLong.indexOf("\r\n\r\n")), 400, "too long");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 99999 | 2 | (99999) is not a port",
                "--port -1 | 2 | (-1) is not a port",
                "--port 80x | 2 | 80x",
                "--address no.such.host | 2 | (no.such.host) is not an address",
                "--address 192.0.2.1 | 2 | (192.0.2.1) is not an address",
                "--as-of 2023-01-01 | 2 | --as-of",
                "--pack norway | 2 | --pack",
                "--rules-at 2020 | 2 | --rules-at"
            })
    void aPlaceThatCannotBeServedIsToldInOneMessage(String arguments, int code, String says) {
        var ran = Ran.of(("serve " + arguments).split(" "));

        assertThat(ran.code()).isEqualTo(code);
        assertThat(ran.err()).contains(says).doesNotContain("\tat ");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aPortInUseIsToldInOneMessage() {
        var ran = Ran.of("serve", "--port", String.valueOf(served.base().getPort()));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("Maybe another program listens there; try --port 0.")
                .doesNotContain("\tat ");
        assertThat(ran.out()).isEmpty();
    }
}
