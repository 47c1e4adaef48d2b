package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Strings, paths, headers, numbers and bodies that nobody means well: refused in words, never a failure, never repeated as markup. */
class NaughtyIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static Served served;
    private static JsonNode document;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        served = Served.start(Path.of("."), Map.of());
        document = MAPPER.readTree(served.get("/api/v1/openapi.json").body());
    }

    @AfterAll
    static void stopAndFindNothingUnforeseenInTheLog() throws IOException {
        try (var stopping = served) {
            assertThat(stopping.errors().lines()).allMatch(line -> line.contains("\"level\":\"INFO\""));
        }
    }

    /** Every parameter of every route that is read, each with a right value for the others. */
    private static List<String> paths(String naughty) {
        var paths = new ArrayList<String>();
        document.get("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                path.getValue().at("/get/parameters").forEach(parameter -> {
                    String name = parameter.get("name").asString();
                    if (!parameter.get("in").asString().equals("header")) {
                        paths.add(path(path.getKey(), path.getValue().at("/get/parameters"), name, naughty));
                    }
                });
            }
        });
        return paths;
    }

    private static String path(String route, JsonNode parameters, String tried, String naughty) {
        String path = route;
        var query = new StringBuilder("?");
        if (route.contains("/reach/") && !AIMS.contains(tried)) {
            query.append("measurable=75&");
        }
        for (JsonNode parameter : parameters) {
            String name = parameter.get("name").asString();
            String value = encoded(name.equals(tried) ? naughty : right(route, name));
            switch (parameter.get("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", value);
                case "query" -> {
                    if (name.equals(tried) || parameter.get("required").asBoolean()) {
                        query.append(name).append('=').append(value).append('&');
                    }
                }
                default -> {}
            }
        }
        return path + query;
    }

    private static final List<String> AIMS = List.of("measurable", "area", "goal");

    private static final Map<String, String> RIGHT = Map.of(
            "municipality", "baerum",
            "year", "2023",
            "until", "2030",
            "body", "baerum",
            "pack", "baerum",
            "goal", "finance.net-operating-result",
            "indicator", "finance.net-operating-result-percent",
            "id", "0".repeat(64),
            "problem", "failed",
            "file", "start.js");

    private static String right(String route, String name) {
        return route.endsWith("/compare") && name.equals("year") ? "2020,2023" : RIGHT.getOrDefault(name, "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Else a parameter would be tried where another was refused before it. */
    @Test
    void everyRouteAnswersWhereEverythingIsRight() throws IOException, InterruptedException {
        for (var path : document.get("paths").properties()) {
            if (path.getValue().has("get")) {
                String right = path(path.getKey(), path.getValue().at("/get/parameters"), "", "");
                assertThat(served.get(right).statusCode()).as(right).isEqualTo(right.contains("0000") ? 404 : 200);
            }
        }
    }

    @Test
    @Tag("asvs-1.2.1")
    @Tag("asvs-1.2.5")
    @Tag("asvs-1.2.9")
    @Tag("asvs-1.3.2")
    @Tag("asvs-1.3.7")
    @Tag("asvs-5.3.2")
    @Tag("asvs-16.5.1")
    void noParameterMakesItFailHangOrRepeatMarkup() throws IOException, InterruptedException {
        int tried = 0;
        for (String naughty : Naughty.STRINGS) {
            for (String path : paths(naughty)) {
                answered(path);
                tried++;
            }
            for (String route : List.of("/api/v1/reach/baerum/2023", "/api/v1/results", "/health", "/docs")) {
                answered(route + "?" + encoded(naughty) + "=1");
                answered(route + "/" + encoded(naughty));
            }
        }
        assertThat(tried).isGreaterThan(3000);
    }

    private static void answered(String path) throws IOException, InterruptedException {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(served.base() + path))
                        .timeout(LONGEST)
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        assertThat(answer.body()).as(path).doesNotContain("<script", "<img", "xception", "at no.maalkort");
        assertThat(answer.headers().map().keySet()).as(path).doesNotContain("x-forged");
    }

    @Test
    @Tag("asvs-4.1.3")
    @Tag("asvs-4.2.1")
    void noHeaderMakesItFailOrSpeakOfOtherHosts() throws IOException {
        for (String header : Naughty.HEADERS) {
            String answer =
                    served.raw("GET /api/v1/scorecards/baerum/2023?format=badge-json HTTP/1.1\r\nHost: localhost\r\n"
                            + "Connection: close\r\n" + header + "\r\n\r\n");

            assertThat(answer).as(header).matches("(?s)HTTP/1.1 ([234]..|501).*");
            assertThat(answer).as(header).doesNotContain("evil.example", "<script", "Set-Cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv"})
    @Tag("asvs-1.2.3")
    @Tag("asvs-1.4.2")
    @Tag("asvs-1.5.2")
    void noBodyMakesItFail(String type) throws IOException, InterruptedException {
        var bodies = new ArrayList<>(Naughty.STRINGS);
        for (String naughty : Naughty.STRINGS) {
            bodies.add("{\"municipality\":\"baerum\",\"year\":2023,\"figures\":[{" + MAPPER.writeValueAsString(naughty)
                    + ":1}]}");
            bodies.add("body;indicator;period;value;unit;status;publisher;source;quote;note\nbaerum;" + naughty
                    + ";2023;1;%;A;;;;\n");
        }
        if (type.equals(Answers.JSON)) {
            bodies.addAll(Naughty.evaluations());
        }
        bodies.add("[".repeat(100_000));
        bodies.add("{\"a\":".repeat(5_000));
        bodies.add("\"".repeat(100_001));
        bodies.add("{\"municipality\":\"baerum\",\"year\":1" + "0".repeat(5_000) + ",\"figures\":[]}");
        for (String body : bodies) {
            var answer = served.post("/api/v1/evaluations?municipality=baerum&year=2023", type, body);

            assertThat(answer.statusCode()).as(body).isLessThan(500);
            assertThat(answer.body()).as(body).doesNotContain("<script", "<img", "xception");
        }
    }
}
