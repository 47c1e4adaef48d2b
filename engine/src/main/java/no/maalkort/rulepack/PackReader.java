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
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;
import no.maalkort.rulepack.PackFolder.Reference;

/** The reader of one pack's folder: pack.yaml, waivers.yaml and every goal.yaml. */
final class PackReader {
    private static final String[] KEYS = {
        "id", "version", "title", "municipality", "uses", "adopts", "areas", "coverage", "method", "reviewed", "sources"
    };
    private static final List<String> GOAL_FILES = List.of("goal.yaml", "rules.drl", "cases.yaml");
    private static final Pattern REF = Pattern.compile("([a-z0-9][a-z0-9.-]{0,63}):([a-z0-9][a-z0-9.-]{0,63})");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,3})/([1-9]\\d{0,2})|(\\d(?:\\.\\d{1,12})?)");

    /** The areas that every pack may use without naming them. */
    private static final Map<String, Text> AREAS = Map.of(
            "age-friendliness", new Text("Aldersvennlighet", "Age-friendliness"),
            "inclusion", new Text("Inkludering", "Inclusion"),
            "climate", new Text("Klima", "Climate"),
            "finance", new Text("Økonomi", "Finance"));

    private static final List<String> ORDER = List.of("age-friendliness", "inclusion", "climate", "finance");

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
        var reader = new PackReader(tree, names, problems);
        return new PackFolder(tree, reader.pack(node), names, reader.references);
    }

    private Pack pack(YamlNode node) {
        node.allow(KEYS);
        var id = node.need("id");
        if (!PackWords.ID.matcher(id.text()).matches()) {
            id.problem("The id (" + id.text() + ") is not a pack's.", "use small letters, digits, hyphens and points.");
        }
        var goals = goals(node);
        var areas = areas(node, goals);
        var order = List.copyOf(areas.keySet());
        goals.sort(
                Comparator.comparing((Goal goal) -> order.indexOf(goal.area())).thenComparing(Goal::id));
        return new Pack(
                id.text(),
                node.need("version").text(),
                PackWords.text(node.need("title")),
                names.body(node.get("municipality")),
                uses(node.get("uses")),
                adopts(node.get("adopts")),
                areas,
                coverage(node.get("coverage")),
                node.textOr("method", "own-goals"),
                reviewed(node.get("reviewed")),
                List.copyOf(goals),
                tree.has("waivers.yaml") ? waivers(goals) : List.of(),
                sha256());
    }

    private List<Goal> goals(YamlNode pack) {
        var sources = PackWords.sources(pack.get("sources"));
        var goals = new ArrayList<Goal>();
        for (String path : tree.paths()) {
            if (path.split("/").length == 3) {
                goalFile(path);
                var goal = path.endsWith("/goal.yaml") ? GoalReader.read(tree, path, sources, names, problems) : null;
                if (goal != null) {
                    goals.add(goal);
                }
            } else if (path.endsWith("/goal.yaml") || path.endsWith(".drl")) {
                problems.add(new Problem(
                        tree.shown(path), 0, 0, "The file is not in a goal's folder.", "move it to <area>/<goal>/."));
            }
        }
        return goals;
    }

    /** Refuses files that nobody would read, such as a misspelt goal.yml. */
    private void goalFile(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String name = path.substring(folder.length());
        if (name.matches(".*\\.(ya?ml|drl)") && !GOAL_FILES.contains(name)) {
            problems.add(new Problem(
                    tree.shown(path),
                    0,
                    0,
                    "The file (" + name + ") is none of a goal's.",
                    Nearest.advice(name, GOAL_FILES, "use " + String.join(", ", GOAL_FILES) + ".")));
        } else if (GOAL_FILES.contains(name) && !tree.has(folder + "goal.yaml")) {
            problems.add(new Problem(
                    tree.shown(path), 0, 0, "There is no goal.yaml beside the file.", "say in it what was promised."));
        }
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
                problems.add(new Problem(
                        goal.file(),
                        0,
                        0,
                        "The area (" + goal.area() + ") has no name.",
                        Nearest.advice(goal.area(), ORDER, "add it to (areas) of pack.yaml.")));
            }
        }
        return areas;
    }

    private List<String> uses(YamlNode node) {
        var uses = PackWords.ids(node);
        for (int i = 0; i < uses.size(); i++) {
            references.add(new Reference(uses.get(i), null, node.items().get(i)));
        }
        return uses;
    }

    private List<Pack.Ref> adopts(YamlNode node) {
        var adopts = new ArrayList<Pack.Ref>();
        if (node != null) {
            for (YamlNode item : node.items()) {
                var ref = REF.matcher(item.text());
                if (ref.matches()) {
                    adopts.add(new Pack.Ref(ref.group(1), ref.group(2)));
                    references.add(new Reference(ref.group(1), ref.group(2), item));
                } else {
                    item.problem("(" + item.text() + ") is no goal of a pack.", "write pack:area.goal.");
                }
            }
        }
        return adopts;
    }

    private static Pack.Coverage coverage(YamlNode node) {
        if (node != null) {
            node.allow("area", "total");
        }
        return new Pack.Coverage(
                fraction(node == null ? null : node.get("area"), "2/3"),
                fraction(node == null ? null : node.get("total"), "0.80"));
    }

    private static BigDecimal fraction(YamlNode node, String otherwise) {
        var parts = FRACTION.matcher(node == null ? otherwise : node.text());
        var value = !parts.matches()
                ? null
                : parts.group(3) != null
                        ? new BigDecimal(parts.group(3))
                        : new BigDecimal(parts.group(1)).divide(new BigDecimal(parts.group(2)), MathContext.DECIMAL128);
        if (value == null || value.compareTo(BigDecimal.ONE) > 0) {
            node.problem("(" + node.text() + ") is no part of 1.", "write it as 2/3 or 0.80.");
            return BigDecimal.ONE;
        }
        return value;
    }

    private static Pack.Reviewed reviewed(YamlNode node) {
        if (node == null) {
            return null;
        }
        node.allow("by", "on", "version");
        return new Pack.Reviewed(node.need("by").text(), node.need("on").text(), PackWords.line(node, "version"));
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
                        names.body(node.need("municipality")),
                        node.need("decision").text(),
                        node.need("approver").text(),
                        PackWords.day(node.need("from")),
                        PackWords.day(node.need("to")),
                        PackWords.text(node.need("reason"))));
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
