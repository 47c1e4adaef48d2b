package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import no.maalkort.receipt.Receipt;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was issued: receipts that never change, their bundles, and the ledger that lists them. */
@RestController
class Receipts {
    static final String LINES = "application/jsonl";
    static final String ZIP = "application/zip";
    static final int MOST_RECEIPTS = 1000;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    private final Serving serving;

    Receipts(Serving serving) {
        this.serving = serving;
    }

    @GetMapping(path = "/api/v1/receipts", produces = Answers.JSON)
    void receipts(
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String page,
            @RequestParam(required = false) String pageSize,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "municipality", "year", "page", "pageSize");
        var asked = Loaded.of(request).asked();
        Integer judged = year == null ? null : (Integer) Asked.year(year);
        String body = municipality == null
                ? null
                : asked.municipality(municipality, judged).id();
        var entries = serving.archive()
                .entries(entry -> (body == null || body.equals(entry.municipality()))
                        && (judged == null || judged == entry.year()));
        var shown = Page.of(page, pageSize, MOST_RECEIPTS).of(entries, request, response);
        new Answer(ScorecardJson.write(shown).getBytes(StandardCharsets.UTF_8), Answers.JSON, request, response)
                .send(request, response);
    }

    /** The first line on disk, whose SHA-256 is the id. */
    @GetMapping(path = "/api/v1/receipts/{id}", produces = Answers.JSON)
    void receipt(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        var written = written(id);
        Answers.lasting(
                request,
                response,
                ScorecardJson.write(written.receipt()).getBytes(StandardCharsets.UTF_8),
                Answers.JSON);
    }

    /** The second line on disk, whose SHA-256 the first one holds. */
    @GetMapping(path = "/api/v1/receipts/{id}/scorecard", produces = Answers.JSON)
    void issuedScorecard(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.allow(request);
        Answers.lasting(request, response, written(id).scorecard(), Answers.JSON);
    }

    /** The third line on disk, whose SHA-256 the first one holds. */
    @GetMapping(path = "/api/v1/receipts/{id}/files", produces = Answers.JSON)
    void issuedFiles(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.allow(request);
        Answers.lasting(request, response, written(id).listed(), Answers.JSON);
    }

    @GetMapping(path = "/api/v1/receipts/{id}/bundle", produces = ZIP)
    void bundle(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        written(id);
        var bundle = serving.archive().bundle(id, Loaded.of(request).workspace(), serving.reports());
        response.setHeader("Content-Disposition", "attachment; filename=\"maalkort-" + id.substring(0, 12) + ".zip\"");
        Answers.lasting(request, response, bundle.zip(), ZIP);
    }

    /** The ledger's bytes, one entry a line; what was there stays, and lines are added. */
    @GetMapping(path = "/api/v1/ledger", produces = LINES)
    void ledger(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        new Answer(serving.archive().ledgerBytes(), LINES, request, response).send(request, response);
    }

    private Receipt.Written written(String id) throws IOException {
        if (!ID.matcher(id).matches()) {
            throw Refusal.unknown(
                    "id", "There is no such receipt.", "write all 64 digits of its id; see /api/v1/receipts.");
        }
        return serving.archive()
                .receipt(id)
                .orElseThrow(() -> Refusal.unknown("id", "There is no such receipt.", "see /api/v1/receipts."));
    }
}
