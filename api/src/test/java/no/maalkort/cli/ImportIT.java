package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files people have become a release by one command, or they are told what is wrong and nothing is written. */
class ImportIT {
    private static final String HEADER = "Kommune;Indikator;\u00C5r;Verdi;Enhet\n";
    private static final Path FILES = Path.of("..", "rules", "src", "test", "resources", "intake");

    @TempDir
    private Path folder;

    private Path figures() {
        return folder.resolve("figures");
    }

    private Ran run(Path file, String... more) {
        var arguments = new ArrayList<>(
                List.of("import", file.toString(), "--into", figures().toString()));
        arguments.addAll(List.of(more));
        return Ran.of(arguments.toArray(String[]::new));
    }

    private Ran imported(Path file, String id, String... more) {
        var labels = new ArrayList<>(List.of(
                "--release",
                id,
                "--publisher",
                "SSB",
                "--published",
                "2025-06-15",
                "--source",
                "KOSTRA",
                "--licence",
                "CC BY 4.0"));
        labels.addAll(List.of(more));
        return run(file, labels.toArray(String[]::new));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String text) throws IOException {
        return file("made.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTableLeadsStraightToAScorecard() {
        var ran = imported(
                FILES.resolve("kostra-12134.json"), "kostra-2025-06", "--mapping", "kostra-12134", "--lang", "en");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("bamble (3813)", "passed over    1: EKA40", "figures read   20, 2020\u20132024")
                .contains("Written: " + figures().resolve("kostra-2025-06"))
                .contains("score bamble 2024 --data " + figures());

        var scored = Ran.of("score", "bamble", "2024", "--data", figures().toString(), "--lang", "en");
        assertThat(scored.code()).isZero();
        assertThat(scored.out()).contains("Bamble 2024", "norway:finance.");
    }

    @Test
    void aTrialSaysWhatWasUnderstoodAndWritesNothing() throws IOException {
        var ran = run(
                file("Tall for kommunen\n" + HEADER
                        + "B\u00E6rum;Netto driftsresultat;2023;3,6;%\nKilde: regnskapet\n"),
                "--dry-run");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("tegnsett       UTF-8", "skilletegn     semicolon", "desimaltegn    ,  \u2013 (3,6) at 3:33")
                .contains(
                        "over tabellen  Tall for kommunen",
                        "overskrift     rad 2",
                        "bare tekst     1: Kilde: regnskapet")
                .contains("3:33: baerum finance.net-operating-result-percent 2023 = 3,6 % (A)")
                .endsWith("Ingenting er skrevet (--dry-run).\n");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(figures()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"okonomi-utf-8.csv", "okonomi-windows-1252.csv", "okonomi-utf-16.csv", "okonomi.xlsx"})
    void aSheetIsReadAlikeHoweverLibreOfficeSavedIt(String name) throws IOException {
        var ran = imported(FILES.resolve("libreoffice").resolve(name), "plan", "--body", "baerum");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains(
                        "over tabellen  Laget eksempel: \u00F8konomi i B\u00E6rum kommune",
                        "overskrift     rad 3\u20134",
                        "(Regnskap / 2023) = 2023, A;",
                        "(Forel\u00F8pig / 2024) = 2024, P; (Budsjett / 2025) = 2025, F",
                        "ikke lest      (Avvik / 2024); (Oppdatert)",
                        "bare tekst     2: Drift; Kilde: laget for h\u00E5nd",
                        "leste tall     8, 2022\u20132025");
        assertThat(ran.out()).contains("score baerum 2024 --data " + figures());
        assertThat(Files.readAllLines(figures().resolve("plan/observations.csv")))
                .extracting(line -> line.split(";")[2] + " " + line.split(";")[3] + " " + line.split(";")[5])
                .containsExactly(
                        "period value status",
                        "2022 3,1 A",
                        "2023 4,2 A",
                        "2024 0,5 P",
                        "2025 1,9 F",
                        "2022 401,2345 A",
                        "2023 512,3456 A",
                        "2024 -61,2345 P",
                        "2025 -1,2345 F");
    }

    @Test
    void municipalitiesAndABudgetMayHeadFigures() throws IOException {
        var ran = run(
                file("Indikator;B\u00E6rum 2023;Budsjett 2024 (B\u00E6rum);Asker 2023;Endring\n"
                        + "Netto driftsresultat (%);3,6;2,1;2,5;-1,5\n"),
                "--dry-run");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("(B\u00E6rum 2023) = B\u00E6rum, 2023", "2024, F; (Asker 2023) = Asker, 2023")
                .contains("ikke lest      (Endring)")
                .contains("2024 = 2,1 % (F)");
    }

    @Test
    void theSameAgainChangesNothingAndAnotherIsRefused() throws IOException {
        var file = file(HEADER + "B\u00E6rum;Netto driftsresultat;2023;3,6;%\n");
        assertThat(imported(file, "a").out()).contains("Skrevet: ");
        assertThat(imported(file, "a").out()).contains("Uendret");

        var other = imported(file(HEADER + "B\u00E6rum;Netto driftsresultat;2023;3,7;%\n"), "a");
        assertThat(other.code()).isEqualTo(5);
        assertThat(other.err()).contains("a release is never overwritten", "1 problem; nothing was written.");
        assertThat(Files.readString(figures().resolve("a/observations.csv"))).contains(";3,6;");
    }

    @Test
    void aBodyOfTheUsersOwnNeedsNoRebuild() throws IOException {
        var file = file(HEADER + "Nyby;Netto driftsresultat;2023;3,6;%\n");
        var told = imported(file, "a");
        assertThat(told.code()).isEqualTo(5);
        assertThat(told.err()).contains("add this line to bodies.yaml beside your figures: nyby: {kind: municipality,");

        Files.createDirectories(figures());
        Files.writeString(
                figures().resolve("bodies.yaml"),
                "nyby: {kind: municipality, name: {nb: Nyby, en: Nyby}, numbers: [{number: \"9901\"}]}\n");
        assertThat(imported(file, "a").code()).isZero();
        assertThat(Ran.of("score", "nyby", "2023", "--data", figures().toString())
                        .out())
                .contains("Nyby 2023");
    }

    @Test
    void labelsThatAreMissingOrWrongAreToldAtOnce() throws IOException {
        var ran = run(file(HEADER), "--release", "\u00C5r 1", "--published", "i fjor", "--link", "ssb");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "(--publisher) is missing",
                        "(--source) is missing",
                        "(\u00C5r 1) is no id",
                        "(i fjor) is no date",
                        "(ssb) is no link");
        assertThat(run(file(HEADER), "--dry-run", "--mapping", "kostra-12135").err())
                .contains("you meant (kostra-12134)");
        assertThat(run(file(HEADER), "--dry-run", "--body", "nobody").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--source", "--publisher", "--via", "--licence"})
    void aLabelThatNoReleaseCouldHoldIsToldAtItsOption(String option) throws IOException {
        var file = file(HEADER + "Oslo;Netto driftsresultat;2022;3,6;%\n");
        assertThat(run(file, option, "a\nb", "--dry-run").err()).contains("The option (" + option + ") holds a line");
        assertThat(run(file, option, "a\tb", "--dry-run").err()).contains("The option (" + option + ") holds a line");
        var ran = run(file, option, " ");
        assertThat(ran.err()).contains("The option (" + option + ") is empty.");
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void aFolderWithoutANameIsToldAtItsOption() throws IOException {
        var ran = Ran.of("import", file(HEADER).toString(), "--into", "", "--dry-run");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("The option (--into) is empty.");
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsTold() throws IOException {
        Files.writeString(figures(), "a file");
        var ran = imported(file(HEADER + "Oslo;Netto driftsresultat;2022;3,6;%\n"), "a");
        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err())
                .contains("No release can be put here", "nothing was written")
                .doesNotContain("\tat ");
    }

    @Test
    void whoeverIsUnknownIsToldWhereSomebodyNewIsAdded() throws IOException {
        assertThat(run(file(HEADER), "--dry-run", "--body", "qqqqqq").err()).contains("bodies.yaml");
        assertThat(Ran.of("needs", "qqqqqq", "2024").err()).contains("bodies.yaml");
    }

    @Test
    void theNextStepNamesTheMunicipalitiesOfTheFile() throws IOException {
        var ran = imported(
                file(HEADER + "Oslo;Netto driftsresultat;2022;3,6;%\nAsker;Netto driftsresultat;2022;2,6;%\n"), "a");
        assertThat(ran.out()).contains("score asker,oslo 2022 --data " + figures());
    }

    /** A file that is bad in one way. */
    record Bad(String name, byte[] bytes, String says) {
        @Override
        public String toString() {
            return says;
        }
    }

    private static Bad row(String row, String says) {
        return text(HEADER + "Oslo;Netto driftsresultat;2023;4,5;%\n" + row + "\n", says);
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
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
        byte[] workbook = Files.readAllBytes(FILES.resolve("miljodirektoratet-emissions.xlsx"));
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
        var ran = imported(file(bad.name(), bad.bytes()), "bad");

        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err()).contains(bad.says()).contains("Maybe").contains("nothing was written.");
        assertThat(ran.err().lines()).hasSizeLessThan(12).allMatch(line -> line.length() < 600);
        assertThat(figures()).doesNotExist();
    }

    @Test
    void aFolderIsNoFile() {
        var ran = imported(folder, "bad");

        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err()).contains("This is a folder");
    }
}
