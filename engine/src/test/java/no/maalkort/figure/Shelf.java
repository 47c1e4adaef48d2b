package no.maalkort.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Releases in memory, in the files' own form. */
final class Shelf {
    private static final String HEADER = "body;indicator;period;value;unit;status;publisher;source;quote;note\n";
    private final TreeMap<String, String> files = new TreeMap<>();

    Shelf() {
        files.put(
                "bodies.yaml",
                "baerum: {kind: municipality, name: {nb: Bærum, en: Bærum}, numbers: [{number: \"3024\"}]}\n");
        files.put("indicators.yaml", """
                e.tonnes: {name: Utslipp, unit: tonnes, decimals: 0, better: lower, definition: Utslipp}
                e.change: {name: Endring, unit: "%", decimals: 0, better: lower, definition: Endring, change-since: 2009, derivation: {change-since: {of: e.tonnes, year: 2009}}}
                f.result: {name: Resultat, unit: "%", decimals: 1, better: higher, definition: Resultat}
                f.mean: {name: Snitt, unit: "%", decimals: 1, better: higher, definition: Snitt, derivation: {mean: {of: f.result, years: 3}}}
                """);
    }

    Shelf release(String id, String publisher, String published, String... rows) {
        files.put(id + "/datapackage.json", """
                {"name": "%s", "title": "%s", "publisher": "%s", "published": "%s", "resources": [{"path": "observations.csv",
                 "encoding": "utf-8", "dialect": {"delimiter": ";"},
                 "schema": {"fields": [{"name": "body"}, {"name": "indicator"}, {"name": "period"}, {"name": "value", "decimalChar": ","}, {"name": "unit"},
                  {"name": "status"}, {"name": "publisher"}, {"name": "source"}, {"name": "quote"}, {"name": "note"}]}}]}
                """.formatted(id, id, publisher, published));
        files.put(id + "/observations.csv", HEADER + String.join("\n", rows) + "\n");
        return this;
    }

    Shelf file(String path, String text) {
        files.put(path, text);
        return this;
    }

    Shelf without(String path) {
        files.remove(path);
        return this;
    }

    /** Adds a line to a file. */
    Shelf add(String path, String line) {
        return file(path, files.get(path) + line + "\n");
    }

    /** Replaces a text in the lines of a file that begin so. */
    Shelf edit(String path, String line, String good, String bad) {
        var lines = files.get(path).lines().map(one -> one.startsWith(line) ? one.replace(good, bad) : one);
        return file(path, String.join("\n", lines.toList()) + "\n");
    }

    static String row(String indicator, int period, String value, String status) {
        String unit = indicator.endsWith("tonnes") ? "tonnes" : "%";
        return "baerum;" + indicator + ";" + period + ";" + value + ";" + unit + ";" + status + ";;;;";
    }

    /** The files, by path. */
    Map<String, String> texts() {
        return files;
    }

    Figures figures() {
        var trees = List.of(FileTree.of("", files));
        return Figures.read(Catalogue.read(trees), trees);
    }

    List<Problem> problems() {
        try {
            figures();
            return List.of();
        } catch (Problem.Rejected e) {
            return new ArrayList<>(e.problems());
        }
    }

    static Lookup find(Figures figures, String indicator, int period, String asOf) {
        return figures.lookup(indicator, "baerum", period, null, LocalDate.parse(asOf));
    }
}
