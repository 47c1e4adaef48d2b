package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The service's own description: OpenAPI, the scorecard's JSON Schema, and whether it is well. */
@RestController
class Documents {
    static final String OPENAPI = "openapi.json";
    static final String SCHEMA = "scorecard-1.0.schema.json";
    private static final MediaType JSON_SCHEMA = MediaType.parseMediaType("application/schema+json");

    @GetMapping("/health")
    ResponseEntity<byte[]> health(HttpServletRequest request) {
        Answers.allow(request);
        return Answers.json(request, ScorecardJson.write(Map.of("status", "UP")));
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> openapi(HttpServletRequest request) throws IOException {
        return document(request, OPENAPI, MediaType.APPLICATION_JSON);
    }

    @GetMapping("/api/v1/schemas/" + SCHEMA)
    ResponseEntity<byte[]> schema(HttpServletRequest request) throws IOException {
        return document(request, SCHEMA, JSON_SCHEMA);
    }

    private static ResponseEntity<byte[]> document(HttpServletRequest request, String name, MediaType type)
            throws IOException {
        Answers.allow(request);
        return Answers.answer(request, new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8), type);
    }
}
