package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.maalkort.pages.Script;
import no.maalkort.pages.WhatIfQuestion;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages on which something is supposed: the address holds all of it, and nothing is kept. */
@RestController
class WhatIfRoutes {
    private static final int LONGEST = 200;
    /** What other sites put behind links that lead here. */
    private static final Pattern TRACKING = Pattern.compile("utm_\\w+|\\w*clid|mc_[ce]id|igsh(id)?|ref");

    private static final List<String> DATES = List.of("asOf", "rulesAt");

    @GetMapping({"/hva-hvis", "/en/what-if"})
    void choose(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allowForReaders(request);
        var place = PageRoutes.place(request, "");
        PageRoutes.page(request, response, Deadline.within(() -> Loaded.of(request)
                .comparisonPages()
                .whatIfs(place)));
    }

    @GetMapping({
        "/kommune/{municipality}/{year:[0-9]+}/hva-hvis",
        "/en/municipality/{municipality}/{year:[0-9]+}/what-if"
    })
    void whatIf(
            @PathVariable String municipality,
            @PathVariable String year,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var names = request.getParameterMap().keySet();
        Answers.allow(request, names.toArray(String[]::new));
        int judged = Asked.year(year);
        var at = Loaded.of(request);
        var body = at.asked().municipality(municipality, judged);
        String asOf = given(request, "asOf");
        String rulesAt = given(request, "rulesAt");
        var asking = at.asked().request(body, judged, new Asked.Choices(null, asOf, rulesAt));
        var entries = entries(request);
        var question = Deadline.within(() -> new WhatIfQuestion(at.workspace(), asking, entries));
        var place = PageRoutes.place(request, PageRoutes.query(asOf, rulesAt));
        if (!body.id().equals(municipality) || !question.isBare()) {
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader("Location", place.asking(question.query()).to("kommune", body.id(), year, "hva-hvis"));
            return;
        }
        PageRoutes.fresh(response, Deadline.within(() -> at.comparisonPages().whatIf(question, place)));
    }

    @GetMapping("/{name:htmx-[0-9a-f]+[.]js}")
    void script(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.allow(request);
        if (!name.equals(Script.FILE)) {
            throw Refusal.unknown("name", "There is no such script.", "load the page again.");
        }
        Answers.lasting(request, response, Script.bytes(), "text/javascript;charset=UTF-8");
    }

    /** A parameter; nothing where a form left it empty. */
    private static String given(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null || text.isEmpty() ? null : text;
    }

    private static List<WhatIfQuestion.Entry> entries(HttpServletRequest request) {
        var entries = new ArrayList<WhatIfQuestion.Entry>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.length() > LONGEST || values[0].length() > LONGEST) {
                throw Refusal.badRequest(
                        "Something is supposed in more than " + LONGEST + " letters.", "write a number with its unit.");
            }
            if (!DATES.contains(name) && !TRACKING.matcher(name).matches()) {
                entries.add(new WhatIfQuestion.Entry(name, values[0]));
            }
        });
        if (entries.size() > ScenarioSent.MOST) {
            throw Refusal.badRequest(
                    "More than " + ScenarioSent.MOST + " things are supposed at once.", "suppose fewer.");
        }
        return entries;
    }
}
