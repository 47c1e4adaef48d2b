package no.maalkort.publish;

/** Why nothing was published: what, and what to do. No password stands in it, nor an address that may hold one. */
public final class Unpublished extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isWrongUsage;

    private Unpublished(String message, boolean isWrongUsage, Throwable cause) {
        super(message, cause);
        this.isWrongUsage = isWrongUsage;
    }

    /** What was asked for cannot be: another address, name, password or table is needed. */
    static Unpublished wrong(String message, String maybe) {
        return new Unpublished(message + "\nMaybe " + maybe, true, null);
    }

    static Unpublished wrong(String message, String maybe, Throwable cause) {
        return new Unpublished(message + "\nMaybe " + maybe, true, cause);
    }

    static Unpublished failed(String message, String maybe, Throwable cause) {
        return new Unpublished(message + "\nMaybe " + maybe, false, cause);
    }

    /** Whether what was asked for is wrong, and not what it met. */
    public boolean isWrongUsage() {
        return isWrongUsage;
    }
}
