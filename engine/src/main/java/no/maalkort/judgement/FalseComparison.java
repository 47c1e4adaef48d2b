package no.maalkort.judgement;

/** A rule gave a reason that its figures contradict. */
public final class FalseComparison extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FalseComparison(String message) {
        super(message);
    }
}
