package no.maalkort.rest;

import org.springframework.http.HttpStatus;

/** A request that cannot be answered, and what to do about it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    private Refusal(HttpStatus status, String detail, String maybe) {
        super(detail);
        this.problem = Problem.of(status, detail, maybe);
    }

    static Refusal notFound(String detail, String maybe) {
        return new Refusal(HttpStatus.NOT_FOUND, detail, maybe);
    }

    static Refusal badRequest(String detail, String maybe) {
        return new Refusal(HttpStatus.BAD_REQUEST, detail, maybe);
    }

    static Refusal notAcceptable() {
        var problem = Problem.of(HttpStatus.NOT_ACCEPTABLE.value());
        return new Refusal(
                HttpStatus.NOT_ACCEPTABLE, problem.detail(), problem.maybe().substring("Maybe ".length()));
    }

    Problem problem() {
        return problem;
    }
}
