package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Municipalities, their scorecards and the flat table of results: the same bytes as the command line. */
@RestController
@RequestMapping("/api/v1")
class Scorecards {
    private static final int MOST_SCORECARDS = 200;
    private final Workspace workspace;

    Scorecards(Workspace workspace) {
        this.workspace = workspace;
    }

    @GetMapping(path = "/municipalities", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> municipalities(HttpServletRequest request) {
        Answers.allow(request);
        return Answers.json(
                request,
                ScorecardJson.write(workspace.municipalities().stream()
                        .map(body -> Described.municipality(workspace, body))
                        .toList()));
    }

    @GetMapping(path = "/municipalities/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> municipality(@PathVariable String id, HttpServletRequest request) {
        Answers.allow(request);
        return Answers.json(request, ScorecardJson.write(Described.municipality(workspace, body(id))));
    }

    @GetMapping(path = "/scorecards/{municipality}/{year}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> scorecard(
            @PathVariable String municipality,
            @PathVariable String year,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request) {
        Answers.allow(request, "pack", "asOf", "rulesAt");
        return Answers.json(
                request,
                ScorecardJson.write(card(body(municipality), Parameters.year("The year", year), pack, asOf, rulesAt)));
    }

    @GetMapping(path = "/scorecards/{municipality}/{year}/goals/{goal}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> explanation(
            @PathVariable String municipality,
            @PathVariable String year,
            @PathVariable String goal,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request) {
        Answers.allow(request, "pack", "asOf", "rulesAt");
        var card = card(body(municipality), Parameters.year("The year", year), pack, asOf, rulesAt);
        var found =
                card.find(goal).orElseThrow(() -> Parameters.unknown("goal on the scorecard", goal, card.goalIds()));
        return Answers.json(request, ScorecardJson.write(found));
    }

    @GetMapping(
            path = "/results",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<byte[]> results(
            @RequestParam String municipality,
            @RequestParam String year,
            @RequestParam(required = false) String format,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request) {
        Answers.allow(request, "municipality", "year", "format", "pack", "asOf", "rulesAt");
        boolean csv = Answers.wantsCsv(format, request);
        var bodies = Parameters.names("municipality", municipality).stream()
                .map(this::body)
                .toList();
        var cards = cards(bodies, Parameters.years(year), pack, asOf, rulesAt);
        if (csv) {
            var table = new StringBuilder(FlatTable.header());
            cards.forEach(card -> table.append(FlatTable.csv(card)));
            return Answers.answer(request, table.toString(), Answers.CSV);
        }
        return Answers.json(
                request,
                ScorecardJson.write(cards.stream()
                        .flatMap(card -> FlatTable.rows(card).stream())
                        .toList()));
    }

    private List<Scorecard> cards(List<Body> bodies, List<Integer> years, String pack, String asOf, String rulesAt) {
        if (bodies.size() * years.size() > MOST_SCORECARDS) {
            throw Refusal.badRequest(
                    "More than " + MOST_SCORECARDS + " scorecards were asked for.", "ask for fewer years at a time.");
        }
        var cards = new ArrayList<Scorecard>();
        bodies.forEach(body -> years.forEach(year -> cards.add(card(body, year, pack, asOf, rulesAt))));
        return cards;
    }

    private Body body(String id) {
        return workspace
                .figures()
                .catalogue()
                .findBody(id)
                .orElseThrow(() -> Parameters.unknown(
                        "municipality",
                        id,
                        workspace.municipalities().stream().map(Body::id).toList()));
    }

    private Scorecard card(Body body, int year, String pack, String asOf, String rulesAt) {
        var judging = pack == null ? workspace.packOf(body) : Goals.pack(workspace, pack);
        return workspace
                .scoring()
                .score(new Scoring.Request(
                        body, year, judging, Parameters.day("asOf", asOf), Parameters.year("rulesAt", rulesAt)));
    }
}
