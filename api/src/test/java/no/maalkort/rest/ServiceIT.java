package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import no.maalkort.cli.Ran;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged jar, served as a process and asked by a real client. */
class ServiceIT {
    private static Process service;
    private static String base;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        service = Ran.start("serve", "--port", "0");
        var lines = new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
        base = lines.readLine().replaceFirst("^.*(http://[^/]*).*$", "$1");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        service.destroy();
        assertThat(service.waitFor()).isEqualTo(143);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void aScorecardHasTheBytesOfTheCommandLine() throws IOException, InterruptedException {
        var answer = get("/api/v1/scorecards/baerum/2023");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(Ran.of("score", "baerum", "2023", "--format", "json").out());
    }

    @Test
    void anExplanationHasTheBytesOfTheCommandLine() throws IOException, InterruptedException {
        assertThat(get("/api/v1/scorecards/baerum/2023/goals/climate.direct-emissions")
                        .body())
                .isEqualTo(Ran.of("explain", "baerum", "2023", "climate.direct-emissions", "--format", "json")
                        .out());
    }

    @Test
    void theFlatTableHasTheBytesOfTheCommandLine() throws IOException, InterruptedException {
        assertThat(get("/api/v1/results?municipality=baerum,oslo&year=2019-2023", "Accept", "text/csv")
                        .body())
                .isEqualTo(Ran.of("score", "baerum,oslo", "2019-2023", "--format", "csv")
                        .out());
    }

    @Test
    void whoHasTheBytesAlreadyIsToldSo() throws IOException, InterruptedException {
        var first = get("/api/v1/municipalities");
        var again = get(
                "/api/v1/municipalities",
                "If-None-Match",
                first.headers().firstValue("ETag").orElseThrow());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/municipalities/berum, 404, (baerum)",
        "/api/v1/scorecards/baerum/2023?yaer=1, 400, not known",
        "/api/v1/scorecards/baerum/2023?asOf=1&asOf=2, 400, twice",
        "/api/v1/scorecards/baerum/twenty, 400, Bad Request",
        "/api/v1/packs/baerum/goals/finance.net-operating-resul, 404, (finance.net-operating-result)",
        "/api/v1/results?municipality=baerum, 400, year",
        "/nothing, 404, Not Found"
    })
    void aBadRequestIsAnsweredAsProblemDetails(String path, int status, String says)
            throws IOException, InterruptedException {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(says).doesNotContain("Exception").doesNotContain("no.maalkort");
    }

    @Test
    void goalsMunicipalitiesAndDocumentsAreServed() throws IOException, InterruptedException {
        assertThat(get("/api/v1/municipalities/baerum").body())
                .contains("\"3201\"")
                .contains("2023");
        assertThat(get("/api/v1/packs/baerum/goals").body()).contains("climate.direct-emissions");
        assertThat(get("/api/v1/packs/baerum/goals/climate.cdp-grade").body()).contains("rules.drl");
        assertThat(get("/api/v1/openapi.json").body()).contains("/api/v1/scorecards/{municipality}/{year}");
        assertThat(get("/api/v1/schemas/scorecard-1.0.schema.json").body()).contains("2020-12");
        assertThat(get("/health").body()).contains("UP");
    }
}
