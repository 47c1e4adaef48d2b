package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.maalkort.receipt.Archive;
import no.maalkort.receipt.Store;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document that is served is the one generated from the routes. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "springdoc.paths-to-match=/api/**,/badge/**,/health/**,/problems/**,/problems,/health",
            "logging.level.org.springdoc=error"
        })
class OpenApiTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @TestConfiguration
    static class Opened {
        @Bean
        Serving serving() {
            return new Serving(
                    Workspace.open(List.of(), List.of()),
                    new Archive(new Store(Path.of("target", "nothing-issued"))),
                    (written, workspace) -> Map.of());
        }
    }

    @Value("${local.server.port}")
    private int port;

    @Test
    void theServedDocumentIsNotStale() throws IOException, InterruptedException {
        var routes = (ObjectNode) MAPPER.readTree(get("/v3/api-docs"));
        routes.set("paths", sorted(routes.get("paths")));
        String text = MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(OpenApi.of(routes, new Examples(this::asked, this::sent)))
                + "\n";
        Files.writeString(Path.of("target", Documents.OPENAPI), text);
        var served = Path.of("src", "main", "resources", Documents.OPENAPI);

        assertThat(Files.readString(served))
                .as("Maybe: cp api/target/%s api/%s", Documents.OPENAPI, served)
                .isEqualTo(text);
        assertThat(get("/api/v1/openapi.json")).isEqualTo(text);
    }

    /** In an order that does not hang on which test came first: springdoc writes by a mapper that all share. */
    private static JsonNode sorted(JsonNode node) {
        return MAPPER.readTree(MAPPER.writeValueAsString(MAPPER.treeToValue(node, Map.class)));
    }

    @ParameterizedTest
    @CsvSource({
        "/health, /health",
        "/api/v1/municipalities, /api/v1/municipalities",
        "/api/v1/municipalities/{municipality}, /api/v1/municipalities/oslo",
        "/api/v1/scorecards/{municipality}/{year}, /api/v1/scorecards/stavanger/2016",
        "/api/v1/scorecards/{municipality}/{year}/goals/{goal}, "
                + "/api/v1/scorecards/baerum/2023/goals/climate.direct-emissions",
        "/api/v1/reach/{municipality}/{year}, /api/v1/reach/baerum/2023?measurable=23",
        "/api/v1/gap/{municipality}, /api/v1/gap/baerum",
        "/api/v1/gap/{municipality}, /api/v1/gap/oslo?year=2023",
        "/api/v1/project/{municipality}, /api/v1/project/oslo?until=2032",
        "/api/v1/project/{municipality}, /api/v1/project/baerum?until=2026",
        "/api/v1/results, /api/v1/results?municipality=baerum&year=2012-2025",
        "/api/v1/robustness/{municipality}/{year}, /api/v1/robustness/baerum/2020?draws=250",
        "/api/v1/robustness/{municipality}/{year}, /api/v1/robustness/aremark/1990?draws=1",
        "/api/v1/peers/{municipality}/{year}, /api/v1/peers/baerum/2020?group=oslo",
        "/api/v1/packs/{pack}/goals, /api/v1/packs/baerum/goals",
        "/api/v1/packs/{pack}/goals, /api/v1/packs/norway/goals",
        "/api/v1/packs/{pack}/goals/{goal}, /api/v1/packs/baerum/goals/climate.cdp-grade"
    })
    void whatIsAnsweredKeepsItsSchema(String route, String path) throws IOException, InterruptedException {
        keepsSchema(route, "200", "application/json", path);
    }

    @Test
    void whatIsRefusedKeepsItsSchema() throws IOException, InterruptedException {
        keepsSchema("/health", "400", Refused.MEDIA_TYPE, "/health?now=1");
    }

    private void keepsSchema(String route, String status, String type, String path)
            throws IOException, InterruptedException {
        var document = MAPPER.readTree(get("/api/v1/openapi.json"));
        var answer =
                document.get("paths").get(route).get("get").get("responses").get(status);
        var schema = (ObjectNode) answer.get("content").get(type).get("schema");
        schema.set("$defs", document.get("components").get("schemas"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.toString().replace("#/components/schemas/", "#/$defs/"), InputFormat.JSON)
                        .validate(get(path), InputFormat.JSON))
                .isEmpty();
    }

    private String sent(String path, String json) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String asked(String path) {
        try {
            return get(path);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
