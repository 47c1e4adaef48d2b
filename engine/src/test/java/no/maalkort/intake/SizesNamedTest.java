package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A size or unit that stands in a title or note only is never passed over. */
class SizesNamedTest {
    @TempDir
    private Path folder;

    private Desk file(String... lines) {
        return new Desk(folder).file(lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tall i 1000",
                "Tall i hele 1 000.",
                "Figures in thousands",
                "Folketall (i tusen)",
                "Alle tall i mill.",
                "Tall i tusener",
                "Tall i 1000-tall",
                "Tall x 1000",
                "Tall i prosent"
            })
    void aSizeOfFiguresWithoutAUnitIsTold(String line) {
        assertThat(file(line, "Kommune;Indikator;\u00C5r;Verdi", "Oslo;Bosatte;2021;3")
                        .problems())
                .singleElement()
                .asString()
                .contains("made0.csv:1:1: (" + line + ") names another size or unit than the figure at 3:19 has")
                .contains("(i.settled) in (persons)");
        assertThat(file("Kommune;Indikator;\u00C5r;Verdi", "Oslo;Bosatte;2021;3", line)
                        .problems())
                .singleElement()
                .asString()
                .contains("made0.csv:3:1: (" + line + ") names another size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hovedtall. Alle bel\u00F8p i hele 1000 kr",
                "Resultat (1000 kr)",
                "Resultat i tusen kroner, alle sektorer",
                "Bel\u00F8p i TNOK",
                "Bel\u00F8p i t.kr",
                "I hele 1.000 kr",
                "Bel\u00F8p (i tusen NOK)",
                "Alle tall oppgis i 000 kr",
                "NOK thousand",
                "Alle bel\u00F8p i millioner kroner."
            })
    void aSizeBesideAnotherUnitIsTold(String line) {
        String header = "Kommune;Indikator;\u00C5r;Verdi;Enhet";
        assertThat(file("\"" + line + "\"", header, "Oslo;Resultat i kroner;2021;128000;kr")
                        .problems())
                .singleElement()
                .asString()
                .contains("(" + line + ") names another size or unit", "(f.result) in (kr)");
        assertThat(file("\"" + line + "\"", header, "Oslo;Netto driftsresultat;2021;3,6;%", "Oslo;Bosatte;2021;3;")
                        .problems())
                .isEmpty();
    }

    @Test
    void aSizeThatFiguresHaveIsTheirs() {
        assertThat(file(
                                "Bel\u00F8p i 1000 kr",
                                "Kommune;Indikator;\u00C5r;Verdi;Enhet",
                                "Oslo;Resultat i kroner;2021;128000;1000 kr",
                                "Oslo;Frie inntekter;2021;63000;kr per innbygger")
                        .figures())
                .containsExactly("oslo f.result 2021 128 A", "oslo f.income-per-capita-kroner 2021 63000 A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bosatte per 1000 innbyggere",
                "Tall fra 1000 kommuner",
                "Bosatte i 1000 husholdninger",
                "Bosatte i prosent av folketallet",
                "Antall personer",
                "Utvalgte tall i tabellen"
            })
    void aLineThatNamesNoSizeIsNone(String line) {
        assertThat(file(line, "Kommune;Indikator;\u00C5r;Verdi", "Oslo;Bosatte;2021;3")
                        .figures())
                .containsExactly("oslo i.settled 2021 3 A");
    }

    @Test
    void aColumnHeadedByTheUnitOfFiguresReadFromAnotherIsTold() {
        String[] table = {"Kommune;\u00C5r;Tall;Prosent", "Oslo;2021;494;3,6"};
        assertThat(file(table).mapping("indicator: f.result-percent").problems())
                .singleElement()
                .asString()
                .contains("made0.csv:2:11: (Tall) is read and has no unit; (Prosent), the unit of (f.result-percent)")
                .contains("columns: {value: \"Prosent\"}");
        assertThat(file(table)
                        .mapping("indicator: f.result-percent", "columns: {value: Prosent}")
                        .figures())
                .containsExactly("oslo f.result-percent 2021 3,6 A");
    }
}
