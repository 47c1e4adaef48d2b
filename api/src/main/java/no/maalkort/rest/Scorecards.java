package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import no.maalkort.figure.Nearest;
import no.maalkort.receipt.Explained;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scorecards, whole or one goal of them: the same bytes as the command line. */
@RestController
@RequestMapping("/api/v1/scorecards/{municipality}/{year}")
class Scorecards {
    private static final Formats FORMATS = new Formats(Export.FORMATS);

    @GetMapping
    void scorecard(
            @PathVariable String municipality,
            @PathVariable String year,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            @RequestParam(required = false) String format,
            @RequestParam(required = false) String lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "pack", "asOf", "rulesAt", "format", "lang");
        var chosen = FORMATS.of(format, request);
        var language = Asked.language(lang);
        var card = card(request, municipality, year, new Asked.Choices(pack, asOf, rulesAt));
        response.setHeader(
                HttpHeaders.CONTENT_LOCATION,
                "../" + place(card, "", card.rulesAt())
                        + (chosen == Format.JSON && format == null ? "" : "&format=" + chosen)
                        + (lang == null ? "" : "&lang=" + lang));
        String name = card.municipality().id() + "-" + card.year();
        Answers.file(request, response, new Export(List.of(card), language), chosen, name);
    }

    @GetMapping(path = "/goals/{goal}", produces = Answers.JSON)
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
        Answers.allow(request, "pack", "asOf", "rulesAt");
        int judged = Asked.year(year);
        var at = Loaded.of(request);
        var asking = at.asked()
                .request(at.asked().municipality(municipality, judged), judged, new Asked.Choices(pack, asOf, rulesAt));
        var tracing = Deadline.within(() -> at.workspace().scoring().tracing(asking));
        var card = tracing.card();
        var found = card.find(goal)
                .orElseThrow(() -> Refusal.unknown(
                        "goal",
                        "The scorecard has no such goal.",
                        Nearest.advice(goal, card.goalIds(), "look at the scorecard's goals.")));
        response.setHeader(
                HttpHeaders.CONTENT_LOCATION,
                "../../../" + place(card, "/goals/" + found.pack() + ":" + found.id(), rulesAt));
        var explained = Deadline.within(
                () -> Explained.of(tracing.of(found), card, at.basis().receipt(card)));
        Answers.json(request, response, ScorecardJson.write(explained));
    }

    /**
     * Where the same answer is found again whatever is published later: with its day, its pack and the year of its rules.
     *
     * @param rulesAt null where each of several years is judged by its own
     */
    private static String place(Scorecard card, String below, String rulesAt) {
        return card.municipality().id() + "/" + card.year() + below + "?asOf=" + card.asOf()
                + (rulesAt == null ? "" : "&rulesAt=" + rulesAt) + "&pack="
                + card.pack().id();
    }

    private static Scorecard card(HttpServletRequest request, String municipality, String year, Asked.Choices choices) {
        int judged = Asked.year(year);
        var asked = Loaded.of(request).asked();
        return asked.scorecard(asked.municipality(municipality, judged), judged, choices);
    }
}
