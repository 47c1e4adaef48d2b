package no.maalkort.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Status;
import no.maalkort.figure.YamlNode;
import no.maalkort.table.Hints;

/** The strict reading of a mapping: it refuses keys and indicators and units nobody knows, and totals listed with their parts. */
public final class MappingReader {
    private static final String[] KEYS =
            ("title encoding delimiter sheet decimal-sign thousands-sign hyphen scaled columns year indicator unit status"
                            + " indicators where sum except unknown-bodies")
                    .split(" ");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Catalogue catalogue;

    public MappingReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads one mapping.
     *
     * @throws Problem.Rejected with every problem
     */
    public Mapping read(FileTree tree, String path) {
        var problems = new ArrayList<Problem>();
        var root = YamlNode.read(tree, path, problems);
        var mapping = root == null ? null : mapping(root);
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
        return mapping;
    }

    private Mapping mapping(YamlNode root) {
        root.allow(KEYS);
        var sum = categories(root.get("sum"));
        sum.forEach((column, listed) -> noTotal(root.get("sum"), listed));
        char decimal = sign(root.get("decimal-sign"), ",.");
        char thousands = sign(root.get("thousands-sign"), ",. ");
        if (decimal != 0 && decimal == thousands) {
            root.get("thousands-sign")
                    .problem("(" + thousands + ") is the decimal sign, too.", "one of the two is another sign.");
        }
        var columns = new MappedColumns(root.get("columns"));
        return new Mapping(
                root.textOr("title", null),
                hints(root),
                decimal,
                thousands,
                root.get("hyphen") == null ? null : root.get("hyphen").oneOf(Mapping.Hyphen.class),
                root.get("scaled") == null ? null : root.get("scaled").oneOf(Mapping.Scaled.class),
                columns.headers(),
                columns.unheaded(),
                columns.repeated(),
                year(root.get("year")),
                root.get("indicator") == null ? null : target(root.get("indicator")),
                unit(root.get("unit")),
                status(root.get("status")),
                indicators(root.get("indicators")),
                categories(root.get("where")),
                sum,
                categories(root.get("except")),
                skips(root.get("unknown-bodies")));
    }

    private static Hints hints(YamlNode root) {
        char delimiter = sign(root.get("delimiter"), ";,\t");
        return new Hints(root.textOr("encoding", null), delimiter == 0 ? null : delimiter, root.textOr("sheet", null));
    }

    private static Integer year(YamlNode node) {
        if (node == null) {
            return null;
        }
        int year = node.integer();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            node.problem("(" + node.written() + ") is not a year.", "write four digits, from 1900 to 2199.");
        }
        return year;
    }

    private static char sign(YamlNode node, String known) {
        if (node == null) {
            return 0;
        }
        String text = node.written();
        if (text.length() != 1 || known.indexOf(text.charAt(0)) < 0) {
            node.problem(
                    "The sign is (" + text + ").", "write one of (" + known.replace("\t", "\\t") + "), in quotes.");
            return 0;
        }
        return text.charAt(0);
    }

    private static boolean skips(YamlNode node) {
        if (node != null && !node.text().equals("skip")) {
            node.problem("(" + node.text() + ") is not known here.", "write skip, or leave the key out.");
        }
        return node != null;
    }

    /** One name, or several of which the first found counts. */
    private static List<String> names(YamlNode node) {
        var nodes = node.isScalar() ? List.of(node) : node.items();
        return nodes.stream().map(one -> PlainText.of(one.written())).toList();
    }

    private static Map<String, List<String>> categories(YamlNode node) {
        var categories = new LinkedHashMap<String, List<String>>();
        if (node != null) {
            node.entries().forEach((column, listed) -> categories.put(PlainText.of(column), names(listed)));
        }
        return categories;
    }

    private static void noTotal(YamlNode node, List<String> listed) {
        listed.stream()
                .filter(one -> listed.size() > 1 && TotalNames.hasTheWord(one))
                .forEach(one -> node.problem(
                        "(" + one + ") is a total by its name, and is listed to be added to others.",
                        "take it out of the list; or choose it alone under (where)."));
    }

    private static Status status(YamlNode node) {
        var status = node == null ? null : ReportedStatus.of(node.text());
        if (node != null && (status == null || !status.carriesValue())) {
            node.problem(
                    "(" + node.text() + ") is no status of a value.",
                    "write A (final), P (preliminary), E (estimated) or F (budget, forecast).");
        }
        return status;
    }

    private Map<String, Mapping.Target> indicators(YamlNode node) {
        var indicators = new LinkedHashMap<String, Mapping.Target>();
        if (node != null) {
            node.entries().forEach((name, target) -> {
                var read = target(target);
                if (indicators.put(PlainText.of(name), read) != null) {
                    target.problem("(" + name + ") is mapped already, in other spelling.", "keep one of the two.");
                }
            });
        }
        return indicators;
    }

    private Mapping.Target target(YamlNode node) {
        if (node.isScalar()) {
            return new Mapping.Target(indicator(node), null);
        }
        node.allow("indicator", "unit");
        var indicator = indicator(node.need("indicator"));
        String unit = unit(node.get("unit"));
        var from = unit == null ? null : Unit.named(unit);
        var to = indicator == null ? null : Unit.of(indicator);
        if (from != null && to != null && !from.converts(to)) {
            node.get("unit")
                    .problem(
                            "The unit (" + unit + ") cannot become that of (" + indicator.id() + "), which is ("
                                    + indicator.unit() + ").",
                            "this is another indicator.");
        }
        return new Mapping.Target(indicator, unit);
    }

    private Indicator indicator(YamlNode node) {
        var indicator = catalogue.indicator(node.text());
        if (indicator == null) {
            var ids = catalogue.indicators().stream().map(Indicator::id).toList();
            node.problem(
                    "The indicator (" + node.text() + ") is not in the catalogue.",
                    Nearest.advice(node.text(), ids, "add it to an indicators.yaml beside your figures."));
        }
        return indicator;
    }

    private static String unit(YamlNode node) {
        if (node != null && Unit.named(node.text()) == null) {
            node.problem("The unit (" + node.text() + ") is not known.", Unit.advice(node.text()));
        }
        return node == null ? null : node.text();
    }
}
