package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A change, an average or the like is never taken for the figure itself, nor the figure of one scope for that of another. */
class OtherMeasureTest {
    private static final String HEADER = "Kommune;\u00C5r;Resultat i kroner (mill. kr)";
    private static final String ROW = "Oslo;2021;128";

    @TempDir
    private Path folder;

    private Desk file(String... lines) {
        return new Desk(folder).file(lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Endring fra \u00E5ret f\u00F8r",
                "Prosentvis endring",
                "Differanse mot landet",
                "Landsgjennomsnitt",
                "Median for kommunegruppen",
                "Rangering",
                "Indeks (2015=100)",
                "Andel av landet",
                "Faste 2015-priser",
                "Per 2. tertial",
                "Per innbygger",
                "Kun menn",
                "Konserntall",
                "Kommunekassen"
            })
    void aTitleThatMakesFiguresAnotherThingStops(String title) {
        assertThat(file("\"" + title + "\"", HEADER, ROW).problems())
                .singleElement()
                .asString()
                .contains(
                        "made0.csv:1:1: (" + title + ") makes the figures another thing than the one at 3:11 would be");
        assertThat(file(HEADER, "\"" + title + "\"", ROW).problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siste endring: 15.06.2022",
                "Endringer i tabellen",
                "Konsern og kommunekasse",
                "Oslo sammenlignet med landsgjennomsnittet",
                "Kilde: rangering fra NAV",
                "N\u00F8kkeltall for \u00F8konomien"
            })
    void aTitleThatSpeaksOfMoreDoesNot(String title) {
        assertThat(file("\"" + title + "\"", HEADER, ROW).figures()).containsExactly("oslo f.result 2021 128 A");
        assertThat(file(HEADER, ROW, "Rangering").figures()).containsExactly("oslo f.result 2021 128 A");
    }

    @Test
    void whatNoIndicatorOfTheKindCanBeIsPassedOver() {
        assertThat(file("Faste priser", "Kommune;\u00C5r;Bosatte", "Oslo;2021;3")
                        .figures())
                .containsExactly("oslo i.settled 2021 3 A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alle tall er snitt av siste tre \u00E5r.",
                "Tallene gjelder konsernet.",
                "* Bel\u00F8pene er prisjustert",
                "1) Tall for 1. halv\u00E5r"
            })
    void aFootnoteOfAllFiguresStops(String note) {
        assertThat(file(HEADER, ROW, "\"" + note + "\"").problems())
                .singleElement()
                .asString()
                .contains("made0.csv:3:1: (" + note + ") makes the figures another thing than the one at 2:11");
    }

    @Test
    void aCategoryThatSaysSoStops() {
        assertThat(file(HEADER + ";Type tall", ROW + ";Gjennomsnitt").problems())
                .hasSize(1);
        assertThat(file(HEADER + ";Type tall", ROW + ";Niv\u00E5").figures()).hasSize(1);
    }

    @Test
    void anIndicatorOfTheScopeIsMeant() {
        assertThat(file(
                                "Kommunekassen",
                                "Kommune;\u00C5r;Indikator;Verdi;Enhet",
                                "Oslo;2021;Resultat i kroner, kommunekassen;128;mill. kr")
                        .figures())
                .containsExactly("oslo f.result-own 2021 128 A");
        assertThat(file(
                                "Konsern",
                                "Kommune;\u00C5r;Indikator;Verdi;Enhet",
                                "Oslo;2021;Resultat i kroner, kommunekassen;128;mill. kr")
                        .problems())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"konsern", "Faste 2015-priser", "gjelder 2020", "2020-tall", "Tall for 2020."})
    void aNoteBesideAFigureThatSaysSoStops(String note) {
        assertThat(file(HEADER + ";Merknad", ROW + ";" + note).problems())
                .singleElement()
                .asString()
                .contains("2:15: (" + note + ") stands beside a figure that would be read as one of (");
    }

    @ParameterizedTest
    @CsvSource({"gjelder 2021", "opp fra 2020", "vekst i skatten", "h\u00F8yere enn snittet"})
    void anotherNoteDoesNot(String note) {
        assertThat(file(HEADER + ";Merknad", ROW + ";" + note).figures()).containsExactly("oslo f.result 2021 128 A");
    }

    @Test
    void decimalsInAColumnOfNotesStop() {
        String header = "Kommune,\u00C5r,Resultat i kroner (mill. kr),Merknad";
        assertThat(file(header, "Oslo,2021,128,6", "Oslo,2020,120,").problems())
                .singleElement()
                .asString()
                .contains("2:11: (128) and (6) beside it may be one number, (128,6), cut at its comma.");
        assertThat(file(header.replace(',', ';'), "Oslo;2021;128;6").figures())
                .containsExactly("oslo f.result 2021 128 A");
        assertThat(file(header, "Oslo,2021,128,se s. 6").figures()).containsExactly("oslo f.result 2021 128 A");
    }

    /** A file is read with what the descriptor of its Data Package says of it. */
    @Test
    void aNumberThatStandsForMissingStops() throws IOException {
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"resources\": [{\"path\": \"made0.csv\", \"schema\": {\"missingValues\": [\"\", \"-99\"]}}]}");

        assertThat(file(HEADER, "Oslo;2021;-99", "Oslo;2020;-98").problems())
                .containsExactly(
                        "made0.csv:2:11: (-99) stands for missing, as (datapackage.json) beside the file says.\n"
                                + "  Maybe write (..) in its place.");
        assertThat(file(HEADER, "Oslo;2021;..", "Oslo;2020;-98").figures())
                .containsExactly("oslo f.result 2021 L", "oslo f.result 2020 -98 A");
    }
}
