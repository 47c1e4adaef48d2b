package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.maalkort.figure.Nearest;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scorecards, whole or one goal of them: the same bytes as the command line. */
@RestController
@RequestMapping(path = "/api/v1/scorecards/{municipality}/{year}", produces = Answers.JSON)
class Scorecards {
    private final Asked asked;

    Scorecards(Asked asked) {
        this.asked = asked;
    }

    @GetMapping
    void scorecard(
            @PathVariable String municipality,
            @PathVariable String year,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var card = card(request, municipality, year, new Asked.Choices(pack, asOf, rulesAt));
        Answers.json(request, response, ScorecardJson.write(card));
    }

    @GetMapping("/goals/{goal}")
    void explanation(
            @PathVariable String municipality,
            @PathVariable String year,
            @PathVariable String goal,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var card = card(request, municipality, year, new Asked.Choices(pack, asOf, rulesAt));
        var found = card.find(goal)
                .orElseThrow(() -> Refusal.notFound(
                        "The scorecard has no such goal.",
                        Nearest.advice(goal, card.goalIds(), "look at the scorecard's goals.")));
        Answers.json(request, response, ScorecardJson.write(found));
    }

    private Scorecard card(HttpServletRequest request, String municipality, String year, Asked.Choices choices) {
        Answers.allow(request, "pack", "asOf", "rulesAt");
        int judged = Asked.year(year);
        return asked.scorecard(asked.municipality(municipality, judged), judged, choices);
    }
}
