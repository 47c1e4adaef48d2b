package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table is understood in the shapes people give it: long, years as columns, indicators as columns. */
class LayoutTest {
    @TempDir
    private Path folder;

    private Desk file(String... lines) {
        return new Desk(folder).file(lines);
    }

    @Test
    void aLongTableHasOneFigureARow() {
        assertThat(file(
                                "Kommunenummer;Kommune;Indikator;\u00C5r;Verdi;Enhet;Status",
                                "3024;B\u00E6rum;Netto driftsresultat;2023;3,6;prosent;forel\u00F8pig",
                                "0301;Oslo;KOSAGD230000;2023;2,0;%;")
                        .figures())
                .containsExactly("baerum f.result-percent 2023 3,6 P", "oslo f.result-percent 2023 2,0 A");
    }

    @Test
    void yearsMayBeColumns() {
        assertThat(file("Indikator;2021;2022;2023", "Netto driftsresultat, prosent;5,9;..;3,6", "Bosatte;;61;:")
                        .of("baerum")
                        .figures())
                .containsExactly(
                        "baerum f.result-percent 2021 5,9 A",
                        "baerum f.result-percent 2022 L",
                        "baerum f.result-percent 2023 3,6 A",
                        "baerum i.settled 2022 61 A",
                        "baerum i.settled 2023 Q");
    }

    @Test
    void indicatorsMayBeColumnsWithTheirUnits() {
        assertThat(file(
                                "Kommune;\u00C5r;Netto driftsresultat (%);Resultat i kroner (1000 kr);Utslipp (tonn CO\u2082-ekvivalenter)",
                                "Oslo;2023;3,6;494 500;1 000,5")
                        .figures())
                .containsExactly(
                        "oslo f.result-percent 2023 3,6 A",
                        "oslo f.result 2023 494,5 A",
                        "oslo e.tonnes 2023 1000,5 A");
    }

    @Test
    void aHeaderMayStandInSeveralRowsWithMergedCells() {
        assertThat(file("Kommune;Netto driftsresultat;;Bosatte;", ";2022;2023;2022;2023", "Oslo;1,5;2,5;900;800")
                        .figures())
                .containsExactly(
                        "oslo f.result-percent 2022 1,5 A",
                        "oslo f.result-percent 2023 2,5 A",
                        "oslo i.settled 2022 900 A",
                        "oslo i.settled 2023 800 A");
    }

    @Test
    void aHeaderMayHoldNameUnitAndYear() {
        assertThat(file(
                                "\"region\",\"Netto driftsresultat (prosent) 2022\",\"Netto driftsresultat (prosent) 2023\"",
                                "3024 B\u00E6rum,3.6,4.1")
                        .figures())
                .containsExactly("baerum f.result-percent 2022 3,6 A", "baerum f.result-percent 2023 4,1 A");
    }

    @Test
    void titlesGroupsAndFootnotesArePassedOverAndTold() {
        var understood = file(
                        "\u00D8konomi i kommunene",
                        "Uttrekk;fra regnskapet;;",
                        "",
                        "Kommune;Indikator;2022;2023",
                        "Drift;;;",
                        "Oslo;Netto driftsresultat;1,5;2,5",
                        "",
                        "Kilde: regnskapet")
                .understood();

        assertThat(understood.problems()).isEmpty();
        var table = understood.tables().get(0);
        assertThat(table.layout().first()).isEqualTo(4);
        assertThat(table.layout().titles()).containsExactly("\u00D8konomi i kommunene", "Uttrekk fra regnskapet");
        assertThat(table.tally().firstNotes()).containsExactly("Drift", "Kilde: regnskapet");
    }

    @Test
    void aColumnNobodyKnowsIsNotReadAndSaidToBe() {
        var layout = file("Kommune;\u00C5r;Bosatte;Merknad", "Oslo;2023;800;Fra IMDi")
                .understood()
                .tables()
                .get(0)
                .layout();

        assertThat(layout.columns())
                .filteredOn(column -> column.role() == null)
                .extracting(Column::header)
                .containsExactly("Merknad");
    }

    @Test
    void aHeaderThatSaysTooLittleIsToldWithWhatItLacks() {
        assertThat(file("Kommune;Indikator;Verdi", "Oslo;Bosatte;800").problems())
                .containsExactly(
                        "made0.csv:1:1: The header (Kommune; Indikator; Verdi) does not say: year.\n"
                                + "  Maybe put the line (year: 2023) into a mapping, or name the column of years, not of days: columns: {year: \u2026}");
        assertThat(file("\u00C5r;Bosatte", "2023;800").problems())
                .singleElement()
                .asString()
                .contains("does not say: body.", "name the municipality with --body");
        assertThat(file(";2022;2023", "Bosatte;800;900").of("oslo").problems())
                .singleElement()
                .asString()
                .contains(
                        "does not say: indicator.",
                        "write headers above the columns that have none",
                        "columns: {indicator: {column: 1}}");
    }

    @Test
    void aMissingHeaderIsToldAndNoRowIsTakenForOne() {
        assertThat(file("Oslo;Bosatte;2023;800", "Oslo;Bosatte;2022;700").problems())
                .singleElement()
                .asString()
                .contains("does not say");
    }

    @Test
    void aDoubledHeaderIsTold() {
        assertThat(file("Kommune;Indikator;2023;2023", "Oslo;Bosatte;800;801").problems())
                .first()
                .asString()
                .contains("made0.csv:1:24: The header (2023) says the same as another column's.");
    }

    @Test
    void aRaggedRowIsToldWithItsPlace() {
        assertThat(file("Kommune;Indikator;\u00C5r;Verdi", "Oslo;Bosatte;2023", "Oslo;Bosatte;2022;3;6")
                        .problems())
                .hasSize(2)
                .first()
                .asString()
                .contains("made0.csv:2:1: The row has 3 cells, the header 4.");
    }

    @Test
    void aYearThatIsNoneOrIsYetToComeIsTold() {
        assertThat(file(
                                "Kommune;Indikator;\u00C5r;Verdi;Status",
                                "Oslo;Bosatte;20223;1;",
                                "Oslo;Bosatte;2031;1;",
                                "Oslo;Bosatte;2032;1;F")
                        .publishedIn(2024)
                        .problems())
                .hasSize(2)
                .anyMatch(one -> one.contains("The period (20223) is not a year."))
                .anyMatch(one -> one.contains("The period (2031) begins after the release was published."));
    }

    @Test
    void aBodyNobodyKnowsIsToldOnceWithTheLineThatAddsIt() {
        assertThat(file(
                                "Kommune;Indikator;\u00C5r;Verdi",
                                "4016 Nissedal;Bosatte;2023;1",
                                "4016 Nissedal;Bosatte;2022;1")
                        .problems())
                .singleElement()
                .asString()
                .contains("The body (4016 Nissedal) is not in the catalogue.")
                .contains(
                        "nissedal: {kind: municipality, name: {nb: \"Nissedal\", en: \"Nissedal\"}, numbers: [{number: \"4016\"}]}");
    }

    @Test
    void anIndicatorNobodyKnowsIsToldWithTheNearest() {
        assertThat(file("Kommune;Indikator;\u00C5r;Verdi", "Oslo;Bosate;2023;1").problems())
                .singleElement()
                .asString()
                .contains("The indicator (Bosate) is not known.", "(bosatte)");
    }

    @Test
    void theSameNumberOfAnotherYearIsAnotherBody() {
        assertThat(file("Kommune;Indikator;2019;2020", "Asker;Bosatte;40;50").figures())
                .containsExactly("asker-2019 i.settled 2019 40 A", "asker i.settled 2020 50 A");
    }

    @Test
    void aTableThatGivesBothNumbersOfABodyHasOneFigure() {
        assertThat(file(
                                "region;statistikkvariabel;2023;2024",
                                "3024 B\u00E6rum (2020-2023);KOSAGD230000;3,6;.",
                                "3201 B\u00E6rum;KOSAGD230000;.;4,1")
                        .figures())
                .containsExactlyInAnyOrder("baerum f.result-percent 2023 3,6 A", "baerum f.result-percent 2024 4,1 A");
    }

    @Test
    void twoValuesForOneKeyAreRefusedWithBothPlaces() {
        assertThat(file("Kommune;Indikator;\u00C5r;Verdi", "Oslo;Bosatte;2023;1", "Oslo;Bosatte;2023;1")
                        .problems())
                .singleElement()
                .asString()
                .contains(
                        "made0.csv:3:19: (oslo, i.settled, 2023) stands at 2:19 already; it is (1) there and (1) here.");
    }

    @Test
    void twoValuesInTwoFilesAreRefusedWithTheFirstFile() {
        String header = "Kommune;Indikator;\u00C5r;Verdi";
        assertThat(file(header, "Oslo;Bosatte;2023;1")
                        .file(header, "Asker;Bosatte;2023;3", "Oslo;Bosatte;2023;2")
                        .problems())
                .singleElement()
                .asString()
                .contains("made1.csv:3:19: (oslo, i.settled, 2023) stands at made0.csv:2:19 already; it is (1) there"
                        + " and (2) here.");
    }

    @Test
    void withABodyNamedOnlyItsRowsCount() {
        assertThat(file(
                                "Kommune;Indikator;\u00C5r;Verdi",
                                "Oslo;Bosatte;2023;1",
                                "Asker;Bosatte;2023;2",
                                "Ukjent;Bosatte;2023;3")
                        .of("oslo")
                        .figures())
                .containsExactly("oslo i.settled 2023 1 A");
    }

    @Test
    void gradesAndYesAndNoAreWords() {
        assertThat(file("Kommune;\u00C5r;Karakter;Regler vedtatt", "Oslo;2023;B;ja", "Asker;2023;A;nei")
                        .figures())
                .containsExactly(
                        "oslo c.grade 2023 B A",
                        "oslo c.rules 2023 yes A",
                        "asker c.grade 2023 A A",
                        "asker c.rules 2023 no A");
        assertThat(file("Kommune;\u00C5r;Karakter", "Oslo;2023;E").problems())
                .singleElement()
                .asString()
                .contains("(E) is not one of [D, C, B, A]");
    }

    @Test
    void aValueBesideAStatusThatSaysThereIsNoneIsTold() {
        assertThat(file("Kommune;Indikator;\u00C5r;Verdi;Status", "Oslo;Bosatte;2023;1;Q", "Oslo;Bosatte;2022;1;X")
                        .problems())
                .hasSize(2)
                .anyMatch(one -> one.contains("A value (1) stands beside the status (Q)"))
                .anyMatch(one -> one.contains("The status (X) is not known."));
    }

    @Test
    void aRowThatSaysWhenTheTableWasMadeIsPassedOverAndTold() {
        var understood = file(
                        "Indikator;2022;2023",
                        "Bosatte;61;62",
                        "Sist oppdatert;;2024-03-01",
                        "Hentet:;01.03.2024 08:00;")
                .of("baerum")
                .understood();

        assertThat(understood.problems()).isEmpty();
        assertThat(understood.figures()).hasSize(2);
        assertThat(understood.tables().get(0).tally().firstNotes())
                .containsExactly("Sist oppdatert 2024-03-01", "Hentet: 01.03.2024 08:00");
        assertThat(file("Indikator;2022;2023", "Bosatte;61;62", "Energibruk;;2024-03-01")
                        .of("baerum")
                        .problems())
                .isNotEmpty();
    }

    @Test
    void aColumnOfDaysIsNoColumnOfYears() {
        assertThat(file("Kommune;Dato;Bosatte", "Oslo;2022-12-31;3").problems())
                .singleElement()
                .asString()
                .contains("does not say: year", "name the column of years, not of days");
        assertThat(file("Kommune;Dato;Bosatte", "Oslo;2022-12-31;3")
                        .mapping("columns: {year: Dato}")
                        .problems())
                .singleElement()
                .asString()
                .contains("The period (2022-12-31) is not a year.", "into one (\u00C5r)");
        assertThat(file("Kommune;Dato;\u00C5r;Bosatte", "Oslo;2022-12-31;2022;3")
                        .figures())
                .containsExactly("oslo i.settled 2022 3 A");
    }
}
