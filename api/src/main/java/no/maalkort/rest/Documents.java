package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The service's own description: OpenAPI, the scorecard's JSON Schema, and whether it is well. */
@RestController
class Documents {
    static final String OPENAPI = "openapi.json";
    static final String SCHEMA = "scorecard-1.0.schema.json";
    static final String SCHEMA_TYPE = "application/schema+json";

    /** Whether the service is well: UP, or there is no answer. */
    record Health(String status) {}

    @GetMapping(path = "/health", produces = Answers.JSON)
    void health(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        Answers.json(request, response, ScorecardJson.write(new Health("UP")));
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = Answers.JSON)
    void openapi(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        Answers.json(request, response, text(OPENAPI));
    }

    @GetMapping(path = "/api/v1/schemas/" + SCHEMA, produces = SCHEMA_TYPE)
    void schema(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        Answers.write(request, response, text(SCHEMA), SCHEMA_TYPE);
    }

    private static String text(String name) throws IOException {
        return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    }
}
