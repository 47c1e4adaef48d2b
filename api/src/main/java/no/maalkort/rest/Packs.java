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

/** The packs that can judge. */
@RestController
@RequestMapping(path = "/api/v1/packs", produces = Answers.JSON)
class Packs {
    private final Workspace workspace;
    private final Asked asked;

    Packs(Workspace workspace, Asked asked) {
        this.workspace = workspace;
        this.asked = asked;
    }

    @GetMapping
    void packs(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        var packs = workspace.packs().all().stream().map(PackShown::of).toList();
        Answers.json(request, response, ScorecardJson.write(packs));
    }

    @GetMapping("/{pack}")
    void pack(@PathVariable String pack, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        Answers.json(request, response, ScorecardJson.write(PackShown.of(asked.packOfPath(pack))));
    }
}
