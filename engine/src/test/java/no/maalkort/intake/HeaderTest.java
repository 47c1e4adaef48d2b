package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers are understood in the words people use, and never by half. */
class HeaderTest {
    @TempDir
    private Path folder;

    private Desk file(String... lines) {
        return new Desk(folder).file(lines);
    }

    @Test
    void aBudgetIsAForecast() {
        assertThat(file("Indikator;Regnskap 2023;Budsjett 2024;2025 (prognose)", "Netto driftsresultat (%);3,6;2,1;1,9")
                        .of("baerum")
                        .figures())
                .containsExactly(
                        "baerum f.result-percent 2023 3,6 A",
                        "baerum f.result-percent 2024 2,1 F",
                        "baerum f.result-percent 2025 1,9 F");
        assertThat(file("Kommune;\u00C5r;Netto driftsresultat (%) budsjett", "Oslo;2023;3,6")
                        .figures())
                .containsExactly("oslo f.result-percent 2023 3,6 F");
    }

    @Test
    void aBudgetInAHeaderOfThreeRowsIsOneToo() {
        assertThat(file("Kommune;Netto driftsresultat;", ";Regnskap;Budsjett", ";2023;2024", "Oslo;3,6;2,1")
                        .figures())
                .containsExactly("oslo f.result-percent 2023 3,6 A", "oslo f.result-percent 2024 2,1 F");
    }

    @Test
    void theBudgetOfAYearStandsBackForItsAccounts() {
        assertThat(file("Indikator;Opprinnelig budsjett 2023;Rev. budsjett 2023;Regnskap 2023", "Bosatte;10;20;30")
                        .of("oslo")
                        .figures())
                .containsExactly("oslo i.settled 2023 30 A");
        assertThat(file("Indikator;Vedtatt budsjett 2024;Revidert budsjett 2024", "Bosatte;10;20")
                        .of("oslo")
                        .problems())
                .singleElement()
                .asString()
                .contains("says the same as another column's", "a release keeps one of them");
    }

    @Test
    void aUnitMayStandBehindTheYear() {
        assertThat(file("Indikator;Rekneskap 2022 (1000 kr);2023, mill. kr", "Resultat i kroner;494 500;500")
                        .of("baerum")
                        .figures())
                .containsExactly("baerum f.result 2022 494,5 A", "baerum f.result 2023 500 A");
    }

    @Test
    void municipalitiesMayBeColumns() {
        assertThat(file("\u00C5r;Indikator;3024 B\u00E6rum;Oslo kommune", "2023;Bosatte;61;800")
                        .figures())
                .containsExactly("baerum i.settled 2023 61 A", "oslo i.settled 2023 800 A");
        assertThat(file("Indikator;B\u00E6rum 2022;Oslo 2022", "Bosatte;61;800")
                        .of("oslo")
                        .figures())
                .containsExactly("oslo i.settled 2022 800 A");
        assertThat(file("Indikator;\u00C5r;Asker", "Bosatte;2019;7").figures())
                .containsExactly("asker-2019 i.settled 2019 7 A");
    }

    @Test
    void aMunicipalityBesideAColumnOfThemIsNotRead() {
        assertThat(file("Kommune;Indikator;2023;Oslo", "Asker;Bosatte;61;800").figures())
                .containsExactly("asker i.settled 2023 61 A");
    }

    @Test
    void aWordNobodyKnowsHoldsTheColumnBack() {
        assertThat(file("Kommune;Indikator;2023;M\u00E5l 2024;Endring 2022-2023", "Oslo;Bosatte;61;70;5")
                        .figures())
                .containsExactly("oslo i.settled 2023 61 A");
        assertThat(file("Kommune;Bosatte;", ";Resultat;M\u00E5l", ";2022;2023", "Oslo;61;70")
                        .problems())
                .singleElement()
                .asString()
                .contains("does not say");
    }

    @Test
    void whatIsNotFinalIsSoInAnyWords() {
        assertThat(file(
                                "Kommune;Indikator;2021 (forel\u00F8pig);Forel\u00F8pig regnskap 2022;Ansl\u00E5tt 2023;2023",
                                "Oslo;Bosatte;1;2;3;4")
                        .figures())
                .containsExactly("oslo i.settled 2021 1 P", "oslo i.settled 2022 2 P", "oslo i.settled 2023 4 A");
        assertThat(file("\u00C5r;B\u00E6rum (forel\u00F8pig)", "2022;1")
                        .mapping("indicator: i.settled")
                        .figures())
                .containsExactly("baerum i.settled 2022 1 P");
    }

    @Test
    void aRowBelowTheHeaderMaySayMore() {
        assertThat(file("Kommune;Indikator;2023;2024", ";;Regnskap;Budsjett", "Oslo;Bosatte;61;70")
                        .figures())
                .containsExactly("oslo i.settled 2023 61 A", "oslo i.settled 2024 70 F");
        assertThat(file("Kommune;\u00C5r;Netto driftsresultat;Resultat i kroner", ";;%;1000 kr", "Oslo;2023;3,6;500")
                        .figures())
                .containsExactly("oslo f.result-percent 2023 3,6 A", "oslo f.result 2023 0,5 A");
    }

    @Test
    void oneTextAboveAllFiguresIsTheirs() {
        assertThat(file(";Budsjett;", "Indikator;2024;2025", "Bosatte;61;70")
                        .of("oslo")
                        .figures())
                .containsExactly("oslo i.settled 2024 61 F", "oslo i.settled 2025 70 F");
    }

    @Test
    void aTitleOrNoteThatSpeaksOfABudgetIsTold() {
        String told = "makes it doubtful that the figures are final";
        assertThat(file("Vedtatt budsjett for kommunen", "Kommune;Indikator;2024", "Oslo;Bosatte;61")
                        .problems())
                .singleElement()
                .asString()
                .contains("(Vedtatt budsjett for kommunen) " + told, "(Budsjett 2024)");
        assertThat(file("Kommune;Indikator;2024", "Oslo;Bosatte;61", "Tall for 2024 er forel\u00F8pige")
                        .problems())
                .singleElement()
                .asString()
                .contains("made0.csv:3:1: (Tall for 2024 er forel\u00F8pige) " + told);
        assertThat(file("Regnskap og budsjett", "Kommune;Indikator;Regnskap 2024", "Oslo;Bosatte;61")
                        .figures())
                .containsExactly("oslo i.settled 2024 61 A");
    }

    @Test
    void aHeaderAndARowThatContradictEachOtherAreTold() {
        for (String[] table : new String[][] {
            {"Kommune;\u00C5r;Indikator;Netto driftsresultat", "Oslo;2023;Bosatte;3"},
            {"Kommune;Indikator;Status;Budsjett 2023", "Oslo;Bosatte;A;3"},
            {"Kommune;Indikator;Enhet;2023 (1000 kr)", "Oslo;Resultat i kroner;kr;3"}
        }) {
            assertThat(file(table).problems())
                    .singleElement()
                    .asString()
                    .contains("Header and row contradict each other");
        }
    }

    @Test
    void aColumnWithoutAHeaderIsNotRead() {
        assertThat(file("Kommune;;Indikator;2023", "Oslo;7;Bosatte;61").figures())
                .containsExactly("oslo i.settled 2023 61 A");
    }

    @Test
    void aNotesSignAtAYearIsToldForItMayMeanPreliminary() {
        for (String year : new String[] {"2023*", "2023\u00B9", "2023 1)", "Regnskap 2023* (antall)"}) {
            assertThat(file("Kommune;Indikator;2022;" + year, "Oslo;Bosatte;61;70")
                            .problems())
                    .singleElement()
                    .asString()
                    .contains("A note's sign stands at the year in (" + year + ")", "write (2023 forel\u00F8pig)");
        }
    }

    @Test
    void aLongHeaderOfWordsTakesNoTime() {
        String words = "kr 2023 budsjett ".repeat(17);
        assertThat(file("Kommune;Indikator;2022;" + words + ";" + "a ".repeat(30_000), "Oslo;Bosatte;61;70;")
                        .figures())
                .containsExactly("oslo i.settled 2022 61 A");
    }

    /** Statistics Norway heads the values of a table in rows with its title, and writes codes with their words. */
    @Test
    void aTableInRowsIsReadAsStatisticsNorwayWritesIt() {
        assertThat(new Desk(folder)
                        .file(
                                "region,statistikkvariabel,\u00E5r,\"12134: Utvalgte n\u00F8kkeltall, etter region og \u00E5r\"",
                                "3024 B\u00E6rum,KOSAGD230000 Netto driftresultat i prosent (prosent),2022 2022,5.4",
                                "3024 B\u00E6rum,KOSAG110000 Frie inntekter (kr),2022,70000")
                        .mapping("indicators: {KOSAGD230000: {indicator: f.result-percent, unit: \"%\"}}")
                        .figures())
                .containsExactly("baerum f.result-percent 2022 5,4 A");
    }

    @Test
    void aCodeWithTheWordsOfAnotherIndicatorIsAsked() {
        assertThat(new Desk(folder)
                        .file(
                                "Kommune;Indikator;\u00C5r;Verdi;Enhet",
                                "B\u00E6rum;KOSAGD230000 Bosatte;2022;5;personer")
                        .problems())
                .singleElement()
                .asString()
                .contains("(KOSAGD230000 Bosatte) may be f.result-percent or i.settled.");
    }

    /** A mapping's unit is not read over the one that stands at the name. */
    @Test
    void anotherUnitThanTheMappingsIsAsked() {
        String mapping = "indicators: {Frie inntekter: {indicator: f.income-per-capita-kroner, unit: kr}}";
        assertThat(new Desk(folder)
                        .file("Kommune;\u00C5r;Indikator;Verdi", "Oslo;2021;Frie inntekter (1000 kr);75")
                        .mapping(mapping)
                        .problems())
                .singleElement()
                .asString()
                .contains("may be f.income-per-capita-kroner in 1000 kr or f.income-per-capita-kroner in kr.");
        assertThat(new Desk(folder)
                        .file("Kommune;\u00C5r;Frie inntekter (1000 kr)", "Oslo;2021;75")
                        .mapping(mapping)
                        .problems())
                .hasSize(1);
        assertThat(new Desk(folder)
                        .file("Kommune;\u00C5r;Frie inntekter (kroner)", "Oslo;2021;75000")
                        .mapping(mapping)
                        .figures())
                .containsExactly("oslo f.income-per-capita-kroner 2021 75000 A");
    }

    @Test
    void aRowWithoutABodyIsToldOnce() {
        assertThat(new Desk(folder)
                        .file("Kommune;Indikator;2021;2022", "Oslo;Bosatte;3;4", ";Netto driftsresultat (%);3;4")
                        .problems())
                .containsExactly(
                        "made0.csv:3:1: The row does not say whose figures it holds.\n  Maybe write it in each row; or, if its"
                                + " blank cells repeat the one above, put this line into a mapping:"
                                + " columns: {body: {header: \"Kommune\", blank: above}}");
    }
}
