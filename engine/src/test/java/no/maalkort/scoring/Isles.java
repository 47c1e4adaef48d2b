package no.maalkort.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Figures;
import no.maalkort.figure.FileTree;
import no.maalkort.rulepack.KeptRules;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.Packs;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.IndexShown.NodeShown;
import no.maalkort.scorecard.IndexShown.OnScale;
import no.maalkort.scorecard.Scorecard;

/** Countries in text, judged by an index of three goals in two areas, as files from a disk would be. */
final class Isles {
    static final String SCALES = """
            bodies: [country]
            scales:
              score: {name: Score, at: {floor: 0, optimum: 100}, decimals: 1}
              rating:
                name: Rating
                at: {floor: 0, minimum: 1, target: 2, optimum: 3}
                tiers:
                  - {from: 2, name: Met, colour: green}
                  - {from: 1.5, name: Near, colour: yellow}
                  - {from: 1, name: Some, colour: orange}
                  - {name: Low, colour: red}
            """;
    static final String TREE = """
            tree:
              name: All
              by: arithmetic
              of:
                a: {by: {score: arithmetic, rating: worst-two}}
                b: {by: arithmetic}
            """;
    private static final String BODIES = """
            eastern: {kind: group, name: East, group: {scheme: side, version: "1", code: east, members: [one, two, three]}}
            western: {kind: group, name: West, group: {scheme: side, version: "1", code: west, members: [four]}}
            one: {kind: country, name: One}
            two: {kind: country, name: Two}
            three: {kind: country, name: Three}
            four: {kind: country, name: Four}
            """;
    private static final String LEVELS = """
            levels:
              - {kind: floor, value: %s, ground: g, from: 2000, source: s}
              - {kind: minimum, value: %s, from: 2000, source: s}
              - {kind: target, value: %s, from: 2000, source: s}
              - {kind: optimum, value: %s, ground: g, from: 2000, source: s}
            """;

    private final TreeMap<String, String> pack = new TreeMap<>();
    private final TreeMap<String, String> data = new TreeMap<>();
    private final StringBuilder rows =
            new StringBuilder("body;indicator;period;value;unit;status;publisher;source;quote;note\n");
    private LoadedPack loaded;

    Isles(String index) {
        this(index, "coverage: {area: 0.5, total: 0.5}\n");
    }

    Isles(String index, String more) {
        pack.put("pack.yaml", "id: isles\nversion: 1.0.0\ntitle: I\nmethod: index\nareas: {a: A, b: B}\n" + more);
        pack.put("index.yaml", index);
        goal("a.x", true, LEVELS.formatted("0", "40", "60", "100"));
        goal("a.y", true, LEVELS.formatted("0", "40", "60", "100"));
        goal("b.z", false, LEVELS.formatted("100", "60", "40", "0"));
        data.put("indicators.yaml", """
                a.x: {name: X, unit: "%", decimals: 1, better: higher, definition: d}
                a.y: {name: Y, unit: "%", decimals: 1, better: higher, definition: d}
                b.z: {name: Z, unit: "%", decimals: 1, better: lower, definition: d}
                """);
        data.put("bodies.yaml", BODIES);
    }

    private void goal(String id, boolean higher, String levels) {
        String folder = id.replace('.', '/') + "/";
        pack.put(
                folder + "goal.yaml",
                "id: " + id + "\ntitle: " + id.toUpperCase(Locale.ROOT)
                        + "\nquote: q\nsources: {s: {title: S}}\nindicator: " + id + "\n" + levels);
        String reaches = higher ? ">=" : "<=";
        String misses = higher ? "<" : ">";
        String at = higher ? "atLeast" : "atMost";
        String off = higher ? "below" : "above";
        pack.put(
                folder + "rules.drl",
                "package " + id + ";\nimport no.maalkort.judgement.Reading;\n"
                        + "import static no.maalkort.judgement.State.MET;\nimport static no.maalkort.judgement.State.NOT_MET;\n"
                        + "import static no.maalkort.judgement.State.PARTLY_MET;\n"
                        + rule(id, "met", "value " + reaches + " target", "MET, $reading." + at + "(\"target\")")
                        + rule(
                                id,
                                "between",
                                "value " + reaches + " minimum, value " + misses + " target",
                                "PARTLY_MET, $reading." + at + "(\"minimum\"), $reading." + off + "(\"target\")")
                        + rule(
                                id,
                                "missed",
                                "value " + misses + " leastDemanding",
                                "NOT_MET, $reading." + off + "(\"leastDemanding\")"));
    }

    private static String rule(String id, String name, String conditions, String judged) {
        return "\nrule \"Goal " + id + " is " + name + "\"\nwhen\n    $reading : Reading(goal == \"" + id + "\", "
                + conditions + ")\nthen\n    $reading.judge(" + judged + ");\nend\n";
    }

    /** A goal's or a body's file, otherwise. */
    Isles with(String path, String from, String to) {
        var files = pack.containsKey(path) ? pack : data;
        files.compute(path, (key, text) -> text.replace(from, to));
        return this;
    }

    /** The figures of a body in 2024, in the order x, y, z; null where there is none. */
    Isles has(String body, String... values) {
        return had(2024, body, values);
    }

    Isles had(int year, String body, String... values) {
        var indicators = List.of("a.x", "a.y", "b.z");
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                rows.append(
                        body + ";" + indicators.get(i) + ";" + year + ";" + values[i].replace('.', ',') + ";%;A;;;;\n");
            }
        }
        return this;
    }

    /** Without any figure, and the rules compiled already. */
    Isles empty() {
        rows.setLength(rows.indexOf("\n") + 1);
        return this;
    }

    Scorecard card(String body) {
        data.put("r/datapackage.json", """
                {"name": "r", "title": "R", "publisher": "P", "published": "2025", "resources": [{"path": "observations.csv",
                 "encoding": "utf-8", "dialect": {"delimiter": ";"},
                 "schema": {"fields": [{"name": "body"}, {"name": "indicator"}, {"name": "period"}, {"name": "value", "decimalChar": ","}, {"name": "unit"},
                  {"name": "status"}, {"name": "publisher"}, {"name": "source"}, {"name": "quote"}, {"name": "note"}]}}]}
                """);
        data.put("r/observations.csv", rows.toString());
        var trees = List.of(FileTree.of("", data));
        var catalogue = Catalogue.read(trees);
        if (loaded == null) {
            loaded = Packs.read(
                            FileTree.of("", Map.of()),
                            List.of(FileTree.of("isles/", pack)),
                            catalogue,
                            KeptRules.ofUser())
                    .pack("isles");
        }
        var packs = Packs.read(FileTree.of("", Map.of()), List.of(), catalogue, KeptRules.none())
                .with(List.of(loaded));
        var scoring = new Scoring(Figures.read(catalogue, trees), packs, new Scorecard.EngineRef("test", "test"));
        return scoring.score(new Scoring.Request(catalogue.body(body), 2024, loaded, LocalDate.of(2030, 1, 1), null));
    }

    IndexShown index(String body) {
        return card(body).index();
    }

    NodeShown node(String body, String id) {
        return index(body).nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    OnScale on(String body, String node, String scale) {
        return node(body, node).values().stream()
                .filter(one -> one.scale().equals(scale))
                .findFirst()
                .orElseThrow();
    }

    BigDecimal number(String body, String node, String scale) {
        return on(body, node, scale).value();
    }
}
