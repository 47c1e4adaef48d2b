package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import no.maalkort.figure.Release;
import no.maalkort.scorecard.EngineSources;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a stranger needs to know first: versions, languages, formats, limits, licences, and where the rest is described. */
@RestController
class Config {
    /** All of it. */
    record ConfigShown(
            String version,
            Scorecard.EngineRef engine,
            List<String> languages,
            List<String> formats,
            Limits limits,
            Licences licences,
            List<String> documents) {}

    /**
     * What is refused beyond.
     *
     * @param head bytes of the address and all headers together
     * @param headers how many they may be
     * @param body bytes
     * @param figures that are sent at a time
     * @param digits of a figure that is sent, and how many of them may be decimals
     * @param draws of a question how robust a year is
     * @param peers municipalities set beside each other
     * @param atOnce requests worked on at once
     * @param waiting requests that wait for that; those beyond are answered with 503
     */
    record Limits(
            int head,
            int headers,
            int body,
            int figures,
            int digits,
            int decimals,
            int scorecardsPerPage,
            int indicatorsPerPage,
            int findingsPerPage,
            int draws,
            int peers,
            int atOnce,
            int waiting,
            Seconds seconds) {}

    /**
     * How long things may take.
     *
     * @param head sending the head of a request
     * @param body sending its body
     * @param waiting for other requests; then 503
     * @param judging then 503
     */
    record Seconds(int head, int body, int waiting, int judging) {}

    /**
     * Under which licences what is answered may be used.
     *
     * @param code of the program and its packs
     * @param figures how many releases are under each licence, as their publishers state it
     */
    record Licences(String code, Map<String, Integer> figures) {}

    @GetMapping(path = "/api/v1/config", produces = Answers.JSON)
    void config(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        var figures = Loaded.of(request).workspace().figures();
        var licences = new TreeMap<String, Integer>();
        figures.releases().stream().map(Release::licence).forEach(one -> licences.merge(one, 1, Integer::sum));
        var shown = new ConfigShown(
                "v1",
                EngineSources.running(),
                List.of("nb", "en"),
                Export.FORMATS.stream().map(Format::toString).toList(),
                new Limits(
                        8192,
                        100,
                        SentBody.MOST_BYTES,
                        EvaluationReader.MOST_FIGURES,
                        EvaluationReader.MOST_DIGITS,
                        EvaluationReader.MOST_DECIMALS,
                        Results.MOST_SCORECARDS,
                        Observations.MOST_INDICATORS,
                        Findings.MOST_FINDINGS,
                        Standings.MOST_DRAWS,
                        Standings.MOST_PEERS,
                        Gate.AT_ONCE,
                        Gate.WAITING,
                        new Seconds(
                                CuttingProtocol.SECONDS,
                                SentBody.SECONDS,
                                Gate.LONGEST_WAIT_SECONDS,
                                Deadline.SECONDS)),
                new Licences("Apache-2.0", licences),
                Stream.of(
                                "/api/v1/openapi.json",
                                "/api/v1/schemas/" + Documents.SCHEMA,
                                "/docs",
                                "/problems",
                                "/health",
                                "/health/ready")
                        .map(request.getContextPath()::concat)
                        .toList());
        Answers.json(request, response, ScorecardJson.write(shown));
    }
}
