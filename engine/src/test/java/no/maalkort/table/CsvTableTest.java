package no.maalkort.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is read exactly, or refused at its place; its encoding and delimiter are decided by the whole of it. */
class CsvTableTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TABLE = "kommune;år;verdi\nBærum;2023;3,6\nØrsta;2023;-1,5\n";
    private static final List<List<String>> ROWS = List.of(
            List.of("kommune", "år", "verdi"), List.of("Bærum", "2023", "3,6"), List.of("Ørsta", "2023", "-1,5"));

    @TempDir
    private Path folder;

    private Made made(String text) {
        return Made.text(folder, text);
    }

    private Made bytes(String latin) {
        return Made.text(folder, latin, ISO_8859_1);
    }

    @Test
    void utf8IsProvedByEveryByte() {
        assertThat(made(TABLE).rows()).isEqualTo(ROWS);
        assertThat(made(TABLE).evidence())
                .containsExactly(
                        "encoding: UTF-8 (every byte of the file is UTF-8; line 1 holds the byte C3 first)",
                        "delimiter: semicolon (3 of the first 3 rows have 3 cells with it)");
        assertThat(made("a;b\n1;2\n").evidence().get(0)).startsWith("encoding: UTF-8 (every byte is ASCII");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstCell() {
        assertThat(made('\uFEFF' + TABLE).rows()).isEqualTo(ROWS);
        assertThat(Made.text(folder, '\uFEFF' + TABLE, UTF_16LE).rows()).isEqualTo(ROWS);
        assertThat(Made.text(folder, '\uFEFF' + TABLE, UTF_16BE).rows()).isEqualTo(ROWS);
        assertThat(Made.text(folder, '\uFEFF' + TABLE, UTF_16BE).evidence().get(0))
                .isEqualTo("encoding: UTF-16BE (its byte order mark (FE FF))");
    }

    @Test
    void windows1252IsToldFromIso8859OneByTheBytesThatDiffer() {
        assertThat(Made.text(folder, TABLE, WINDOWS).rows()).isEqualTo(ROWS);
        assertThat(Made.text(folder, TABLE, WINDOWS).evidence().get(0))
                .isEqualTo("encoding: windows-1252 (line 1 holds the byte E5, which is no UTF-8;"
                        + " no byte of 80–9F stands in it, where alone ISO-8859-1 would differ)");
        assertThat(Made.text(folder, TABLE + "Oslo;2023;– €\n", WINDOWS)
                        .evidence()
                        .get(0))
                .contains("line 4 holds the byte 96, a sign here and a control character in ISO-8859-1");
        assertThat(Made.text(folder, TABLE, ISO_8859_1)
                        .declared("iso-8859-1", null, null)
                        .rows())
                .isEqualTo(ROWS);
        assertThat(Made.text(folder, TABLE + "Oslo;2023;–\n", WINDOWS)
                        .declared("iso-8859-1", null, null)
                        .problems())
                .singleElement()
                .asString()
                .contains("made.csv:4:11: A character that hides or reorders text (U+0096)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0081", "\u008D", "\u008F", "\u0090", "\u009D"})
    void bytesThatMeanNothingInWindows1252AreRefused(String nothing) {
        assertThat(bytes("år;b\n1;" + nothing + "\n").problems())
                .singleElement()
                .asString()
                .startsWith("made.csv:2:3: The file is neither UTF-8 nor Windows-1252: line 2 holds the byte");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00C0\u00AE\u00C0\u00AE\u00C0\u00AF",
                "\u00E0\u0080\u00AF",
                "\u00F0\u0082\u0082\u00AC",
                "\u00ED\u00A0\u0080"
            })
    void forgedUtf8IsNeverReadAsOtherLetters(String forged) {
        assertThat(bytes("a;b\n1;" + forged + "\n").problems())
                .singleElement()
                .asString()
                .startsWith("made.csv:2:3: A letter is written in a forged way");
    }

    @Test
    void aFileOfTwoEncodingsIsRefusedNotGarbled() {
        assertThat(bytes("\u00C3\u00A6;b\n\u00E6;2\n").problems())
                .singleElement()
                .asString()
                .contains("neither all UTF-8 nor plainly Windows-1252")
                .contains("paste (encoding: windows-1252)");
    }

    @Test
    void aDeclaredEncodingIsHeldToItsBytes() {
        assertThat(Made.text(folder, TABLE, WINDOWS)
                        .declared("utf-8", null, null)
                        .problems())
                .containsExactly("made.csv:1:9: The file is not UTF-8: a byte (E5) stands here.\n"
                        + "  Maybe another encoding was declared than the file has; safest is to save it as UTF-8.");
        assertThat(made('\uFEFF' + TABLE).declared("windows-1252", null, null).problems())
                .singleElement()
                .asString()
                .contains("its byte order mark (EF BB BF) says (utf-8)");
        assertThat(made(TABLE).declared("latin9", null, null).problems())
                .singleElement()
                .asString()
                .contains("The encoding (latin9) is not known.");
        assertThat(Made.text(folder, TABLE, UTF_16LE)
                        .declared("UTF-16LE", null, null)
                        .rows())
                .isEqualTo(ROWS);
    }

    @Test
    void utf16WithoutItsMarkIsRefusedAtTheFirstNul() {
        assertThat(Made.text(folder, "a;b\n1;2\n", UTF_16LE).problems())
                .singleElement()
                .asString()
                .startsWith("made.csv:1:2: A NUL byte stands here.");
    }

    @Test
    void cellsAreTrimmedOfSpacesThatNeverBreakToo() {
        assertThat(made("a;b\n\u00A0x\u202F; 1\u00A0234 \n").rows().get(1)).containsExactly("x", "1\u00A0234");
    }

    @Test
    void quotedCellsKeepDelimitersQuotesBackslashesAndLines() {
        assertThat(made("a;b\n\"x;\"\"y\"\"\";\"C:\\\"\n\"to\r\nlinjer\";2\r\n").rows())
                .containsExactly(List.of("a", "b"), List.of("x;\"y\"", "C:\\"), List.of("to\nlinjer", "2"));
    }

    @Test
    void rowsMayDifferInLengthAndEmptyOnesAreLeftOut() {
        var made = made("Tittel\n\na;b;c\n;;\n1;2;3;4\n");
        assertThat(made.rows()).containsExactly(List.of("Tittel"), List.of("a", "b", "c"), List.of("1", "2", "3", "4"));
        assertThat(made.row(1).number()).isEqualTo(3);
        assertThat(made.row(0).cell(2)).isEqualTo(Cell.EMPTY);
    }

    @Test
    void aCellKnowsItsLineAndColumn() {
        var row = made("a;b;c\n\"to;\nlinjer\";\"x\";3\n").row(1);

        assertThat(row.number()).isEqualTo(2);
        assertThat(List.of(row.place(0).at(), row.place(1).at(), row.place(2).at()))
                .containsExactly("2:1", "3:9", "3:13");
        assertThat(row.place(2).problem("M.", "m.").place()).endsWith("made.csv:3:13");
    }

    @Test
    void aWrongQuoteIsToldAtItsPlaceAndSwallowsNothing() {
        assertThat(made("a;b\n\"3,6;1\nc;d\n").problems())
                .singleElement()
                .asString()
                .startsWith("made.csv:2:1: A quote is opened here and not closed.");
        assertThat(made("a;b\n3\"6;1\nc;d\"d\"\n").problems())
                .extracting(problem -> problem.substring(0, 50))
                .containsExactly(
                        "made.csv:2:2: A quote (\") stands inside a cell.\n  ",
                        "made.csv:3:4: A quote (\") stands inside a cell.\n  ");
    }

    @Test
    @Timeout(10)
    void aQuoteThatIsNeverClosedCostsNoTime() {
        String lines = "bare tekst som fortsetter;1\n".repeat(80_000);
        assertThat(made("a;b\n\"" + lines).problems())
                .singleElement()
                .asString()
                .startsWith("made.csv:2:1: A quote is opened here and not closed.");
        assertThat(made("a;b\n\"" + lines + "\";2\n").problems()).isNotEmpty();
        assertThat(made("a;b\n" + "\"x;1\n".repeat(80_001)).problems())
                .hasSizeBetween(100, 200)
                .last()
                .asString()
                .contains("More is wrong from here on.");
    }

    @Test
    void aQuotedCellMayTakeFiftyLinesAndNoMore() {
        assertThat(made("a;b\n\"" + "x\n".repeat(49) + "y\";2\n").rows()).hasSize(2);
        assertThat(made("a;b\n\"" + "x\n".repeat(50) + "y\";2\n").problems())
                .first()
                .asString()
                .startsWith("made.csv:2:1: A quote is opened here and not closed.");
    }

    @Test
    void whatIsTooBigIsRefused() {
        assertThat(made("a;b\n1;" + "x".repeat(64 * 1024) + "\n").problems()).isEmpty();
        assertThat(made("a;b\n1;" + "x".repeat(64 * 1024 + 1) + "\n").problems())
                .containsExactly("made.csv:2:3: The cell is longer than 64 kB.\n"
                        + "  Maybe a separator is missing, or this is no table.");
        assertThat(made("a;b\n1;" + "x".repeat(10_000_000) + "\n").problems())
                .singleElement()
                .asString()
                .startsWith("made.csv:2:1: The line is longer than 1 MB.");
        assertThat(made("a;b\n1" + ";2".repeat(499) + "\n").problems()).isEmpty();
        assertThat(made("a;b\n1" + ";2".repeat(500) + "\n").problems())
                .singleElement()
                .asString()
                .startsWith("made.csv:2: The row has 501 cells; 500 are the most.");
    }

    @ParameterizedTest
    @CsvSource({"200B", "00AD", "202E", "2066", "FEFF", "0007", "0085", "2028", "007F"})
    void charactersThatHideOrReorderAreRefusedInAnyCell(String hex) {
        char hidden = (char) Integer.parseInt(hex, 16);
        assertThat(made("a;b\n1;x" + hidden + "y\n").problems())
                .singleElement()
                .asString()
                .startsWith("made.csv:2:4: A ")
                .contains("(U+" + hex + ")");
    }

    @ParameterizedTest
    @CsvSource({"200B", "00AD"})
    void whatHidesIsToldBeforeADelimiterThatIsNotFound(String hex) {
        char hidden = (char) Integer.parseInt(hex, 16);
        assertThat(made("a" + hidden + "b\n").problems())
                .singleElement()
                .asString()
                .startsWith("made.csv:1:2: A character that hides or reorders text (U+" + hex + ")");
    }

    @Test
    void lineEndsOfOldMacsAreRefused() {
        assertThat(made("a;b\r1;2\r").problems())
                .containsExactly("made.csv:1:4: A line ends here (U+000D) for some programs only.\n"
                        + "  Maybe save the file with plain line ends (LF).");
        assertThat(made("a;b\n1;2\r").problems()).singleElement().asString().startsWith("made.csv:2:4: A line ends");
    }

    @Test
    void lineEndsAreFoundWhereverTheBufferEnds() {
        for (int length = 65_530; length < 65_540; length++) {
            String pad = "x".repeat(length - 50_000);
            var made = made("a;b\r\n" + "y".repeat(50_000 - 7) + ";" + pad + "\r\n\u00E5;\u00E6\r\n");
            assertThat(made.rows()).hasSize(3).last().isEqualTo(List.of("å", "æ"));
            assertThat(made("a;b\n" + "y".repeat(50_000 - 7) + ";" + pad + "\rz;w\n")
                            .problems())
                    .singleElement()
                    .asString()
                    .contains("U+000D");
        }
    }

    @Test
    void theSameRowsAreGivenAgain() {
        var table = made(TABLE).open();
        var first = new java.util.ArrayList<List<Cell>>();
        var second = new java.util.ArrayList<List<Cell>>();
        table.read(row -> first.add(row.cells()));
        table.read(row -> second.add(row.cells()));

        assertThat(second).isEqualTo(first).hasSize(3);
    }
}
