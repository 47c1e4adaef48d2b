package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The packs that can judge. */
@RestController
@RequestMapping(path = "/api/v1/packs", produces = Answers.JSON)
class Packs {

    @GetMapping
    void packs(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        var packs = Loaded.of(request).workspace().packs().all().stream()
                .map(PackShown::of)
                .toList();
        Answers.json(request, response, ScorecardJson.write(packs));
    }

    @GetMapping("/{pack}")
    void pack(@PathVariable String pack, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        Answers.json(
                request,
                response,
                ScorecardJson.write(PackShown.of(Loaded.of(request).asked().pack(pack))));
    }
}
