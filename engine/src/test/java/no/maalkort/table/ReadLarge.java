package no.maalkort.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import no.maalkort.figure.Problem;

/** Writes one large file into a folder, reads it as a table and prints how many rows and cells it gave. */
final class ReadLarge {
    private final Path folder;

    private ReadLarge(Path folder) {
        this.folder = folder;
    }

    /** @param args the folder, then what to read: {@code csv}, {@code xlsx}, {@code json} or a hostile one */
    public static void main(String[] args) throws IOException {
        var large = new ReadLarge(Path.of(args[0]));
        for (int i = 1; i < args.length; i++) {
            Path file = large.write(args[i]);
            long[] counts = new long[2];
            try {
                Tables.open(file, Hints.NONE).read(row -> {
                    counts[0]++;
                    counts[1] += row.cells().stream()
                            .filter(cell -> cell != Cell.EMPTY)
                            .count();
                });
                System.out.println(args[i] + " " + counts[0] + " rows " + counts[1] + " cells");
            } catch (Problem.Rejected e) {
                System.out.println(args[i] + " refused");
            }
            Files.delete(file);
        }
    }

    private Path write(String kind) throws IOException {
        return switch (kind) {
            case "csv" -> csv(1_000_000);
            case "json" -> json(800_000);
            case "xlsx" -> workbook("sheet1", 300_000);
            case "huge-sheet" -> bomb("xl/worksheets/sheet1.xml", "<row><c t=\"str\"><v>", "x");
            case "huge-comment" -> bomb("xl/worksheets/sheet1.xml", "<!--", "<");
            case "huge-names" -> names();
            case "huge-texts" -> bomb("xl/sharedStrings.xml", "<sst>", "<si><t>a</t></si>");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private Path csv(int rows) throws IOException {
        Path file = folder.resolve("large.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("region;kommune;år;indikator;verdi;enhet;status\n");
            for (int i = 0; i < rows; i++) {
                out.write((1000 + i % 356) + ";Kommune nr. " + i % 356 + ";" + (2000 + i % 24)
                        + ";Netto driftsresultat;" + i % 97 + "," + i % 10 + ";prosent;\"A\"\n");
            }
        }
        return file;
    }

    private Path json(int cells) throws IOException {
        Path file = folder.resolve("large.json");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("{\"class\":\"dataset\",\"version\":\"2.0\",\"value\":{\"0\":3.6");
            for (int i = 1; i < cells; i++) {
                out.write(",\"" + i + "\":" + i * 7 % 100_000 + "." + i % 10);
            }
            out.write("},\"status\":{\"0\":\"p\"");
            for (int i = 1; i < cells; i++) {
                out.write(",\"" + i + "\":\"p\"");
            }
            out.write("},\"id\":[\"region\",\"tid\"],\"size\":[" + cells / 1000 + ",1000],\"dimension\":{\"tid\":"
                    + categories(1000) + ",\"region\":" + categories(cells / 1000) + "}}");
        }
        return file;
    }

    private static String categories(int count) {
        var index = new StringBuilder();
        for (int i = 0; i < count; i++) {
            index.append(i == 0 ? "" : ",").append("\"c").append(i).append('"');
        }
        return "{\"category\":{\"index\":[" + index + "]}}";
    }

    private Path workbook(String sheet, int rows) throws IOException {
        return zipped("xl/worksheets/" + sheet + ".xml", out -> {
            out.write("<worksheet><sheetData>");
            for (int i = 1; i <= rows; i++) {
                out.write("<row r=\"" + i + "\">");
                for (char column = 'A'; column <= 'H'; column++) {
                    out.write(
                            column % 2 == 0
                                    ? "<c r=\"" + column + i + "\" s=\"1\" t=\"s\"><v>" + i % 3 + "</v></c>"
                                    : "<c r=\"" + column + i + "\" s=\"1\"><v>" + i * 7919L % 100_003 + "." + i % 97
                                            + "</v></c>");
                }
                out.write("</row>");
            }
            out.write("</sheetData></worksheet>");
        });
    }

    private Path bomb(String part, String start, String repeated) throws IOException {
        String block = repeated.repeat(1_000_000 / repeated.length());
        return zipped(part, out -> {
            out.write(start);
            for (int i = 0; i < 400; i++) {
                out.write(block);
            }
        });
    }

    private Path names() throws IOException {
        return zipped("xl/worksheets/sheet1.xml", out -> {
            out.write("<worksheet>");
            for (int i = 0; i < 5_000_000; i++) {
                out.write("<a" + i + "/>");
            }
            out.write("</worksheet>");
        });
    }

    /** What writes one part. */
    private interface Part {
        void write(Writer out) throws IOException;
    }

    /** A small workbook with one of its parts written anew. */
    private Path zipped(String part, Part written) throws IOException {
        Path small = Files.write(
                folder.resolve("small.xlsx"),
                new Book()
                        .sheet("")
                        .shared("<t>en</t>", "<t>to</t>", "<t>tre</t>")
                        .bytes());
        Path file = folder.resolve("large.xlsx");
        try (var parts = new ZipFile(small.toFile());
                var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var entry : java.util.Collections.list(parts.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
                    written.write(out);
                    out.flush();
                } else {
                    parts.getInputStream(entry).transferTo(zip);
                }
            }
        }
        Files.delete(small);
        return file;
    }
}
