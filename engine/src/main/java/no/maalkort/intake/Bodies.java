package no.maalkort.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.maalkort.figure.Body;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.table.Place;

/** Whose figures a table holds: every name and number in it, resolved once. */
final class Bodies {
    private static final Pattern NUMBER_AND_NAME = Pattern.compile("([0-9]{4}|EAK[A-Z]*|EKG[0-9]+)[ \\u00A0]+(.+)");

    private final Catalogue catalogue;
    private final Map<String, Optional<Body>> resolved = new HashMap<>();
    private final Map<String, String> ways = new TreeMap<>();
    private final Map<String, String> unknown = new TreeMap<>();

    Bodies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The body a text names in a year, or nothing. */
    Optional<Body> find(String text, int year) {
        var found = resolved.computeIfAbsent(text, this::named);
        found.ifPresent(body -> ways.putIfAbsent(body.id(), text));
        return found;
    }

    private Optional<Body> named(String text) {
        var whole = catalogue.findBody(text);
        var both = NUMBER_AND_NAME.matcher(text);
        return whole.isPresent() || !both.matches() ? whole : catalogue.findBody(both.group(1));
    }

    /** By which text each body was first known, by its id. */
    Map<String, String> ways() {
        return ways;
    }

    /** What is told of a body nobody knows: the lines that add it. */
    Problem unknown(String text, Place place) {
        var names = catalogue.bodies().stream().map(Body::id).toList();
        String plain = PlainText.of(text);
        return place.problem(
                "The body (" + text + ") is not in the catalogue.",
                Nearest.of(plain, names)
                                .map(near -> "you meant (" + near + "); or ")
                                .orElse("")
                        + "add this line to bodies.yaml beside your figures: " + line(text));
    }

    private static String line(String text) {
        var both = NUMBER_AND_NAME.matcher(text);
        boolean isNumber = text.matches("[0-9]{4}");
        String name = both.matches() ? both.group(2) : isNumber ? "NAME" : text;
        String number = both.matches() ? both.group(1) : isNumber ? text : "NUMBER";
        return id(name) + ": {kind: municipality, name: {nb: " + name + ", en: " + name + "}, numbers: [{number: \""
                + number + "\"}]}";
    }

    /** An id in the letters ids have. */
    private static String id(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replace("\u00E6", "ae")
                .replace("\u00F8", "o")
                .replace("\u00E5", "a");
        String bare = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return String.join(
                "-",
                List.of(bare.split("[^a-z0-9]+")).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /** Notes a body that is passed over. */
    void passOver(String text) {
        unknown.put(text, text);
    }

    List<String> passedOver() {
        return List.copyOf(unknown.keySet());
    }
}
