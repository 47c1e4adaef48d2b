package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.maalkort.pages.Place;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A scorecard to take along: a PDF, and one HTML file that needs nothing beside it; the bytes of the report command. */
@RestController
class ReportRoutes {
    @GetMapping({
        "/kommune/{municipality}/{year:[0-9]+}/rapport.{form:pdf|html}",
        "/en/municipality/{municipality}/{year:[0-9]+}/report.{form:pdf|html}"
    })
    void report(
            @PathVariable String municipality,
            @PathVariable String year,
            @PathVariable String form,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allowForReaders(request, "asOf", "rulesAt");
        int judged = Asked.year(year);
        var asked = Loaded.of(request).asked();
        var asking =
                asked.request(asked.municipality(municipality, judged), judged, new Asked.Choices(null, asOf, rulesAt));
        var language = PageRoutes.place(request, "").language();
        var pages = PageRoutes.pages(request);
        byte[] report = Deadline.within(() -> form.equals("pdf")
                ? pages.pdf(asking, language)
                : pages.scorecard(asking, Place.alone(language), false).getBytes(StandardCharsets.UTF_8));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + asking.body().id() + "-" + judged + "." + form + "\"");
        Answers.write(request, response, report, form.equals("pdf") ? "application/pdf" : "text/html;charset=UTF-8");
    }
}
