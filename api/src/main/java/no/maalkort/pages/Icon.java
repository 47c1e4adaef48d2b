package no.maalkort.pages;

import java.nio.charset.StandardCharsets;
import no.maalkort.disk.Sha256;

/** The pages' sign in a browser's tab: a bar with a level. */
public final class Icon {
    private static final String DRAWING = Resources.text("icon.svg");

    /** The sign's name, another whenever it is drawn otherwise. */
    public static final String FILE =
            "maalkort-" + Sha256.of(DRAWING.getBytes(StandardCharsets.UTF_8)).substring(0, 12) + ".svg";

    private Icon() {}

    public static String drawing() {
        return DRAWING;
    }
}
