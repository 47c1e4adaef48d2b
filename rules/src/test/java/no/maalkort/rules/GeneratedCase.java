package no.maalkort.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Figures;
import no.maalkort.figure.FileTree;
import no.maalkort.rulepack.KeptRules;
import no.maalkort.rulepack.Packs;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;

/**
 * A made town with goals and figures, by a seed: everything the engine reads, as text.
 *
 * @param own the town's goals
 * @param shared goals of a pack that the town's uses, and adopts the first of
 * @param releases id to publication date
 * @param rows {@code release|body;indicator;period;value;unit;status;publisher}
 * @param attested the lines of an attestation, by release
 */
record GeneratedCase(
        List<GeneratedGoal> own,
        List<GeneratedGoal> shared,
        Map<String, String> releases,
        List<String> rows,
        Map<String, String> attested,
        String coverage,
        int year,
        LocalDate asOf,
        Integer rulesAt) {
    private static final String CHANGE = "unit: \"%\", decimals: 1, definition: d, ";
    private static final String INDICATORS = """
            x.up: {name: Up, unit: "%", decimals: 1, better: higher, definition: d}
            x.more: {name: More, unit: "%", decimals: 1, better: higher, definition: d}
            x.down: {name: Down, unit: "%", decimals: 1, better: lower, definition: d}
            x.band: {name: Band, unit: "%", decimals: 1, better: neither, definition: d}
            x.decided: {name: Decided, unit: "%", decimals: 1, better: neither, definition: d}
            x.grade: {name: Grade, unit: grade, decimals: 0, better: higher, definition: d, grades: [D, C, B, A]}
            x.yes: {name: Answer, unit: yes-no, decimals: 0, better: higher, definition: d}
            x.tonnes: {name: Tonnes, unit: tonnes, decimals: 0, better: lower, definition: d}
            x.trips: {name: Trips, unit: trips, decimals: 0, better: higher, definition: d}
            x.cut: {name: Cut, better: lower, CHANGE change-since: 2009, derivation: {change-since: {of: x.tonnes, year: 2009}}}
            x.grow: {name: Growth, better: higher, CHANGE change-since: 2009, derivation: {change-since: {of: x.trips, year: 2009}}}
            x.told: {name: Told, better: lower, CHANGE change-since: 2018}
            x.loss: {name: Loss, better: lower, CHANGE change-since: unknown}
            x.a: {name: A, unit: kroner, decimals: 0, better: higher, definition: d}
            x.b: {name: B, unit: kroner, decimals: 0, better: higher, definition: d}
            x.people: {name: People, unit: persons, decimals: 0, better: higher, definition: d}
            x.mean: {name: Mean, unit: "%", decimals: 1, better: higher, definition: d, derivation: {mean: {of: x.more, years: 3}}}
            x.sum: {name: Sum, unit: kroner, decimals: 0, better: higher, definition: d, derivation: {sum: {of: [x.a, x.b]}}}
            x.gap: {name: Gap, unit: kroner, decimals: 0, better: higher, definition: d, derivation: {difference: {of: x.a, minus: x.b}}}
            x.share: {name: Share, unit: "%", decimals: 1, better: higher, definition: d, derivation: {ratio: {of: x.a, by: x.b}}}
            x.each: {name: Each, unit: kroner, decimals: 1, better: higher, definition: d, derivation: {per-inhabitant: {of: x.a, population: x.people}}}
            """.replace("CHANGE ", CHANGE);
    private static final String BODIES = """
            town: {kind: municipality, name: Town, numbers: [{number: "0001"}], borders: [2020]}
            land: {kind: country, name: Land, numbers: []}
            """;
    private static final Catalogue CATALOGUE =
            Catalogue.read(List.of(FileTree.of("", Map.of("indicators.yaml", INDICATORS, "bodies.yaml", BODIES))));
    static final KeptRules KEPT =
            new KeptRules(Path.of("target", "kept-for-the-oracle").toAbsolutePath());

    static GeneratedCase of(long seed) {
        var random = new Random(seed);
        var own = goals(random, 3 + random.nextInt(6));
        var shared = goals(random, 2 + random.nextInt(3));
        int year = 2017 + random.nextInt(8);
        var releases = releases(random, year);
        var rows = new GeneratedRows(random, year, List.copyOf(releases.keySet())).of(own, shared);
        var asOf = random.nextBoolean() ? null : LocalDate.of(2017 + random.nextInt(10), 1 + random.nextInt(12), 28);
        return new GeneratedCase(
                own,
                shared,
                releases,
                rows,
                attested(random, year, releases),
                random.nextBoolean() ? "" : "coverage: {area: 1/3, total: 0.40}\n",
                year,
                asOf,
                random.nextInt(3) > 0 ? null : year - 2 + random.nextInt(5));
    }

    private static List<GeneratedGoal> goals(Random random, int count) {
        var kinds = new ArrayList<>(List.of(GeneratedGoal.Kind.values()));
        Collections.shuffle(kinds, random);
        return kinds.stream()
                .limit(count)
                .map(kind -> GeneratedGoal.of(kind, random))
                .toList();
    }

    private static Map<String, String> releases(Random random, int year) {
        var releases = new TreeMap<String, String>();
        for (int i = 1; i <= 5; i++) {
            int published = year - 1 + random.nextInt(6);
            releases.put(
                    "release-" + i,
                    List.of(published + "", published + "-06", published + "-12-31", published + "-03-15")
                            .get(random.nextInt(4)));
        }
        return releases;
    }

    private static Map<String, String> attested(Random random, int year, Map<String, String> releases) {
        var attested = new TreeMap<String, String>();
        for (String release : releases.keySet()) {
            if (random.nextInt(5) == 0) {
                String state = List.of("MET", "PARTLY_MET", "NOT_MET").get(random.nextInt(3));
                attested.put(
                        release,
                        "goal: \"town:x.words\", body: town, year: " + year + ", state: " + state
                                + ", by: B, on: 2016-01-01, ground: g");
            }
        }
        return attested;
    }

    /** A case as the engine reads it. */
    record Made(Figures figures, Packs packs, Scoring scoring, Scoring.Request request) {}

    Made made() {
        return made(
                FileTree.of("", figures()),
                List.of(FileTree.of("town/", pack("town", own)), FileTree.of("shared/", pack("shared", shared))),
                KEPT);
    }

    /** The same read from these files, by rules compiled or kept. */
    Made made(FileTree releases, List<FileTree> folders, KeptRules kept) {
        var packs = Packs.read(FileTree.of("", Map.of()), folders, CATALOGUE, kept);
        var figures = Figures.read(CATALOGUE, List.of(releases));
        return new Made(
                figures,
                packs,
                new Scoring(figures, packs, new Scorecard.EngineRef("test", "test")),
                new Scoring.Request(CATALOGUE.body("town"), year, packs.pack("town"), asOf, rulesAt));
    }

    List<String> differences() {
        var made = made();
        return Agreement.differences(made.figures(), made.packs(), made.scoring(), made.request());
    }

    /** The files of a pack, the town's or the shared one. */
    Map<String, String> pack(String id) {
        return pack(id, id.equals("town") ? own : shared);
    }

    private Map<String, String> pack(String id, List<GeneratedGoal> goals) {
        var files = new TreeMap<String, String>();
        String others = shared.isEmpty()
                ? ""
                : "uses: [shared]\nadopts: [\"shared:" + shared.get(0).id() + "\"]\n";
        files.put(
                "pack.yaml",
                "id: " + id + "\nversion: 1.0.0\ntitle: T\nmethod: own-goals\nareas: {x: X, y: Y, z: Z}\n" + coverage
                        + (id.equals("town") ? "municipality: town\n" + others : ""));
        for (GeneratedGoal goal : goals) {
            String folder = goal.id().replace('.', '/') + "/";
            files.put(folder + "goal.yaml", goal.yaml());
            if (goal.drl() != null) {
                files.put(folder + "rules.drl", goal.drl());
            }
        }
        return files;
    }

    /** The files of the releases. */
    Map<String, String> figures() {
        var files = new TreeMap<String, String>();
        var used = new TreeSet<>(attested.keySet());
        rows.forEach(row -> used.add(row.substring(0, row.indexOf('|'))));
        for (String release : used) {
            files.put(release + "/datapackage.json", """
                    {"name": "%s", "title": "T", "publisher": "A", "published": "%s", "resources": [{"path": "observations.csv",
                     "encoding": "utf-8", "dialect": {"delimiter": ";"}, "schema": {"fields": [{"name": "body"}, {"name": "indicator"},
                     {"name": "period"}, {"name": "value", "decimalChar": "."}, {"name": "unit"}, {"name": "status"}, {"name": "publisher"},
                     {"name": "source"}, {"name": "quote"}, {"name": "note"}]}}]}
                    """.formatted(release, releases.get(release)));
            var csv = new StringBuilder("body;indicator;period;value;unit;status;publisher;source;quote;note\n");
            rows.stream().filter(row -> row.startsWith(release + "|")).forEach(row -> csv.append(
                            row.substring(row.indexOf('|') + 1))
                    .append(";;;\n"));
            files.put(release + "/observations.csv", csv.toString());
            if (attested.containsKey(release)) {
                files.put(release + "/attestations.yaml", "- {" + attested.get(release) + "}\n");
            }
        }
        return files;
    }

    /** The smallest case with the same difference: goals and figures are left out one by one as long as it stays. */
    GeneratedCase smallest(Function<GeneratedCase, List<String>> differences, String difference) {
        var smallest = this;
        for (boolean smaller = true; smaller; ) {
            var next = smallest.withOneLess().stream()
                    .filter(one -> one.differs(differences, difference))
                    .findFirst();
            smaller = next.isPresent();
            smallest = next.orElse(smallest);
        }
        return smallest;
    }

    private boolean differs(Function<GeneratedCase, List<String>> differences, String difference) {
        try {
            return differences.apply(this).contains(difference);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private List<GeneratedCase> withOneLess() {
        var less = new ArrayList<GeneratedCase>();
        own.forEach(goal -> less.add(with(without(own, goal), shared, rows)));
        shared.forEach(goal -> less.add(with(own, without(shared, goal), rows)));
        for (int size = rows.size() / 2; size >= 1; size /= 2) {
            for (int at = 0; at + size <= rows.size(); at += size) {
                var some = new ArrayList<>(rows);
                some.subList(at, at + size).clear();
                less.add(with(own, shared, some));
            }
        }
        return less;
    }

    private GeneratedCase with(List<GeneratedGoal> some, List<GeneratedGoal> others, List<String> figures) {
        return new GeneratedCase(some, others, releases, figures, attested, coverage, year, asOf, rulesAt);
    }

    private static <T> List<T> without(List<T> all, T one) {
        return all.stream().filter(other -> other != one).toList();
    }

    @Override
    public String toString() {
        var text = new StringBuilder("year " + year + ", as of " + asOf + ", rules at " + rulesAt + ", " + coverage
                + releases + ", attested " + attested + "\n");
        own.forEach(goal -> text.append(goal.yaml()).append('\n'));
        shared.forEach(goal -> text.append("shared ").append(goal.yaml()).append('\n'));
        rows.forEach(row -> text.append(row).append('\n'));
        return text.toString();
    }
}
