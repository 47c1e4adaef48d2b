package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever has figures: municipalities, and those they are compared with. */
@RestController
@RequestMapping(path = "/api/v1/bodies", produces = Answers.JSON)
class Bodies {

    @GetMapping
    void bodies(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        var workspace = Loaded.of(request).workspace();
        var bodies = workspace.figures().catalogue().bodies().stream()
                .map(body -> BodyShown.of(workspace, body))
                .toList();
        Answers.json(request, response, ScorecardJson.write(bodies));
    }

    @GetMapping("/{body}")
    void body(@PathVariable String body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        var at = Loaded.of(request);
        var known = at.asked().body(body);
        Answers.json(request, response, ScorecardJson.write(BodyShown.of(at.workspace(), known)));
    }
}
