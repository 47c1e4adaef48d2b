package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.maalkort.table.WorkbookMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that names another municipality, year or indicator than its figures get stops them; what a row says itself counts. */
class OtherMeantTest {
    @TempDir
    private Path folder;

    private Desk file(String... lines) {
        return new Desk(folder).file(lines);
    }

    @Test
    void aGroupOfAnotherMunicipalityIsTold() {
        var desk = file("\u00C5r;Bosatte", "B\u00E6rum", "2022;3", "Asker", "2023;4", "2022;5")
                .of("baerum");

        assertThat(desk.problems()).anySatisfy(one -> assertThat(one)
                .contains("made0.csv:4:1: (Asker) names another municipality than the figure at 5:6 would get")
                .contains("which is (baerum)", "into a column (Kommune)"));
        assertThat(file("\u00C5r;Bosatte", "B\u00E6rum", "2022;3", "B\u00E6rum kommune:", "2023;4", "Kilde: Asker")
                        .of("baerum")
                        .figures())
                .containsExactly("baerum i.settled 2022 3 A", "baerum i.settled 2023 4 A");
    }

    @Test
    void aGroupOfAnotherYearIsTold() {
        assertThat(file("Kommune;Bosatte", "2021", "Oslo;3", "2022", "Asker;4")
                        .mapping("year: 2021")
                        .problems())
                .singleElement()
                .asString()
                .contains("made0.csv:4:1: (2022) names another year than the figure at 5:7 would get, which is (2021)");
        assertThat(file("Kommune;2021;2022", "Oslo;3;4", "2019", "Asker;4;5")
                        .mapping("indicator: i.settled")
                        .problems())
                .isNotEmpty();
    }

    @Test
    void aGroupOfAnotherIndicatorIsTold() {
        assertThat(file("Netto driftsresultat (%)", "Kommune;2021", "Oslo;3,5", "Energibruk", "Asker;10,5")
                        .mapping("indicator: f.result-percent")
                        .problems())
                .singleElement()
                .asString()
                .contains("(Energibruk) names another indicator than the figure at 5:7 would get");
        assertThat(file("Kommune;\u00C5r;Bosatte", "Oslo;2021;3", "Energibruk", "Asker;2021;5")
                        .problems())
                .singleElement()
                .asString()
                .contains("(Energibruk) names another indicator");
    }

    @Test
    void aMeasureBetweenFiguresOfTheMappingsIsAnotherThoughItIsNotKnown() {
        String[] table = {
            "Kommune;2021", "Konsern", "Oslo;3,5", "Langsiktig gjeld i prosent av inntektene", "Asker;101,5"
        };
        assertThat(file(table).mapping("indicator: f.result-percent").problems())
                .singleElement()
                .asString()
                .contains("made0.csv:4:1: (Langsiktig gjeld i prosent av inntektene) names another indicator");
        table[3] = "Folloregionen";
        assertThat(file(table).mapping("indicator: f.result-percent").figures()).hasSize(2);
    }

    @Test
    void whatARowSaysItselfCounts() {
        assertThat(file(
                                "N\u00F8kkeltall for Asker 2019",
                                "Kommune;Indikator;\u00C5r;Verdi",
                                "Energibruk",
                                "Oslo;Bosatte;2021;3",
                                "Asker",
                                "B\u00E6rum;Bosatte;2021;4")
                        .figures())
                .containsExactly("oslo i.settled 2021 3 A", "baerum i.settled 2021 4 A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N\u00F8kkeltall for Asker kommune",
                "Asker",
                "Asker kommune \u2013 \u00F8konomi 2017\u20132023",
                "\u00D8konomi i Asker",
                "N\u00F8kkeltall Asker kommune, konsern",
                "Gjelder Asker",
                "3025"
            })
    void aTitleOfAnotherMunicipalityIsTold(String title) {
        assertThat(file("\"" + title + "\"", "\u00C5r;Bosatte", "2021;3")
                        .of("baerum")
                        .problems())
                .singleElement()
                .asString()
                .contains("(" + title + ") names another municipality");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B\u00E6rum kommune 2017\u20132023",
                "3024 B\u00E6rum",
                "Kilde: SSB, hentet 2024-03-01",
                "Kilde: Oslo kommune",
                "Asker og B\u00E6rum",
                "B\u00E6rum, Asker og Oslo",
                "Utarbeidet i Oslo, mars 2024",
                "\u00D8konomiske n\u00F8kkeltall",
                "Oslofjorden rundt"
            })
    void aTitleOfOthersToo(String title) {
        assertThat(file("\"" + title + "\"", "\u00C5r;Bosatte", "2021;3")
                        .of("baerum")
                        .figures())
                .containsExactly("baerum i.settled 2021 3 A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tall for bosatte i 2019 | true",
                "2019 | true",
                "Tall for bosatte i 2021 | false",
                "Bosatte 2019 og 2021 | false",
                "Bosatte 2017-2019 | false",
                "Oppdatert i 2022 | false",
                "Tall per 15. mars 2022 | false",
                "Faste 2015-kroner | false",
                "Kommuneinndelingen i 2020 | false"
            })
    void aTitleOfAnotherYearIsTold(String title, boolean isTold) {
        var problems =
                file(title, "Kommune;Bosatte", "Oslo;3").mapping("year: 2021").problems();
        assertThat(problems).hasSize(isTold ? 1 : 0);
        assertThat(String.join("", problems)).contains(isTold ? "names another year" : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KOSTRA-gruppe 7 | true",
                "Tall for KOSTRA-gruppe 7 | true",
                "\u00D8konomi - kommunegruppe 7 | true",
                "Landet uten Oslo | true",
                "Telemark fylke | true",
                "B\u00E6rum (KOSTRA-gruppe 7) | false",
                "Utvalgte kommuner i landet | false",
                "Folkehelse i fylket | false"
            })
    void aTitleOfAGroupIsTold(String title, boolean isTold) {
        var problems = file(title, "\u00C5r;Bosatte", "2021;3").of("baerum").problems();
        assertThat(problems).hasSize(isTold ? 1 : 0);
        assertThat(String.join("", problems)).contains(isTold ? "names another municipality" : "");
        assertThat(file("B\u00E6rum kommune", title, "\u00C5r;Bosatte", "2021;3")
                        .of("baerum")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tall for Asker | true",
                "Gjelder Asker kommune. | true",
                "Figures are for Oslo | true",
                "tall for B\u00E6rum | false",
                "Gjelder vedtak i fjor | false",
                "Asker hadde flere | false",
                "meldt til Oslo | false"
            })
    void aNoteOfAnotherMunicipalityIsTold(String note, boolean isTold) {
        var problems = file("Kommune;\u00C5r;Bosatte;Merknad", "B\u00E6rum;2021;3;" + note)
                .problems();
        assertThat(problems).hasSize(isTold ? 1 : 0);
        assertThat(String.join("", problems))
                .contains(isTold ? "(" + note + ") stands beside a figure that would be (baerum)'s." : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Fortegn | - | true", "Sign | minus | true", "Fortegn | + | false", "Fortegn |  | false"})
    void aSignInAColumnOfItsOwnIsTold(String header, String sign, boolean isTold) {
        var problems = file(
                        "Kommune;\u00C5r;Netto driftsresultat (%);" + header,
                        "Oslo;2021;3,5;" + (sign == null ? "" : sign))
                .problems();
        assertThat(problems).hasSize(isTold ? 1 : 0);
        assertThat(String.join("", problems)).contains(isTold ? "write the sign before each number" : "");
    }

    @Test
    void aSheetsNameIsLikeATitle() {
        String[][] ofOne = {{"\u00C5r", "Bosatte"}, {"2021", "2"}};
        String[][] ofAYear = {{"Kommune", "Bosatte"}, {"Oslo", "2"}};

        assertThat(new Desk(folder)
                        .bytes("made.xlsx", WorkbookMaker.of("Asker", "", ofOne))
                        .of("baerum")
                        .problems())
                .singleElement()
                .asString()
                .contains("made.xlsx:Asker: (Asker) names another municipality than the figure at Asker!B2 would get");
        assertThat(new Desk(folder)
                        .bytes("made.xlsx", WorkbookMaker.of("2019", "", ofAYear))
                        .mapping("year: 2021")
                        .problems())
                .singleElement()
                .asString()
                .contains("(2019) names another year");
        assertThat(new Desk(folder)
                        .bytes("made.xlsx", WorkbookMaker.of("2021", "", ofAYear))
                        .mapping("year: 2021")
                        .figures())
                .containsExactly("oslo i.settled 2021 2 A");
    }
}
