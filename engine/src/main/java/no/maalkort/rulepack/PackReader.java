package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Text;
import no.maalkort.figure.YamlNode;
import no.maalkort.goal.Check;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;
import no.maalkort.rulepack.PackFolder.Reference;

/** The reader of one pack's folder: pack.yaml, waivers.yaml and every goal.yaml. */
final class PackReader {
    private static final String[] KEYS = {
        "id", "version", "title", "municipality", "uses", "adopts", "areas", "coverage", "method", "reviewed", "sources"
    };
    private static final String[] KEYS_OF_CHECKS = {"id", "version", "title", "holds", "areas", "reviewed", "sources"};
    private static final List<String> METHODS = List.of("own-goals", "index");
    private static final String CHECKS = "checks";
    private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d{0,8})(\\.(0|[1-9]\\d{0,8})){2}");
    private static final Pattern REF = Pattern.compile("(" + PackWords.ID + "):(" + PackWords.ID + ")");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,3})/([1-9]\\d{0,2})|(\\d(?:\\.\\d{1,12})?)");

    /** The areas that every pack may use without naming them. */
    private static final Map<String, Text> AREAS = Map.of(
            "age-friendliness", new Text("Aldersvennlighet", "Age-friendliness"),
            "inclusion", new Text("Inkludering", "Inclusion"),
            "climate", new Text("Klima", "Climate"),
            "finance", new Text("Økonomi", "Finance"));

    static final List<String> ORDER = List.of("age-friendliness", "inclusion", "climate", "finance");

    private final FileTree tree;
    private final Names names;
    private final List<Reference> references = new ArrayList<>();
    private final List<Problem> problems;

    private PackReader(FileTree tree, Names names, List<Problem> problems) {
        this.tree = tree;
        this.names = names;
        this.problems = problems;
    }

    /** The pack of a folder, or null and the reasons among the problems; with problems it may be incomplete. */
    static PackFolder read(FileTree tree, Names names, List<Problem> problems) {
        if (!tree.has("pack.yaml")) {
            problems.add(new Problem(
                    tree.shown("pack.yaml"),
                    0,
                    0,
                    "The folder has no pack.yaml.",
                    "name a pack's folder, or a folder of packs."));
            return null;
        }
        var node = YamlNode.read(tree, "pack.yaml", problems);
        if (node == null) {
            return null;
        }
        var cited = tree.citedAs(node.textOr("id", ""));
        var reader = new PackReader(cited, names, problems);
        var pack = reader.pack(node);
        return new PackFolder(cited, pack, names, reader.references);
    }

    private Pack pack(YamlNode node) {
        boolean checking = holdsChecks(node);
        node.allow(checking ? KEYS_OF_CHECKS : KEYS);
        var id = node.need("id");
        if (!PackWords.ID.matcher(id.text()).matches()) {
            id.problem("The id (" + id.text() + ") is not a pack's.", "use small letters, digits, hyphens and points.");
        }
        var checks = checking ? checks(node) : List.<Check>of();
        var goals =
                checking ? new ArrayList<>(checks.stream().map(Check::limits).toList()) : goals(node);
        var areas = areas(node, goals);
        var order = List.copyOf(areas.keySet());
        goals.sort(
                Comparator.comparing((Goal goal) -> order.indexOf(goal.area())).thenComparing(Goal::id));
        var coverage = coverage(node.get("coverage"));
        return new Pack(
                id.text(),
                version(node.need("version")),
                PackWords.text(node.need("title")),
                names.municipality(node.get("municipality")),
                uses(node.get("uses"), id.text()),
                adopts(node.get("adopts"), id.text()),
                areas,
                coverage,
                method(node.get("method")),
                reviewed(node.get("reviewed")),
                List.copyOf(goals),
                checks,
                tree.has("waivers.yaml") ? waivers(goals) : List.of(),
                checking ? null : IndexCheck.read(tree, node, areas, coverage, goals, names, problems),
                sha256());
    }

    private static String version(YamlNode node) {
        if (!VERSION.matcher(node.text()).matches()) {
            node.problem("The version (" + node.text() + ") is not three numbers.", "write, say, 1.2.3.");
        }
        return node.text();
    }

    private static String method(YamlNode node) {
        String method = node == null ? METHODS.get(0) : node.text();
        if (!METHODS.contains(method)) {
            node.problem(
                    "The method (" + method + ") is not known.",
                    Nearest.advice(method, METHODS, "write own-goals or index, or leave it out."));
        }
        return method;
    }

    private List<Goal> goals(YamlNode pack) {
        var sources = PackWords.sources(pack.get("sources"), Map.of());
        var goals = new ArrayList<Goal>();
        for (String path : tree.paths()) {
            new PackFiles(tree, problems).check(path, "goal.yaml");
            if (path.split("/").length == 3) {
                var goal = path.endsWith("/goal.yaml") ? GoalReader.read(tree, path, sources, names, problems) : null;
                if (goal != null) {
                    goals.add(goal);
                }
            }
        }
        return goals;
    }

    private static boolean holdsChecks(YamlNode node) {
        var holds = node.get("holds");
        if (holds != null && !holds.text().equals(CHECKS)) {
            holds.problem("A pack cannot hold (" + holds.text() + ").", "write (checks), or leave it out for goals.");
        }
        return holds != null;
    }

    private List<Check> checks(YamlNode pack) {
        var sources = PackWords.sources(pack.get("sources"), Map.of());
        var checks = new ArrayList<Check>();
        for (String path : tree.paths()) {
            new PackFiles(tree, problems).check(path, CheckReader.FILE);
            if (path.split("/").length == 3 && path.endsWith("/" + CheckReader.FILE)) {
                var check = CheckReader.read(tree, path, sources, names, problems);
                if (check != null) {
                    checks.add(check);
                }
            }
        }
        if (checks.isEmpty() && problems.isEmpty()) {
            pack.get("holds").problem("The pack holds no check.", "add <area>/<check>/" + CheckReader.FILE + ".");
        }
        return checks;
    }

    /** The areas the pack names, then the common ones that its goals lie in. */
    private Map<String, Text> areas(YamlNode pack, List<Goal> goals) {
        var areas = new LinkedHashMap<String, Text>();
        if (PackWords.has(pack, "areas")) {
            pack.get("areas").entries().forEach((area, name) -> areas.put(area, PackWords.text(name)));
        }
        for (String area : ORDER) {
            if (goals.stream().anyMatch(goal -> goal.area().equals(area))) {
                areas.putIfAbsent(area, AREAS.get(area));
            }
        }
        for (Goal goal : goals) {
            if (!areas.containsKey(goal.area())) {
                String path = goal.file().substring(tree.cited("").length());
                var written = YamlNode.read(tree, path, problems);
                var at = PackWords.has(written, "area") ? written.get("area") : written.need("id");
                at.problem(
                        "The area (" + goal.area() + ") has no name.",
                        Nearest.advice(goal.area(), ORDER, "add it to (areas) of pack.yaml."));
            }
        }
        return areas;
    }

    private List<String> uses(YamlNode node, String own) {
        var uses = new ArrayList<String>();
        for (YamlNode item : node == null ? List.<YamlNode>of() : node.items()) {
            once(item, own.equals(item.text()), uses.contains(item.text()));
            uses.add(item.text());
            references.add(new Reference(item.text(), null, item));
        }
        return uses;
    }

    private List<Pack.Ref> adopts(YamlNode node, String own) {
        var adopts = new ArrayList<Pack.Ref>();
        for (YamlNode item : node == null ? List.<YamlNode>of() : node.items()) {
            var parts = REF.matcher(item.text());
            if (parts.matches()) {
                var ref = new Pack.Ref(parts.group(1), parts.group(2));
                once(item, own.equals(ref.pack()), adopts.contains(ref));
                adopts.add(ref);
                references.add(new Reference(ref.pack(), ref.goal(), item));
            } else {
                item.problem("(" + item.text() + ") is no goal of a pack.", "write pack:area.goal.");
            }
        }
        return adopts;
    }

    private static void once(YamlNode item, boolean own, boolean again) {
        if (own) {
            item.problem("(" + item.text() + ") is the pack's own.", "leave it out; what is its own counts already.");
        } else if (again) {
            item.problem("(" + item.text() + ") is named twice.", "one of the two should go.");
        }
    }

    private static Pack.Coverage coverage(YamlNode node) {
        if (node != null) {
            node.allow("area", "total");
        }
        return new Pack.Coverage(
                fraction(node == null ? null : node.get("area"), "2/3"),
                fraction(node == null ? null : node.get("total"), "0.80"));
    }

    static BigDecimal fraction(YamlNode node, String otherwise) {
        var parts = FRACTION.matcher(node == null ? otherwise : node.text());
        var value = !parts.matches()
                ? null
                : parts.group(3) != null
                        ? new BigDecimal(parts.group(3))
                        : new BigDecimal(parts.group(1)).divide(new BigDecimal(parts.group(2)), MathContext.DECIMAL128);
        if (value == null || value.signum() <= 0 || value.compareTo(BigDecimal.ONE) > 0) {
            node.problem(
                    "(" + node.text() + ") is no part of 1.",
                    "write it as 2/3 or 0.80; 0.01 shows nearly every score.");
            return BigDecimal.ONE;
        }
        return value;
    }

    private static Pack.Reviewed reviewed(YamlNode node) {
        if (node == null) {
            return null;
        }
        node.allow("by", "on", "version");
        return new Pack.Reviewed(
                node.need("by").text(), PackWords.published(node.need("on")), PackWords.line(node, "version"));
    }

    private List<Pack.Waiver> waivers(List<Goal> goals) {
        var waivers = new ArrayList<Pack.Waiver>();
        var list = YamlNode.read(tree, "waivers.yaml", problems);
        if (list != null) {
            for (YamlNode node : list.items()) {
                node.allow("goal", "municipality", "decision", "approver", "from", "to", "reason");
                var goal = node.need("goal");
                var ids = goals.stream().map(Goal::id).toList();
                if (!ids.contains(goal.text())) {
                    goal.problem(
                            "The goal (" + goal.text() + ") is not in the pack.",
                            Nearest.advice(goal.text(), ids, "use one of " + String.join(", ", ids) + "."));
                }
                waivers.add(new Pack.Waiver(
                        goal.text(),
                        names.municipality(node.need("municipality")),
                        node.need("decision").text(),
                        node.need("approver").text(),
                        PackWords.day(node.need("from")),
                        PackWords.day(node.need("to")),
                        PackWords.prose(node.need("reason"))));
            }
        }
        return waivers;
    }

    private String sha256() {
        var digest = KeptRules.sha256();
        for (String path : tree.paths()) {
            KeptRules.add(digest, path.getBytes(StandardCharsets.UTF_8));
            KeptRules.add(digest, tree.bytes(path));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
