package no.maalkort.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.maalkort.disk.Sha256;

/** The one script of the pages, which nothing needs: htmx, word for word, and what marks fields as it brings them news. */
public final class Script {
    private static final byte[] BYTES = read();

    /** The script's name, another whenever it holds something else. */
    public static final String FILE = "htmx-" + Sha256.of(BYTES).substring(0, 12) + ".js";

    private Script() {}

    public static byte[] bytes() {
        return BYTES.clone();
    }

    private static byte[] read() {
        try (var htmx = Script.class.getResourceAsStream("htmx/htmx.min.js");
                var own = Script.class.getResourceAsStream("live.js")) {
            var bytes = new ByteArrayOutputStream();
            htmx.transferTo(bytes);
            bytes.write('\n');
            own.transferTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
