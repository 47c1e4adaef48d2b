package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files people have become a release by one command. */
class ImportIT {
    @TempDir
    private Path folder;

    private Imports in;

    @BeforeEach
    void inItsFolder() {
        in = new Imports(folder);
    }

    @Test
    void aTableLeadsStraightToAScorecard() {
        var ran = in.imported(
                Imports.FILES.resolve("kostra-12134.json"),
                "kostra-2025-06",
                "--mapping",
                "kostra-12134",
                "--lang",
                "en");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("bamble (3813)", "passed over    1: EKA40", "figures read   20, 2020\u20132024")
                .contains("Written: " + in.figures().resolve("kostra-2025-06"))
                .contains("score bamble 2024 --data " + in.figures());

        var scored = Ran.of("score", "bamble", "2024", "--data", in.figures().toString(), "--lang", "en");
        assertThat(scored.code()).isZero();
        assertThat(scored.out()).contains("Bamble 2024", "norway:finance.");
    }

    @Test
    void whatCannotBeTrueIsToldWhereItStands() throws IOException {
        var ran = in.run(
                in.file(Imports.HEADER
                        + "B\u00E6rum;finance.own-financing-of-investments-percent;2023;320;%\n"
                        + "B\u00E6rum;Netto driftsresultat;2023;3,6;%\n"),
                "--dry-run",
                "--lang",
                "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains("1 impossible figure:")
                .containsPattern("csv:2:[0-9]+: baerum finance.own-financing-of-investments-percent 2023 = 320 %")
                .contains("Possible is from 0 to 100. Maybe a digit too many");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80 || line.contains("/"));
    }

    @Test
    void aTrialSaysWhatWasUnderstoodAndWritesNothing() throws IOException {
        var ran = in.run(
                in.file("Tall for kommunen\n" + Imports.HEADER
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
        assertThat(in.figures()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"okonomi-utf-8.csv", "okonomi-windows-1252.csv", "okonomi-utf-16.csv", "okonomi.xlsx"})
    void aSheetIsReadAlikeHoweverLibreOfficeSavedIt(String name) throws IOException {
        var ran = in.imported(Imports.FILES.resolve("libreoffice").resolve(name), "plan", "--body", "baerum");

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
        assertThat(ran.out()).contains("score baerum 2024 --data " + in.figures());
        assertThat(Files.readAllLines(in.figures().resolve("plan/observations.csv")))
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
        var ran = in.run(
                in.file("Indikator;B\u00E6rum 2023;Budsjett 2024 (B\u00E6rum);Asker 2023;Endring\n"
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
        var file = in.file(Imports.HEADER + "B\u00E6rum;Netto driftsresultat;2023;3,6;%\n");
        assertThat(in.imported(file, "a").out()).contains("Skrevet: ");
        assertThat(in.imported(file, "a").out()).contains("Uendret");

        var other = in.imported(in.file(Imports.HEADER + "B\u00E6rum;Netto driftsresultat;2023;3,7;%\n"), "a");
        assertThat(other.code()).isEqualTo(5);
        assertThat(other.err()).contains("a release is never overwritten", "1 problem; nothing was written.");
        assertThat(Files.readString(in.figures().resolve("a/observations.csv"))).contains(";3,6;");
    }

    @Test
    void aBodyOfTheUsersOwnNeedsNoRebuild() throws IOException {
        var file = in.file(Imports.HEADER + "Nyby;Netto driftsresultat;2023;3,6;%\n");
        var told = in.imported(file, "a");
        assertThat(told.code()).isEqualTo(5);
        assertThat(told.err()).contains("add this line to bodies.yaml beside your figures: nyby: {kind: municipality,");

        Files.createDirectories(in.figures());
        Files.writeString(
                in.figures().resolve("bodies.yaml"),
                "nyby: {kind: municipality, name: {nb: Nyby, en: Nyby}, numbers: [{number: \"9901\"}]}\n");
        assertThat(in.imported(file, "a").code()).isZero();
        assertThat(Ran.of("score", "nyby", "2023", "--data", in.figures().toString())
                        .out())
                .contains("Nyby 2023");
    }

    @Test
    void labelsThatAreMissingOrWrongAreToldAtOnce() throws IOException {
        var ran = in.run(in.file(Imports.HEADER), "--release", "\u00C5r 1", "--published", "i fjor", "--link", "ssb");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "(--publisher) is missing",
                        "(--source) is missing",
                        "(\u00C5r 1) is no id",
                        "(i fjor) is no date",
                        "(ssb) is no link");
        assertThat(in.run(in.file(Imports.HEADER), "--dry-run", "--mapping", "kostra-12135")
                        .err())
                .contains("you meant (kostra-12134)");
        assertThat(in.run(in.file(Imports.HEADER), "--dry-run", "--body", "nobody")
                        .code())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--source", "--publisher", "--via", "--licence"})
    void aLabelThatNoReleaseCouldHoldIsToldAtItsOption(String option) throws IOException {
        var file = in.file(Imports.HEADER + "Oslo;Netto driftsresultat;2022;3,6;%\n");
        assertThat(in.run(file, option, "a\nb", "--dry-run").err())
                .contains("The option (" + option + ") holds a line");
        assertThat(in.run(file, option, "a\tb", "--dry-run").err())
                .contains("The option (" + option + ") holds a line");
        var ran = in.run(file, option, " ");
        assertThat(ran.err()).contains("The option (" + option + ") is empty.");
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void aFolderWithoutANameIsToldAtItsOption() throws IOException {
        var ran = Ran.of("import", in.file(Imports.HEADER).toString(), "--into", "", "--dry-run");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("The option (--into) is empty.");
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsTold() throws IOException {
        Files.writeString(in.figures(), "a file");
        var ran = in.imported(in.file(Imports.HEADER + "Oslo;Netto driftsresultat;2022;3,6;%\n"), "a");
        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err())
                .contains("No release can be put here", "nothing was written")
                .doesNotContain("\tat ");
    }

    @Test
    void whoeverIsUnknownIsToldWhereSomebodyNewIsAdded() throws IOException {
        assertThat(in.run(in.file(Imports.HEADER), "--dry-run", "--body", "qqqqqq")
                        .err())
                .contains("bodies.yaml");
        assertThat(Ran.of("needs", "qqqqqq", "2024").err()).contains("bodies.yaml");
    }

    @Test
    void theNextStepNamesTheMunicipalitiesOfTheFile() throws IOException {
        var ran = in.imported(
                in.file(Imports.HEADER
                        + "Oslo;Netto driftsresultat;2022;3,6;%\nAsker;Netto driftsresultat;2022;2,6;%\n"),
                "a");
        assertThat(ran.out()).contains("score asker,oslo 2022 --data " + in.figures());
    }
}
