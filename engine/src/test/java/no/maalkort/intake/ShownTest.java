package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.maalkort.table.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a workbook's format shows beside a number agrees with the unit that the number gets, or the number is refused. */
class ShownTest {
    private static final String TEXT = "<c r=\"%s1\" t=\"inlineStr\"><is><t>%s</t></is></c>";

    @TempDir
    private Path folder;

    private Desk sheet(String header, String format, String... values) {
        var rows = new StringBuilder(
                "<row r=\"1\">" + TEXT.formatted("A", "\u00C5r") + TEXT.formatted("B", header) + "</row>");
        for (int i = 0; i < values.length; i++) {
            rows.append("<row r=\"%d\"><c r=\"A%d\"><v>%d</v></c><c r=\"B%d\" s=\"%d\"><v>%s</v></c></row>"
                    .formatted(i + 2, i + 2, 2021 + i, i + 2, i == 0 ? 1 : 2, values[i]));
        }
        var book = new Book().sheet(rows.toString()).formats(format, "0.000");
        return new Desk(folder).bytes("made.xlsx", book.bytes()).of("baerum");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Resultat i kroner | #,##0\" mill. kr\" | 494 | f.result 2021 494 A",
                "Resultat i kroner (mill. kr) | #,##0\" mill. kr\" | 494 | f.result 2021 494 A",
                "Resultat i kroner | #,##0,,\" mill. kr\" | 494500000 | f.result 2021 494,5 A",
                "Resultat i kroner (mill. kr) | #,##0,,\" mill. kr\" | 494500000 | f.result 2021 494,5 A",
                "Resultat i kroner (kr) | #,##0,,\" mill. kr\" | 494500000 | f.result 2021 494,5 A",
                "Resultat i kroner (kr) | #,##0, | 494500000 | f.result 2021 494,5 A",
                "Resultat i kroner (kr) | [$kr-414]\\ #,##0 | 494500000 | f.result 2021 494,5 A",
                "Resultat i kroner (kr) | #,##0\",-\" | 494500000 | f.result 2021 494,5 A",
                "Netto driftsresultat (%) | 0.0\\ \\% | 3.6 | f.result-percent 2021 3,6 A",
                "Netto driftsresultat | 0.0% | 0.036 | f.result-percent 2021 3,6 A",
                "Bosatte | 0\" personer\" | 61 | i.settled 2021 61 A",
                "Energibruk | 0.0\" GWh\" | 12.5 | i.energy 2021 12,5 A",
                "Bosatte | 0;-0;\"ingen\" | 0 | i.settled 2021 0 A",
                "Bosatte | 0;-0;\"..\" | 0 | i.settled 2021 L",
                "Bosatte | [&lt;4]\":\";0 | 3 | i.settled 2021 Q",
            })
    void wordsThatAgreeAreUnderstood(String header, String format, String stored, String figure) {
        assertThat(sheet(header, format, stored).figures()).containsExactly("baerum " + figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Resultat i kroner (kr) | #,##0\" mill. kr\" | (mill. kr), and its unit is (kr).",
                "Resultat i kroner (1000 kr) | #,##0,,\" mill. kr\" | (mill. kr), and its unit is (1000 kr).",
                "Resultat i kroner (kr) | [$€-2]\\ #,##0 | (€), which no unit is called.",
                "Bosatte | 0.0\" tusen\" | (tusen), which no unit is called.",
                "Netto driftsresultat (%) | 0.0\"‰\" | (‰), which no unit is called.",
                "Bosatte | 0\"*\" | (*), which no unit is called.",
                "Resultat i kroner (kr) | 0.0% | (%), and its unit is (kr).",
                "Energibruk | 0.0% | The unit (%) cannot become that of (i.energy)",
                "Bosatte | 0\" kr\" | The unit (kr) cannot become that of (i.settled)",
            })
    void wordsThatDoNotAreRefused(String header, String format, String reason) {
        assertThat(sheet(header, format, "0.5").problems())
                .singleElement()
                .asString()
                .contains("!B2", reason);
    }

    @Test
    void aSizeOfTheFormatAndOneOfTheUnitAreTwoReadings() {
        assertThat(sheet("Resultat i kroner (1000 kr)", "#,##0,", "494000000").problems())
                .singleElement()
                .asString()
                .contains(
                        "it can be read as 494000000 or as 494000 of (1000 kr).",
                        "Maybe the line that settles it is one of these, in a mapping: scaled: kept   or   scaled: shown");
        assertThat(sheet("Resultat i kroner (1000 kr)", "#,##0,", "494000000")
                        .mapping("scaled: kept")
                        .figures())
                .containsExactly("baerum f.result 2021 494000 A");
        assertThat(sheet("Resultat i kroner (1000 kr)", "#,##0,", "494000000")
                        .mapping("scaled: shown")
                        .figures())
                .containsExactly("baerum f.result 2021 494 A");
    }

    @Test
    void aColumnOfPerCentCellsAndOthersIsRefused() {
        assertThat(sheet("Netto driftsresultat (%)", "0.0%", "0.036", "0.041").problems())
                .singleElement()
                .asString()
                .contains(
                        "!B3: (3.6 %) at Ark1!B2 is shown as per cent and (0.041) is not: it can be read as 0.041 % or as a"
                                + " share of 1.");
        assertThat(sheet("Netto driftsresultat (%)", "0.0%", "0.036", "0").figures())
                .containsExactly("baerum f.result-percent 2021 3,6 A", "baerum f.result-percent 2022 0 A");
    }

    /** A header of 2024 that is shown as a budget, a number above zero shown as one below. */
    @Test
    void whatAHeaderShowsIsReadAndASignThatIsShownStops() {
        String rows = "<row r=\"1\">" + TEXT.formatted("A", "Indikator") + "<c r=\"B1\" s=\"1\"><v>2023</v></c></row>"
                + "<row r=\"2\">" + TEXT.formatted("A", "Netto driftsresultat").replace("A1", "A2")
                + "<c r=\"B2\" s=\"2\"><v>3.6</v></c></row>";

        assertThat(new Desk(folder)
                        .bytes(
                                "budget.xlsx",
                                new Book()
                                        .sheet(rows)
                                        .formats("\"Budsjett \"0", "0.0")
                                        .bytes())
                        .of("baerum")
                        .figures())
                .containsExactly("baerum f.result-percent 2023 3,6 F");
        assertThat(new Desk(folder)
                        .bytes(
                                "goal.xlsx",
                                new Book()
                                        .sheet(rows)
                                        .formats("0\"-m\u00E5l\"", "0.0")
                                        .bytes())
                        .of("baerum")
                        .problems())
                .singleElement()
                .asString()
                .contains("The header (Indikator; m\u00E5l 2023) does not say: value.");
        assertThat(new Desk(folder)
                        .bytes(
                                "minus.xlsx",
                                new Book().sheet(rows).formats("0", "-0.0").bytes())
                        .of("baerum")
                        .problems())
                .singleElement()
                .asString()
                .contains("The cell's format shows (3.6) with (\u2212), which no unit is called.");
    }
}
