package no.maalkort.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages' one style sheet: Designsystemet's theme and parts, then our own. */
public final class Style {
    private static final String SHEET = read("maalkort.css");

    private Style() {}

    public static String sheet() {
        return SHEET;
    }

    private static String read(String name) {
        try (var stream = Style.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
