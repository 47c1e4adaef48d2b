package no.maalkort.rest;

import java.util.List;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.http.HttpStatus;

/**
 * The one shape of every refusal, problem details after RFC 9457; it never repeats what was sent.
 *
 * @param type the address of a page that says what it means
 * @param title the status in words
 * @param detail what is wrong
 * @param maybe what to do about it
 * @param errors each thing that is wrong with what was sent; else empty
 */
record Refused(String type, String title, int status, String detail, String maybe, List<Fault> errors) {
    static final int METHOD_NOT_ALLOWED = 405;
    static final int OVERLOADED = 503;
    static final String ALLOWED = "GET, HEAD, OPTIONS";
    static final String POSTED = "POST, OPTIONS";
    static final Refused POST_ONLY = of(METHOD_NOT_ALLOWED, "Figures are sent here, and nothing is read.", "use POST.");
    static final String MEDIA_TYPE = "application/problem+json";

    static Refused of(int status, String detail, String maybe) {
        var known = HttpStatus.resolve(status);
        return new Refused(
                ProblemType.of(status).address(),
                known == null ? "Refused" : known.getReasonPhrase(),
                status,
                detail,
                "Maybe " + maybe,
                List.of());
    }

    /** The same under another status. */
    Refused as(int other) {
        var one = of(other);
        return new Refused(one.type, one.title, other, detail, maybe, errors);
    }

    Refused with(List<Fault> faults) {
        return new Refused(type, title, status, detail, maybe, faults);
    }

    /** What is said where a status is all that is known: of the server's and the framework's own refusals. */
    static Refused of(int status) {
        return switch (status) {
            case 404 ->
                of(
                        status,
                        "There is no such resource.",
                        "look at /api/v1/openapi.json; a year in an address cannot be left out.");
            case 417 -> of(status, "An expectation is not known here.", "leave the header Expect out.");
            case 505 -> of(status, "The version of HTTP is not known here.", "use HTTP/1.1.");
            case 501 ->
                of(
                        status,
                        "The method or transfer encoding is not known here.",
                        "use GET or HEAD, and no Transfer-Encoding.");
            case 405 -> of(status, "The method is not known here: everything is only read.", "use GET or HEAD.");
            case 406 ->
                of(status, "What is accepted is not to be had here.", "accept application/json, or leave Accept out.");
            case 415 ->
                of(status, "What was sent is of a type that is not read here.", "send application/json or text/csv.");
            case 414 ->
                of(
                        status,
                        "The address is too long.",
                        "ask for fewer things at a time; /api/v1/config tells the limit.");
            case 431 ->
                of(status, "The headers are too long or too many.", "leave some out; /api/v1/config tells the limit.");
            case 413 -> of(status, "The request is too long.", "ask for less at a time.");
            case 503 -> of(status, "More is asked than can be answered just now.", "ask again in a second.");
            case 500 -> of(status, "The request failed; the log says why.", "tell whoever runs the service.");
            default ->
                of(status, "The request is not well-formed HTTP.", "a character of the address has to be escaped.");
        };
    }

    /**
     * As JSON that holds no markup, whatever was sent.
     *
     * @param prefix that the service's addresses begin with, also those it advises; empty where it has none
     */
    String json(String prefix) {
        var faults = errors.stream().map(fault -> fault.below(prefix)).toList();
        return ScorecardJson.withoutMarkup(ScorecardJson.write(
                new Refused(prefix + type, title, status, detail, Fault.below(prefix, maybe), faults)));
    }
}
