package no.maalkort.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.disk.Sha256;

/** The pages' one style sheet: Designsystemet's theme and parts, which our own stands above. */
public final class Style {
    private static final List<String> PARTS =
            List.of("link", "skip-link", "breadcrumbs", "button", "input", "field", "label");
    private static final String SHEET = Resources.text("designsystemet/theme.css")
            + PARTS.stream()
                    .map(part -> Resources.text("designsystemet/" + part + ".css"))
                    .collect(Collectors.joining("\n", "@layer ds.components{\n", "}\n"))
            + Resources.text("maalkort.css");

    /** The sheet's name, another whenever it holds something else. */
    public static final String FILE =
            "maalkort-" + Sha256.of(SHEET.getBytes(StandardCharsets.UTF_8)).substring(0, 12) + ".css";

    private Style() {}

    public static String sheet() {
        return SHEET;
    }
}
