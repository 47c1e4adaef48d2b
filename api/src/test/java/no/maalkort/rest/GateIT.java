package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What every request passes, tried from outside. */
class GateIT {
    private static final String SCORECARD = "/maalkort/api/v1/scorecards/baerum/2023";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private Served served;

    @BeforeEach
    void start() throws IOException {
        served = Served.start(Path.of("."), Map.of(), "--prefix", "/maalkort", "--metrics", "0");
    }

    @AfterEach
    void stop() throws IOException {
        served.close();
    }

    @Test
    @Tag("asvs-3.4.2")
    @Tag("asvs-3.5.3")
    void othersPagesMayReadAndNothingElse() throws IOException, InterruptedException {
        var read = served.get(SCORECARD, "Origin", "https://example.org").headers();
        var preflight = served.ask(
                "OPTIONS",
                "/maalkort/api/v1/evaluations",
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "POST");

        assertThat(read.firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(read.firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(read.firstValue("Access-Control-Expose-Headers"))
                .hasValueSatisfying(all -> assertThat(all).contains("ETag", "Link"));
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/scorecards/baerum/2023", "/health", "/nothing", "/badge/baerum/2023.svg", "/problems"})
    @Tag("asvs-3.2.1")
    @Tag("asvs-3.4.3")
    @Tag("asvs-3.4.4")
    @Tag("asvs-3.4.5")
    @Tag("asvs-3.4.6")
    void everyAnswerKeepsBrowsersSafeAndNamesThePacks(String path) throws IOException, InterruptedException {
        var headers = served.get("/maalkort" + path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'"));
        assertThat(headers.firstValue("Pack-Version"))
                .hasValueSatisfying(packs -> assertThat(packs).contains("baerum=1.0.0+", "norway=1.0.0+"));
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void packedAnswersAreTheSameUnderATagOfTheirOwn() throws IOException, InterruptedException {
        var plain = served.get(SCORECARD);
        var request = HttpRequest.newBuilder(served.base().resolve(SCORECARD)).header("Accept-Encoding", "gzip");
        var packed = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
        }
        assertThat(packed.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(plain.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding");
        assertThat(served.get(SCORECARD, "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void bothDatesAndThePackStandInTheAnswersPlace() throws IOException, InterruptedException {
        var answer = served.get("/maalkort/api/v1/scorecards/3201/2023");
        String place = answer.headers().firstValue("Content-Location").orElseThrow();

        assertThat(place).startsWith("../baerum/2023?asOf=20").contains("&rulesAt=2023&pack=baerum");
        assertThat(served.get(answer.uri().resolve(place).toString()).body()).isEqualTo(answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scorecards/baerum/2023?format=markdown&lang=en",
                "scorecards/baerum/2023/goals/finance.net-operating-result",
                "results?municipality=baerum&year=2022-2023",
                "compare?municipality=baerum&year=2022,2023",
                "gap/baerum",
                "reach/baerum/2023?measurable=75",
                "project/baerum?until=2030",
                "robustness/baerum/2023?draws=10"
            })
    void anAnswersPlaceGivesTheSameAnswer(String path) throws IOException, InterruptedException {
        var answer = served.get("/maalkort/api/v1/" + path);
        String place = answer.headers().firstValue("Content-Location").orElseThrow();

        var again = served.get(answer.uri().resolve(place).toString());

        assertThat(place).contains("asOf=20");
        assertThat(again.body()).isEqualTo(answer.body());
        assertThat(again.headers().firstValue("Content-Location")).hasValue(place);
    }

    @Test
    @Tag("asvs-15.3.2")
    void thePrefixAloneLeadsToTheFrontPageOfTheSameHost() throws IOException {
        String answer = served.raw("GET /maalkort HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 301").doesNotContain("evil");
        assertThat(answer.lines())
                .contains("Location: /maalkort/", "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer")
                .anyMatch(line -> line.startsWith("X-Request-Id: "));
    }

    @ParameterizedTest
    @CsvSource({
        "nope, /maalkort/api/v1/openapi.json",
        "observations?body=baerum&indicator=zz, /maalkort/api/v1/indicators"
    })
    void adviceNamesAddressesThatAreThere(String path, String address) throws IOException, InterruptedException {
        assertThat(served.get("/maalkort/api/v1/" + path).body()).contains(" " + address);
        assertThat(served.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("asvs-15.2.2")
    void aHeadThatIsSentByteByByteIsCutOff() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (var socket = new Socket(served.base().getHost(), served.base().getPort())) {
            var out = socket.getOutputStream();
            out.write("GET /maalkort/health HTTP/1.1\r\nHost: x\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 3 * CuttingProtocol.SECONDS; i++) {
                Thread.sleep(1000);
                out.write('a');
            }
        } catch (SocketException e) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(20));
            return;
        }
        throw new AssertionError("It was never cut off.");
    }

    @Test
    @Tag("asvs-2.3.2")
    @Tag("asvs-15.2.2")
    void moreThanThereIsRoomForIsAnsweredSo() throws Exception {
        var client = HttpClient.newBuilder().executor(Runnable::run).build();
        var asked = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int year = 1900; year < 2100; year++) {
            var path = "/maalkort/api/v1/results?municipality=all&pageSize=200&page=1&year=" + year;
            asked.add(client.sendAsync(
                    HttpRequest.newBuilder(served.base().resolve(path)).build(), BodyHandlers.ofString()));
        }
        var answers = new ArrayList<HttpResponse<String>>();
        for (var one : asked) {
            answers.add(one.get(5, TimeUnit.MINUTES));
        }

        assertThat(answers).allMatch(answer -> List.of(200, 503).contains(answer.statusCode()));
        assertThat(answers).anyMatch(answer -> answer.statusCode() == 200);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .isNotEmpty()
                .allMatch(answer -> answer.headers().firstValue("Retry-After").equals(Optional.of("1")))
                .allMatch(answer -> answer.body().contains("/maalkort/problems/overloaded"));
        assertThat(served.get("/maalkort/health").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("asvs-15.2.2")
    void whoeverSendsSlowlyKeepsNobodyFromReading() throws Exception {
        String head = "POST /maalkort/api/v1/evaluations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000\r\n\r\n{";
        var sending = new ArrayList<Socket>();
        for (int i = 0; i < 200; i++) {
            var socket = new Socket(served.base().getHost(), served.base().getPort());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            sending.add(socket);
        }
        long begun = System.nanoTime();
        for (String path : List.of("/maalkort/health", "/maalkort/api/v1/scorecards/oslo/2021")) {
            assertThat(served.get(path).statusCode()).isEqualTo(200);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        for (Socket socket : sending) {
            socket.close();
        }
    }

    @Test
    @Tag("asvs-13.4.5")
    @Tag("asvs-15.2.3")
    void prometheusFindsWhatIsAnsweredOnAPortOfItsOwn() throws Exception {
        var metrics = URI.create(served.line());
        served.get(SCORECARD);
        served.get(SCORECARD);
        served.get("/maalkort/nothing");

        var text = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                .body();

        assertThat(metrics.getHost()).isEqualTo("127.0.0.1");
        assertThat(text)
                .containsPattern("http_server_requests_seconds_count\\{method=\"GET\",status=\"200\","
                        + "uri=\"/api/v1/scorecards/\\{municipality}/\\{year}\"} 2")
                .contains("maalkort_packs 9.0", "jvm_memory_used_bytes");
        assertThat(served.get("/maalkort/metrics").statusCode()).isEqualTo(404);
        assertThat(served.get("/maalkort/actuator").statusCode()).isEqualTo(404);
    }
}
