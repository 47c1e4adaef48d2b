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

/** Who can be judged. */
@RestController
@RequestMapping(path = "/api/v1/municipalities", produces = Answers.JSON)
class Municipalities {
    private final Workspace workspace;
    private final Asked asked;

    Municipalities(Workspace workspace, Asked asked) {
        this.workspace = workspace;
        this.asked = asked;
    }

    @GetMapping
    void municipalities(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        Answers.json(
                request,
                response,
                ScorecardJson.write(workspace.municipalities().stream()
                        .map(body -> MunicipalityShown.of(workspace, body))
                        .toList()));
    }

    @GetMapping("/{municipality}")
    void municipality(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.allow(request);
        Answers.json(
                request,
                response,
                ScorecardJson.write(MunicipalityShown.of(workspace, asked.municipality(municipality, null))));
    }
}
