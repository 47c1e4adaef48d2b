package no.maalkort.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Named;
import no.maalkort.figure.Problem;
import no.maalkort.table.Place;

/** Whose figures a table holds: every name and number in it, resolved once. */
final class Bodies {
    private static final String NUMBER = "[0-9]{4}|EAK[A-Z]*|EK[AG][0-9]+";
    private static final Pattern NUMBER_AND_NAME = Pattern.compile("(" + NUMBER + ")[ \\u00A0]+(.+)");
    private static final Pattern GROUP = Pattern.compile("(EAK|EK[AG][0-9]).*|.*KOSTRA[- ]?(gruppe|group).*");
    private static final int NAMED = 8;

    private final Catalogue catalogue;
    private final Map<String, Named> resolved = new HashMap<>();
    private final Map<String, String> ways = new TreeMap<>();
    private final TreeSet<String> passedOver = new TreeSet<>();

    Bodies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whom a text means beside a figure of a year. */
    Named find(String text, int year) {
        var found = resolved.computeIfAbsent(
                year + " " + text, any -> catalogue.names().find(text, year == 0 ? null : (Integer) year));
        if (found instanceof Named.One one) {
            ways.putIfAbsent(one.body().id(), one.note() == null ? text : text + ": " + one.note());
        }
        return found;
    }

    /** By which text each body was first known, and what was concluded, by its id. */
    Map<String, String> ways() {
        return ways;
    }

    /** What is told of a text that is nobody or several: the lines that add a body, or the choices. */
    static Problem problem(Named found, String text, Place place) {
        if (found instanceof Named.Several several) {
            return place.problem(
                    "(" + text + ") may be " + several.ids() + ". " + several.why(), "write one of these ids instead.");
        }
        return place.problem(
                "The body (" + text + ") is not in the catalogue.",
                ((Named.None) found).maybe().replaceFirst("[.]$", "") + "; or " + adding(text));
    }

    /** What is told where a file holds no figure: whose figures were passed over, if any. */
    Problem noFigure(String file) {
        if (passedOver.isEmpty()) {
            return new Problem(file, 0, 0, "No figure was found.", "no row is of a body and an indicator that count.");
        }
        int more = passedOver.size() - NAMED;
        String first = passedOver.stream()
                .filter(text -> !GROUP.matcher(text).matches())
                .findFirst()
                .orElse(passedOver.first());
        return new Problem(
                file,
                0,
                0,
                "No figure was found; bodies that are not in the catalogue were passed over: ("
                        + passedOver.stream().limit(NAMED).collect(Collectors.joining("), (")) + ")"
                        + (more > 0 ? " and " + more + " more." : "."),
                adding(first));
    }

    private static String adding(String text) {
        return "add this line to bodies.yaml beside your figures: " + line(text);
    }

    private static String line(String text) {
        var both = NUMBER_AND_NAME.matcher(text);
        boolean isNumber = text.matches(NUMBER);
        String name = both.matches() ? both.group(2) : isNumber ? "NAME" : text;
        String number = both.matches() ? both.group(1) : isNumber ? text : "NUMBER";
        String kind = GROUP.matcher(text).matches() ? "group" : "municipality";
        String quoted = '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return id(name) + ": {kind: " + kind + ", name: {nb: " + quoted + ", en: " + quoted + "}, numbers: [{number: \""
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
        passedOver.add(text);
    }

    List<String> passedOver() {
        return List.copyOf(passedOver);
    }
}
