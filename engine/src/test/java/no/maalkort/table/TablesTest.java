package no.maalkort.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, is told by its content; what is not read is refused by name. */
class TablesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u00D0\u00CF\u0011\u00E0x | an old Excel workbook (.xls), or one with a password",
                "%PDF-1.7 | a PDF",
                "<!DOCTYPE html> | HTML or XML",
                "'\u00EF\u00BB\u00BF  <html>' | HTML or XML",
                "PAR1 | Parquet",
                "CHARSET=\"ANSI\"; | PX",
                "BZh9 | compressed (bzip2)",
            })
    void formatsThatAreNotReadAreRefusedByName(String start, String name) {
        assertThat(Made.file(folder, "figures.csv", start.getBytes(StandardCharsets.ISO_8859_1))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("figures.csv: The file is " + name + ", which is not read.\n  Maybe ");
    }

    @Test
    void gzipIsRefusedWholeOrCutOff() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();
        for (byte[] bytes : new byte[][] {whole, Arrays.copyOf(whole, whole.length / 2)}) {
            assertThat(Made.file(folder, "figures.csv", bytes).problems())
                    .containsExactly(
                            "figures.csv: The file is compressed (gzip), which is not read.\n  Maybe unpack it first.");
        }
    }

    @Test
    void whatIsNoFileOrHoldsNothingIsRefused() {
        assertThat(new Made(folder.resolve("none.csv"), Hints.NONE).problems())
                .containsExactly("none.csv: There is no such file.\n  Maybe its name or folder is another.");
        assertThat(new Made(folder, Hints.NONE).problems())
                .singleElement()
                .asString()
                .contains("This is a folder");
        assertThat(Made.text(folder, "").problems()).singleElement().asString().contains("The file is empty.");
        assertThat(Made.text(folder, " \n\n").problems())
                .singleElement()
                .asString()
                .contains("The file is empty.");
        assertThat(Made.text(folder, "\uFEFF\n").problems())
                .singleElement()
                .asString()
                .contains("The file has no rows.");
    }
}
