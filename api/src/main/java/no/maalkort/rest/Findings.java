package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.scorecard.FindingShown;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Workspace;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the checks find of the figures. */
@RestController
class Findings {
    static final int MOST_FINDINGS = 1000;

    /** What is found of one figure. */
    record FigureFound(String body, String indicator, int period, FindingShown finding) {}

    @GetMapping(path = "/api/v1/findings", produces = Answers.JSON)
    void findings(
            @RequestParam(required = false) String body,
            @RequestParam(required = false) String page,
            @RequestParam(required = false) String pageSize,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "body", "page", "pageSize");
        var at = Loaded.of(request);
        var catalogue = at.workspace().figures().catalogue();
        var bodies = body == null ? catalogue.bodies() : List.of(at.asked().body(body));
        var found = found(at.workspace(), bodies);
        Answers.json(
                request,
                response,
                ScorecardJson.write(Page.of(page, pageSize, MOST_FINDINGS).of(found, request, response)));
    }

    private static List<FigureFound> found(Workspace workspace, Collection<Body> bodies) {
        var figures = workspace.figures();
        return bodies.stream()
                .flatMap(body -> workspace.checks().of(figures.observations(body.id())).stream())
                .map(one -> new FigureFound(
                        one.figure().body(),
                        one.figure().indicator(),
                        one.figure().period(),
                        one.shown(figures.catalogue())))
                .toList();
    }
}
