package no.maalkort.rest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
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

    @GetMapping("/health")
    Map<String, String> health() {
        return Map.of("status", "UP");
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> openapi() throws java.io.IOException {
        return document(OPENAPI, "application/json");
    }

    @GetMapping("/api/v1/schemas/" + SCHEMA)
    ResponseEntity<byte[]> schema() throws java.io.IOException {
        return document(SCHEMA, "application/schema+json");
    }

    private static ResponseEntity<byte[]> document(String name, String type) throws java.io.IOException {
        var text = new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
