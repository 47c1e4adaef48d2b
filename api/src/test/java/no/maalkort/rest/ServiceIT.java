package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.maalkort.cli.Ran;
import no.maalkort.export.Format;
import no.maalkort.export.KnownFigures;
import no.maalkort.scoring.Workspace;
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

    @ParameterizedTest
    @CsvSource({"baerum.json,JSON", "baerum-nb.csv,CSV_NB", "baerum.csv,CSV"})
    void aFileOfAllFiguresIsThatOfASiteOfFiles(String name, Format format) throws IOException, InterruptedException {
        var workspace = Workspace.open(List.of(), List.of());
        var file = KnownFigures.of(
                workspace.figures(), workspace.figures().catalogue().body("baerum"), null);

        var answer = served.get("/tall/baerum/" + name);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(new String(file.bytes(format), StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("inline; filename=\"" + name + "\"");
        assertThat(served.get("/tall/3024/" + name.replace("baerum", "3024") + "?asOf=2023-06-01")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/tall/baerum/" + name + "?asOf=2023-06-01");
        assertThat(served.get("/tall/baerum/" + name.replace("baerum", "oslo")).statusCode())
                .isEqualTo(404);
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
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 99999 | 2 | (99999) is not a port",
                "--port -1 | 2 | (-1) is not a port",
                "--port 80x | 2 | 80x",
                "--port 8499 --metrics 8499 | 2 | Port (8499) is that of the service itself",
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
