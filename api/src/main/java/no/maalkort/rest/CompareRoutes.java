package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.maalkort.scoring.Scoring;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page on which two scorecards of a municipality stand beside each other: {@code ?a=baerum-2020&b=baerum-2023}. */
@RestController
class CompareRoutes {
    @GetMapping({"/sammenlign", "/en/compare"})
    void compare(
            @RequestParam(required = false) String a,
            @RequestParam(required = false) String b,
            @RequestParam(required = false) String aAsOf,
            @RequestParam(required = false) String bAsOf,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "a", "b", "aAsOf", "bAsOf");
        var asked = Loaded.of(request).asked();
        var first = side(asked, a, aAsOf);
        var second = side(asked, b, bAsOf);
        var place = PageRoutes.place(request, "");
        PageRoutes.page(request, response, Deadline.within(() -> PageRoutes.pages(request)
                .compare(first, second, place)));
    }

    /** A municipality and a year behind its last hyphen, and the day of publication; nothing where nothing is chosen. */
    private static Scoring.Request side(Asked asked, String chosen, String day) {
        if (chosen == null || chosen.isEmpty()) {
            return null;
        }
        int hyphen = chosen.lastIndexOf('-');
        if (hyphen < 1) {
            throw Refusal.badRequest(
                    "What to compare is not a municipality and a year.", "write a=baerum-2020&b=baerum-2023.");
        }
        int year = Asked.year(chosen.substring(hyphen + 1));
        var body = asked.municipality(chosen.substring(0, hyphen), year);
        return asked.request(body, year, new Asked.Choices(null, day == null || day.isEmpty() ? null : day, null));
    }
}
