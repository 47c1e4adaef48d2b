package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Body;
import no.maalkort.figure.Nearest;
import no.maalkort.rulepack.LoadedPack;
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
                ScorecardJson.write(
                        workspace.municipalities().stream().map(this::described).toList()));
    }

    @GetMapping(path = "/municipalities/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> municipality(@PathVariable String id, HttpServletRequest request) {
        Answers.allow(request);
        return Answers.json(request, ScorecardJson.write(described(body(id))));
    }

    private Map<String, Object> described(Body body) {
        var described = new LinkedHashMap<String, Object>();
        described.put("id", body.id());
        described.put("name", body.name());
        described.put("numbers", body.numbers());
        described.put("pack", workspace.packOf(body).pack().id());
        described.put("years", workspace.years(body));
        return described;
    }

    @GetMapping(path = "/scorecards/{municipality}/{year}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> scorecard(
            @PathVariable String municipality,
            @PathVariable int year,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) Integer rulesAt,
            HttpServletRequest request) {
        Answers.allow(request, "pack", "asOf", "rulesAt");
        return Answers.json(request, ScorecardJson.write(card(body(municipality), year, pack, asOf, rulesAt)));
    }

    @GetMapping(path = "/scorecards/{municipality}/{year}/goals/{goal}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> explanation(
            @PathVariable String municipality,
            @PathVariable int year,
            @PathVariable String goal,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) Integer rulesAt,
            HttpServletRequest request) {
        Answers.allow(request, "pack", "asOf", "rulesAt");
        var card = card(body(municipality), year, pack, asOf, rulesAt);
        var found = card.find(goal)
                .orElseThrow(() -> Refusal.notFound(
                        "The scorecard has no such goal.",
                        Nearest.advice(goal, card.goalIds(), "look at the scorecard's goals.")));
        return Answers.json(request, ScorecardJson.write(found));
    }

    @GetMapping(
            path = "/results",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<byte[]> results(
            @RequestParam String municipality,
            @RequestParam String year,
            @RequestParam(required = false) String format,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) Integer rulesAt,
            HttpServletRequest request) {
        Answers.allow(request, "municipality", "year", "format", "asOf", "rulesAt");
        var cards = new ArrayList<Scorecard>();
        var years = years(year);
        for (String id : municipality.split(",")) {
            var body = body(id);
            for (int one : years) {
                if (cards.size() == MOST_SCORECARDS) {
                    throw Refusal.badRequest(
                            "More than " + MOST_SCORECARDS + " scorecards were asked for.",
                            "ask for fewer years at a time.");
                }
                cards.add(card(body, one, null, asOf, rulesAt));
            }
        }
        if (wantsCsv(format, request)) {
            var table = new StringBuilder(FlatTable.header());
            cards.forEach(card -> table.append(FlatTable.csv(card)));
            return Answers.csv(request, table.toString());
        }
        return Answers.json(
                request,
                ScorecardJson.write(cards.stream()
                        .flatMap(card -> FlatTable.rows(card).stream())
                        .toList()));
    }

    private static boolean wantsCsv(String format, HttpServletRequest request) {
        if (format != null && !format.equals("csv") && !format.equals("json")) {
            throw Refusal.badRequest("There is no such format.", "csv or json.");
        }
        String accept = request.getHeader("Accept");
        return format == null ? accept != null && accept.startsWith("text/csv") : format.equals("csv");
    }

    private static List<Integer> years(String text) {
        try {
            return no.maalkort.scoring.Years.of(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("year is not a year.", "write 2023, 2019,2023 or 2016-2023.");
        }
    }

    private Body body(String id) {
        return workspace.figures().catalogue().findBody(id).orElseThrow(() -> {
            var ids = workspace.municipalities().stream().map(Body::id).toList();
            return Refusal.notFound(
                    "There is no such municipality.",
                    Nearest.advice(id, ids, "one of " + String.join(", ", ids) + "."));
        });
    }

    private Scorecard card(Body body, int year, String pack, String asOf, Integer rulesAt) {
        LoadedPack judging =
                pack == null ? workspace.packOf(body) : workspace.packs().pack(pack);
        if (judging == null) {
            throw Refusal.badRequest("There is no such pack.", "leave pack out.");
        }
        if (year < 1900 || year > 2199) {
            throw Refusal.badRequest("The year lies outside 1900–2199.", "write four digits.");
        }
        try {
            var day = asOf == null ? null : LocalDate.parse(asOf);
            return workspace.scoring().score(new Scoring.Request(body, year, judging, day, rulesAt));
        } catch (DateTimeException e) {
            throw Refusal.badRequest("asOf is not a day.", "write it as 2024-06-15.");
        }
    }
}
