package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import no.maalkort.planning.Scenario;
import no.maalkort.planning.WhatIfScoring;
import no.maalkort.scoring.Workspace;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scorecards of figures that a request brings: judged as all others, and kept nowhere. */
@RestController
class Evaluations {
    static final String PATH = "/api/v1/evaluations";
    private static final Formats FORMATS = new Formats(Export.FORMATS);
    private static final String SUCH = "municipality=baerum&year=2023";

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    void json(
            @RequestParam(required = false) String format,
            @RequestParam(required = false) String lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "format", "lang");
        var evaluation = EvaluationReader.read(SentBody.text(request));
        int year = Asked.year(String.valueOf(evaluation.year()));
        var at = Loaded.of(request);
        var body = at.asked().municipality(evaluation.municipality(), year);
        var rulesAt = evaluation.rulesAt() == null ? null : evaluation.rulesAt().toString();
        var place = new Place(body.id(), year, new Asked.Choices(evaluation.pack(), evaluation.asOf(), rulesAt));
        var sent = SentFigures.of(evaluation, body.id(), at.workspace());
        if (evaluation.scenario() == null && evaluation.scenarios().isEmpty()) {
            answer(place, sent, new Shape(format, lang), request, response);
        } else {
            mustBeJson(format, request);
            Asked.language(lang);
            whatIf(place, sent, evaluation, request, response);
        }
    }

    @PostMapping(path = PATH, consumes = "text/csv")
    void csv(
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            @RequestParam(required = false) String format,
            @RequestParam(required = false) String lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "municipality", "year", "pack", "asOf", "rulesAt", "format", "lang");
        int judged = Asked.year(Asked.present(year, "year", SUCH));
        var body = Loaded.of(request).asked().municipality(Asked.present(municipality, "municipality", SUCH), judged);
        answer(
                new Place(body.id(), judged, new Asked.Choices(pack, asOf, rulesAt)),
                SentFigures.ofCsv(SentBody.bytes(request)),
                new Shape(format, lang),
                request,
                response);
    }

    /** What is judged. */
    private record Place(String body, int year, Asked.Choices choices) {}

    /** How it is answered. */
    private record Shape(String format, String language) {}

    private static void answer(
            Place place, SentFigures sent, Shape shape, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var chosen = FORMATS.of(shape.format(), request);
        var language = Asked.language(shape.language());
        var workspace = Loaded.of(request).workspace();
        String day = published(place, workspace);
        var with = Deadline.within(() -> sent.in(workspace, day));
        var known = with.figures().catalogue().body(place.body());
        var judged = new Asked(with).scorecard(known, place.year(), place.choices());
        var card = judged.noting(SentFigures.unused(with.figures(), judged));
        Answers.fresh(response, new Export(List.of(card), language), chosen);
    }

    private static void mustBeJson(String format, HttpServletRequest request) {
        if (format == null) {
            Formats.mustAccept(List.of(Answers.JSON, Answers.WHAT_IF, Answers.WHAT_IFS), request);
        } else if (!format.equals(Format.JSON.toString())) {
            throw Refusal.wrong("format", "A what-if is JSON only.", "leave the format out.");
        }
    }

    /** What the scenario, or each of several, would change, as JSON; it has no other format. */
    private static void whatIf(
            Place place,
            SentFigures sent,
            Evaluation evaluation,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var workspace = Loaded.of(request).workspace();
        String day = published(place, workspace);
        var with = Deadline.within(() -> sent.in(workspace, day));
        var known = with.figures().catalogue().body(place.body());
        var asked = new Asked(with).request(known, place.year(), place.choices());
        if (evaluation.scenario() != null) {
            var supposed = evaluation.scenario().read(with, asked, "/scenario");
            Answers.freshWhatIf(response, Deadline.within(() -> WhatIfScoring.of(with, asked, supposed, List.of())));
            return;
        }
        var supposed = new ArrayList<Scenario>();
        for (ScenarioSent one : evaluation.scenarios()) {
            supposed.add(one.read(with, asked, "/scenarios/" + supposed.size()));
        }
        Answers.freshWhatIfs(response, Deadline.within(() -> supposed.stream()
                .map(one -> WhatIfScoring.of(with, asked, one, List.of()))
                .toList()));
    }

    /** The day that what was sent counts as published: the one asked about, or that of the newest known figure. */
    private static String published(Place place, Workspace workspace) {
        if (place.choices().asOf() != null) {
            return Asked.day(place.choices().asOf()).toString();
        }
        return workspace
                .figures()
                .newestPublication(place.body())
                .orElseThrow(() -> Refusal.wrong(
                        "asOf",
                        "No figures of the municipality are known, so none says which day it is.",
                        "name the day with asOf: 2024-06-15."))
                .toString();
    }
}
