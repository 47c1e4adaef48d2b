package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.maalkort.figure.Nearest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page on which the OpenAPI document is read and tried, by Swagger UI from the service's own files. */
@RestController
class Docs {
    /** The page runs the service's own scripts and asks the service; pictures are those inside its style sheet. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self';"
                    + " form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final Map<String, String> FILES = Map.of(
            "swagger-ui.css",
            "text/css;charset=UTF-8",
            "swagger-ui-bundle.js",
            SCRIPT,
            "swagger-ui-bundle.js.LICENSE.txt",
            "text/plain;charset=UTF-8",
            "start.js",
            SCRIPT);

    @GetMapping("/docs")
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        response.setHeader(Answer.POLICY, POLICY);
        Answers.write(request, response, text("index.html"), "text/html;charset=UTF-8");
    }

    @GetMapping("/docs/{file}")
    void file(@PathVariable String file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        String type = FILES.get(file);
        if (type == null) {
            throw Refusal.unknown("file", "There is no such file.", Nearest.advice(file, FILES.keySet(), "see /docs."));
        }
        Answers.write(request, response, text(file), type);
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource("docs/" + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
