package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document that is served is the one generated from the routes. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "springdoc.writer-with-order-by-keys=true")
class OpenApiTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TestConfiguration
    static class Opened {
        @Bean
        Workspace workspace() {
            return Workspace.open(List.of(), List.of());
        }
    }

    @Value("${local.server.port}")
    private int port;

    @Test
    void theServedDocumentIsNotStale() throws IOException, InterruptedException {
        var generated = (ObjectNode) MAPPER.readTree(get("/v3/api-docs"));
        generated.remove("servers");
        generated.withObject("info").put("title", "Maalkort").put("version", "v1");
        answer(generated, "/api/v1/scorecards/{municipality}/{year}", "#");
        answer(generated, "/api/v1/scorecards/{municipality}/{year}/goals/{goal}", "#/$defs/GoalResult");
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(generated) + "\n";
        Files.writeString(Path.of("target", Documents.OPENAPI), text);
        var served = Path.of("src", "main", "resources", Documents.OPENAPI);

        assertThat(Files.readString(served))
                .as("Maybe: cp api/target/%s api/%s", Documents.OPENAPI, served)
                .isEqualTo(text);
        assertThat(get("/api/v1/openapi.json")).isEqualTo(text);
    }

    /** A route answers bytes; what they mean the scorecard's schema says. */
    private static void answer(ObjectNode document, String path, String part) {
        var type = document.withObject("paths")
                .withObject("/" + path.replace("/", "~1"))
                .at("/get/responses/200/content/application~1json");
        ((ObjectNode) type).putObject("schema").put("$ref", "/api/v1/schemas/" + Documents.SCHEMA + part);
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
