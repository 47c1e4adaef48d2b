package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How numbers are printed is decided over the whole file, by a cell that can be read in one way only, or refused. */
class NumberFormTest {
    @TempDir
    private Path folder;

    private Desk values(String... values) {
        var lines = new java.util.ArrayList<>(List.of("Kommune;Indikator;\u00C5r;Verdi"));
        for (int i = 0; i < values.length; i++) {
            lines.add("Oslo;i.settled;" + (2000 + i) + ";" + values[i]);
        }
        return new Desk(folder).file(lines.toArray(String[]::new));
    }

    private List<String> read(String... values) {
        return values(values).figures().stream().map(line -> line.split(" ")[3]).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,6 | 3,6",
                "3.6 | 3,6",
                "-3,2 | -3,2",
                "\u22123,2 | -3,2",
                "1 234,5 | 1234,5",
                "1\u00A0234,5 | 1234,5",
                "1\u202F234.5 | 1234,5",
                "1.234,5 | 1234,5",
                "1,234.5 | 1234,5",
                "1.234.567 | 1234567",
                "1,234,567 | 1234567",
                "12 345 678 | 12345678",
                "1234,567 | 1234,567",
                "0,125 | 0,125",
                "3,60 | 3,60"
            })
    void aNumberThatCanBeReadInOneWayIsReadSo(String text, String value) {
        assertThat(read(text)).containsExactly(value);
    }

    @Test
    void oneCellThatIsPlainDecidesForThoseThatAreNot() {
        assertThat(read("1,234", "3,6")).containsExactly("1,234", "3,6");
        assertThat(read("1.234", "3.6")).containsExactly("1,234", "3,6");
        assertThat(read("1.234", "1.234.567")).containsExactly("1234", "1234567");
        assertThat(read("1.234", "1.234,5")).containsExactly("1234", "1234,5");
    }

    @Test
    void theCellThatDecidedIsNamed() {
        assertThat(values("1 234", "3,6").evidence())
                .contains("decimal sign: , ((3,6) at 3:21)", "thousands: space ((1 234) at 2:21)");
        assertThat(values("494").evidence())
                .contains("decimal sign: none (every printed number is whole, as (494) at 2:21)");
    }

    @Test
    void aFileThatCanBeReadInTwoWaysIsRefusedWithBothAndTheLineThatSettlesIt() {
        assertThat(values("494", "1.234").problems())
                .singleElement()
                .asString()
                .contains("made0.csv:3:21: (1.234) at 3:21 can be read as 1234 or as 1.234 (decimal point)")
                .contains("decimal-sign: \",\"   or   decimal-sign: \".\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"',' | 1234", "'.' | 1,234"})
    void theLineSettlesIt(String sign, String value) {
        var desk = values("1.234")
                .mapping(
                        "decimal-sign: \"" + sign + "\"", "thousands-sign: \"" + (sign.equals(",") ? "." : ",") + "\"");

        assertThat(desk.figures()).containsExactly("oslo i.settled 2000 " + value + " A");
    }

    @Test
    void mixedSignsAreRefusedWithBothCells() {
        assertThat(values("3,6", "4.1").problems())
                .singleElement()
                .asString()
                .contains("(3,6) at 2:21 says that the decimal sign is (,), (4.1) at 3:21 that it is (.)");
    }

    @Test
    void aLonePointInAFileOfDecimalCommasIsNotTakenForThousands() {
        assertThat(values("3,6", "1.234").problems())
                .singleElement()
                .asString()
                .contains("(1.234) at 3:21 is 1000 times as much or as little by how it is read");
    }

    @Test
    void aDeclaredSignThatTheFileDoesNotHaveIsRefused() {
        assertThat(values("3,6").mapping("decimal-sign: \".\"").problems())
                .singleElement()
                .asString()
                .contains("declared (.), and (3,6) at 2:21 has another");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "1e9",
                "NaN",
                "Infinity",
                "1e999999999",
                "(3,6)",
                "3,6\u00B9",
                "ca. 4",
                "+3",
                "1 23",
                "1,23,456",
                "1.2.3",
                "12.345.67",
                "\u0663",
                "1234567890123456789012345678901",
                "1,1234567890123",
                "0x1F",
                "3,6 kr",
                "-0,0"
            })
    void whatIsNoNumberIsRefusedWithItsPlace(String text) {
        assertThat(values(text, "4,5").problems()).isNotEmpty().allMatch(one -> one.contains("made0.csv:2:21: "));
    }

    @Test
    void aHyphenAloneSaysTwoThingsAndAMappingMustSayWhich() {
        assertThat(values("-").problems()).singleElement().asString().contains("(hyphen: nil) or (hyphen: missing)");
        assertThat(values("-").mapping("hyphen: nil").figures()).containsExactly("oslo i.settled 2000 0 A");
        assertThat(values("\u2013").mapping("hyphen: missing").figures()).containsExactly("oslo i.settled 2000 O");
    }

    @ParameterizedTest
    @CsvSource({"., M", ".., L", ":, Q", "n/a, O", "'', O", "Ikke m\u00E5lt, L"})
    void whatSaysThatThereIsNoNumberBecomesItsLetter(String text, String letter) {
        assertThat(values(text, "3,6").figures()).first().isEqualTo("oslo i.settled 2000 " + letter);
    }

    @Test
    void everyProblemIsToldAtOnceAndNoMoreThanAPersonReads() {
        assertThat(values("x", "3,6", "y").problems()).hasSize(2);
        assertThat(values(Stream.generate(() -> "x").limit(150).toArray(String[]::new))
                        .problems())
                .hasSize(101);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(3,6) | it is below zero: write (-3,6).",
                "3,6- | it is below zero: write (-3,6).",
                "\u20133,6 | it is below zero: write (-3,6).",
                "+3,6 | write (3,6), without the plus sign.",
                "3,6* | it is a note that belongs in another cell"
            })
    void whatPeoplePrintOtherwiseIsToldAsItIsWritten(String text, String maybe) {
        assertThatThrownBy(() -> new NumberForm(',', (char) 0).read(text))
                .isInstanceOfSatisfying(NumberForm.Unread.class, unread -> assertThat(unread.maybe())
                        .startsWith(maybe));
    }
}
