package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure of some is never taken for that of all: a column that says so must be chosen from. */
class SplitsTest {
    @TempDir
    private Path folder;

    private Desk file(String... lines) {
        return new Desk(folder).file(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "Kj\u00F8nn, Menn",
        "Sex, F",
        "Alder, 80 \u00E5r og over",
        "Kvartal, 3",
        "M\u00E5ned, juni",
        "Periode, 1. halv\u00E5r",
        "Aldersgruppe, 0-5 \u00E5r",
        "FREQ, Q",
        "Valuta, EUR",
        "TRANSFORMATION, G1",
        "Regnskapsomfang, Konsern"
    })
    void aKnownSplitIsTold(String header, String category) {
        String table = "Kommune;\u00C5r;" + header + ";Bosatte";
        assertThat(file(table, "Oslo;2021;" + category + ";3").problems())
                .singleElement()
                .asString()
                .contains("(" + category + ") of (" + header + ") may be only a part of the figure")
                .contains("where: {\"" + header + "\": [\"" + category + "\"]}");
        assertThat(file(table, "Oslo;2021;" + category + ";3")
                        .mapping("where: {\"" + header + "\": [\"" + category + "\"]}")
                        .figures())
                .containsExactly("oslo i.settled 2021 3 A");
    }

    @ParameterizedTest
    @CsvSource({
        "Kj\u00F8nn, Begge kj\u00F8nn",
        "Sex, _T",
        "Sex, ''",
        "Alder, I alt",
        "Alder, Alle aldre",
        "Kvartal, Hele \u00E5ret",
        "Periode, 2021",
        "FREQ, A",
        "Valuta, NOK",
        "freq, A: Annual",
        "TRANSFORMATION, N"
    })
    void theWholeIsRead(String header, String category) {
        assertThat(file("Kommune;\u00C5r;" + header + ";Bosatte", "Oslo;2021;" + category + ";3")
                        .figures())
                .containsExactly("oslo i.settled 2021 3 A");
    }

    @Test
    void everyDimensionOfACubeIsChosenOrTheWhole() {
        String cube = """
                {"version": "2.0", "class": "dataset", "id": ["region", "KOKgruppe", "ContentsCode", "Tid"], "size": [1, 1, 1, 1],
                 "dimension": {"region": {"category": {"index": ["3024"]}},
                  "KOKgruppe": {"category": {"index": ["7"], "label": {"7": "%s"}}},
                  "ContentsCode": {"category": {"index": ["i.settled"]}}, "Tid": {"category": {"index": ["2022"]}}}, "value": [61]}
                """;
        byte[] ofSome = cube.formatted("Enslige").getBytes(StandardCharsets.UTF_8);
        byte[] ofAll = cube.formatted("Alle husholdninger").getBytes(StandardCharsets.UTF_8);

        assertThat(new Desk(folder).bytes("made.json", ofSome).problems())
                .singleElement()
                .asString()
                .contains("(7 enslige) of (KOKgruppe) may be only a part", "where: {\"KOKgruppe\": [\"7\"]}");
        assertThat(new Desk(folder)
                        .bytes("made.json", ofSome)
                        .mapping("where: {KOKgruppe: [7]}")
                        .figures())
                .containsExactly("baerum i.settled 2022 61 A");
        assertThat(new Desk(folder).bytes("made.json", ofAll).figures()).containsExactly("baerum i.settled 2022 61 A");
    }

    @Test
    void aColumnOfFewTextsThatNothingElseDecidesIsASplit() {
        var desk = file(
                "Kommune;\u00C5r;Botilbud;Bosatte",
                "Oslo;2021;Egen bolig;3",
                "Oslo;2022;Mottak;4",
                "Asker;2021;Mottak;5",
                "Asker;2022;Egen bolig;6");

        assertThat(desk.problems())
                .singleElement()
                .asString()
                .contains("The figures of (i.settled) are of different (Botilbud): (egen bolig), (mottak)")
                .contains("where: {\"Botilbud\": [\"egen bolig\", \"mottak\"]}");
        assertThat(desk.mapping("where: {Botilbud: [egen bolig, mottak]}").figures())
                .hasSize(4);
        assertThat(file("Kommune;\u00C5r;Botilbud;Bosatte", "Oslo;2021;I alt;3", "Asker;2021;Mottak;4")
                        .problems())
                .singleElement()
                .asString()
                .contains("are of different (Botilbud): (i alt), (mottak)");
    }

    @Test
    void whatABodyOrAYearOrAnIndicatorDecidesIsNone() {
        assertThat(file(
                                "Kommune;Fylke;Valgperiode;Tema;Trend;Oppdatert;\u00C5r;Indikator;Verdi",
                                "Oslo;Oslo;f\u00F8rste;Folk;opp;1. mai;2021;Bosatte;3",
                                "Oslo;Oslo;andre;Folk;ned;2. mai;2022;Bosatte;4",
                                "Asker;Viken;f\u00F8rste;Folk;ned;1. mai;2021;Bosatte;5",
                                "Asker;Viken;andre;Folk;opp;2. mai;2022;Bosatte;6",
                                "Oslo;Oslo;f\u00F8rste;Kraft;opp;1. mai;2021;Energibruk;3",
                                "Oslo;Oslo;andre;Kraft;ned;1. mai;2022;Energibruk;4")
                        .figures())
                .hasSize(6);
    }
}
