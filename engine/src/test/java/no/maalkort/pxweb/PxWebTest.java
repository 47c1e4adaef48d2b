package no.maalkort.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.maalkort.figure.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that answers as it was told beforehand: what is made of each answer. */
class PxWebTest {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String PROBLEM = "application/problem+json";
    private static final String CUBE = """
            {"version": "2.0", "class": "dataset", "label": "Made table", "source": "Made", "updated": "2025-06-15T06:00:00Z",
             "id": ["Region", "Tid"], "size": [2, 2], "role": {"time": ["Tid"], "geo": ["Region"]},
             "dimension": {
              "Tid": {"label": "\u00E5r", "category": {"index": {"2023": 1, "2022": 0}, "label": {"2022": "2022", "2023": "2023"}}},
              "Region": {"label": "region", "category": {"index": ["3813", "EAK"], "label": {"3813": "Bamble", "EAK": "Landet"}}}},
             "value": %s}
            """;

    private record Said(int status, Map<String, String> headers, String body) {}

    private final Deque<Said> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Long> slept = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        var said = answers.removeFirst();
        said.headers.forEach(exchange.getResponseHeaders()::set);
        byte[] body = said.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status, 0);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void says(int status, String type, String body) {
        answers.add(new Said(status, Map.of("Content-Type", type), body));
    }

    private void saysItsLimits() {
        says(
                200,
                JSON,
                "{\"maxDataCells\": 2, \"maxCallsPerTimeWindow\": 10, \"timeWindow\": 10,"
                        + " \"license\": \"https://creativecommons.org/licenses/by/4.0/deed.no\"}");
    }

    private void saysItsTable() {
        saysItsLimits();
        says(200, JSON, CUBE.formatted("null"));
    }

    private PxWeb service() {
        return service(Duration.ofSeconds(20), 100_000);
    }

    private PxWeb service(Duration longest, long mostBytes) {
        var pace = new Pace(() -> 0, slept::add);
        return new PxWeb("http://127.0.0.1:" + server.getAddress().getPort(), pace, folder, longest, mostBytes);
    }

    @Test
    void aTableSaysWhoPublishedItAndWhatItsDimensionsAre() throws IOException {
        saysItsTable();

        var service = service();
        var table = service.table("12134");

        assertThat(service.limits()).isEqualTo(new Limits(2, 10, 10, "CC BY 4.0"));
        assertThat(table)
                .isEqualTo(new TableInfo(
                        "12134",
                        "12134: Made table",
                        "Made",
                        "2025-06-15",
                        List.of(
                                new TableInfo.Dimension(
                                        "Region", "region", "geo", Map.of("3813", "Bamble", "EAK", "Landet")),
                                new TableInfo.Dimension(
                                        "Tid", "\u00E5r", "time", Map.of("2022", "2022", "2023", "2023")))));
        assertThat(table.dimension("time", List.of()).orElseThrow().codes())
                .containsExactly(Map.entry("2022", "2022"), Map.entry("2023", "2023"));
        assertThat(asked).containsExactly("/config", "/tables/12134/metadata?lang=no");
    }

    @Test
    void aServiceWithoutLimitsOfItsOwnHasThoseOfStatisticsNorway() throws IOException {
        says(404, PROBLEM, "{}");

        assertThat(service().limits()).isEqualTo(new Limits(800_000, 30, 60, null));
    }

    @Test
    void statedLimitsAreNeverWidened() throws IOException {
        says(200, JSON, "{\"maxDataCells\": 5000000, \"maxCallsPerTimeWindow\": 0, \"license\": \"CC0\"}");

        assertThat(service().limits()).isEqualTo(new Limits(800_000, 30, 60, "CC0"));
    }

    @Test
    void aQuestionInPartsGivesAFileForEach() throws IOException {
        saysItsTable();
        var service = service();
        var question = new Question(service.table("12134"));
        says(200, JSON, CUBE.formatted("[1, 2]").replace(", \"EAK\"]", "]").replace("[2, 2]", "[1, 2]"));
        says(200, JSON, CUBE.formatted("[3, 4]").replace("[\"3813\", ", "[").replace("[2, 2]", "[1, 2]"));

        assertThat(service.fetch(question))
                .containsExactly(folder.resolve("12134-1.json"), folder.resolve("12134-2.json"));
        assertThat(asked.get(3))
                .isEqualTo("/tables/12134/data?lang=no&outputFormat=json-stat2"
                        + "&valuecodes%5BRegion%5D=EAK&valuecodes%5BTid%5D=*");
        assertThat(folder.resolve("12134-2.json")).content().contains("\"value\": [3, 4]");
    }

    @Test
    void anAnswerToAnotherQuestionIsRefused() throws IOException {
        saysItsTable();
        var service = service();
        var question = new Question(service.table("12134"));
        question.choose("Tid", List.of("2023"));
        says(200, JSON, CUBE.formatted("[1, 2, 3, 4]"));

        assertThatThrownBy(() -> service.fetch(question))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("answers other codes of (Tid) than were asked for");
    }

    @Test
    void aBusyServiceIsAskedAgainWhenItSays() throws IOException {
        answers.add(new Said(429, Map.of("Content-Type", PROBLEM, "Retry-After", "7"), "{}"));
        answers.add(new Said(429, Map.of("Content-Type", PROBLEM), "{}"));
        saysItsLimits();

        assertThat(service().limits().cells()).isEqualTo(2);
        assertThat(slept).containsExactly(7_000L, 60_000L);
    }

    @Test
    void aServiceThatStaysBusyIsLeftAlone() {
        for (int i = 0; i < 4; i++) {
            answers.add(new Said(429, Map.of("Retry-After", "1"), ""));
        }

        assertThatThrownBy(() -> service().limits()).isInstanceOf(Refused.class).hasMessageContaining("too many calls");
        assertThat(slept).hasSize(3);

        answers.add(new Said(429, Map.of("Retry-After", "3600"), ""));
        assertThatThrownBy(() -> service().limits()).hasMessageContaining("asks to wait 3600 seconds");
        assertThat(slept).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | application/problem+json | {"title": "Bad Request", "status": 400, "detail": "Value, 9 is not valid."} | answers 400: Value, 9 is not valid.
            400 | application/problem+json | {"title": "Non-existent value", "status": 400} | answers 400: Non-existent value.
            400 | application/problem+json | {"detail": "two\\nlines \\u202Ebackwards"} | answers 400: two lines backwards.
            400 | application/problem+json | {"detail": 7} | answers 400.
            400 | text/html | <h1>no</h1> | answers 400.
            403 | application/problem+json | {"detail": "The number of cells exceeds the limit"} | too many cells; choose fewer codes
            403 | text/html | <h1>Forbidden</h1> | or a proxy before it, keeps this machine out
            500 | application/problem+json | not JSON | answers 500.
            503 | text/html | closed | Maybe try again later
            200 | text/html | <h1>Log in</h1> | answers (text/html), and JSON was asked for.
            """)
    void refusalsAreToldInTheServicesWords(int status, String type, String body, String says) {
        says(status, type, body);

        assertThatThrownBy(() -> service().limits())
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.isUnknownName())
                        .isFalse())
                .hasMessageContaining("The service at (127.0.0.1) answers ")
                .hasMessageContaining(says);
    }

    @Test
    void aTableThatIsNotThereIsAnUnknownName() {
        saysItsLimits();
        says(404, PROBLEM, "{\"title\": \"Non-existent table\", \"status\": 404}");

        assertThatThrownBy(() -> service().table("99999"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.isUnknownName())
                        .isTrue())
                .hasMessageContaining("has no table (99999).\nMaybe ");
        assertThatThrownBy(() -> service().table("../config")).hasMessageContaining("(../config) is no table.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1, 2]     | The answer is no JSON object.
            {"id": ["Re | This is not JSON that can be read
            {}         | The description names no dimension.
            {"id": ["Region"], "dimension": {"Region": {"category": {}}}} | The dimension (Region) has no categories.
            """)
    void aDescriptionThatIsNoneIsRefusedWithItsAddress(String body, String says) {
        saysItsLimits();
        says(200, JSON, body);

        assertThatThrownBy(() -> service().table("12134"))
                .isInstanceOf(Problem.Rejected.class)
                .hasMessageContaining("/tables/12134/metadata?lang=no")
                .hasMessageContaining(says);
    }

    @Test
    void anAnswerIsReadToABoundOnly() {
        says(200, JSON, " ".repeat(200_000));

        assertThatThrownBy(() -> service().limits())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("answers more than 100000 bytes");
    }

    @Test
    void anAnswerThatComesTooSlowlyIsGivenUp() throws IOException {
        server.removeContext("/");
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", JSON);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException e) {
                exchange.close();
            }
        });

        assertThatThrownBy(() -> service(Duration.ofSeconds(1), 100).limits())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("did not answer within 1 seconds");
    }

    @Test
    void nobodyIsFollowedToAnotherPlace() {
        answers.add(new Said(302, Map.of("Location", "http://127.0.0.1:1/secret"), ""));

        assertThatThrownBy(() -> service().limits())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("sends on to (http://127.0.0.1:1/secret), which is not followed");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aServiceThatIsNotThereIsTold() {
        int port = server.getAddress().getPort();
        server.stop(0);

        assertThatThrownBy(() -> new PxWeb("http://127.0.0.1:" + port, new Pace(() -> 0, slept::add), folder).limits())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cannot be reached (ConnectException)");
    }

    @Test
    void anAnswerThatBreaksOffIsTold() {
        server.removeContext("/");
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.close();
        });

        assertThatThrownBy(() -> service().limits())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("broke off its answer.");
    }

    @Test
    void peopleAreLedToStatisticsNorwaysOwnPage() {
        var table = new TableInfo("12134", null, null, null, List.of());

        assertThat(new PxWeb(PxWeb.SSB, new Pace(() -> 0, slept::add), folder).link(table))
                .isEqualTo("https://www.ssb.no/statbank/table/12134");
        assertThat(service().link(table)).endsWith("/tables/12134");
    }
}
