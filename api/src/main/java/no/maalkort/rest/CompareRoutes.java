package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import no.maalkort.planning.PeersScoring;
import no.maalkort.scoring.Scoring;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages on which scorecards stand beside each other: two of a municipality, or those of several in a year. */
@RestController
class CompareRoutes {
    /** Two of a municipality: {@code ?a=baerum-2020&b=baerum-2023}. */
    @GetMapping({"/sammenlign", "/en/compare"})
    void compare(
            @RequestParam(required = false) String a,
            @RequestParam(required = false) String b,
            @RequestParam(required = false) String aAsOf,
            @RequestParam(required = false) String bAsOf,
            @RequestParam(required = false) String aRulesAt,
            @RequestParam(required = false) String bRulesAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allowForReaders(request, "a", "b", "aAsOf", "bAsOf", "aRulesAt", "bRulesAt");
        var asked = Loaded.of(request).asked();
        var first = side(asked, "a", a, aAsOf, aRulesAt);
        var second = side(asked, "b", b, bAsOf, bRulesAt);
        var place = PageRoutes.place(request, "");
        PageRoutes.page(request, response, Deadline.within(() -> Loaded.of(request)
                .comparisonPages()
                .compare(first, second, place)));
    }

    @GetMapping({"/kommune/{municipality}/{year:[0-9]+}/andre", "/en/municipality/{municipality}/{year:[0-9]+}/others"})
    void others(
            @PathVariable String municipality,
            @PathVariable String year,
            @RequestParam(required = false) String indicator,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allowForReaders(request, "indicator", "asOf", "rulesAt");
        int judged = Asked.year(year);
        var at = Loaded.of(request);
        var body = at.asked().municipality(municipality, judged);
        if (indicator != null) {
            at.asked().indicator(indicator);
        }
        var place = PageRoutes.place(request, PageRoutes.query(asOf, rulesAt));
        if (!PageRoutes.sent(body, municipality, place.to("kommune", body.id(), year, "andre"), response)) {
            var choices = new Asked.Choices(null, asOf, rulesAt);
            var asking = Stream.concat(
                            Stream.of(body),
                            PeersScoring.withPacks(at.workspace(), judged).stream()
                                    .filter(one -> !one.equals(body))
                                    .limit(Standings.MOST_PEERS - 1L))
                    .map(one -> at.asked().request(one, judged, choices))
                    .toList();
            PageRoutes.page(request, response, Deadline.within(() -> at.comparisonPages()
                    .others(asking, indicator, place)));
        }
    }

    /** A municipality and a year behind its last hyphen, and the day of publication; nothing where nothing is chosen. */
    private static Scoring.Request side(Asked asked, String name, String chosen, String day, String rulesAt) {
        if (chosen == null || chosen.isEmpty()) {
            return null;
        }
        int hyphen = chosen.lastIndexOf('-');
        if (hyphen < 1) {
            throw Refusal.wrong(
                    name, "What to compare is not a municipality and a year.", "write a=baerum-2020&b=baerum-2023.");
        }
        int year = Asked.year(chosen.substring(hyphen + 1), name);
        var body = asked.municipality(chosen.substring(0, hyphen), year, name);
        return asked.request(body, year, new Asked.Choices(null, PageRoutes.filled(day), PageRoutes.filled(rulesAt)));
    }
}
