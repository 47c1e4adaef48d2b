package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scorecards as small signs for pages and readmes, at addresses that stay. */
@RestController
class Badges {

    @GetMapping("/badge/{municipality}/{year}.svg")
    void badge(
            @PathVariable String municipality,
            @PathVariable String year,
            @RequestParam(required = false) String lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(municipality, year, lang, Format.BADGE, request, response);
    }

    @GetMapping("/badge/{municipality}/{year}.json")
    void badgeEndpoint(
            @PathVariable String municipality,
            @PathVariable String year,
            @RequestParam(required = false) String lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(municipality, year, lang, Format.BADGE_JSON, request, response);
    }

    private void answer(
            String municipality,
            String year,
            String lang,
            Format format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "lang");
        var language = Asked.language(lang);
        int judged = Asked.year(year);
        var asked = Loaded.of(request).asked();
        var card =
                asked.scorecard(asked.municipality(municipality, judged), judged, new Asked.Choices(null, null, null));
        var export = new Export(List.of(card), language);
        if (format == Format.BADGE_JSON) {
            Answers.jsonFile(request, response, export, format, "badge");
        } else {
            Answers.file(request, response, export, format, "badge");
        }
    }
}
