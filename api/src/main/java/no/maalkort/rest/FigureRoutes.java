package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import no.maalkort.export.KnownFigures;
import no.maalkort.figure.Body;
import no.maalkort.pages.FigurePages;
import no.maalkort.pages.HelpPages;
import no.maalkort.pages.Place;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of figures, receipts, search, and about the whole. */
@RestController
class FigureRoutes {
    private static final int LONGEST_SEARCH = 100;
    /** A receipt's id, or as much of it as pages print. */
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{12,64}");

    private final Serving serving;

    FigureRoutes(Serving serving) {
        this.serving = serving;
    }

    /** A body whose figures are asked for, as they were known on a day; null for all there is. */
    private record OfBody(Loaded at, Body body, LocalDate day, Place place) {
        static OfBody of(HttpServletRequest request, String body, String asOf) {
            Answers.allowForReaders(request, "asOf");
            var at = Loaded.of(request);
            var place = PageRoutes.place(request, PageRoutes.query(asOf, null));
            return new OfBody(at, at.asked().body(body), asOf == null ? null : Asked.day(asOf), place);
        }

        FigurePages pages() {
            return new FigurePages(at.workspace());
        }
    }

    @GetMapping({"/tall", "/en/figures"})
    void bodies(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allowForReaders(request);
        var pages = new FigurePages(Loaded.of(request).workspace());
        PageRoutes.page(request, response, pages.bodies(PageRoutes.place(request, "")));
    }

    @GetMapping({"/tall/{body}", "/en/figures/{body}"})
    void data(
            @PathVariable String body,
            @RequestParam(required = false) String asOf,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var of = OfBody.of(request, body, asOf);
        if (!PageRoutes.sent(of.body(), body, of.place().data(of.body().id()), response)) {
            PageRoutes.page(request, response, of.pages().data(of.body(), of.day(), of.place()));
        }
    }

    /** The file that a site of files has at the same address. */
    @GetMapping({"/tall/{body}/{name}.json", "/tall/{body}/{name}.csv"})
    void file(
            @PathVariable String body,
            @PathVariable String name,
            @RequestParam(required = false) String asOf,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var of = OfBody.of(request, body, asOf);
        var format = FigurePages.format(body, name + request.getRequestURI().replaceFirst("^.*[.]", "."))
                .orElseThrow(() -> Refusal.unknown(
                        "name", "There is no such file.", "it is " + of.body().id() + ".json."));
        if (!PageRoutes.sent(of.body(), body, FigurePages.file(of.body(), format, of.place()), response)) {
            var figures = KnownFigures.of(of.at().workspace().figures(), of.body(), of.day());
            Answers.file(request, response, figures.bytes(format), format, name);
        }
    }

    @GetMapping({"/tall/{body}/{indicator}", "/en/figures/{body}/{indicator}"})
    void series(
            @PathVariable String body,
            @PathVariable String indicator,
            @RequestParam(required = false) String asOf,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var of = OfBody.of(request, body, asOf);
        var measured = of.at().asked().indicator(indicator);
        if (!PageRoutes.sent(of.body(), body, of.place().to("tall", of.body().id(), measured.id()), response)) {
            PageRoutes.page(request, response, of.pages().series(of.body(), measured, of.day(), of.place()));
        }
    }

    @GetMapping({"/indikator/{indicator}", "/en/indicator/{indicator}"})
    void indicator(@PathVariable String indicator, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.allowForReaders(request);
        var at = Loaded.of(request);
        var html = new FigurePages(at.workspace())
                .indicator(at.asked().indicator(indicator), PageRoutes.place(request, ""));
        PageRoutes.page(request, response, html);
    }

    @GetMapping({"/sok", "/en/search"})
    void search(@RequestParam(required = false) String q, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.allowForReaders(request, "q");
        String asked = q == null ? "" : q.strip();
        if (asked.length() > LONGEST_SEARCH) {
            throw Refusal.badRequest("The search is longer than a hundred signs.", "write fewer words.");
        }
        var place = PageRoutes.place(request, "");
        var receipt = issued(asked);
        if (receipt.isPresent()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, place.to("kvittering", receipt.get()));
        } else {
            boolean mayBeIssued = ID.matcher(asked).matches();
            PageRoutes.page(request, response, help(request).search(asked, place), () -> !mayBeIssued);
        }
    }

    @GetMapping({"/kvittering/{id}", "/en/receipt/{id}"})
    void receiptPage(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.allowForReaders(request);
        var whole = issued(id)
                .orElseThrow(() -> Refusal.unknown("id", "There is no such receipt.", "it was not issued here."));
        var place = PageRoutes.place(request, "");
        if (!PageRoutes.sent(whole, id, place.to("kvittering", whole), response)) {
            var written = serving.archive().receipt(whole).orElseThrow();
            PageRoutes.page(request, response, help(request).receipt(written, place));
        }
    }

    /** The whole id of the receipt that begins so, in letters of either case. */
    private Optional<String> issued(String begin) throws IOException {
        return ID.matcher(begin).matches() ? serving.archive().id(begin.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    @GetMapping({"/om", "/en/about"})
    void about(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allowForReaders(request);
        PageRoutes.page(request, response, help(request).about(PageRoutes.place(request, "")));
    }

    @GetMapping({"/tilgjengelighet", "/en/accessibility"})
    void accessibility(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allowForReaders(request);
        PageRoutes.page(request, response, help(request).accessibility(PageRoutes.place(request, "")));
    }

    private static HelpPages help(HttpServletRequest request) {
        return Loaded.of(request).helpPages();
    }
}
