package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.maalkort.pages.Pages;
import no.maalkort.pages.Place;
import no.maalkort.scoring.Scoring;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A scorecard to take along: a PDF, and one HTML file that needs nothing beside it; the bytes of the report command. */
@RestController
class ReportRoutes {
    @GetMapping({
        "/kommune/{municipality}/{year:[0-9]+}/rapport.pdf",
        "/en/municipality/{municipality}/{year:[0-9]+}/report.pdf"
    })
    void pdf(
            @PathVariable String municipality,
            @PathVariable String year,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asking = asking(request, municipality, year, asOf, rulesAt);
        var language = PageRoutes.place(request, "").language();
        byte[] pdf = Deadline.within(() -> PageRoutes.pages(request).pdf(asking, language));
        send(request, response, asking, pdf, "pdf", "application/pdf");
    }

    @GetMapping({
        "/kommune/{municipality}/{year:[0-9]+}/rapport.html",
        "/en/municipality/{municipality}/{year:[0-9]+}/report.html"
    })
    void html(
            @PathVariable String municipality,
            @PathVariable String year,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asking = asking(request, municipality, year, asOf, rulesAt);
        var alone = Place.alone(PageRoutes.place(request, "").language());
        Pages pages = PageRoutes.pages(request);
        String html = Deadline.within(() -> pages.scorecard(asking, alone, false));
        send(request, response, asking, html.getBytes(StandardCharsets.UTF_8), "html", "text/html;charset=UTF-8");
    }

    private static Scoring.Request asking(
            HttpServletRequest request, String municipality, String year, String asOf, String rulesAt) {
        Answers.allowForReaders(request, "asOf", "rulesAt");
        int judged = Asked.year(year);
        var asked = Loaded.of(request).asked();
        return asked.request(asked.municipality(municipality, judged), judged, new Asked.Choices(null, asOf, rulesAt));
    }

    private static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Scoring.Request asked,
            byte[] bytes,
            String extension,
            String type)
            throws IOException {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + asked.body().id() + "-" + asked.year() + "." + extension + "\"");
        Answers.write(request, response, bytes, type);
    }
}
