package no.maalkort.pxweb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.maalkort.figure.Problem;

/**
 * What a service says of a table before anything is fetched.
 *
 * @param id such as {@code 12134}
 * @param title as stated, or null
 * @param publisher as stated, or null
 * @param updated the day it was last changed, or null
 */
public record TableInfo(String id, String title, String publisher, String updated, List<Dimension> dimensions) {
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /**
     * One dimension.
     *
     * @param role {@code geo}, {@code time}, {@code metric}, or an empty text
     * @param codes each category's label by its code, in order
     */
    public record Dimension(String id, String label, String role, Map<String, String> codes) {
        boolean isCalled(String name) {
            return id.equalsIgnoreCase(name) || label.equalsIgnoreCase(name);
        }
    }

    /** The dimension of a role, or else the one that goes by the first of the names. */
    public Optional<Dimension> dimension(String role, List<String> names) {
        return dimensions.stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .or(() -> names.stream().flatMap(name -> named(name).stream()).findFirst());
    }

    Optional<Dimension> named(String name) {
        return dimensions.stream().filter(one -> one.isCalled(name)).findFirst();
    }

    /**
     * Reads the description of a table, a cube without its cells.
     *
     * @throws Problem.Rejected where it describes no dimension, or leaves out their categories
     */
    static TableInfo of(String id, String address, Map<?, ?> cube) {
        var dimensions = new ArrayList<Dimension>();
        for (Object name : list(cube.get("id"))) {
            var said = map(map(cube.get("dimension")).get(name));
            var codes = codes(map(said.get("category")));
            if (codes.isEmpty()) {
                throw rejected(address, "The dimension (" + name + ") has no categories.");
            }
            String dimension = String.valueOf(name);
            dimensions.add(new Dimension(dimension, text(said, "label", dimension), role(cube, name), codes));
        }
        if (dimensions.isEmpty()) {
            throw rejected(address, "The description names no dimension.");
        }
        return new TableInfo(
                id, title(id, text(cube, "label", null)), text(cube, "source", null), day(cube), dimensions);
    }

    private static Problem.Rejected rejected(String address, String message) {
        return new Problem.Rejected(
                List.of(new Problem(address, 0, 0, message, "this is no PxWebApi of version 2; see --server.")));
    }

    private static Map<String, String> codes(Map<?, ?> category) {
        var labels = map(category.get("label"));
        var ordered = new ArrayList<Object>(category.get("index") instanceof List<?> listed ? listed : List.of());
        if (category.get("index") instanceof Map<?, ?> numbered) {
            numbered.entrySet().stream()
                    .sorted((a, b) -> Integer.compare(position(a.getValue()), position(b.getValue())))
                    .forEach(one -> ordered.add(one.getKey()));
        } else if (category.get("index") == null) {
            ordered.addAll(labels.keySet());
        }
        var codes = new LinkedHashMap<String, String>();
        ordered.forEach(code -> codes.put(String.valueOf(code), text(labels, code, String.valueOf(code))));
        return codes;
    }

    private static int position(Object stated) {
        return stated instanceof Integer number ? number : Integer.MAX_VALUE;
    }

    private static String role(Map<?, ?> cube, Object dimension) {
        return map(cube.get("role")).entrySet().stream()
                .filter(one -> list(one.getValue()).contains(dimension))
                .map(one -> String.valueOf(one.getKey()))
                .findFirst()
                .orElse("");
    }

    private static String title(String id, String label) {
        return label == null || label.contains(id) ? label : id + ": " + label;
    }

    private static String day(Map<?, ?> cube) {
        String updated = text(cube, "updated", "");
        String day = updated.substring(0, Math.min(updated.length(), 10));
        return day.matches(DAY) ? day : null;
    }

    private static String text(Map<?, ?> from, Object key, String otherwise) {
        return from.get(key) instanceof String text && !text.isBlank() ? text.strip() : otherwise;
    }

    private static Map<?, ?> map(Object found) {
        return found instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(Object found) {
        return found instanceof List<?> items ? items : List.of();
    }
}
