package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are bad: told what is wrong, and nothing is written. */
class BadImportIT {
    @TempDir
    private Path folder;

    private Imports in;

    @BeforeEach
    void inItsFolder() {
        in = new Imports(folder);
    }

    /** A file that is bad in one way. */
    record Bad(String name, byte[] bytes, String says) {
        @Override
        public String toString() {
            return says;
        }
    }

    private static Bad row(String row, String says) {
        return text(Imports.HEADER + "Oslo;Netto driftsresultat;2023;4,5;%\n" + row + "\n", says);
    }

    private static Bad text(String text, String says) {
        return new Bad("bad.csv", text.getBytes(StandardCharsets.UTF_8), says);
    }

    private static Bad bytes(byte[] bytes, String says) {
        return new Bad("bad.csv", bytes, says);
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    static Stream<Bad> bad() throws IOException {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(Imports.HEADER.getBytes(StandardCharsets.UTF_8));
        }
        byte[] workbook = Files.readAllBytes(Imports.FILES.resolve("miljodirektoratet-emissions.xlsx"));
        return Stream.of(
                row("\"Oslo;Netto driftsresultat;2022;3,6;%", "A quote is opened here and not closed."),
                row("Oslo;Netto driftsresultat\u0000;2022;3,6;%", "A NUL byte stands here."),
                row("Oslo;Netto driftsresultat;2022;3,6", "The row has 4 cells, the header 5."),
                row("Oslo;Netto driftsresultat;2022;3,6;%;7", "stands beyond the last header"),
                text(
                        "Kommune;Indikator;\u00C5r;\u00C5r;Verdi\nOslo;Bosatte;2023;2023;1\n",
                        "says the same as another column's"),
                text("Oslo;Netto driftsresultat;2023;4,5;%\nOslo;Netto driftsresultat;2022;4,5;%\n", "does not say"),
                text("", "The file is empty."),
                bytes(half(gzip.toByteArray()), "compressed (gzip)"),
                new Bad("bad.xlsx", half(workbook), "zip"),
                new Bad("bad.xlsx", zip("xl/worksheets/sheet1.xml", new byte[20_000_000]), "Maybe"),
                text("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>", "HTML or XML"),
                row("Oslo;Netto driftsresultat;2022;" + "9".repeat(10_000_000) + ";%", "Maybe"),
                row("Oslo;Netto driftsresultat;2022;1e400;%", "(1e400) is not a number."),
                row("Oslo;Netto driftsresultat;2022;1e999999999;%", "(1e999999999) is not a number."),
                row("Oslo;Netto driftsresultat;2022;NaN;%", "(NaN) is not a number."),
                row("Oslo;Netto driftsresultat;2022;Infinity;%", "(Infinity) is not a number."),
                row("Oslo;Netto driftsresultat;20223;3,6;%", "The period (20223) is not a year."),
                row(
                        "Oslo;Netto driftsresultat;2031;3,6;%",
                        "The period (2031) begins after the release was published."),
                row("Oslo;Netto driftsresultat;2022;3,6;parsec", "The unit (parsec) is not known."),
                row("Oslo;Netto driftsresultat;2022;3.6;%", "says that the decimal sign is (,)"),
                row("Oslo;Netto drifts\u202Eresultat;2022;3,6;%", "U+202E"),
                row("Oslo;Netto drifts\u0007resultat;2022;3,6;%", "U+0007"),
                bytes(new byte[] {'a', ';', (byte) 0xC0, (byte) 0xAE, ';', 'b', '\n'}, "forged"),
                text(
                        "Kommune;Indikator;\u00C5r;Verdi\nOslo;Netto driftsresultat;2023;1.234\n",
                        "can be read as 1234 or as 1.234"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badInputIsToldAndNothingIsWritten(Bad bad) throws IOException {
        var ran = in.imported(in.file(bad.name(), bad.bytes()), "bad");

        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err()).contains(bad.says()).contains("Maybe").contains("nothing was written.");
        assertThat(ran.err().lines()).hasSizeLessThan(12).allMatch(line -> line.length() < 600);
        assertThat(in.figures()).doesNotExist();
    }

    @Test
    void aFolderIsNoFile() {
        var ran = in.imported(folder, "bad");

        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err()).contains("This is a folder");
    }
}
