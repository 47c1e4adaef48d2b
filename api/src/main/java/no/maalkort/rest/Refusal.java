package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.HandlerMapping;

/** A request that cannot be answered. */
final class Refusal extends RuntimeException {
    static final int MOST_ERRORS = 100;
    private static final int NOT_FOUND = 404;
    private static final long serialVersionUID = 1L;

    private final transient Refused refused;
    private final String parameter;
    private final boolean isUnknown;

    private Refusal(Refused refused) {
        this(refused, null, false);
    }

    private Refusal(Refused refused, String parameter, boolean isUnknown) {
        super(refused.detail(), null, false, false);
        this.refused = refused;
        this.parameter = parameter;
        this.isUnknown = isUnknown;
    }

    /** A parameter names what does not exist: in a path nothing is there, and a query is not well asked. */
    static Refusal unknown(String parameter, String detail, String maybe) {
        return new Refusal(
                Refused.of(400, detail, maybe).with(List.of(Fault.in(parameter, detail, maybe))), parameter, true);
    }

    /** What is asked for lies beyond the end of what there is; whoever reads page after page sees by it that there are no more. */
    static Refusal beyond(String parameter, String detail, String maybe) {
        return new Refusal(Refused.of(NOT_FOUND, detail, maybe).with(List.of(Fault.in(parameter, detail, maybe))));
    }

    /** A parameter that is missing, or whose value cannot be. */
    static Refusal wrong(String parameter, String detail, String maybe) {
        return new Refusal(
                Refused.of(400, detail, maybe).with(List.of(Fault.in(parameter, detail, maybe))), parameter, false);
    }

    /** Parameters whose values cannot be. */
    static Refusal wrong(List<Fault> faults) {
        boolean all = faults.size() <= MOST_ERRORS;
        return new Refusal(Refused.of(400, "What is supposed cannot be judged.", "mend what errors name.")
                .with(all ? faults : faults.subList(0, MOST_ERRORS)));
    }

    static Refusal badRequest(String detail, String maybe) {
        return new Refusal(Refused.of(400, detail, maybe));
    }

    static Refusal slow(String detail, String maybe) {
        return new Refusal(Refused.of(408, detail, maybe));
    }

    static Refusal notAcceptable(String maybe) {
        return new Refusal(Refused.of(406, Refused.of(406).detail(), maybe));
    }

    static Refusal tooLarge(String maybe) {
        return new Refusal(Refused.of(413, Refused.of(413).detail(), maybe));
    }

    static Refusal unreadType(String detail, String maybe) {
        return new Refusal(Refused.of(415, detail, maybe));
    }

    /** More than can be done just now. */
    static Refusal overloaded(String detail) {
        return new Refusal(Refused.of(503, detail, "ask again in a second."));
    }

    /** What a receipt rests on is another by now. */
    static Refusal changed(List<Fault> errors) {
        return new Refusal(Refused.of(
                        409,
                        "Files that the receipt rests on are others by now, or the store is damaged.",
                        "errors name them; verify the receipt on the command line.")
                .with(errors));
    }

    /** What was sent can be read, and is wrong; so many errors are told, and that others follow. */
    static Refusal unprocessable(List<Fault> errors) {
        boolean all = errors.size() <= MOST_ERRORS;
        String detail = "What was sent cannot be judged"
                + (all ? "." : "; of its errors the first " + MOST_ERRORS + " are told.");
        return new Refusal(
                Refused.of(422, detail, "mend what errors name.").with(all ? errors : errors.subList(0, MOST_ERRORS)));
    }

    Refused refused() {
        return refused;
    }

    /** What is refused, by where the request has the parameter: in its path, in its query, or as a key of its JSON. */
    Refused refused(HttpServletRequest request) {
        if (parameter == null || request.getParameter(parameter) != null) {
            return refused;
        }
        var path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (path != null && path.containsKey(parameter)) {
            return isUnknown ? refused.as(NOT_FOUND) : refused;
        }
        boolean isJson =
                request.getContentType() != null && request.getContentType().startsWith(Answers.JSON);
        return isJson && request.getMethod().equals("POST")
                ? unprocessable(refused.errors().stream()
                                .map(one -> one.inBody("/" + parameter))
                                .toList())
                        .refused
                : refused;
    }
}
