package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who can be judged. */
@RestController
@RequestMapping(path = "/api/v1/municipalities", produces = Answers.JSON)
class Municipalities {

    @GetMapping
    void municipalities(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        var workspace = Loaded.of(request).workspace();
        var all = workspace.municipalities().stream()
                .map(body -> MunicipalityShown.of(workspace, body))
                .toList();
        Answers.json(request, response, ScorecardJson.write(all));
    }

    @GetMapping("/{municipality}")
    void municipality(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.allow(request);
        var at = Loaded.of(request);
        var known = at.asked().municipality(municipality, null);
        Answers.json(request, response, ScorecardJson.write(MunicipalityShown.of(at.workspace(), known)));
    }
}
