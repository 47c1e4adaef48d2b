package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import no.maalkort.book.Html;
import no.maalkort.figure.Nearest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages that refusals name as their type. */
@RestController
class Problems {
    private static final String HTML = "text/html;charset=UTF-8";

    @GetMapping("/problems")
    void problems(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        String list = ProblemType.all()
                .map(one -> "<li><a href=\"problems/" + one.slug() + "\">"
                        + Html.text(one.title().en()) + "</a></li>")
                .collect(Collectors.joining());
        Answers.write(request, response, page("Maalkort", "<h1>Refusals</h1><ul>" + list + "</ul>"), HTML);
    }

    @GetMapping("/problems/{problem}")
    void problem(@PathVariable String problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.allow(request);
        var slugs = ProblemType.all().map(ProblemType::slug).toList();
        var found = ProblemType.all()
                .filter(one -> one.slug().equals(problem))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(
                        "problem", "There is no such page.", Nearest.advice(problem, slugs, "see /problems.")));
        String text = "<h1>" + Html.text(found.title().nb()) + "</h1><p>"
                + Html.text(found.meaning().nb())
                + "</p><section lang=\"en\"><h2>" + Html.text(found.title().en()) + "</h2><p>"
                + Html.text(found.meaning().en()) + "</p></section>";
        Answers.write(request, response, page(found.title().nb(), text), HTML);
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"nb\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width\"><title>" + Html.text(title) + "</title></head><body><main>" + body
                + "</main></body></html>\n";
    }
}
