package no.maalkort.intake;

import java.util.Map;
import no.maalkort.figure.Status;

/**
 * The texts that stand where a number is not, and what each says: a closed table.
 *
 * <p>A point, two points and a colon are those of Statistics Norway. Its hyphen means nil and other people's means missing,
 * so the hyphen is not here: a mapping must say which.
 */
final class Absence {
    private static final Map<String, Status> SAID = Map.ofEntries(
            Map.entry(".", Status.M),
            Map.entry("..", Status.L),
            Map.entry("...", Status.L),
            Map.entry("\u2026", Status.L),
            Map.entry(":", Status.Q),
            Map.entry("n/a", Status.O),
            Map.entry("n.a.", Status.O),
            Map.entry("na", Status.O),
            Map.entry("#n/a", Status.O),
            Map.entry("#i/t", Status.O),
            Map.entry("i/t", Status.O),
            Map.entry("null", Status.O),
            Map.entry("mangler", Status.O),
            Map.entry("missing", Status.O),
            Map.entry("ikke tilgjengelig", Status.O),
            Map.entry("not available", Status.O),
            Map.entry("ikke m\u00E5lt", Status.L),
            Map.entry("not measured", Status.L));

    private Absence() {}

    /** Why there is no number, or null where the text does not say that there is none. */
    static Status of(String text) {
        Status exact = SAID.get(text);
        return exact != null || text.length() > 20 ? exact : SAID.get(PlainText.of(text));
    }

    static boolean isHyphen(String text) {
        return text.length() == 1 && "-\u2012\u2013\u2014\u2212".contains(text);
    }
}
