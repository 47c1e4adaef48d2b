package no.maalkort.pxweb;

import java.util.List;

/** What a service would not answer, or what it was asked that it does not have: what, and what to do. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean unknown;

    private Refused(String message, boolean unknown) {
        super(message);
        this.unknown = unknown;
    }

    static Refused because(String message, String maybe) {
        return new Refused(told(message, maybe), false);
    }

    /** Names that are not known, all at once; each told by {@link #told}. */
    static Refused unknown(List<String> told) {
        return new Refused(String.join("\n", told), true);
    }

    static String told(String message, String maybe) {
        return message + "\nMaybe " + maybe;
    }

    /** Whether a name was asked for that is not known, so that another question may be answered. */
    public boolean isUnknownName() {
        return unknown;
    }
}
