package no.maalkort.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Wrong usage or an unknown name: what, and what to do. */
final class Usage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Usage(String message, String maybe) {
        this(message + "\nMaybe " + maybe);
    }

    private Usage(String message) {
        super(message);
    }

    /** Refuses all that is wrong at once; nothing where nothing is. */
    static void refuse(List<Usage> wrong) {
        if (!wrong.isEmpty()) {
            throw new Usage(wrong.stream().map(Usage::getMessage).collect(Collectors.joining("\n")));
        }
    }
}
