package no.maalkort.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where two documents of results say something else, told by goal: {@code goals[finance.x].value: 3.6, not 3.7}. */
public final class Differences {
    private final List<String> told = new ArrayList<>();

    private Differences() {}

    /** Every difference in the order of the first document; an input's tells its file and line. */
    public static List<String> of(String one, String other) {
        var differences = new Differences();
        differences.compare("", ScorecardJson.tree(one), ScorecardJson.tree(other));
        return List.copyOf(differences.told);
    }

    private void compare(String path, JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            var names = new LinkedHashSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            String place = place(one);
            for (String name : names) {
                int before = told.size();
                compare(path.isEmpty() ? name : path + "." + name, one.path(name), other.path(name));
                if (!place.isEmpty() && told.size() > before && !one.path(name).isContainer()) {
                    told.set(before, told.get(before) + place);
                }
            }
        } else if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(path + "[" + key(one.path(i), i) + "]", one.path(i), other.path(i));
            }
        } else if (!one.equals(other)) {
            told.add(path + ": " + shown(one) + ", not " + shown(other));
        }
    }

    private static String place(JsonNode node) {
        return node.has("file") && node.has("line")
                ? " (" + node.path("file").asString() + ":" + node.path("line").asInt() + ")"
                : "";
    }

    private static String key(JsonNode node, int index) {
        return node.has("id") ? node.path("id").asString() : String.valueOf(index);
    }

    private static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        String text = node.toString();
        return text.length() > 120 ? text.substring(0, 117) + "…" : text;
    }
}
