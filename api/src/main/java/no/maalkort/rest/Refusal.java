package no.maalkort.rest;

/** A request that cannot be answered. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refused refused;

    private Refusal(Refused refused) {
        super(refused.detail(), null, false, false);
        this.refused = refused;
    }

    static Refusal notFound(String detail, String maybe) {
        return new Refusal(Refused.of(404, detail, maybe));
    }

    static Refusal badRequest(String detail, String maybe) {
        return new Refusal(Refused.of(400, detail, maybe));
    }

    static Refusal notAcceptable(String maybe) {
        return new Refusal(Refused.of(406, Refused.of(406).detail(), maybe));
    }

    Refused refused() {
        return refused;
    }
}
