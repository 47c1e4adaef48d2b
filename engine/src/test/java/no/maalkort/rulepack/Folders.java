package no.maalkort.rulepack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;

/** Folders of packs and a catalogue for tests. */
final class Folders {
    static final String GOAL = "finance.net-operating-result";
    static final String PERCENT = "finance.net-operating-result-percent";

    static final String INDICATORS = """
            finance.net-operating-result-percent:
              {name: {nb: Netto driftsresultat, en: Net operating result}, unit: "%", decimals: 1, better: higher,
               definition: {nb: d, en: d}}
            finance.buffer-fund-ratio:
              {name: {nb: Buffer, en: Buffer}, unit: "%", decimals: 2, better: neither, definition: {nb: d, en: d}}
            climate.change-since-2009-percent:
              {name: {nb: Endring, en: Change}, unit: "%", decimals: 1, better: lower, definition: {nb: d, en: d},
               change-since: "2009"}
            climate.growth-since-2009-percent:
              {name: {nb: Vekst, en: Growth}, unit: "%", decimals: 1, better: higher, definition: {nb: d, en: d},
               change-since: "2009"}
            climate.grade:
              {name: {nb: Karakter, en: Grade}, unit: grade, decimals: 0, better: higher, grades: [D, C, B, A],
               definition: {nb: d, en: d}}
            climate.other-grade:
              {name: {nb: Annen, en: Other}, unit: grade, decimals: 0, better: higher, grades: [C, B, A],
               definition: {nb: d, en: d}}
            inclusion.settled: {name: {nb: Bosatte, en: Settled}, unit: persons, decimals: 0, better: higher,
               definition: {nb: d, en: d}}
            inclusion.share: {name: {nb: Andel, en: Share}, unit: "%", decimals: 0, better: higher,
               definition: {nb: d, en: d}, range: {from: 0, to: 100}}
            inclusion.decided: {name: {nb: Vedtatt, en: Decided}, unit: persons, decimals: 0, better: higher,
               definition: {nb: d, en: d}}
            """;

    static final String BODIES = """
            baerum: {kind: municipality, name: {nb: Bærum, en: Bærum}, numbers: [{number: "3201"}]}
            norway: {kind: country, name: {nb: Norge, en: Norway}, numbers: []}
            """;

    static final String PACK = """
            id: baerum
            version: 1.0.0
            title: {nb: Bærums egne mål, en: Bærum's own goals}
            municipality: baerum
            """;

    static final String TWO_LEVELS = """
            id: finance.net-operating-result
            title: {nb: Netto driftsresultat, en: Net operating result}
            quote: Målet er 4 prosent.
            sources: {r: {title: Årsrapporten, publisher: Bærum kommune}}
            indicator: finance.net-operating-result-percent
            levels:
              - {kind: minimum, value: 3, from: 2023, source: r}
              - {kind: target, value: 4, from: 2016, source: r}
            """;

    private Folders() {}

    static Catalogue catalogue() {
        return Catalogue.read(List.of(inText()));
    }

    /** The catalogue's files. */
    static FileTree inText() {
        return FileTree.of("", Map.of("indicators.yaml", INDICATORS, "bodies.yaml", BODIES));
    }

    /** A pack with one goal of two levels. */
    static Map<String, String> pack() {
        var files = new TreeMap<String, String>();
        files.put("pack.yaml", PACK);
        files.put("finance/net-operating-result/goal.yaml", TWO_LEVELS);
        files.put("finance/net-operating-result/rules.drl", Rules.twoLevels(GOAL));
        return files;
    }

    /** The same pack with some files otherwise; an empty one is not there. */
    static FileTree packWith(String... pathsAndTexts) {
        var files = pack();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        files.values().removeIf(String::isEmpty);
        return FileTree.of("my/", files);
    }

    /** A pack with one goal of these levels and rules. */
    static FileTree goal(String goal, String indicator, String levels, String drl) {
        String folder = goal.replace('.', '/');
        return FileTree.of(
                "my/",
                Map.of(
                        "pack.yaml",
                        PACK,
                        folder + "/goal.yaml",
                        "id: " + goal + "\ntitle: T\nquote: q\nsources: {r: {title: t}}\nindicator: " + indicator
                                + "\nlevels:\n" + levels,
                        folder + "/rules.drl",
                        drl));
    }

    static List<Problem> lint(FileTree tree) {
        var problems = new ArrayList<Problem>();
        var folder = PackReader.read(tree, new Names(catalogue()), problems);
        if (folder != null && problems.isEmpty()) {
            folder.lint(problems);
        }
        return problems;
    }
}
