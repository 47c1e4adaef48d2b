package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.figure.Text;
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

    /**
     * A municipality, its numbers over time, and the years it has figures for.
     *
     * @param pack the pack that judges it, or null where several could
     */
    record MunicipalityShown(String id, Text name, List<Body.Numbered> numbers, String pack, List<Integer> years) {}

    @GetMapping
    void municipalities(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        Answers.json(
                request,
                response,
                ScorecardJson.write(
                        workspace.municipalities().stream().map(this::described).toList()));
    }

    @GetMapping("/{municipality}")
    void municipality(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.allow(request);
        Answers.json(request, response, ScorecardJson.write(described(asked.municipality(municipality))));
    }

    private MunicipalityShown described(Body body) {
        return new MunicipalityShown(body.id(), body.name(), body.numbers(), pack(body), workspace.years(body));
    }

    private String pack(Body body) {
        try {
            return workspace.packOf(body).pack().id();
        } catch (Workspace.AmbiguousPack e) {
            return null;
        }
    }
}
