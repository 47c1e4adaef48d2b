package no.maalkort.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import no.maalkort.figure.Text;
import tools.jackson.databind.JsonNode;

/** Where two documents of results say something else, told by goal: {@code goals[finance.x].value: 3.6, not 3.7}. */
public final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /**
     * One value that differs.
     *
     * @param path of names, a goal by its id
     * @param one what the first document says, or null where it says nothing
     * @param other what the second says, or null
     * @param place {@code file:line} that the first document names beside it, or empty
     */
    public record Difference(String path, String one, String other, String place) {
        /** In both languages. */
        public Text text() {
            String where = place.isEmpty() ? "" : " (" + place + ")";
            return new Text(
                    path + ": " + shown(one, "ingenting") + ", ikke " + shown(other, "ingenting") + where,
                    path + ": " + shown(one, "nothing") + ", not " + shown(other, "nothing") + where);
        }

        private static String shown(String value, String nothing) {
            if (value == null) {
                return nothing;
            }
            return value.length() > 120 ? value.substring(0, 117) + "…" : value;
        }
    }

    /** Every difference in the order of the first document; of what was read from a file its line is told. */
    public static List<Difference> of(String one, String other) {
        var differences = new Differences();
        differences.compare("", "", ScorecardJson.tree(one), ScorecardJson.tree(other));
        return List.copyOf(differences.found);
    }

    private void compare(String path, String place, JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            var names = new LinkedHashSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            String here = place(one);
            for (String name : names) {
                boolean inside = one.path(name).isContainer();
                compare(
                        path.isEmpty() ? name : path + "." + name,
                        inside ? "" : here,
                        one.path(name),
                        other.path(name));
            }
        } else if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(path + "[" + key(one.path(i), i) + "]", "", one.path(i), other.path(i));
            }
        } else if (!one.equals(other)) {
            found.add(new Difference(path, written(one), written(other), place));
        }
    }

    private static String place(JsonNode node) {
        return node.has("file") && node.has("line")
                ? node.path("file").asString() + ":" + node.path("line").asInt()
                : "";
    }

    private static String key(JsonNode node, int index) {
        return node.has("id") ? node.path("id").asString() : String.valueOf(index);
    }

    private static String written(JsonNode node) {
        return node.isMissingNode() ? null : node.toString();
    }
}
