package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.maalkort.pages.HelpPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerMapping;

/** The part of an address that is refused: what a parameter holds, or the end of an address where nothing is. */
final class WrongPart {
    private static final int LONGEST = 100;
    private static final String MUNICIPALITY = "municipality";
    private static final String YEAR = "year";
    /** What things a parameter names, as the search calls them. */
    private static final Map<String, String> KINDS = Map.of(
            MUNICIPALITY,
            MUNICIPALITY,
            "body",
            MUNICIPALITY,
            "a",
            MUNICIPALITY,
            "b",
            MUNICIPALITY,
            "goal",
            "goal",
            "indicator",
            "indicator",
            "year",
            YEAR,
            "rulesAt",
            YEAR,
            "asOf",
            "day");

    private WrongPart() {}

    static Optional<HelpPages.Wrong> of(Refused refused, HttpServletRequest request) {
        var named = refused.errors().stream()
                .map(Fault::parameter)
                .filter(Objects::nonNull)
                .flatMap(name -> held(name, request))
                .findFirst();
        return named.or(() -> refused.status() == HttpStatus.NOT_FOUND.value() ? end(request) : Optional.empty())
                .filter(wrong -> !wrong.part().isBlank() && wrong.part().length() <= LONGEST);
    }

    private static Stream<HelpPages.Wrong> held(String name, HttpServletRequest request) {
        var path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> map
                ? map
                : Map.of();
        return Stream.<Object>of(path.get(name), request.getParameter(name))
                .filter(Objects::nonNull)
                .map(part -> new HelpPages.Wrong(part.toString(), KINDS.getOrDefault(name, "")));
    }

    private static Optional<HelpPages.Wrong> end(HttpServletRequest request) {
        return Optional.of(new HelpPages.Wrong(request.getServletPath().replaceAll(".*/", ""), null));
    }
}
