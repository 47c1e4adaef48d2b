package no.maalkort.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables written in every way people's programs write them: the very same cells are read, or the file is refused. */
class GeneratedTextsTest {
    private static final int TABLES = Integer.getInteger("maalkort.generated", 2000);
    private static final long SEED = Long.getLong("maalkort.seed", 20_260_101L);
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            WINDOWS,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);
    private static final List<String> WORDS = List.of(
            "Bærum",
            "Oslo",
            "ærlig, og grei",
            "to; tre",
            "Måsøy",
            "(netto)",
            "5\" rør",
            "kr",
            "..",
            ":",
            ".",
            "-",
            "",
            "Sør-Trøndelag",
            "lang\ntekst",
            "0301",
            "a,b",
            "c;d",
            "100 %");

    @TempDir
    private Path folder;

    @Test
    void theSameCellsAreReadOrTheFileIsRefused() {
        int refused = 0;
        for (int i = 0; i < TABLES; i++) {
            var random = new Random(SEED + i);
            var rows = rows(random);
            char delimiter = ";,\t".charAt(random.nextInt(3));
            var made = write(rows, delimiter, random);
            if (!made.problems().isEmpty()) {
                refused++;
                made = made.declared(null, delimiter, null);
            }
            assertThat(made.rows()).as("table of seed %d", SEED + i).isEqualTo(rows);
        }
        assertThat(refused).as("refused of %d", TABLES).isLessThan(TABLES / 10);
    }

    /** A header of words and years, rows of words and numbers, at times a title and a footnote; no row is empty. */
    private static List<List<String>> rows(Random random) {
        int width = 2 + random.nextInt(6);
        boolean comma = random.nextBoolean();
        String thousands = List.of("", " ", "\u00A0").get(random.nextInt(3));
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of("kommune"));
        for (int column = 1; column < width; column++) {
            header.add(random.nextBoolean() ? String.valueOf(2000 + column) : "verdi " + column);
        }
        rows.add(header);
        for (int row = 1 + random.nextInt(12); row > 0; row--) {
            var cells = new ArrayList<>(List.of("K" + row));
            for (int column = 1; column < width; column++) {
                cells.add(
                        random.nextInt(4) == 0
                                ? WORDS.get(random.nextInt(WORDS.size()))
                                : number(random, comma, thousands));
            }
            rows.add(cells);
        }
        if (random.nextInt(3) == 0) {
            rows.add(0, List.of("Tabell 1: Nøkkeltall, etter region"));
            rows.add(List.of("Kilde: SSB; KOSTRA, tall fra mars"));
        }
        return rows;
    }

    private static String number(Random random, boolean comma, String thousands) {
        String sign = List.of("", "", "-").get(random.nextInt(3));
        String whole = random.nextInt(3) == 0
                ? 1 + random.nextInt(9) + thousands + (100 + random.nextInt(900))
                : "" + random.nextInt(100);
        String fraction = random.nextBoolean() ? "" : (comma ? "," : ".") + random.nextInt(100);
        return sign + whole + fraction;
    }

    private Made write(List<List<String>> rows, char delimiter, Random random) {
        String end = random.nextBoolean() ? "\n" : "\r\n";
        boolean quoteAll = random.nextInt(4) == 0;
        var text = new StringBuilder();
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                boolean quote =
                        quoteAll || cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
                text.append(i == 0 ? "" : String.valueOf(delimiter));
                text.append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append(end);
        }
        var encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
        boolean mark =
                encoding.name().startsWith("UTF-16") || encoding.equals(StandardCharsets.UTF_8) && random.nextBoolean();
        return Made.text(folder, (mark ? "\uFEFF" : "") + text, encoding);
    }
}
