package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.maalkort.figure.Body;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Text;
import no.maalkort.figure.YamlNode;
import no.maalkort.goal.Index;
import no.maalkort.goal.Level;
import no.maalkort.goal.Pack;

/** The reader of a pack's index.yaml: scales, tree, and what is said of trends, missing figures and ranks. */
final class IndexReader {
    static final String FILE = "index.yaml";
    private static final String ROOT = "index";
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_YEARS = 50;

    private final YamlNode node;
    private final Map<String, Text> areas;
    private final Pack.Coverage coverage;
    private final Set<String> nodes = new HashSet<>();
    private List<Index.Scale> scales = List.of();

    private IndexReader(YamlNode node, Map<String, Text> areas, Pack.Coverage coverage) {
        this.node = node;
        this.areas = areas;
        this.coverage = coverage;
    }

    /** The index of a pack whose areas are known, or null and why among the problems. */
    static Index read(FileTree tree, Map<String, Text> areas, Pack.Coverage coverage, List<Problem> problems) {
        int before = problems.size();
        var node = YamlNode.read(tree, FILE, problems);
        if (node == null) {
            return null;
        }
        var index = new IndexReader(node, areas, coverage).index(tree.cited(FILE));
        return problems.size() == before ? index : null;
    }

    private Index index(String file) {
        node.allow("bodies", "scales", "tree", "logarithmic", "impute", "trend", "rank");
        var kinds = node.need("bodies").items().stream()
                .map(kind -> kind.oneOf(Body.Kind.class))
                .filter(Objects::nonNull)
                .toList();
        scales = new ArrayList<>();
        node.need("scales").entries().forEach((id, scale) -> scales.add(scale(id, scale)));
        var tree = tree(ROOT, node.need("tree"), null);
        var logarithmic = new LinkedHashSet<String>();
        if (PackWords.has(node, "logarithmic")) {
            node.get("logarithmic").items().forEach(goal -> logarithmic.add(goal.text()));
        }
        return new Index(
                kinds,
                scales,
                tree,
                logarithmic,
                imputation(node.get("impute")),
                trend(node.get("trend")),
                rank(),
                file);
    }

    private Index.Scale scale(String id, YamlNode scale) {
        scale.allow("name", "at", "decimals", "tiers");
        var at = at(scale.need("at"));
        var decimals = scale.get("decimals");
        int shown = decimals == null ? 1 : decimals.integer();
        if (shown < 0 || shown > MOST_DECIMALS) {
            decimals.problem(
                    "The decimals (" + shown + ") are not between 0 and 6.", "write how many a reader is shown.");
        }
        var tiers = PackWords.has(scale, "tiers") ? bands(scale.get("tiers"), "colour") : List.<Index.Band>of();
        return new Index.Scale(id, PackWords.text(scale.need("name")), at, shown, tiers);
    }

    /** What each level is worth, in the order of what levels ask for: ever more, and nothing below zero. */
    private static Map<Level.Kind, BigDecimal> at(YamlNode node) {
        var at = new EnumMap<Level.Kind, BigDecimal>(Level.Kind.class);
        var order = List.of(Level.Kind.FLOOR, Level.Kind.MINIMUM, Level.Kind.TARGET, Level.Kind.OPTIMUM);
        node.allow("floor", "minimum", "target", "optimum");
        BigDecimal before = null;
        for (Level.Kind kind : order) {
            var point = node.isMap() ? node.get(word(kind)) : null;
            var number = point == null ? null : PackWords.number(point);
            if (number != null && before == null && number.signum() < 0) {
                point.problem("The scale begins at (" + number + "), below 0.", "begin it at 0; means need that.");
            }
            if (number != null && before != null && number.compareTo(before) <= 0) {
                point.problem(
                        "The points are not in order: (" + word(kind) + ") is worth (" + number.toPlainString()
                                + "), and what asks for less (" + before.toPlainString() + ").",
                        "let each level be worth more than the one before it; lower figures that are better need no"
                                + " sign.");
            }
            if (number != null) {
                at.put(kind, number);
                before = number;
            }
        }
        if (node.isMap() && at.size() < 2) {
            node.problem("The scale has not two points.", "write, say, {floor: 0, optimum: 100}.");
        }
        var inOrder = new LinkedHashMap<Level.Kind, BigDecimal>();
        order.stream().filter(at::containsKey).forEach(kind -> inOrder.put(kind, at.get(kind)));
        return inOrder;
    }

    private static String word(Level.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Bands, best first, each from its bound on; the last takes what is left. */
    private static List<Index.Band> bands(YamlNode list, String mark) {
        var bands = new ArrayList<Index.Band>();
        var items = list.items();
        for (YamlNode item : items) {
            item.allow("from", "name", mark);
            var from = PackWords.has(item, "from") ? PackWords.number(item.get("from")) : null;
            boolean last = item == items.get(items.size() - 1);
            if (last == PackWords.has(item, "from")) {
                item.problem(
                        last ? "The last band has a bound." : "The band has no bound.",
                        last
                                ? "leave (from) out of the last: it takes what is left."
                                : "say in (from) where it begins.");
            }
            var before = bands.isEmpty() ? null : bands.get(bands.size() - 1).from();
            if (from != null && before != null && from.compareTo(before) >= 0) {
                item.get("from")
                        .problem(
                                "The bands are not in order: (" + from.toPlainString() + ") follows ("
                                        + before.toPlainString() + ").",
                                "write the best first.");
            }
            bands.add(new Index.Band(
                    from, PackWords.text(item.need("name")), item.need(mark).text()));
        }
        if (list.isList() && items.size() < 2) {
            list.problem("There are not two bands.", "leave the key out where numbers have no names.");
        }
        return bands;
    }

    private Index.Node tree(String id, YamlNode at, Map<String, Index.Mean> above) {
        at.allow("name", "weight", "by", "coverage", "of");
        if (!nodes.add(id)) {
            at.problem("The node (" + id + ") stands in the tree twice.", "give one of the two another id.");
        }
        var name = PackWords.has(at, "name") ? PackWords.text(at.get("name")) : areas.get(id);
        if (name == null) {
            at.problem(
                    "The node (" + id + ") has no name.",
                    Nearest.advice(id, areas.keySet(), "give it a (name), or name an area that has goals."));
        }
        var by = PackWords.has(at, "by") || above == null ? by(at.need("by")) : above;
        var of = new ArrayList<Index.Node>();
        if (PackWords.has(at, "of")) {
            at.get("of").entries().forEach((child, below) -> of.add(tree(child, below, by)));
            if (areas.containsKey(id)) {
                at.problem(
                        "The area (" + id + ") has goals, and nodes below it.",
                        "put its goals in an area of their own.");
            }
        } else if (!areas.containsKey(id)) {
            at.problem(
                    "The node (" + id + ") is made of nothing.",
                    Nearest.advice(id, areas.keySet(), "list nodes under (of), or add goals to the area."));
        }
        var otherwise = above == null ? coverage.total() : coverage.area();
        var least = PackWords.has(at, "coverage") ? PackReader.fraction(at.get("coverage"), null) : otherwise;
        return new Index.Node(id, name, weight(at.get("weight")), by, least, of);
    }

    private static BigDecimal weight(YamlNode node) {
        var weight = node == null ? BigDecimal.ONE : PackWords.number(node);
        if (weight != null && weight.signum() <= 0) {
            node.problem(
                    "The weight (" + weight.toPlainString() + ") is not above 0.", "leave the node out of the tree.");
        }
        return weight == null ? BigDecimal.ONE : weight;
    }

    /** One way for all scales, or one for each that is named. */
    private Map<String, Index.Mean> by(YamlNode node) {
        var by = new LinkedHashMap<String, Index.Mean>();
        if (node.isScalar() && !node.written().isEmpty()) {
            var mean = node.oneOf(Index.Mean.class);
            scales.forEach(scale -> by.put(scale.id(), mean));
        } else if (node.isMap()) {
            node.entries().forEach((scale, mean) -> {
                known(mean, scale);
                by.put(scale, mean.oneOf(Index.Mean.class));
            });
        }
        return by;
    }

    private String known(YamlNode at, String scale) {
        var ids = scales.stream().map(Index.Scale::id).toList();
        if (!ids.contains(scale)) {
            at.problem(
                    "The scale (" + scale + ") is not known.",
                    Nearest.advice(scale, ids, "use one of " + String.join(", ", ids) + "."));
        }
        return scale;
    }

    private static Index.Imputation imputation(YamlNode node) {
        if (node == null) {
            return null;
        }
        node.allow("by", "scheme", "at-least");
        if (!node.need("by").written().equals("group-mean")) {
            node.need("by").problem("Missing figures are not taken from that.", "write (group-mean).");
        }
        int least = node.need("at-least").integer();
        if (least < 1) {
            node.get("at-least").problem("A mean of (" + least + ") figures is none.", "write 1 or more.");
        }
        return new Index.Imputation(node.need("scheme").text(), least);
    }

    private Index.Trend trend(YamlNode node) {
        if (node == null) {
            return null;
        }
        node.allow("scale", "years", "within", "reach", "by", "pace", "dead-band", "coverage", "reached", "arrows");
        var reached = node.need("reached");
        reached.allow("name", "arrow");
        return new Index.Trend(
                known(node.need("scale"), node.need("scale").text()),
                between(node.need("years"), 1, MOST_YEARS),
                node.get("within") == null ? 0 : between(node.get("within"), 0, MOST_YEARS),
                level(node.need("reach")),
                between(node.need("by"), PackWords.FIRST_YEAR, 2199),
                PackWords.has(node, "pace") ? node.get("pace").oneOf(Level.Shape.class) : Level.Shape.LINEAR,
                PackWords.has(node, "dead-band") ? atLeastZero(node.get("dead-band")) : BigDecimal.ZERO,
                PackReader.fraction(node.get("coverage"), "0.75"),
                new Index.Band(
                        null,
                        PackWords.text(reached.need("name")),
                        reached.need("arrow").text()),
                bands(node.need("arrows"), "arrow"));
    }

    private static Level.Kind level(YamlNode node) {
        var kind = node.oneOf(Level.Kind.class);
        if (kind == Level.Kind.RANGE) {
            node.problem("A range is no level to reach.", "write target or optimum.");
        }
        return kind;
    }

    private static BigDecimal atLeastZero(YamlNode node) {
        var number = PackWords.number(node);
        if (number != null && number.signum() < 0) {
            node.problem("The band (" + number.toPlainString() + ") is below 0.", "write how large a fall is none.");
        }
        return number;
    }

    private static int between(YamlNode node, int least, int most) {
        int number = node.integer();
        if (number < least || number > most) {
            node.problem("(" + number + ") is not between " + least + " and " + most + ".", "mend the number.");
        }
        return number;
    }

    private Index.Rank rank() {
        var rank = node.get("rank");
        if (rank == null) {
            return null;
        }
        rank.allow("scale", "by", "decimals", "ties");
        String first = scales.isEmpty() ? "" : scales.get(0).id();
        return new Index.Rank(
                PackWords.has(rank, "scale")
                        ? known(rank.get("scale"), rank.get("scale").text())
                        : first,
                PackWords.has(rank, "by") ? rank.get("by").oneOf(Index.By.class) : Index.By.LOW,
                between(rank.need("decimals"), 0, MOST_DECIMALS),
                rank.need("ties").oneOf(Index.Ties.class));
    }
}
