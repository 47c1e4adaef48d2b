package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is measured. */
@RestController
@RequestMapping(path = "/api/v1/indicators", produces = Answers.JSON)
class Indicators {

    @GetMapping
    void indicators(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        var figures = Loaded.of(request).workspace().figures();
        Answers.json(request, response, ScorecardJson.write(IndicatorShown.all(figures)));
    }

    @GetMapping("/{indicator}")
    void indicator(@PathVariable String indicator, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.allow(request);
        var at = Loaded.of(request);
        var one = at.asked().indicator(indicator);
        Answers.json(
                request,
                response,
                ScorecardJson.write(IndicatorShown.of(at.workspace().figures(), one)));
    }
}
