package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two scorecards of one municipality, and why they differ: the same bytes as {@code compare}. */
@RestController
class Comparisons {
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    @GetMapping(path = "/api/v1/compare", produces = Answers.JSON)
    void compare(
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "municipality", "year", "pack", "asOf");
        String such = "municipality=baerum&year=2020,2023";
        var years = sides(Asked.present(year, "year", such), "year");
        var packs = sides(pack, "pack");
        var days = sides(asOf, "asOf");
        if (years.size() < 2 && packs.size() < 2 && days.size() < 2) {
            throw Refusal.wrong(
                    "year", "There is nothing to compare with.", "name two years, packs or asOf: " + such + ".");
        }
        int first = Asked.year(side(years, FIRST));
        int second = Asked.year(side(years, SECOND));
        var asked = Loaded.of(request).asked();
        var body =
                asked.municipality(Asked.present(municipality, "municipality", such), first == second ? first : null);
        var from = asked.request(body, first, new Asked.Choices(side(packs, FIRST), side(days, FIRST), null));
        var to = asked.request(body, second, new Asked.Choices(side(packs, SECOND), side(days, SECOND), null));
        var scoring = Loaded.of(request).workspace().scoring();
        var compared = Deadline.within(() -> scoring.compare(from, to));
        Answers.dated(
                request, response, compared.from().asOf() + "," + compared.to().asOf());
        Answers.json(request, response, ScorecardJson.write(compared));
    }

    /** One value for both sides, or one each. */
    private static List<String> sides(String text, String name) {
        var sides = text == null ? List.<String>of() : List.of(text.split(",", -1));
        if (sides.size() > 2) {
            throw Refusal.wrong(name, "More than two scorecards are asked for.", "two are compared at a time.");
        }
        return sides;
    }

    private static String side(List<String> sides, int side) {
        return sides.isEmpty() ? null : sides.get(Math.min(side, sides.size() - 1));
    }
}
