package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import no.maalkort.figure.FigureMeasure;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.figure.YamlNode;
import no.maalkort.goal.Check;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Goal.Source;

/** The reader of a check.yaml. */
final class CheckReader {
    static final String FILE = "check.yaml";
    private static final String[] KEYS = {
        "id",
        "area",
        "title",
        "finds",
        "measure",
        "indicators",
        "units",
        "severity",
        "limits",
        "advice",
        "sources",
        "not-encoded"
    };

    private final YamlNode node;
    private final Names names;

    private CheckReader(YamlNode node, Names names) {
        this.node = node;
        this.names = names;
    }

    /** The check of a file, or null where it cannot be read. */
    static Check read(FileTree tree, String path, Map<String, Source> ofPack, Names names, List<Problem> problems) {
        var node = YamlNode.read(tree, path, problems);
        if (node == null) {
            return null;
        }
        node.allow(KEYS);
        var sources = PackWords.sources(node.get("sources"), ofPack);
        var measure = node.need("measure").oneOf(FigureMeasure.class);
        var severity = node.need("severity").oneOf(Check.Severity.class);
        if (measure == null || severity == null) {
            return null;
        }
        var limits = LevelReader.ofLimits(sources, names, tree.shown(path), problems)
                .levels(node.need("limits"), measure.indicator().id());
        var reader = new CheckReader(node, names);
        return new Check(
                reader.goal(path, sources, new Goal.Measure(measure.indicator().id(), limits), tree.cited(path)),
                measure,
                reader.indicators(),
                reader.units(),
                severity);
    }

    private Goal goal(String path, Map<String, Source> sources, Goal.Measure measure, String file) {
        String folder = path.substring(0, path.lastIndexOf('/')).replace('/', '.');
        var advice = PackWords.prose(node.need("advice"));
        return new Goal(
                PackWords.id(node, path, folder),
                node.textOr("area", folder.substring(0, folder.indexOf('.'))),
                PackWords.text(node.need("title")),
                null,
                PackWords.prose(node.need("finds")),
                sources,
                null,
                null,
                List.of(measure),
                null,
                0,
                null,
                null,
                null,
                new Goal.Weight(BigDecimal.ONE, null, null),
                List.of(),
                List.of(),
                null,
                false,
                new Goal.Remediation(advice, null, null),
                PackWords.texts(node.get("not-encoded")),
                file);
    }

    private List<String> indicators() {
        return !PackWords.has(node, "indicators")
                ? List.of()
                : node.get("indicators").items().stream().map(names::indicator).toList();
    }

    private List<String> units() {
        if (!PackWords.has(node, "units")) {
            return List.of();
        }
        var known = new TreeSet<String>();
        names.catalogue().indicators().stream().map(Indicator::unit).forEach(known::add);
        var units = node.get("units").items();
        units.stream()
                .filter(unit -> !known.contains(unit.text()))
                .forEach(unit -> unit.problem(
                        "No indicator of the catalogue has the unit (" + unit.text() + ").",
                        Nearest.advice(unit.text(), known, "use one of " + String.join(", ", known) + ".")));
        return units.stream().map(YamlNode::text).toList();
    }
}
