package no.maalkort.rest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be answered, as problem details (RFC 9457); it never repeats what was sent. */
final class Refusal extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    private Refusal(HttpStatus status, String detail, String maybe) {
        super(status, problem(status, detail, maybe), null);
    }

    static Refusal notFound(String detail, String maybe) {
        return new Refusal(HttpStatus.NOT_FOUND, detail, maybe);
    }

    static Refusal badRequest(String detail, String maybe) {
        return new Refusal(HttpStatus.BAD_REQUEST, detail, maybe);
    }

    private static ProblemDetail problem(HttpStatus status, String detail, String maybe) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("maybe", "Maybe " + maybe);
        return problem;
    }
}
