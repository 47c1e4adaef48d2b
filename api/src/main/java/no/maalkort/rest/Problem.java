package no.maalkort.rest;

import java.nio.charset.StandardCharsets;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What every refused or failed request is answered: problem details (RFC 9457), whoever found the fault.
 *
 * <p>It never repeats what was sent, nor says where the program lies.
 *
 * @param maybe what to do
 */
record Problem(String type, String title, int status, String detail, String maybe) {

    static Problem of(HttpStatus status, String detail, String maybe) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(), detail, "Maybe " + maybe);
    }

    /** The problem of a status that the framework or the container gave. */
    static Problem of(int code) {
        var known = HttpStatus.resolve(code);
        var status = known == null || !known.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        String all = "/api/v1/openapi.json says what there is.";
        return switch (status) {
            case NOT_FOUND -> of(status, "There is no such resource.", all);
            case METHOD_NOT_ALLOWED -> of(status, "Only GET and HEAD are answered.", all);
            case NOT_ACCEPTABLE ->
                of(status, "There is no such format.", "ask for application/json, of results also for text/csv.");
            default ->
                status.is4xxClientError()
                        ? of(status, "The request cannot be read.", all)
                        : of(status, "The request failed.", "the log says why.");
        };
    }

    byte[] bytes() {
        return ScorecardJson.write(this).getBytes(StandardCharsets.UTF_8);
    }

    ResponseEntity<Object> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(bytes());
    }
}
