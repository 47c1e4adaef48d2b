package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Workspace;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is measured. */
@RestController
@RequestMapping(path = "/api/v1/indicators", produces = Answers.JSON)
class Indicators {
    private final Workspace workspace;
    private final Asked asked;

    Indicators(Workspace workspace, Asked asked) {
        this.workspace = workspace;
        this.asked = asked;
    }

    @GetMapping
    void indicators(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        Answers.json(request, response, ScorecardJson.write(IndicatorShown.all(workspace.figures())));
    }

    @GetMapping("/{indicator}")
    void indicator(@PathVariable String indicator, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.allow(request);
        var one = asked.indicator(indicator);
        Answers.json(request, response, ScorecardJson.write(IndicatorShown.of(workspace.figures(), one)));
    }
}
