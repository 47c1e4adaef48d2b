package no.maalkort.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Problem;
import no.maalkort.table.Table.Evidence;

/** The reader of JSON-stat 2.0 and 1.x: a document of one cube, its dimensions in the order of {@code id}. */
final class JsonStat {
    private final Path path;
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private Map<?, ?> cube = Map.of();
    private Map<?, ?> dimension = Map.of();

    private JsonStat(Path path) {
        this.path = path;
        this.file = path.toString();
    }

    static Table open(Path path, Hints hints) throws IOException {
        return new JsonStat(path).read(Encoding.of(path, hints.encoding()));
    }

    private Table read(Encoding encoding) throws IOException {
        evidence.add(encoding.evidence());
        if (encoding.charset().name().equals("windows-1252")
                && !encoding.evidence().because().equals("declared")) {
            throw Tables.refused(
                    path,
                    "JSON is UTF-8, but " + encoding.evidence().because() + ".",
                    "declare its encoding; or get the file again.");
        }
        Object root = tree(encoding);
        if (problems.isEmpty()) {
            find(root);
        }
        var table = problems.isEmpty() ? table() : null;
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
        return table;
    }

    private Object tree(Encoding encoding) throws IOException {
        var decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = Files.newInputStream(path)) {
            in.skipNBytes(encoding.mark());
            return new JsonTree(file, problems).read(new InputStreamReader(in, decoder));
        }
    }

    private void find(Object root) {
        var cubes = new LinkedHashMap<String, Map<?, ?>>();
        if (root instanceof Map<?, ?> map) {
            if (isCube(map)) {
                cubes.put("", map);
            } else if ("collection".equals(map.get("class"))) {
                list(path(map, "link").get("item"))
                        .forEach(item -> addCube(cubes, cubes.size() + ". " + label(item), item));
            } else {
                map.forEach((name, entry) -> addCube(cubes, (String) name, entry));
            }
        }
        if (cubes.isEmpty() && root instanceof Map<?, ?> map && PackageDescriptor.is(map)) {
            problems.add(PackageDescriptor.problem(file, map));
        } else if (cubes.isEmpty()) {
            problem("", "The JSON holds no JSON-stat cube.", "it is an answer of another kind; ask for json-stat2.");
        } else if (cubes.size() > 1) {
            problem(
                    "",
                    "The JSON holds " + cubes.size() + " cubes: " + cubes.keySet() + ".",
                    "get each as a file of its own.");
        } else {
            cube = cubes.values().iterator().next();
            dimension = path(cube, "dimension");
        }
    }

    private static void addCube(Map<String, Map<?, ?>> cubes, String name, Object entry) {
        if (entry instanceof Map<?, ?> map && isCube(map)) {
            cubes.put(name, map);
        }
    }

    private static boolean isCube(Map<?, ?> map) {
        return map.get("dimension") instanceof Map && map.get("value") instanceof CubeCells;
    }

    private static String label(Object item) {
        return item instanceof Map<?, ?> map && map.get("label") instanceof String label ? label : "";
    }

    private Table table() {
        var dimensions = dimensions();
        if (!problems.isEmpty()) {
            return null;
        }
        long cells = dimensions.stream().mapToLong(Dimension::size).reduce(1, (a, b) -> Math.min(a * b, 1L << 40));
        if (cells > CubeCells.MOST) {
            problem(
                    "size",
                    "The cube has more than " + CubeCells.MOST + " cells.",
                    "ask for fewer years or categories.");
            return null;
        }
        var values = (CubeCells) cube.get("value");
        var states = cube.get("status") instanceof CubeCells given ? given : CubeCells.oneForAll("");
        fits("value", values, cells, false);
        fits("status", states, cells, true);
        describe(dimensions, values);
        var px = path(path(cube, "extension"), "px");
        var decimals = px.get("decimals") instanceof Integer count ? Cell.number(count.toString()) : Cell.EMPTY;
        var remarks = new CubeNotes(file, problems).of(cube);
        return new CubeTable(file, evidence, remarks, dimensions, values, states, measured(dimensions), decimals);
    }

    private void fits(String name, CubeCells cells, long size, boolean oneMayDo) {
        boolean fits = cells.shape() == CubeCells.Shape.LIST
                ? cells.length() == size || oneMayDo && cells.length() <= 1
                : cells.length() <= size;
        if (!fits) {
            problem(
                    name,
                    "The cube has " + size + " cells, but (" + name + ") goes to " + cells.length() + ".",
                    "the file was cut off or edited; get it again from its source.");
        }
    }

    /** The dimensions in the order of {@code id}; the order of their own keys means nothing. */
    private List<Dimension> dimensions() {
        var ids = list(either("id"));
        var sizes = list(either("size"));
        if (ids.isEmpty() || ids.size() != sizes.size()) {
            problem(
                    "id",
                    "The cube names " + ids.size() + " dimensions and " + sizes.size() + " sizes.",
                    "the file was edited.");
            return List.of();
        }
        var found = new ArrayList<Dimension>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i) instanceof String text ? text : String.valueOf(ids.get(i));
            if (ids.indexOf(ids.get(i)) < i) {
                problem("id", "The dimension (" + id + ") stands twice.", "the file was edited by hand.");
            } else if (!(dimension.get(id) instanceof Map<?, ?> one)) {
                problem(
                        "dimension",
                        "The dimension (" + id + ") is named, but not described.",
                        "the file was cut off.");
            } else if (clean("id", id)) {
                found.add(dimension(id, path(one, "category"), sizes.get(i)));
            }
        }
        return found;
    }

    private Dimension dimension(String id, Map<?, ?> category, Object size) {
        String at = "dimension/" + id + "/category";
        var labels = path(category, "label");
        var codes = codes(at, category.get("index"), labels);
        if (!Integer.valueOf(codes.size()).equals(size)) {
            problem(
                    at,
                    "The dimension has " + codes.size() + " categories, but its size is (" + size + ").",
                    "the file was edited.");
        }
        if (new HashSet<>(codes).size() < codes.size()) {
            problem(at + "/index", "A category stands twice.", "the file was edited by hand.");
        }
        for (String code : codes) {
            if (!clean(at, code) || labels.get(code) instanceof String label && !clean(at + "/label/" + code, label)) {
                break;
            }
        }
        var read = Dimension.of(id, codes, labels, path(category, "unit"));
        read.units().stream().distinct().forEach(unit -> clean(at + "/unit", unit.text()));
        return read;
    }

    /** The categories by position: listed, by number, or the only one there is. */
    private List<String> codes(String at, Object index, Map<?, ?> labels) {
        if (index instanceof List<?> listed) {
            return listed.stream().map(String::valueOf).toList();
        }
        if (index == null && labels.size() == 1) {
            return List.of((String) labels.keySet().iterator().next());
        }
        if (!(index instanceof Map<?, ?> numbered)) {
            problem(at, "The categories have no order: index is missing.", "the file was edited by hand.");
            return List.of();
        }
        var codes = new String[numbered.size()];
        numbered.forEach((code, position) -> {
            boolean free = position instanceof Integer i && i >= 0 && i < codes.length && codes[i] == null;
            if (free) {
                codes[(Integer) position] = (String) code;
            } else {
                problem(
                        at + "/index/" + code,
                        "(" + position + ") is no free position of " + codes.length + ".",
                        "the file was edited by hand.");
            }
        });
        return Arrays.stream(codes).map(String::valueOf).toList();
    }

    /** The dimension whose categories have units: that of the metric role first. */
    private int measured(List<Dimension> dimensions) {
        var metric = list(path(either("role")).get("metric"));
        int found = -1;
        for (int i = 0; i < dimensions.size(); i++) {
            var one = dimensions.get(i);
            if (metric.contains(one.id()) && (found < 0 || one.hasUnits()) || found < 0 && one.hasUnits()) {
                found = i;
            }
        }
        return found;
    }

    private void describe(List<Dimension> dimensions, CubeCells values) {
        boolean second = cube.get("id") != null;
        evidence.add(new Evidence(
                "format",
                second ? "JSON-stat 2" : "JSON-stat 1",
                second ? "(id) stands in the cube" : "(id) stands in (dimension)"));
        var order = dimensions.stream()
                .map(one -> one.id() + " (" + one.size() + ")")
                .toList();
        evidence.add(new Evidence("dimensions", String.join(", ", order), "the order of (id), the last runs fastest"));
        path(either("role")).forEach((role, ids) -> list(ids)
                .forEach(id -> evidence.add(new Evidence("role." + role, String.valueOf(id), "the file says so"))));
        for (String key : List.of("label", "source", "updated")) {
            if (cube.get(key) instanceof String text && JsonTree.hidden(new Place(file, 0, 0, key), text) == null) {
                evidence.add(new Evidence(key, text, "the file says so"));
            }
        }
        if (values.shape() == CubeCells.Shape.BY_POSITION) {
            evidence.add(new Evidence("value", "by position", "cells that are not listed are empty"));
        }
    }

    /** What stands in the cube (2.0) or among its dimensions (1.x). */
    private Object either(String key) {
        return cube.containsKey(key) ? cube.get(key) : dimension.get(key);
    }

    private static Map<?, ?> path(Object map, String key) {
        return map instanceof Map<?, ?> found ? path(found.get(key)) : Map.of();
    }

    private static Map<?, ?> path(Object found) {
        return found instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(Object found) {
        return found instanceof List<?> items ? items : List.of();
    }

    private boolean clean(String at, String text) {
        var problem = JsonTree.hidden(new Place(file, 0, 0, at), text);
        if (problem != null) {
            problems.add(problem);
        }
        return problem == null;
    }

    private void problem(String at, String message, String maybe) {
        problems.add(
                at.isEmpty()
                        ? new Problem(file, 0, 0, message, maybe)
                        : new Place(file, 0, 0, at).problem(message, maybe));
    }
}
