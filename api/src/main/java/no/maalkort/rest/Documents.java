package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.maalkort.figure.Release;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The service's own description: OpenAPI, the scorecard's JSON Schema, and whether it is well. */
@RestController
class Documents {
    static final String HEALTH = "/health";
    static final String OPENAPI = "openapi.json";
    private static final String SERVED = "\"url\" : \"/\"";
    static final String SCHEMA = "scorecard-1.0.schema.json";
    static final String SCHEMA_TYPE = "application/schema+json";

    private final Serving serving;

    Documents(Serving serving) {
        this.serving = serving;
    }

    /** Whether the service is well: UP, or there is no answer. */
    record Health(String status) {}

    /**
     * What is served.
     *
     * @param status UP; STALE where what lies in the folders cannot be used and the last good ones serve on
     * @param problems how many problems keep it from being served; the log tells them
     */
    record Ready(String status, int problems, List<PackRead> packs, List<String> releases) {}

    /** A pack that is loaded. */
    record PackRead(String id, String version, String sha256) {}

    @GetMapping(path = "/health/ready", produces = Answers.JSON)
    void ready(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        var workspace = Loaded.of(request).workspace();
        var packs = workspace.packs().all().stream()
                .map(one -> one.pack())
                .map(pack -> new PackRead(pack.id(), pack.version(), pack.sha256()))
                .toList();
        var releases = workspace.figures().releases().stream().map(Release::id).toList();
        int problems = serving.problems();
        Answers.fresh(
                response, ScorecardJson.write(new Ready(problems == 0 ? "UP" : "STALE", problems, packs, releases)));
    }

    @GetMapping(path = HEALTH, produces = Answers.JSON)
    void health(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        Answers.json(request, response, ScorecardJson.write(new Health("UP")));
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = Answers.JSON)
    void openapi(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        String prefix = request.getContextPath();
        String document = prefix.isEmpty() ? text(OPENAPI) : text(OPENAPI).replace(SERVED, SERVED.replace("/", prefix));
        Answers.json(request, response, document);
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
