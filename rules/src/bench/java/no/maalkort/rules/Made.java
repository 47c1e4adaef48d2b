package no.maalkort.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.maalkort.figure.FileTree;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/**
 * Made municipalities judged by a made pack: copies of built-in goals under ids of their own, read, linted, compiled and kept
 * as any user's pack is, beside the built-in checks of figures.
 *
 * @param goals how many
 * @param municipalities how many
 * @param years with figures, the first being {@link #FIRST}
 */
record Made(int goals, int municipalities, int years) {
    static final int FIRST = 2023;
    private static final List<String> AREAS = List.of("finance", "climate", "inclusion", "organisation");
    private static final int SEED = 9;
    private static final int GOALS_A_PART = 200;

    /** Judged and ready. */
    record Ready(Workspace workspace, LoadedPack pack) {
        Scoring.Request request(int municipality, int year) {
            return new Scoring.Request(
                    workspace.figures().catalogue().body(body(municipality)), FIRST + year, pack, null, null);
        }
    }

    static String body(int municipality) {
        return "m" + municipality;
    }

    Ready open() {
        var builtIn = Workspace.open(List.of(), List.of());
        var packs = packs(builtIn);
        builtIn.packs().checks().forEach(checks -> checks.bytes()
                .forEach((path, bytes) -> packs.put(path, text(bytes))));
        var figures = new ArrayList<Map<String, String>>(figures());
        figures.add(Map.of(
                "indicators.yaml",
                resource("datasets/indicators.yaml"),
                "bodies.yaml",
                resource("datasets/bodies.yaml")));
        var trees = figures.stream().map(part -> FileTree.of("", part)).toList();
        var workspace = Workspace.of(trees, FileTree.of("", packs));
        var pack = workspace.packs().pack("made");
        pack.rules().warm();
        return new Ready(workspace, pack);
    }

    /** Writes figures and pack as a user has them beside what is built in. */
    void write(Path figures, Path packs) throws IOException {
        for (Map<String, String> part : figures()) {
            write(figures, part);
        }
        write(packs, packs(Workspace.open(List.of(), List.of())));
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private Map<String, String> packs(Workspace builtIn) {
        var files = new TreeMap<String, String>();
        files.put("made/pack.yaml", packYaml(builtIn));
        for (int i = 0; i < goals; i++) {
            var shape = Shape.of(i);
            String folder = "made/" + goal(i).replace('.', '/') + "/";
            int number = i;
            builtIn.packs()
                    .pack(shape.pack())
                    .files(shape.goal())
                    .forEach((name, text) -> files.put(folder + name, copied(shape, number, text)));
        }
        return files;
    }

    private static String packYaml(Workspace builtIn) {
        String baerum = text(builtIn.packs().pack("baerum").bytes().get("baerum/pack.yaml"));
        return """
                id: made
                version: 1.0.0
                title: {nb: Lagde mål, en: Made goals}
                areas: {finance: Finance, climate: Climate, inclusion: Inclusion, organisation: Organisation}
                coverage: {area: 2/3, total: 0.80}
                method: own-goals
                """ + baerum.substring(baerum.indexOf("sources:"));
    }

    static String goal(int number) {
        String name = Shape.of(number).goal();
        return AREAS.get(number % AREAS.size()) + name.substring(name.indexOf('.')) + "-" + number;
    }

    /** The text of a goal's file with the made ids. */
    private static String copied(Shape shape, int number, String text) {
        String copied = text;
        for (String indicator : shape.indicators()) {
            copied = word(indicator).matcher(copied).replaceAll(made(indicator, number));
        }
        String id = goal(number);
        copied = word(shape.goal()).matcher(copied).replaceAll(id);
        return copied.replaceFirst("(?m)^package .*;", "package " + id.replace('-', '_') + ";")
                .replaceAll("(?m)^rule \"(.*)\"", "rule \"$1, as copied to " + letters(number) + "\"");
    }

    /** The number without digits, since names of rules have none. */
    private static String letters(int number) {
        return Integer.toString(number)
                .chars()
                .map(digit -> digit - '0' + 'a')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Pattern word(String id) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(id) + "(?![\\w-])");
    }

    static String made(String indicator, int number) {
        return indicator + "-" + number;
    }

    /** The made figures, and the catalogue of their bodies and indicators in as many parts as one file of it may be long. */
    private List<Map<String, String>> figures() {
        var parts = new ArrayList<Map<String, String>>();
        for (int from = 0; from < goals; from += GOALS_A_PART) {
            parts.add(Map.of("indicators.yaml", indicators(from, Math.min(goals, from + GOALS_A_PART))));
        }
        var bodies = new StringBuilder();
        for (int i = 0; i < municipalities; i++) {
            bodies.append(body(i))
                    .append(": {kind: municipality, name: Kommune ")
                    .append(i)
                    .append(", numbers: []}\n");
        }
        parts.add(Map.of(
                "bodies.yaml",
                bodies.toString(),
                "made-figures/datapackage.json",
                PACKAGE,
                "made-figures/observations.csv",
                rows()));
        return parts;
    }

    private static String indicators(int from, int to) {
        String known = resource("datasets/indicators.yaml");
        var indicators = new StringBuilder();
        for (int i = from; i < to; i++) {
            for (String id : Shape.of(i).indicators()) {
                var entry = Pattern.compile("(?ms)^" + Pattern.quote(id) + ":\\n.*?(?=^\\S|\\z)")
                        .matcher(known);
                entry.find();
                indicators
                        .append(entry.group()
                                .replaceFirst(Pattern.quote(id), made(id, i))
                                .stripTrailing())
                        .append("\n\n");
            }
        }
        return indicators.toString();
    }

    private static final String PACKAGE = """
            {"name": "made-figures", "title": "Made figures", "publisher": "Nobody", "published": "2200",
             "resources": [{"path": "observations.csv", "encoding": "utf-8", "dialect": {"delimiter": ";"},
             "schema": {"fields": [{"name": "body"}, {"name": "indicator"}, {"name": "period"},
             {"name": "value", "decimalChar": "."}, {"name": "unit"}, {"name": "status"}, {"name": "publisher"},
             {"name": "source"}, {"name": "quote"}, {"name": "note"}]}}]}
            """;

    private String rows() {
        var rows = new StringBuilder("body;indicator;period;value;unit;status;publisher;source;quote;note\n");
        var random = new Random(SEED);
        for (int body = 0; body < municipalities; body++) {
            for (int year = 0; year < years; year++) {
                for (int i = 0; i < goals; i++) {
                    for (String indicator : Shape.of(i).indicators()) {
                        rows.append(row(body, year, i, indicator, random));
                    }
                }
            }
        }
        return rows.toString();
    }

    private static String row(int body, int year, int number, String indicator, Random random) {
        var shape = Shape.of(number);
        boolean judged = indicator.equals(shape.indicators().get(0));
        int tenths = shape.from() + shape.step() * random.nextInt(shape.width() / shape.step());
        String value = judged
                ? BigDecimal.valueOf(tenths, 1)
                        .setScale(shape.step() == 1 ? 1 : 0)
                        .toPlainString()
                : String.valueOf(300 + random.nextInt(400));
        String unit = indicator.endsWith("percent") ? "%" : "million kroner";
        return String.join(
                        ";",
                        body(body),
                        made(indicator, number),
                        String.valueOf(FIRST + year),
                        value,
                        unit,
                        "A",
                        "Nobody",
                        "Table of goal " + number,
                        "",
                        "")
                + "\n";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (InputStream in = Made.class.getClassLoader().getResourceAsStream(name)) {
            return text(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
