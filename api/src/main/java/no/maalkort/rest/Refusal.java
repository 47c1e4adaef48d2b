package no.maalkort.rest;

import java.util.List;

/** A request that cannot be answered. */
final class Refusal extends RuntimeException {
    static final int MOST_ERRORS = 100;
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
}
