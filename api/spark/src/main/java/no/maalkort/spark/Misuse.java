package no.maalkort.spark;

/** Something that the job was asked and cannot do as it was asked. */
final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misuse(String message, String maybe) {
        super(message + "\nMaybe " + maybe);
    }
}
