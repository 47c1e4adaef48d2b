package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import no.maalkort.export.KnownFigures;
import no.maalkort.figure.Indicator;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures with every vintage, an indicator at a time: the same bytes as {@code data history}. */
@RestController
class Observations {
    static final int MOST_INDICATORS = 100;

    @GetMapping(path = "/api/v1/observations", produces = Answers.JSON)
    void observations(
            @RequestParam(required = false) String body,
            @RequestParam(required = false) String indicator,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String page,
            @RequestParam(required = false) String pageSize,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "body", "indicator", "period", "asOf", "page", "pageSize");
        var at = Loaded.of(request);
        var one = at.asked().body(Asked.present(body, "body", "body=baerum"));
        var all = KnownFigures.of(at.workspace().figures(), one, asOf == null ? null : Asked.day(asOf));
        var periods = period == null ? List.<Integer>of() : Asked.years(period, "period");
        var histories = indicators(at, indicator).stream()
                .map(known -> all.shown(known, all.history(known)))
                .map(history -> periods.isEmpty() ? history : history.in(periods))
                .filter(history -> indicator != null || !history.values().isEmpty())
                .toList();
        var shown = Page.of(page, pageSize, MOST_INDICATORS).of(histories, request, response);
        Answers.json(request, response, ScorecardJson.write(shown));
    }

    private static Collection<Indicator> indicators(Loaded at, String text) {
        return text == null
                ? at.workspace().figures().catalogue().indicators()
                : List.of(text.split(",", -1)).stream()
                        .map(at.asked()::indicator)
                        .toList();
    }
}
