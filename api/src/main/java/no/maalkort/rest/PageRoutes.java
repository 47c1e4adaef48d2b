package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.pages.Icon;
import no.maalkort.pages.Pages;
import no.maalkort.pages.Place;
import no.maalkort.pages.Style;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages people look at, in Norwegian at the root and in English below /en. */
@RestController
class PageRoutes {
    /** Pages need their own style sheet and script, and ask the service alone; nobody may frame them. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The same of the card, which is made for frames of other pages. */
    static final String EMBEDDED = POLICY.replace("; frame-ancestors 'none'", "");

    private static final List<String> DATA = List.of("/api/", "/badge/", "/health", "/problems", "/docs");
    private static final String HTML = "text/html;charset=UTF-8";

    @GetMapping({"/", "/en"})
    void overview(
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String asOf,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allowForReaders(request, "municipality", "year", "state", "asOf");
        String body = filled(municipality) == null
                ? null
                : Loaded.of(request).asked().municipality(municipality, null).id();
        Integer judged = filled(year) == null ? null : (Integer) Asked.year(year);
        page(request, response, Deadline.within(() -> pages(request)
                .overview(
                        body,
                        judged,
                        filled(state),
                        asOf == null ? null : Asked.day(asOf),
                        place(request, query(asOf, null)))));
    }

    /** What a field of a form holds; null where it was left empty. */
    static String filled(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    @GetMapping({"/kommune/{municipality}", "/en/municipality/{municipality}"})
    void municipality(
            @PathVariable String municipality,
            @RequestParam(required = false) String asOf,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allowForReaders(request, "asOf");
        var asked = Loaded.of(request).asked();
        var body = asked.municipality(municipality, null);
        var place = place(request, query(asOf, null));
        if (!sent(body, municipality, place.municipality(body.id()), response)) {
            var asking = asked.request(body, 0, new Asked.Choices(null, asOf, null));
            page(request, response, Deadline.within(() -> pages(request).municipality(asking, place)));
        }
    }

    @GetMapping({"/kommune/{municipality}/{year:[0-9]+}", "/en/municipality/{municipality}/{year:[0-9]+}"})
    void scorecard(
            @PathVariable String municipality,
            @PathVariable String year,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            @RequestParam(required = false) String print,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allowForReaders(request, "asOf", "rulesAt", "print");
        int judged = Asked.year(year);
        var asked = Loaded.of(request).asked();
        var body = asked.municipality(municipality, judged);
        var place = place(request, query(asOf, rulesAt));
        if (!sent(body, municipality, place.scorecard(body.id(), judged), response)) {
            var asking = asked.request(body, judged, new Asked.Choices(null, asOf, rulesAt));
            var made = Deadline.within(() -> pages(request).passing(asking, place, "1".equals(print)));
            page(request, response, made.html(), made.holds());
        }
    }

    @GetMapping({"/kort/{municipality}/{year:[0-9]+}", "/en/card/{municipality}/{year:[0-9]+}"})
    void card(
            @PathVariable String municipality,
            @PathVariable String year,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allowForReaders(request);
        int judged = Asked.year(year);
        var asked = Loaded.of(request).asked();
        var asking =
                asked.request(asked.municipality(municipality, judged), judged, new Asked.Choices(null, null, null));
        String html = Deadline.within(() -> pages(request).embedded(asking, place(request, "")));
        response.setHeader(Answer.POLICY, EMBEDDED);
        Answers.write(request, response, html, HTML);
    }

    @GetMapping("/{name:maalkort-[0-9a-f]+[.]css}")
    void style(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        if (!name.equals(Style.FILE)) {
            throw Refusal.unknown("name", "There is no such style sheet.", "load the page again.");
        }
        Answers.lasting(request, response, Style.sheet().getBytes(StandardCharsets.UTF_8), "text/css;charset=UTF-8");
    }

    @GetMapping("/{name:maalkort-[0-9a-f]+[.]svg}")
    void icon(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        if (!name.equals(Icon.FILE)) {
            throw Refusal.unknown("name", "There is no such sign.", "load the page again.");
        }
        Answers.lasting(request, response, Icon.drawing().getBytes(StandardCharsets.UTF_8), "image/svg+xml");
    }

    static Pages pages(HttpServletRequest request) {
        return Loaded.of(request).pages();
    }

    /** Whether a person asked for a page, and not a program for data. */
    static boolean isForReaders(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String accepted = request.getHeader("Accept");
        return accepted != null
                && accepted.contains("text/html")
                && DATA.stream().noneMatch(path::startsWith);
    }

    /** The same address without the slashes at its end, always on this service; null where there are none. */
    static String withoutSlash(HttpServletRequest request) {
        String address = request.getRequestURI();
        if (!address.endsWith("/") || address.length() == 1) {
            return null;
        }
        String query = request.getQueryString();
        return "/" + address.replaceAll("^/+|/+$", "") + (query == null ? "" : "?" + query);
    }

    static Place place(HttpServletRequest request, String query) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        var language = path.equals("/en") || path.startsWith("/en/") ? Language.EN : Language.NB;
        return Place.served(language, request.getContextPath(), query);
    }

    /** The dates asked for, as links pass them on. */
    static String query(String asOf, String rulesAt) {
        String both = (asOf == null ? "" : "&asOf=" + Asked.day(asOf))
                + (rulesAt == null ? "" : "&rulesAt=" + Asked.year(rulesAt, "rulesAt"));
        return both.isEmpty() ? "" : "?" + both.substring(1);
    }

    /** Sends whoever used another name or a number to the address that stays. */
    static boolean sent(Body body, String asked, String address, HttpServletResponse response) {
        return sent(body.id(), asked, address, response);
    }

    static boolean sent(String stays, String asked, String address, HttpServletResponse response) {
        if (stays.equals(asked)) {
            return false;
        }
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader("Location", address);
        return true;
    }

    static void page(HttpServletRequest request, HttpServletResponse response, String html) throws IOException {
        page(request, response, html, () -> true);
    }

    /** A page that may become another before anything else is loaded, as one that tells whether it is issued. */
    static void page(HttpServletRequest request, HttpServletResponse response, String html, BooleanSupplier holds)
            throws IOException {
        response.setHeader(Answer.POLICY, POLICY);
        Answers.write(request, response, html.getBytes(StandardCharsets.UTF_8), HTML, holds);
    }

    /** A page that nobody is to keep. */
    static void fresh(HttpServletResponse response, String html) throws IOException {
        response.setHeader(Answer.POLICY, POLICY);
        Answers.fresh(response, html.getBytes(StandardCharsets.UTF_8), HTML);
    }
}
