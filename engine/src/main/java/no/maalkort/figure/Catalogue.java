package no.maalkort.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What is measured and of whom: every indicator and every body that figures and goals may name. */
public final class Catalogue {
    static final Pattern ID = Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{0,95}(?<!\\.)");

    private final SortedMap<String, Indicator> indicators;
    private final SortedMap<String, Body> bodies;
    private final Map<String, Indicator> indicatorsById;
    private final Map<String, Body> bodiesById;
    private final Map<String, List<Indicator>> wholes = new ConcurrentHashMap<>();
    private final Supplier<NumberChanges> changes;
    private BodyNames names;

    private Catalogue(
            SortedMap<String, Indicator> indicators, SortedMap<String, Body> bodies, Supplier<NumberChanges> changes) {
        this.indicators = indicators;
        this.bodies = bodies;
        this.indicatorsById = new HashMap<>(indicators);
        this.bodiesById = new HashMap<>(bodies);
        this.changes = changes;
    }

    /** The built-in catalogue with what other folders add to it. */
    public static Catalogue read(BuiltIn builtIn, List<FileTree> others) {
        var trees = new ArrayList<>(others);
        trees.add(0, builtIn.tree(path -> !KeptFigures.isOfRelease(path)));
        return read(trees);
    }

    /**
     * Reads indicators.yaml and bodies.yaml at the top of each tree; an id given twice is a problem.
     *
     * @throws Problem.Rejected once, with every problem
     */
    public static Catalogue read(List<FileTree> trees) {
        var problems = new ArrayList<Problem>();
        var indicators = new TreeMap<String, Indicator>();
        var bodies = new TreeMap<String, Body>();
        var operands = new ArrayList<YamlNode>();
        var check = new CatalogueCheck(indicators, bodies);
        for (FileTree tree : trees) {
            each(tree, "indicators.yaml", problems, indicators, (id, node) -> {
                check.indicator(id, node);
                return indicator(id, node, operands);
            });
            each(tree, "bodies.yaml", problems, bodies, (id, node) -> {
                check.body(id, node);
                return body(id, node);
            });
        }
        operands.forEach(operand -> operand(operand, indicators));
        check.all();
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
        var changes = trees.stream()
                .filter(tree -> tree.has(NumberChanges.FILE))
                .map(tree -> tree.only(NumberChanges.FILE))
                .toList();
        return new Catalogue(indicators, bodies, () -> NumberChanges.read(changes));
    }

    /** The indicator of this id, or null. */
    public Indicator indicator(String id) {
        return indicatorsById.get(id);
    }

    /** The indicators computed from the one of this id, and itself where it is computed, in the order of their ids. */
    Collection<Indicator> wholesOf(String id) {
        return wholes.computeIfAbsent(id, part -> indicators.values().stream()
                .filter(one -> one.derivation() != null)
                .filter(one -> one.id().equals(part)
                        || CatalogueCheck.operands(one.derivation()).contains(part))
                .toList());
    }

    /** What is measured under an id: an indicator, or a measure of figures that checks use; or null. */
    public Indicator measured(String id) {
        var measure = FigureMeasure.of(id);
        return measure == null ? indicator(id) : measure.indicator();
    }

    /** The body of this id, or null. */
    public Body body(String id) {
        return bodiesById.get(id);
    }

    public Collection<Indicator> indicators() {
        return indicators.values();
    }

    /** The groups of a scheme, named with its version or without, that list a body as a member. */
    public List<Body> groups(Body member, String scheme) {
        return bodies().stream()
                .filter(body -> body.group() != null
                        && body.group().isOf(scheme)
                        && body.group().members().contains(member.id()))
                .toList();
    }

    public Collection<Body> bodies() {
        return bodies.values();
    }

    /** Whom people mean by an id, a number or a name. */
    public synchronized BodyNames names() {
        if (names == null) {
            names = new BodyNames(bodies, changes);
        }
        return names;
    }

    private interface Reader<T> {
        T read(String id, YamlNode node);
    }

    private static <T> void each(
            FileTree tree, String path, List<Problem> problems, Map<String, T> into, Reader<T> reader) {
        if (!tree.has(path)) {
            return;
        }
        var root = YamlNode.read(tree, path, problems);
        if (root == null) {
            return;
        }
        root.entries().forEach((id, node) -> {
            if (!ID.matcher(id).matches()) {
                node.problem("The id (" + id + ") has other letters than a-z, 0-9, point and hyphen.", "rename it.");
            }
            if (into.put(id, reader.read(id, node)) != null) {
                node.problem("The id (" + id + ") is in the catalogue already.", "choose another id.");
            }
        });
    }

    /** Tells of an operand that is no indicator. */
    private static void operand(YamlNode node, SortedMap<String, Indicator> indicators) {
        var indicator = indicators.get(node.text());
        if (indicator == null) {
            node.problem(
                    "The indicator (" + node.text() + ") is not in the catalogue.",
                    Nearest.advice(node.text(), indicators.keySet(), "add it."));
        }
    }

    private static Indicator indicator(String id, YamlNode node, List<YamlNode> operands) {
        node.allow(
                "name",
                "unit",
                "decimals",
                "better",
                "definition",
                "codes",
                "grades",
                "change-since",
                "derivation",
                "range");
        var codes = new HashMap<String, String>();
        if (node.get("codes") != null) {
            node.get("codes").entries().forEach((key, code) -> codes.put(key, code.text()));
        }
        var grades = node.get("grades") == null
                ? List.<String>of()
                : node.get("grades").items().stream().map(YamlNode::text).toList();
        String unit = node.need("unit").text();
        if (unit.equals("grade") == grades.isEmpty()) {
            node.problem(
                    "Indicator (" + id + ") has the unit (" + unit + ") and " + grades.size() + " grades.",
                    "list the grades, worst first, for the unit grade only.");
        }
        return new Indicator(
                id,
                node.need("name").words(),
                unit,
                node.need("decimals").integer(),
                node.need("better").oneOf(Indicator.Better.class),
                node.need("definition").prose(),
                new TreeMap<>(codes),
                grades,
                node.textOr("change-since", null),
                derivation(node.get("derivation"), unit, operands),
                range(node.get("range")));
    }

    private static Indicator.Range range(YamlNode node) {
        if (node == null) {
            return null;
        }
        node.allow("from", "to");
        var from = node.get("from") == null ? null : node.get("from").number();
        var to = node.get("to") == null ? null : node.get("to").number();
        if (from == null ? to == null : to != null && from.compareTo(to) >= 0) {
            node.problem("The range ends nowhere, or before it begins.", "write, say, {from: 0, to: 100}.");
        }
        return new Indicator.Range(from, to);
    }

    private static Derivation derivation(YamlNode node, String unit, List<YamlNode> operands) {
        if (node == null) {
            return null;
        }
        node.allow("change-since", "mean", "ratio", "sum", "difference", "per-inhabitant");
        var entry = node.entries().entrySet().stream().findFirst();
        if (node.entries().size() != 1) {
            node.problem("An indicator is computed in one way.", "keep one of the derivations.");
        }
        if (entry.isEmpty()) {
            return null;
        }
        if (entry.get().getKey().equals("ratio") && !unit.equals("%")) {
            node.problem("A ratio is given in (" + unit + ").", "write the unit \"%\": it is 100 times of / by.");
        }
        return derivation(entry.get().getKey(), new Operands(entry.get().getValue(), operands));
    }

    /** What a derivation computes with; every indicator it names is noted. */
    private record Operands(YamlNode node, List<YamlNode> noted) {
        String id(String key) {
            noted.add(node.need(key));
            return node.need(key).text();
        }

        List<String> ids(String key) {
            var items = node.need(key).items();
            noted.addAll(items);
            return items.stream().map(YamlNode::text).toList();
        }

        int years() {
            int years = node.need("years").integer();
            if (years < 2 || years > 20) {
                node.need("years").problem("A mean is of (" + years + ") years.", "write 2 to 20.");
            }
            return years;
        }
    }

    private static Derivation derivation(String kind, Operands of) {
        return switch (kind) {
            case "change-since" ->
                new Derivation.ChangeSince(of.id("of"), of.node().need("year").integer());
            case "mean" -> new Derivation.Mean(of.id("of"), of.years());
            case "ratio" -> new Derivation.Ratio(of.id("of"), of.id("by"));
            case "sum" -> new Derivation.Sum(of.ids("of"));
            case "difference" -> new Derivation.Difference(of.id("of"), of.id("minus"));
            case "per-inhabitant" -> new Derivation.PerInhabitant(of.id("of"), of.id("population"));
            default -> null;
        };
    }

    private static Body body(String id, YamlNode node) {
        node.allow("kind", "name", "numbers", "borders", "names", "group");
        var numbers = node.get("numbers") == null
                ? List.<Body.Numbered>of()
                : node.get("numbers").items().stream().map(Catalogue::numbered).toList();
        var borders = node.get("borders") == null
                ? List.<Integer>of()
                : node.get("borders").items().stream().map(YamlNode::integer).toList();
        var names = node.get("names") == null
                ? List.<String>of()
                : node.get("names").items().stream().map(YamlNode::text).toList();
        return new Body(
                id,
                node.need("kind").oneOf(Body.Kind.class),
                node.need("name").words(),
                numbers,
                borders,
                names,
                node.get("group") == null ? null : group(node.get("group")));
    }

    private static Body.Group group(YamlNode node) {
        node.allow("scheme", "version", "code", "members");
        var members = node.need("members").items().stream().map(YamlNode::text).toList();
        return new Body.Group(
                node.need("scheme").text(),
                node.need("version").text(),
                node.need("code").text(),
                members);
    }

    private static Body.Numbered numbered(YamlNode node) {
        node.allow("number", "from", "to");
        return new Body.Numbered(
                node.need("number").text(),
                node.get("from") == null ? null : (Integer) node.get("from").integer(),
                node.get("to") == null ? null : (Integer) node.get("to").integer());
    }
}
