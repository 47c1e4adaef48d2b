package no.maalkort.site;

/** A site that cannot be built into a folder: why, and what to do. */
public final class Unbuilt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unbuilt(String message) {
        super(message);
    }
}
