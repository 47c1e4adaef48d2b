package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Years;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The flat table of results, as JSON or CSV: the same bytes as the command line. */
@RestController
class Results {
    private static final int MOST_SCORECARDS = 200;
    private final Asked asked;

    Results(Asked asked) {
        this.asked = asked;
    }

    @GetMapping("/api/v1/results")
    void results(
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String format,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "municipality", "year", "format", "pack", "asOf", "rulesAt");
        boolean csv = Formats.isCsv(format, request);
        var cards = cards(municipality, year, new Asked.Choices(pack, asOf, rulesAt));
        if (csv) {
            var table = new StringBuilder(FlatTable.header());
            cards.forEach(card -> table.append(FlatTable.csv(card)));
            Answers.csv(request, response, table.toString());
        } else {
            var rows = cards.stream().flatMap(card -> FlatTable.rows(card).stream());
            Answers.json(request, response, ScorecardJson.write(rows.toList()));
        }
    }

    private List<Scorecard> cards(String municipality, String year, Asked.Choices choices) {
        var years = years(year);
        var bodies = bodies(municipality, years.size() == 1 ? years.get(0) : null);
        if (bodies.size() * years.size() > MOST_SCORECARDS) {
            throw Refusal.badRequest(
                    "More than " + MOST_SCORECARDS + " scorecards were asked for.",
                    "ask for fewer municipalities or fewer years at a time.");
        }
        var cards = new ArrayList<Scorecard>();
        for (Body body : bodies) {
            years.forEach(one -> cards.add(asked.scorecard(body, one, choices)));
        }
        return cards;
    }

    private List<Body> bodies(String text, Integer year) {
        var bodies = Stream.of(present(text, "municipality").split(",", -1))
                .map(one -> asked.municipality(one, year))
                .toList();
        once(bodies, "municipality");
        return bodies;
    }

    private static List<Integer> years(String text) {
        try {
            var years = Years.of(present(text, "year"));
            once(years, "year");
            return years;
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(
                    "The year is not one or several from 1900 to 2199.", "write 2023, 2019,2023 or 2016-2023.");
        }
    }

    private static String present(String text, String name) {
        if (text == null) {
            throw Refusal.badRequest(
                    "The query parameter (" + name + ") is missing.", "write ?municipality=baerum&year=2023.");
        }
        return text;
    }

    private static void once(Collection<?> asked, String name) {
        if (new HashSet<>(asked).size() < asked.size()) {
            throw Refusal.badRequest("A " + name + " is named twice.", "leave one out.");
        }
    }
}
