package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import no.maalkort.figure.Body;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Text;
import no.maalkort.figure.YamlNode;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Goal.Source;

/** The reader of a goal.yaml. */
final class GoalReader {
    private static final String[] KEYS = {
        "id",
        "area",
        "title",
        "quote",
        "paraphrase",
        "sources",
        "adopted",
        "in-force",
        "indicator",
        "levels",
        "indicators",
        "lag",
        "publisher",
        "tolerance",
        "dead-band",
        "weight",
        "for-information",
        "compare",
        "beside",
        "applies-to",
        "status",
        "remediation",
        "not-encoded"
    };

    private final Map<String, Source> sources;
    private final Names names;
    private final YamlNode node;
    private final FileTree tree;
    private final List<Problem> problems;

    private GoalReader(Map<String, Source> sources, Names names, YamlNode node, FileTree tree, List<Problem> problems) {
        this.sources = sources;
        this.names = names;
        this.node = node;
        this.tree = tree;
        this.problems = problems;
    }

    /** The goal of a file, or null where it cannot be read. */
    static Goal read(FileTree tree, String path, Map<String, Source> ofPack, Names names, List<Problem> problems) {
        var node = YamlNode.read(tree, path, problems);
        if (node == null) {
            return null;
        }
        if (Placeholders.areLeftIn(node)) {
            Cases.placeholders(tree, path.replaceFirst("[^/]+$", "cases.yaml"), problems);
            return null;
        }
        node.allow(KEYS);
        var sources = PackWords.sources(node.get("sources"), ofPack);
        if (sources.isEmpty()) {
            node.problem("The goal names no source.", "say under (sources) where it is written.");
        }
        return new GoalReader(sources, names, node, tree, problems).goal(path);
    }

    private Goal goal(String path) {
        String folder = path.substring(0, path.lastIndexOf('/')).replace('/', '.');
        String id = PackWords.id(node, path, folder);
        words();
        boolean information = PackWords.has(node, "for-information")
                && node.get("for-information").bool();
        var goal = new Goal(
                id,
                node.textOr("area", folder.substring(0, folder.indexOf('.'))),
                PackWords.text(node.need("title")),
                PackWords.quote(node),
                PackWords.prose(node.get("paraphrase")),
                sources,
                PackWords.adopted(node.get("adopted")),
                inForce(),
                information ? List.of() : measures(tree.shown(path)),
                information ? information() : null,
                lag(),
                PackWords.line(node, "publisher"),
                tolerance(),
                deadBand(),
                weight(),
                compare(),
                indicators(node.get("beside")),
                appliesTo(),
                proposed(),
                remediation(),
                PackWords.texts(node.get("not-encoded")),
                tree.cited(path));
        if (goal.tolerance() != null && goal.measures().stream().anyMatch(this::isRanked)) {
            node.get("tolerance")
                    .problem(
                            "A tolerance is given of a grade or an answer.",
                            "leave it out: neither moves by a number.");
        }
        return goal;
    }

    private boolean isRanked(Goal.Measure measure) {
        var indicator = names.catalogue().measured(measure.indicator());
        return indicator != null && !indicator.ranks().isEmpty();
    }

    private void words() {
        if (!PackWords.has(node, "quote") && !PackWords.has(node, "paraphrase")) {
            node.problem("The goal has neither a quote nor a paraphrase.", "quote the source as printed.");
        }
    }

    private List<Goal.Measure> measures(String file) {
        var reader = new LevelReader(sources, names, file, problems);
        var measures = new ArrayList<Goal.Measure>();
        if (PackWords.has(node, "indicators")) {
            if (PackWords.has(node, "indicator") || PackWords.has(node, "levels")) {
                node.get("indicators").problem("Both one indicator and several are given.", "keep (indicators) only.");
            }
            node.get("indicators").entries().forEach((indicator, levels) -> {
                names.indicator(levels, indicator);
                measures.add(new Goal.Measure(indicator, reader.levels(levels, indicator)));
            });
        } else if (PackWords.has(node, "indicator") != PackWords.has(node, "levels")) {
            node.problem(
                    "The goal has "
                            + (PackWords.has(node, "levels")
                                    ? "levels and no indicator."
                                    : "an indicator and no level."),
                    "give both, or (for-information: true), or show the figure (beside) the words.");
        } else if (PackWords.has(node, "indicator")) {
            String indicator = names.indicator(node.get("indicator"));
            measures.add(new Goal.Measure(indicator, reader.levels(node.get("levels"), indicator)));
        }
        return measures;
    }

    private String information() {
        String indicator = PackWords.has(node, "indicator")
                ? names.indicator(node.get("indicator"))
                : node.need("indicator").text();
        if (PackWords.has(node, "levels") || PackWords.has(node, "indicators")) {
            node.get("for-information").problem("A goal for information has levels.", "leave one of them out.");
        }
        return indicator;
    }

    private Goal.InForce inForce() {
        var force = node.get("in-force");
        if (force == null) {
            return null;
        }
        force.allow("from", "to", "seen", "source");
        if (PackWords.has(node, "levels") || PackWords.has(node, "indicators")) {
            force.problem("A goal with levels says at each level when it holds.", "delete (in-force).");
        }
        return new Goal.InForce(
                PackWords.when(force.get("from")),
                PackWords.when(force.get("to")),
                LevelReader.seen(force.get("seen"), sources),
                LevelReader.source(force.get("source"), sources));
    }

    private int lag() {
        var lag = node.get("lag");
        int years = lag == null ? 0 : lag.integer();
        if (years < 0 || years > 20) {
            lag.problem("The lag (" + years + ") is not between 0 and 20 years.", "give the years the figure is late.");
        }
        return years;
    }

    private Goal.Tolerance tolerance() {
        var tolerance = node.get("tolerance");
        return tolerance == null ? null : grounded(tolerance, Goal.Tolerance::new);
    }

    private Goal.DeadBand deadBand() {
        var band = node.get("dead-band");
        if (band != null && !PackWords.has(node, "levels")) {
            band.problem("A dead-band is given without one indicator with levels.", "leave it out: nothing is paced.");
            return null;
        }
        return band == null ? null : grounded(band, Goal.DeadBand::new);
    }

    /** A number above 0 and why, or null where either is missing. */
    private static <T> T grounded(YamlNode node, BiFunction<BigDecimal, Text, T> made) {
        node.allow("value", "ground");
        var value = positive(node.need("value"));
        var ground = PackWords.prose(node.need("ground"));
        return value == null || ground == null ? null : made.apply(value, ground);
    }

    private Goal.Weight weight() {
        var weight = node.get("weight");
        if (weight != null && !weight.isMap()) {
            weight.problem("The weight has no reason.", "write {value: 2, reason: …}.");
        }
        if (weight == null || !weight.isMap()) {
            return new Goal.Weight(BigDecimal.ONE, null, null);
        }
        weight.allow("value", "reason", "from");
        weight.need("reason");
        var value = positive(weight.need("value"));
        return new Goal.Weight(
                value == null ? BigDecimal.ONE : value,
                PackWords.prose(weight.get("reason")),
                PackWords.when(weight.get("from")));
    }

    private List<String> indicators(YamlNode list) {
        return list == null
                ? List.of()
                : list.items().stream().map(names::indicator).toList();
    }

    private static BigDecimal positive(YamlNode node) {
        var value = PackWords.number(node);
        if (value != null && value.signum() <= 0) {
            node.problem("(" + value.toPlainString() + ") is not above 0.", "leave it out.");
            return null;
        }
        return value;
    }

    private List<Goal.Compare> compare() {
        var compare = new ArrayList<Goal.Compare>();
        if (PackWords.has(node, "compare")) {
            if (!PackWords.has(node, "for-information")) {
                node.get("compare")
                        .problem(
                                "A figure is compared that is not for information.",
                                "add (for-information: true), or show the other figure (beside) the goal.");
            }
            for (YamlNode one : node.get("compare").items()) {
                one.allow("period", "body");
                if (!PackWords.has(one, "period") && !PackWords.has(one, "body")) {
                    one.problem("A comparison names neither a period nor a body.", "write {period: -1} or {body: …}.");
                }
                int period = PackWords.has(one, "period") ? one.get("period").integer() : 0;
                compare.add(new Goal.Compare(period, names.body(one.get("body"))));
            }
        }
        return compare;
    }

    private Goal.AppliesTo appliesTo() {
        var to = node.get("applies-to");
        if (to == null) {
            return null;
        }
        to.allow("bodies", "kinds", "because");
        if (PackWords.has(to, "bodies") == PackWords.has(to, "kinds")) {
            to.problem("The goal says not exactly one way whom it is for.", "give (bodies), ids, or (kinds).");
        }
        var bodies = items(to, "bodies").stream().map(names::body).toList();
        var kinds = items(to, "kinds").stream()
                .map(kind -> kind.oneOf(Body.Kind.class))
                .toList();
        return new Goal.AppliesTo(bodies, kinds, PackWords.prose(to.need("because")));
    }

    private static List<YamlNode> items(YamlNode node, String key) {
        return PackWords.has(node, key) ? node.get(key).items() : List.of();
    }

    private boolean proposed() {
        var status = node.get("status");
        if (status != null && !"proposed".equals(status.text())) {
            status.problem(
                    "The status (" + status.text() + ") is not (proposed).", "leave it out for an adopted goal.");
        }
        return status != null;
    }

    private Goal.Remediation remediation() {
        var what = node.get("remediation");
        if (what == null) {
            return null;
        }
        what.allow("text", "who", "link");
        Text text = PackWords.prose(what.need("text"));
        return text == null
                ? null
                : new Goal.Remediation(text, PackWords.line(what, "who"), PackWords.link(what.get("link")));
    }
}
