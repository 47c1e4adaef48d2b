package no.maalkort.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import no.maalkort.disk.Sha256;

/** The one script of the pages, which nothing needs: htmx, word for word. */
public final class Script {
    private static final byte[] BYTES = read();

    /** The script's name, another whenever it holds something else. */
    public static final String FILE = "htmx-" + Sha256.of(BYTES).substring(0, 12) + ".js";

    private Script() {}

    public static byte[] bytes() {
        return BYTES.clone();
    }

    private static byte[] read() {
        try (var stream = Script.class.getResourceAsStream("htmx/htmx.min.js")) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
