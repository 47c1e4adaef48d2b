package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.maalkort.figure.Nearest;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.Scoring;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of goals and of the rules that judge them. */
@RestController
class GoalRoutes {
    @GetMapping({"/kommune/{municipality}/maal/{goal}", "/en/municipality/{municipality}/goal/{goal}"})
    void goal(
            @PathVariable String municipality,
            @PathVariable String goal,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String print,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allowForReaders(request, "asOf", "print");
        var asked = Loaded.of(request).asked();
        var body = asked.municipality(municipality, null);
        var place = PageRoutes.place(request, PageRoutes.query(asOf, null));
        var asking = asked.request(body, 0, new Asked.Choices(null, asOf, null));
        var pages = PageRoutes.pages(request);
        String name = pages.goalName(asking.pack(), goal)
                .orElseThrow(() -> Refusal.unknown(
                        "goal",
                        "The municipality is not judged by such a goal.",
                        Nearest.advice(goal, pages.goalNames(asking.pack()), "see its own page.")));
        if (!PageRoutes.sent(
                body.id() + "/" + name, municipality + "/" + goal, place.goal(body.id(), name), response)) {
            boolean open = "1".equals(print);
            String html =
                    Deadline.within(() -> pages.goal(asking, name, place, open).orElseThrow());
            PageRoutes.page(request, response, html);
        }
    }

    @GetMapping({"/regler", "/en/rules"})
    void rules(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allowForReaders(request);
        var place = PageRoutes.place(request, "");
        PageRoutes.page(request, response, Deadline.within(() -> PageRoutes.pages(request)
                .rules(place)));
    }

    @GetMapping({"/regel/{pack}/{goal}", "/en/rule/{pack}/{goal}"})
    void rule(
            @PathVariable String pack,
            @PathVariable String goal,
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allowForReaders(request, "municipality", "year", "asOf", "rulesAt");
        var loaded = pack(pack, request);
        var found = loaded.pack()
                .goal(goal)
                .orElseThrow(() -> Refusal.unknown(
                        "goal",
                        "The pack has no such goal.",
                        Nearest.advice(
                                goal,
                                loaded.pack().goals().stream().map(Goal::id).toList(),
                                "see /regler.")));
        var place = PageRoutes.place(request, PageRoutes.query(asOf, rulesAt));
        String whose = municipality == null ? loaded.pack().municipality() : municipality;
        var asking = whose == null ? null : asking(request, whose, year, new Asked.Choices(null, asOf, rulesAt));
        PageRoutes.page(request, response, Deadline.within(() -> PageRoutes.pages(request)
                .rule(loaded, found, asking, place)));
    }

    private static Scoring.Request asking(
            HttpServletRequest request, String municipality, String year, Asked.Choices choices) {
        var asked = Loaded.of(request).asked();
        Integer judged = year == null ? null : (Integer) Asked.year(year);
        return asked.request(asked.municipality(municipality, judged), judged == null ? 0 : judged, choices);
    }

    /** A pack of goals, or of checks of figures. */
    private static LoadedPack pack(String id, HttpServletRequest request) {
        return Loaded.of(request).workspace().packs().checks().stream()
                .filter(one -> one.pack().id().equals(id))
                .findFirst()
                .orElseGet(() -> Loaded.of(request).asked().pack(id));
    }
}
