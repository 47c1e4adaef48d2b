package no.maalkort.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.figure.FileTree;
import no.maalkort.scoring.Workspace;
import tools.jackson.databind.json.JsonMapper;

/** Two made towns with goals and figures of their own, whose every word can be another. */
public final class TwoTowns {
    public static final List<String> TOWNS = List.of("port", "town");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String LEVELS =
            "levels: [{kind: minimum, value: 3, from: 2020, source: s}, {kind: target, value: 4, from: 2020, source: s}]\n";
    private static final String PATH = "levels: [{kind: target, value: -50, due: 2030, path: {shape: linear,"
            + " adoptedBy: maalkort}, from: 2020, source: s}]\nlag: 1\n";
    private static final Map<String, String> RULES = Map.of(
            "result",
            "MET|value >= target|atLeast(\"target\")\nPARTLY_MET|value >= minimum, value < target|atLeast(\"minimum\"),"
                    + " $reading.below(\"target\")\nNOT_MET|value < leastDemanding|below(\"leastDemanding\")",
            "gas",
            "MET|value <= path|atMost(\"path\")\nNOT_MET|value > path|above(\"path\")");

    private final Map<String, String> figures = new TreeMap<>();
    private String words = "Byen";

    /** Two towns with three figures each. */
    public TwoTowns() {
        TOWNS.forEach(town -> figure(town, "f.result", 2021, "3,6")
                .figure(town, "f.result", 2022, "2,1")
                .figure(town, "f.gas", 2021, "-20"));
    }

    /** A text where people write: names, titles, quotations, sources, notes. */
    public TwoTowns words(String text) {
        words = text;
        return this;
    }

    /** A figure, in place of the one of the same year. */
    public TwoTowns figure(String town, String indicator, int year, String value) {
        figures.put(town + ";" + indicator + ";" + year, value);
        return this;
    }

    /** The towns alone. */
    public Workspace workspace() {
        return Workspace.of(List.of(FileTree.of("", data())), FileTree.of("", packs()));
    }

    /** The towns in folders of data and of packs, for who adds them to what is built in. */
    public void write(Path data, Path packs) throws IOException {
        write(data, data());
        write(packs, packs());
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private Map<String, String> packs() {
        var packs = new TreeMap<String, String>();
        TOWNS.forEach(town -> pack(town, MAPPER.writeValueAsString(words), packs));
        return packs;
    }

    private Map<String, String> data() {
        var data = new TreeMap<String, String>();
        String text = MAPPER.writeValueAsString(words);
        var bodies = new StringBuilder();
        for (String town : TOWNS) {
            bodies.append(town + ": {kind: municipality, name: {nb: " + text + ", en: " + text
                    + "}, numbers: [{number: \"000" + TOWNS.indexOf(town) + "\"}]}\n");
            release(town, text, data);
        }
        data.put("bodies.yaml", bodies.toString());
        data.put("indicators.yaml", """
                f.result: {name: {nb: TEXT, en: TEXT}, unit: "%", decimals: 1, better: higher, definition: {nb: TEXT, en: TEXT}}
                f.gas: {name: {nb: TEXT, en: TEXT}, unit: "%", decimals: 0, better: lower, definition: {nb: TEXT, en: TEXT}, change-since: 2009}
                """.replace("TEXT", text));
        return data;
    }

    private static void pack(String town, String text, Map<String, String> files) {
        files.put(
                town + "/pack.yaml",
                "id: " + town + "\nversion: 1.0.0\ntitle: " + text + "\nmunicipality: " + town
                        + "\nareas: {finance: {nb: " + text + ", en: " + text + "}}\n");
        String head = "title: {nb: " + text + ", en: " + text + "}\nquote: " + text + "\nsources: {s: {title: " + text
                + ", publisher: " + text + "}}\n";
        goal(town, "result", head + "indicator: f.result\n" + LEVELS, files);
        goal(town, "gas", head + "indicator: f.gas\n" + PATH, files);
        goal(town, "said", head + "in-force: {from: 2020, source: s}\n", files);
    }

    private static void goal(String town, String name, String keys, Map<String, String> files) {
        String folder = town + "/finance/" + name + "/";
        files.put(folder + "goal.yaml", "id: finance." + name + "\n" + keys + "not-encoded: []\n");
        if (!RULES.containsKey(name)) {
            return;
        }
        var drl = new StringBuilder("package finance." + name + ";\n\nimport no.maalkort.judgement.Reading;\n");
        List.of("MET", "PARTLY_MET", "NOT_MET")
                .forEach(state -> drl.append("import static no.maalkort.judgement.State." + state + ";\n"));
        for (String rule : RULES.get(name).split("\n")) {
            String[] parts = rule.split("\\|");
            drl.append("\nrule \"The " + name + " is "
                    + parts[0].toLowerCase(Locale.ROOT).replace('_', ' ')
                    + "\"\nwhen\n    $reading : Reading(goal == \"finance." + name + "\", " + parts[1]
                    + ")\nthen\n    $reading.judge(" + parts[0] + ", $reading." + parts[2] + ");\nend\n");
        }
        files.put(folder + "rules.drl", drl.toString());
    }

    private void release(String town, String text, Map<String, String> files) {
        files.put("of-" + town + "/datapackage.json", """
                {"name": "of-TOWN", "title": TEXT, "publisher": TEXT, "published": "2023-01-01", "resources": [{"path":
                 "observations.csv", "encoding": "utf-8", "dialect": {"delimiter": ";"}, "schema": {"fields": [{"name": "body"},
                 {"name": "indicator"}, {"name": "period"}, {"name": "value", "decimalChar": ","}, {"name": "unit"}, {"name": "status"},
                 {"name": "publisher"}, {"name": "source"}, {"name": "quote"}, {"name": "note"}]}}]}
                """.replace("TOWN", town).replace("TEXT", text));
        var rows = new ArrayList<String>();
        rows.add("body;indicator;period;value;unit;status;publisher;source;quote;note");
        String cell = "\"" + words.replace("\"", "\"\"") + "\"";
        figures.forEach((key, value) -> {
            if (key.startsWith(town + ";")) {
                rows.add(key + ";" + value + ";%;A;" + cell + ";" + cell + ";" + cell + ";" + cell);
            }
        });
        files.put("of-" + town + "/observations.csv", String.join("\n", rows) + "\n");
    }
}
