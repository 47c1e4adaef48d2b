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

    private static final List<String> STRINGS = List.of(
            "",
            " ",
            "null",
            "undefined",
            "true",
            "NaN",
            "Infinity",
            "-1",
            "0",
            "00",
            "1e400",
            "1e999999999",
            "99999999999999999999999999",
            "0x7e7",
            "٢٠٢٣",
            "２０２３",
            "²",
            "½",
            "../../etc/passwd",
            "..\\..\\windows",
            "/etc/passwd",
            "file:///etc/passwd",
            "http://127.0.0.1:22/",
            "a;b=c",
            "a/b",
            "a%2fb",
            "%00",
            "\u0000",
            "a\u0000b",
            "\r\nX-Forged: 1",
            "\u2028\u2029",
            "\u202Egnorts",
            "\u200B",
            "\uFEFF",
            "\uD800",
            "🇳🇴👩‍👩‍👧",
            "Z̷̨͔a̴l̵g̶o̷",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'-alert(1)-'",
            "javascript:alert(1)",
            "${7*7}",
            "#{7*7}",
            "{{7*7}}",
            "${jndi:ldap://x/a}",
            "' OR 1=1 --",
            "1; DROP TABLE results",
            "`id`",
            "$(id)",
            "=1+1",
            "@SUM(A1)",
            "%s%n%x",
            "a".repeat(4000),
            "æøå",
            "bærum ".repeat(50),
            "*",
            "?",
            "&",
            "[a-z]+",
            "((((((((((a*)*)*)*)*)*)*)*)*)*)b",
            "2016-2023-2024",
            "2023,",
            ",2023",
            "9999-0001",
            "2023-02-30",
            "all,all",
            "baerum,baerum");

    private static final List<String> HEADERS = List.of(
            "Accept: */*;q=9",
            "Accept: " + "a/b,".repeat(500),
            "Accept: ;;;",
            "Accept: application/json;q=abc",
            "Accept-Encoding: gzip;q=x, *",
            "Accept-Language: \"><script>",
            "If-None-Match: \"",
            "If-None-Match: W/\"<script>\"",
            "If-Modified-Since: yesterday",
            "Range: bytes=0-0,-1,99999999999-",
            "X-Request-Id: <script>alert(1)</script>",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Prefix: //evil.example",
            "X-HTTP-Method-Override: DELETE",
            "Forwarded: for=evil;proto=gopher",
            "Content-Length: 5",
            "Transfer-Encoding: identity",
            "Expect: 200-maybe",
            "Origin: null",
            "Cookie: JSESSIONID=../../x");

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
        for (JsonNode parameter : parameters) {
            String name = parameter.get("name").asString();
            String value = encoded(name.equals(tried) ? naughty : RIGHT.getOrDefault(name, ""));
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

    private static final Map<String, String> RIGHT = Map.of(
            "municipality", "baerum",
            "year", "2023",
            "body", "baerum",
            "pack", "baerum",
            "goal", "finance.net-operating-result",
            "indicator", "society.population",
            "id", "0".repeat(64),
            "problem", "failed");

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
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
        for (String naughty : STRINGS) {
            for (String path : paths(naughty)) {
                var answer = CLIENT.send(
                        HttpRequest.newBuilder(URI.create(served.base() + path))
                                .timeout(LONGEST)
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isLessThan(500);
                assertThat(answer.body()).as(path).doesNotContain("<script", "<img", "xception", "at no.maalkort");
                assertThat(answer.headers().map().keySet()).as(path).doesNotContain("x-forged");
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(3000);
    }

    @Test
    @Tag("asvs-4.1.3")
    @Tag("asvs-4.2.1")
    void noHeaderMakesItFailOrSpeakOfOtherHosts() throws IOException {
        for (String header : HEADERS) {
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
        var bodies = new ArrayList<>(STRINGS);
        for (String naughty : STRINGS) {
            String quoted = MAPPER.writeValueAsString(naughty);
            bodies.add("{\"municipality\":" + quoted + ",\"year\":2023,\"figures\":[]}");
            bodies.add("{\"municipality\":\"baerum\",\"year\":2023,\"figures\":[{\"indicator\":" + quoted
                    + ",\"value\":1}]}");
            bodies.add("{\"municipality\":\"baerum\",\"year\":2023,\"figures\":[{" + quoted + ":1}]}");
            bodies.add("body;indicator;period;value;unit;status;publisher;source;quote;note\nbaerum;" + naughty
                    + ";2023;1;%;A;;;;\n");
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
