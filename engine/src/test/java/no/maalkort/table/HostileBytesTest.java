package no.maalkort.table;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import no.maalkort.figure.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes stand in a file, it is read or refused with its reason: nothing else ever comes out. */
class HostileBytesTest {
    private static final int FILES = Integer.getInteger("maalkort.generated", 2000);
    private static final long SEED = Long.getLong("maalkort.seed", 20_260_102L);
    private static final List<String> PIECES = List.of(
            "\"",
            ";",
            ",",
            "\n",
            "\r",
            "\t",
            "\0",
            "\u00FF\u00FE",
            "\u00C0\u00AE",
            "\u00E6",
            "{",
            "}",
            "[",
            "]",
            ":",
            "null",
            "1e9",
            "-",
            "NaN",
            "<",
            ">",
            "&",
            "\\u",
            "/");
    private static final List<byte[]> GOOD = List.of(
            latin("kommune;\u00E5r;verdi\nB\u00E6rum;2023;3,6\n\"Oslo\";2023;\"4,0\"\n"),
            "\uFEFFa,b\n1,\"x\ny\"\n".getBytes(StandardCharsets.UTF_8),
            latin("""
                    {"class": "dataset", "id": ["a", "b"], "size": [1, 2], "role": {"metric": ["a"]},
                     "dimension": {"a": {"category": {"label": {"k": "K"}, "unit": {"k": {"decimals": 1}}}},
                     "b": {"category": {"index": {"x": 0, "y": 1}}}}, "value": {"0": 1.5}, "status": ["p", null]}
                    """));

    @TempDir
    private Path folder;

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    @Timeout(600)
    void mutatedTextsAreReadOrRefused() {
        for (int i = 0; i < FILES; i++) {
            var random = new Random(SEED + i);
            check(Made.file(folder, "made.csv", mutated(GOOD.get(i % GOOD.size()), random)), SEED + i);
        }
    }

    @Test
    @Timeout(600)
    void mutatedSheetsAreReadOrRefused() {
        String sheet =
                "<worksheet><cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"B1\" s=\"1\"><f>1</f><v>44927</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>";
        for (int i = 0; i < FILES; i++) {
            var random = new Random(SEED + i);
            String mutated = new String(mutated(latin(sheet), random), StandardCharsets.ISO_8859_1);
            var book = new Book().sheet("").shared("<t>x</t>").formats("yyyy-mm-dd");
            check(book.part("xl/worksheets/sheet1.xml", mutated).in(folder), SEED + i);
        }
    }

    private static void check(Made made, long seed) {
        assertThatCode(() -> {
                    try {
                        made.rows();
                    } catch (Problem.Rejected refused) {
                        assertThatCode(refused::getMessage).doesNotThrowAnyException();
                    }
                })
                .as("file of seed %d", seed)
                .doesNotThrowAnyException();
    }

    /** The bytes with one to four pieces put in, taken out or put in place of others. */
    private static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = good;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, at + random.nextInt(4));
            var out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            if (random.nextInt(4) > 0) {
                out.writeBytes(latin(PIECES.get(random.nextInt(PIECES.size()))));
            }
            out.write(bytes, to, bytes.length - to);
            bytes = out.toByteArray();
        }
        return bytes;
    }
}
