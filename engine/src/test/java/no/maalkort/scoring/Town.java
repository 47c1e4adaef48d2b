package no.maalkort.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Figures;
import no.maalkort.figure.FileTree;
import no.maalkort.rulepack.KeptRules;
import no.maalkort.rulepack.Packs;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.Trace;

/** A municipality in text, with figures of its own and goals of every kind, judged as files from a disk would be. */
public final class Town {
    private static final String INDICATORS = """
            f.a: {name: {nb: Tall A, en: Figure A}, unit: "%", decimals: 1, better: higher, definition: d}
            f.b: {name: {nb: Tall B, en: Figure B}, unit: "%", decimals: 0, better: higher, definition: d}
            f.low: {name: {nb: Lavt, en: Low}, unit: "%", decimals: 0, better: lower, definition: d}
            f.level: {name: {nb: Vedtak, en: Decision}, unit: "%", decimals: 1, better: neither, definition: d}
            f.band: {name: {nb: Bånd, en: Band}, unit: "%", decimals: 2, better: neither, definition: d}
            f.yes: {name: {nb: Svar, en: Answer}, unit: yes-no, decimals: 0, better: higher, definition: d}
            f.net: {name: {nb: Nettoutslipp, en: Net emissions}, unit: tonnes CO2e, decimals: 0, better: lower, definition: d}
            f.since: {name: {nb: Endring, en: Change}, unit: "%", decimals: 0, better: lower, definition: d, change-since: 2009, derivation: {change-since: {of: f.net, year: 2009}}}
            f.share: {name: {nb: Andel, en: Share}, unit: "%", decimals: 1, better: higher, definition: d, derivation: {ratio: {of: f.a, by: f.b}}}
            f.change: {name: {nb: Endring, en: Change}, unit: "%", decimals: 0, better: lower, definition: d, change-since: 2009}
            f.mean: {name: {nb: Snitt, en: Mean}, unit: "%", decimals: 1, better: higher, definition: d,
              derivation: {mean: {of: f.a, years: 3}}}
            """;
    private static final String BODIES = """
            town: {kind: municipality, name: {nb: Byen, en: Town}, numbers: [{number: "0001"}]}
            land: {kind: country, name: {nb: Landet, en: Country}, numbers: []}
            """;
    private static final Map<String, String> STATES = Map.of("M", "MET", "P", "PARTLY_MET", "N", "NOT_MET");

    private final TreeMap<String, String> pack = new TreeMap<>();
    private final TreeMap<String, String> data = new TreeMap<>();
    private final TreeMap<String, String> checks = new TreeMap<>();
    private final TreeMap<String, String> others = new TreeMap<>();

    public Town() {
        pack.put("pack.yaml", "id: town\nversion: 1.0.0\ntitle: T\nmunicipality: town\n");
        data.put("indicators.yaml", INDICATORS);
        data.put("bodies.yaml", BODIES);
    }

    /** A goal of the area finance; rules as {@code state|conditions|reasons}, one a line. */
    public Town goal(String name, String keys, String... rules) {
        String id = "finance." + name;
        String folder = "finance/" + name + "/";
        pack.put(
                folder + "goal.yaml",
                "id: " + id + "\ntitle: Goal " + name + "\nquote: q\n"
                        + "sources: {s: {title: Source, publisher: Town}}\n" + keys + "\n");
        var drl = new StringBuilder("package " + id.replace('-', '_') + ";\n\nimport no.maalkort.judgement.Reading;\n");
        STATES.values().stream()
                .sorted()
                .forEach(state -> drl.append("import static no.maalkort.judgement.State." + state + ";\n"));
        for (String rule : rules) {
            String[] parts = rule.split("\\|");
            String reasons = parts[2].replaceAll("(\\w+)\\((\\w+)\\)", "\\$reading.$1(\"$2\")");
            drl.append("\nrule \"Goal " + name.replaceAll("[0-9]", "") + " is " + parts[0] + " where " + words(parts[1])
                    + "\"\nwhen\n    $reading : Reading(goal == \"" + id + "\", " + parts[1]
                    + ")\nthen\n    $reading.judge(" + STATES.get(parts[0]) + ", " + reasons + ");\nend\n");
        }
        if (rules.length > 0) {
            pack.put(folder + "rules.drl", drl.toString());
        }
        return this;
    }

    private static String words(String conditions) {
        return conditions
                .replaceAll("[^a-zA-Z<>= ]", "")
                .replace("<", "under ")
                .replace(">", "over ")
                .replace("=", "or at ");
    }

    /** A check that a measure stays at the limit or under it, of the area limits. */
    Town check(String name, String measure, String severity, String limits) {
        String id = "limits." + name;
        checks.put("pack.yaml", "id: mine\nversion: 1.0.0\ntitle: C\nholds: checks\nareas: {limits: Limits}\n");
        checks.put(
                "limits/" + name + "/check.yaml",
                "id: " + id + "\ntitle: {nb: Galt " + name + ", en: Wrong " + name
                        + "}\nfinds: What is wrong\nmeasure: " + measure + "\nseverity: " + severity + "\nlimits: "
                        + limits + "\nadvice: see the source.\n");
        checks.put(
                "limits/" + name + "/rules.drl",
                "package " + id.replace('-', '_') + ";\n\nimport no.maalkort.judgement.Reading;\n"
                        + "import static no.maalkort.judgement.State.MET;\nimport static no.maalkort.judgement.State.NOT_MET;\n"
                        + "\nrule \"The " + name + " is within the limit\"\nwhen\n    $reading : Reading(goal == \""
                        + id
                        + "\", value <= target)\nthen\n    $reading.judge(MET, $reading.atMost(\"target\"));\nend\n"
                        + "\nrule \"The " + name + " is beyond the limit\"\nwhen\n    $reading : Reading(goal == \""
                        + id
                        + "\", value > target)\nthen\n    $reading.judge(NOT_MET, $reading.above(\"target\"));\nend\n");
        return this;
    }

    /** The rules of a check, otherwise. */
    Town rules(String check, String drl) {
        checks.put("limits/" + check + "/rules.drl", drl);
        return this;
    }

    /** The goals of another town as those of the pack land, one of which this town adopts. */
    public Town adopting(Town land, String goal) {
        pack.merge("pack.yaml", "uses: [land]\nadopts: [\"land:finance." + goal + "\"]\n", String::concat);
        others.putAll(land.pack);
        others.put("pack.yaml", "id: land\nversion: 1.0.0\ntitle: L\n");
        return this;
    }

    /** A goal whose figure should be at least the target. */
    public Town atLeast(String name, String keys) {
        return goal(name, keys, "M|value >= target|atLeast(target)", "N|value < target|below(target)");
    }

    /** Figures published on a day; rows as {@code indicator;period;value;unit;status;publisher}. */
    public Town release(String id, String published, String... rows) {
        data.put(id + "/datapackage.json", """
                {"name": "%s", "title": "%s", "publisher": "Town", "published": "%s", "resources": [{"path": "observations.csv",
                 "encoding": "utf-8", "dialect": {"delimiter": ";"},
                 "schema": {"fields": [{"name": "body"}, {"name": "indicator"}, {"name": "period"}, {"name": "value", "decimalChar": ","}, {"name": "unit"},
                  {"name": "status"}, {"name": "publisher"}, {"name": "source"}, {"name": "quote"}, {"name": "note"}]}}]}
                """.formatted(id, id, published));
        var csv = new StringBuilder("body;indicator;period;value;unit;status;publisher;source;quote;note\n");
        for (String row : rows) {
            csv.append(row.startsWith("land;") ? "" : "town;").append(row).append(";;;\n");
        }
        data.put(id + "/observations.csv", csv.toString());
        return this;
    }

    public Town file(String path, String text) {
        data.put(path, text);
        return this;
    }

    /** The town's figures and its pack alone. */
    public Workspace workspace() {
        return Workspace.of(List.of(FileTree.of("", data)), FileTree.of("town/", pack));
    }

    Scorecard score(int year) {
        return score(year, LocalDate.of(2030, 1, 1));
    }

    Scorecard score(int year, LocalDate asOf) {
        return asked(year, asOf, Scoring::score);
    }

    /** How a goal came out as it did. */
    Trace trace(int year, String name, LocalDate asOf) {
        return asked(year, asOf, (scoring, request) -> scoring.tracing(request)
                .of(scoring.score(request).find("finance." + name).orElseThrow()));
    }

    private <T> T asked(int year, LocalDate asOf, BiFunction<Scoring, Scoring.Request, T> question) {
        var trees = List.of(FileTree.of("", data));
        var catalogue = Catalogue.read(trees);
        var mine = new ArrayList<>(List.of(FileTree.of("town/", pack)));
        if (!others.isEmpty()) {
            mine.add(FileTree.of("land/", others));
        }
        if (!checks.isEmpty()) {
            mine.add(FileTree.of("mine/", checks));
        }
        var packs = Packs.read(FileTree.of("", Map.of()), mine, catalogue, KeptRules.none());
        var figures = Figures.read(catalogue, trees);
        var checking = new Checks(figures, packs.checks(), figure -> false);
        return question.apply(
                new Scoring(figures, packs, checking, new Scorecard.EngineRef("test", "test")),
                new Scoring.Request(catalogue.body("town"), year, packs.pack("town"), asOf, null));
    }

    GoalResult judge(int year, String name, LocalDate asOf) {
        return score(year, asOf).find("finance." + name).orElseThrow();
    }

    GoalResult judge(int year, String name) {
        return score(year).find("finance." + name).orElseThrow();
    }
}
