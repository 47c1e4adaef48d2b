package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log tells of requests: each one's route, status and id, and nothing that was sent. */
class LogIT {
    private static final String SCORECARD = "/maalkort/api/v1/scorecards/baerum/2023";
    private static final Pattern ID = Pattern.compile("(?i)X-Request-Id: ([0-9a-f-]{36})");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private Served served;

    @BeforeEach
    void start() throws IOException {
        served = Served.start(Path.of("."), Map.of(), "--prefix", "/maalkort");
    }

    @AfterEach
    void stop() throws IOException {
        served.close();
    }

    /** The log once it holds so many lines: a line is written when the answer has gone. */
    private List<JsonNode> log(int lines) throws IOException, InterruptedException {
        for (int i = 0; i < 200 && served.errors().lines().count() < lines; i++) {
            Thread.sleep(50);
        }
        return served.errors().lines().map(MAPPER::readTree).toList();
    }

    @Test
    @Tag("asvs-16.2.1")
    @Tag("asvs-16.4.1")
    void anIdComesInAndGoesOutAndAForgedOneIsExchanged() throws IOException, InterruptedException {
        assertThat(served.get(SCORECARD, "X-Request-Id", "a-1").headers().firstValue("X-Request-Id"))
                .hasValue("a-1");
        assertThat(served.get(SCORECARD, "X-Request-Id", "a b{}").headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f-]{36}"));
        assertThat(served.raw("GET /maalkort/x%0d%0aforged HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains("404");

        var log = log(3);
        assertThat(log)
                .hasSize(3)
                .allMatch(line -> line.get("message").asString().equals("answered"));
        assertThat(log.get(0).get("request").asString()).isEqualTo("a-1");
        assertThat(served.errors()).doesNotContain("forged", "a b{}");
    }

    @Test
    @Tag("asvs-16.2.1")
    void aLineIsOneFlatObjectWithNumbersAsNumbers() throws IOException, InterruptedException {
        served.get(SCORECARD, "X-Request-Id", "a-1");

        var line = log(1).get(0);
        assertThat(line.propertyNames())
                .containsExactly(
                        "time", "level", "message", "request", "method", "route", "status", "micros", "logger");
        assertThat(line).allMatch(JsonNode::isValueNode);
        assertThat(line.get("route").asString()).isEqualTo("/api/v1/scorecards/{municipality}/{year}");
        assertThat(line.get("status").isInt() && line.get("micros").isIntegralNumber())
                .isTrue();
        assertThat(Instant.parse(line.get("time").asString())).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    @Tag("asvs-16.3.3")
    void whoeverTriesToGetPastTheChecksStandsInTheLogByStatusAndId() throws IOException, InterruptedException {
        String host = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
        var tried = Map.of(
                "GET " + SCORECARD + "?secret=1" + host + "\r\n", 400,
                "GET " + SCORECARD + ";secret=1" + host + "\r\n", 400,
                "GET /maalkort/%2e%2e%2fsecret" + host + "\r\n", 400,
                "GET /maalkort/../secret" + host + "\r\n", 404,
                "TRACE " + SCORECARD + host + "\r\n", 405,
                "DELETE " + SCORECARD + host + "\r\n", 405,
                "GET /" + "secret".repeat(2000) + host + "\r\n", 414,
                "GET /maalkort/health" + host + "X: " + "secret".repeat(2000) + "\r\n\r\n", 431,
                "POST /maalkort/api/v1/evaluations" + host
                                + "Content-Type: text/csv\r\nContent-Length: 9999999\r\n\r\n",
                        413,
                "POST /maalkort/api/v1/evaluations" + host
                                + "Content-Type: text/html\r\nContent-Length: 8\r\n\r\n<secret>",
                        415);
        int told = 0;
        for (var one : tried.entrySet()) {
            String answer = served.raw(one.getKey());
            var id = ID.matcher(answer);
            assertThat(answer).startsWith("HTTP/1.1 " + one.getValue());
            assertThat(id.find()).as(answer).isTrue();

            assertThat(log(++told))
                    .filteredOn(line -> line.get("request").asString().equals(id.group(1)))
                    .singleElement()
                    .satisfies(line -> assertThat(line.get("status").asInt()).isEqualTo(one.getValue()));
        }
        assertThat(served.errors()).doesNotContain("secret");
    }
}
