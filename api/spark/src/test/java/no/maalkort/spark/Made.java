package no.maalkort.spark;

import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.maalkort.figure.HeaderRow;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Made figures: municipalities in a catalogue of their own, a release for each year, and a later one that restates some. */
final class Made {
    static final Path DATASETS = Path.of("..", "..", "datasets");
    static final int FROM = 2014;
    static final int TO = 2023;

    private static final Map<String, String> UNITS = new TreeMap<>(Map.of(
            "inclusion.refugees-settled", "persons",
            "inclusion.refugees-decided", "persons",
            "inclusion.refugees-requested", "persons",
            "inclusion.pupils-per-teacher-1-4", "pupils",
            "finance.accumulated-deficit-percent", "%"));

    private final Path folder;
    private final int first;
    private final Random random = new Random(20261128);

    static final StructType COLUMNS = Stream.concat(Stream.of("release"), HeaderRow.NAMES.stream())
            .reduce(
                    new StructType().add("line", "int"),
                    (columns, name) -> columns.add(name, "string"),
                    (one, other) -> one);

    private Made(Path folder, int first) {
        this.folder = folder;
        this.first = first;
    }

    /** A folder of the figures of so many municipalities for ten years, with indicators and the real bodies. */
    static Path of(int municipalities, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : new String[] {"indicators.yaml", "publishers.yaml", "bodies.yaml"}) {
            Files.copy(DATASETS.resolve(file), folder.resolve(file));
        }
        return more(0, municipalities, folder);
    }

    /** A folder of others, from a number on; a catalogue is at most 256 kB. */
    static Path more(int first, int municipalities, Path folder) throws IOException {
        var made = new Made(folder, first);
        made.bodies(municipalities);
        for (int year = FROM; year <= TO; year++) {
            made.release("-" + year, year + 1 + "-06-15", year, municipalities, 9);
        }
        made.release("-restated", TO + 1 + "-11-01", TO, municipalities, 2);
        return folder;
    }

    private void bodies(int municipalities) throws IOException {
        var bodies = new StringBuilder();
        for (int i = first; i < first + municipalities; i++) {
            bodies.append(id(i))
                    .append(": {kind: municipality, name: Øvre ")
                    .append(i)
                    .append("}\n");
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bodies.yaml"), bodies, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static String id(int municipality) {
        return String.format("made-%05d", municipality);
    }

    private void release(String which, String published, int year, int municipalities, int ofTen) throws IOException {
        String id = (first == 0 ? "made" : "made-" + first) + which;
        var rows = new StringBuilder(HeaderRow.row(HeaderRow.NAMES.toArray(String[]::new)));
        for (int i = first; i < first + municipalities; i++) {
            for (var indicator : UNITS.entrySet()) {
                if (random.nextInt(10) < ofTen) {
                    rows.append(row(id(i), indicator.getKey(), year, indicator.getValue()));
                }
            }
        }
        var release = Files.createDirectories(folder.resolve(id));
        Files.writeString(release.resolve("observations.csv"), rows);
        var declared = Files.readString(DATASETS.resolve("ssb-kostra-2026-04-24/datapackage.json"))
                .replace("\"ssb-kostra-2026-04-24\"", '"' + id + '"')
                .replace("\"2026-04-24\"", '"' + published + '"')
                .replaceAll(" *\"hash\".*\n", "");
        Files.writeString(release.resolve("datapackage.json"), declared);
    }

    private String row(String body, String indicator, int year, String unit) {
        boolean isWhole = unit.equals("persons");
        String value = isWhole ? "" + random.nextInt(60) : random.nextInt(30) + "," + random.nextInt(10);
        boolean isHidden = random.nextInt(20) == 0;
        return HeaderRow.row(
                body,
                indicator,
                "" + year,
                isHidden ? "" : value,
                unit,
                isHidden ? "Q" : "A",
                "",
                "tabell \"" + random.nextInt(5) + "\"; del 1",
                "",
                "");
    }

    /** The rows of every release as a table has them: their line, their release and their cells. */
    static List<Row> rows(Path data) throws IOException {
        var parser = new RFC4180ParserBuilder().withSeparator(';').build();
        var rows = new ArrayList<Row>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file :
                    files.filter(one -> one.endsWith("observations.csv")).toList()) {
                var lines = Files.readAllLines(file);
                for (int i = 1; i < lines.size(); i++) {
                    var row = new ArrayList<Object>(
                            List.of(i + 1, file.getParent().getFileName().toString()));
                    row.addAll(List.of(parser.parseLine(lines.get(i))));
                    rows.add(RowFactory.create(row.toArray()));
                }
            }
        }
        return rows;
    }
}
