package no.maalkort.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook's sheet is read as people see it; what they do not see is told, what cannot be trusted is refused. */
class XlsxTableTest {
    @TempDir
    private Path folder;

    private static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    private static String text(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String number(String at, String digits) {
        return "<c r=\"" + at + "\"><v>" + digits + "</v></c>";
    }

    private static String styled(String at, int style, String digits) {
        return "<c r=\"" + at + "\" s=\"" + style + "\"><v>" + digits + "</v></c>";
    }

    private Made sheet(String... rows) {
        return new Book().sheet(String.join("", rows)).in(folder);
    }

    @Test
    void textsAndNumbersAreReadWithTheirKinds() {
        var made = new Book()
                .sheet(row(2, "<c r=\"B2\" t=\"s\"><v>1</v></c>", "<c r=\"D2\" t=\"s\"><v>0</v></c>")
                        + "<row r=\"3\" spans=\"1:4\"/>"
                        + row(4, number("B4", "2023"), number("D4", "3.6")))
                .shared(
                        "<t xml:space=\"preserve\"> verdi\u00A0</t>",
                        "<r><t>å</t></r><r><rPr/><t>r</t></r><rPh><t>x</t></rPh>")
                .in(folder);

        assertThat(made.rows()).containsExactly(List.of("", "år", "", "verdi"), List.of("", "2023", "", "3.6"));
        assertThat(made.row(1).cell(3)).isEqualTo(Cell.number("3.6"));
        assertThat(made.row(0).cell(3).exact()).isFalse();
        assertThat(made.row(1).number()).isEqualTo(4);
        assertThat(made.evidence()).containsExactly("sheet: Ark1 (the only visible one)");
        assertThat(made.open().file()).endsWith("made.xlsx:Ark1");
    }

    /** People see 3,6 and a note's sign, or a number of which a part no longer counts. */
    @Test
    void raisedAndStruckRunsAreNoDigits() {
        String raised = "<r><t>3,6</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1)</t></r>";
        String struck = "<r><t>3,6</t></r><r><rPr><strike/></rPr><t>9</t></r>";
        String lowered =
                "<r><t>CO</t></r><r><rPr><strike val=\"0\"/><vertAlign val=\"subscript\"/></rPr><t>2</t></r><r><t>e</t></r>";
        var made = new Book()
                .sheet(row(
                        1,
                        "<c r=\"A1\" t=\"s\"><v>0</v></c>",
                        "<c r=\"B1\" t=\"s\"><v>1</v></c>",
                        "<c r=\"C1\" t=\"s\"><v>2</v></c>",
                        "<c r=\"D1\" t=\"inlineStr\"><is>" + raised + "</is></c>"))
                .shared(raised, struck, lowered)
                .in(folder);

        assertThat(made.rows()).containsExactly(List.of("3,6\u00B9\u207E", "3,69\u0336", "CO2e", "3,6\u00B9\u207E"));
    }

    /** A number or a name that is struck out whole no longer counts, and is read as no number and no name. */
    @Test
    void aCellThatIsStruckOutIsNoNumber() {
        var made = new Book()
                .sheet(row(
                        1,
                        styled("A1", 1, "3.6"),
                        styled("B1", 2, "3.6"),
                        "<c r=\"C1\" s=\"1\" t=\"inlineStr\"><is><t>B\u00E6 1</t></is></c>",
                        "<c r=\"D1\" s=\"1\"/>"))
                .struck()
                .in(folder);

        assertThat(made.row(0).cell(0)).isEqualTo(Cell.text("3\u0336.\u03366\u0336"));
        assertThat(made.row(0).cell(1)).isEqualTo(Cell.number("3.6"));
        assertThat(made.row(0).cell(2).text()).isEqualTo("B\u0336\u00E6\u0336 1\u0336");
    }

    @Test
    void whatIsPrintedAroundThePagesIsKeptAsNotes() {
        var made = new Book()
                .sheet(
                        "Ark1",
                        "",
                        row(1, number("A1", "1")),
                        "<headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;12 Tall i 1000 kr&amp;C&amp;A</oddHeader>"
                                + "<oddFooter>&amp;RSide &amp;P av &amp;N</oddFooter></headerFooter>")
                .in(folder);

        assertThat(made.open().remarks())
                .extracting(one -> one.kind() + " " + one.text())
                .contains("NOTE Tall i 1000 kr", "NOTE Side  av");
        assertThat(made.evidence())
                .contains("printed texts: 2 ((Tall i 1000 kr), (Side  av); "
                        + "above or below each page; searched like the notes below a table)");
    }

    @ParameterizedTest
    @CsvSource({
        "3.5999999999999996, 3.6",
        "0.1, 0.1",
        "7.666666666666667, 7.666666666667",
        "1.23E-13, 0",
        "0.30000000000000004, 0.3",
        "1E-3, 0.001",
        "1.5E+6, 1500000",
        "-1.2300, -1.23",
        "123456789012345678, 123456789012346000",
        "-0, 0",
        "100, 100",
    })
    void numbersHaveTheFifteenDigitsThatAreShown(String stored, String shown) {
        assertThat(sheet(row(1, number("A1", stored))).row(0).cell(0)).isEqualTo(Cell.number(shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1e400", "NaN", "Infinity", "abc", "1,5", "1E-999999999", "0x10"})
    void whatIsNoNumberIsRefusedAtItsCell(String stored) {
        assertThat(sheet(row(1, text("A1", "x")), row(17, number("C17", stored)))
                        .problems())
                .containsExactly("made.xlsx:Ark1!C17: (" + stored + ") is no number of at most 30 digits.\n"
                        + "  Maybe write a number into the cell.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yyyy\\-mm\\-dd | 44927 | 2023-01-01",
                "dd/mm/yyyy;@ | 44927.5 | 2023-01-01T12:00",
                "[$-414]d/\\ mmmm\\ yyyy | 61 | 1900-03-01",
                "d.m.yy | 59 | 1900-02-28",
                "d.m.yy | 1 | 1900-01-01",
                "yyyy | 44927 | 2023",
                "h:mm | 0.25 | 06:00",
                "[h]:mm | 1.25 | 1900-01-01T06:00",
                "0.0\\ \"d\" | 3.6 | 3.6",
                "#,##0.00\\ [$kr-414] | 3.6 | 3.6",
                "General | 3.6 | 3.6",
                "0.00E+00 | 3.6 | 3.6",
                "0.0% | 0.036 | 3.6",
                "0\\% | 3.6 | 3.6",
                "#,##0, | 1234567 | 1234567",
            })
    void aFormatDecidesWhatPeopleSee(String format, String stored, String shown) {
        var made = new Book()
                .sheet(row(1, styled("A1", 1, stored)))
                .formats(format)
                .in(folder);

        assertThat(made.row(0).cell(0).text()).isEqualTo(shown);
    }

    @Test
    void aFractionWithoutEndIsRoundedAndSaidSo() {
        assertThat(sheet(row(1, number("A1", "7.666666666666667"), number("B1", "3.5999999999999996")))
                        .evidence())
                .contains("long numbers: 1 (A1; rounded to 12 decimals)");
    }

    @Test
    void whatAFormatChangesIsEvidence() {
        var made = new Book()
                .sheet(row(1, styled("A1", 1, "0.036"), styled("B1", 2, "5000"), styled("C1", 3, "44927")))
                .formats("0.0%", "#,##0,", "yyyy")
                .in(folder);

        assertThat(made.evidence())
                .contains(
                        "per cent cells: 1 (A1; read as shown: 0.036 shown as 3.6 % is 3.6)",
                        "scaled cells: 1 (B1; shown in thousands or millions, read as kept, with all digits)",
                        "dates: 1 (C1; read as year-month-day)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0;0 | -5",
                "#,##0;[Red]#,##0 | -5",
                "_-* #,##0_-;[Red]_-* #,##0_- | -5",
                "0%;0% | -0.05",
                "#,##0;-#,##0;\"–\" | 0",
                "-#,##0;#,##0 | 5",
                "\"−\"#,##0 | 5",
                "(0) | 5",
                "#,##0- | 5",
                "0;-0;;@ | 0",
                ";;; | 7",
                "\"ikke oppgitt\" | 7",
                "[>100]\"mange\";0 | 101",
            })
    void aNumberThatPeopleSeeOtherwiseIsEvidence(String format, String stored) {
        assertThat(masked(format, stored))
                .contains("masked cells: 1 (A1; "
                        + "shown with another sign, without theirs, as a text or not at all; read as kept)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0;0 | 5",
                "0 | -5",
                "General | -5",
                "#,##0;[Red]-#,##0 | -5",
                "#,##0_);(#,##0) | -5",
                "#,##0;\"minus \"\\-0 | -5",
                "#,##0;-#,##0;\"–\" | 5",
                "[>100]\"mange\";0 | 100",
                "[<=-1]0;0 | -5",
                "0;-0;;@ | 1",
                "\"(kr) \"0 | 5",
                "#,##0\\ \"(mill.)\" | 5",
                "#,##0\",-\" | 5",
                "_-* #,##0_- | 5",
            })
    void aNumberThatPeopleSeeIsNone(String format, String stored) {
        assertThat(masked(format, stored)).noneMatch(said -> said.contains("masked"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "#,##0\" mill. kr\" | mill. kr | 0 | false",
                "#,##0.0\\ \"kr\" | kr | 0 | false",
                "[$€-2]\\ #,##0 | € | 0 | false",
                "#,##0\\ [$kr-414] | kr | 0 | false",
                "[$-414]#,##0 | `` | 0 | false",
                "#,##0,, | `` | 6 | false",
                "0.0,\" mill. kr\" | mill. kr | 3 | false",
                "0.0\" tusen\" | tusen | 0 | false",
                "0.0\"‰\" | ‰ | 0 | false",
                "0.0\\ \\% | % | 0 | false",
                "0.0% | % | 0 | true",
                "General\" GWh\" | GWh | 0 | false",
                "#,##0\",-\" | `` | 0 | false",
                "[Red]-#,##0_) | − | 0 | false",
                "(0.0)\\ \\% | − % | 0 | false",
                "0;-0 | `` | 0 | false",
                "0.00E+00 | `` | 0 | false",
                "# ?/? | `` | 0 | false",
            })
    void theWordsAroundANumberAreKept(String format, String words, int power, boolean percent) {
        assertThat(NumberFormat.of(format).shown(BigDecimal.ONE)).isEqualTo(new CellFormat(words, power, percent));
    }

    private List<String> masked(String format, String stored) {
        return new Book()
                .sheet(row(1, styled("A1", 1, stored)))
                .formats(format.replace("<", "&lt;"))
                .in(folder)
                .evidence();
    }

    @Test
    void daysCountFrom1904WhereTheWorkbookSaysSo() {
        var made = new Book()
                .sheet(row(1, styled("A1", 1, "43465")))
                .formats("yyyy-mm-dd")
                .from1904()
                .in(folder);

        assertThat(made.row(0).cell(0).text()).isEqualTo("2023-01-01");
        assertThat(made.evidence()).contains("dates: from 1904 (the workbook says so)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "0", "-1", "2958466"})
    void daysThatNeverWereAreRefused(String serial) {
        assertThat(new Book()
                        .sheet(row(1, styled("A1", 1, serial)))
                        .formats("yyyy-mm-dd")
                        .in(folder)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("made.xlsx:Ark1!A1: (" + serial + ") is shown as a date, but is no day.");
    }

    @Test
    void aFormulasKeptResultIsReadAndSaidSo() {
        var made = sheet(row(
                1,
                "<c r=\"A1\"><f>1+1</f><v>2</v></c>",
                "<c r=\"B1\" t=\"str\"><f>\"\"</f><v></v></c>",
                "<c r=\"C1\" t=\"str\"><f>A1&amp;\"x\"</f><v>2x</v></c>"));

        assertThat(made.rows()).containsExactly(List.of("2", "", "2x"));
        assertThat(made.evidence())
                .contains("formulas: 3 (A1, B1, C1; the results kept in the file are read, nothing is computed)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<f>1+1</f>", "<f>1+1</f><v></v>", "<f>1+1</f><v/>"})
    void aFormulaWithoutAResultIsRefused(String inside) {
        assertThat(sheet(row(3, "<c r=\"C3\">" + inside + "</c>")).problems())
                .containsExactly("made.xlsx:Ark1!C3: The formula has no result kept in the file.\n"
                        + "  Maybe open it in a spreadsheet program, let it compute, and save it again.");
    }

    @Test
    void whatIsHiddenMergedLinkedOrWrongIsEvidence() {
        var made = new Book()
                .sheet(
                        "Tall",
                        "",
                        "<row r=\"1\" hidden=\"false\">" + text("A1", "2023") + "</row><row r=\"2\" hidden=\"1\">"
                                + number("A2", "1") + "</row>" + row(3, "<c r=\"B3\" t=\"e\"><v>#DIV/0!</v></c>"),
                        "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>")
                .sheet("Grunnlag", "hidden", row(1, number("A1", "9")), "")
                .sheet("Makro", "veryHidden", "", "")
                .externalLink()
                .in(folder);

        assertThat(made.rows()).containsExactly(List.of("2023"), List.of("1"), List.of("", "#DIV/0!"));
        assertThat(made.evidence())
                .containsExactly(
                        "sheet: Tall (the only visible one)",
                        "hidden sheets: 2 ((Grunnlag), (Makro))",
                        "links: 1 (to other workbooks, never followed; the results kept in the file are read)",
                        "hidden rows: 1 (2; read like the others)",
                        "merged cells: 1 (A1:B1; the text stands in the first cell of each, the others are empty)",
                        "text numbers: 1 (A1; read as the text says)",
                        "error cells: 1 (B3; read as their text, which is no number)");
        assertThat(made.declared(null, null, "Grunnlag").rows()).containsExactly(List.of("9"));
        assertThat(made.declared(null, null, "Grunnlag").evidence()).contains("sheet: Grunnlag (declared; hidden)");
    }

    @Test
    void amongSeveralSheetsOneMustBeNamed() {
        var made = new Book()
                .sheet("Lesmeg", "", "", "")
                .sheet("Oversikt - detaljert", "", row(1, number("A1", "1x")), "")
                .in(folder);

        assertThat(made.problems())
                .containsExactly(
                        "made.xlsx: The workbook has 2 visible sheets with cells: (Lesmeg), (Oversikt - detaljert).\n"
                                + "  Maybe paste (sheet: \"Lesmeg\") into the mapping, or the one with the figures.");
        assertThat(made.declared(null, null, "Oversikt").problems())
                .containsExactly("made.xlsx: The workbook has no sheet (Oversikt).\n"
                        + "  Maybe one of (Lesmeg), (Oversikt - detaljert).");
        assertThat(made.declared(null, null, "Oversikt - detaljert").problems())
                .singleElement()
                .asString()
                .startsWith("made.xlsx:'Oversikt - detaljert'!A1: (1x) is no number");
    }

    @Test
    void isoDatesBooleansAndEscapedCharactersAreRead() {
        assertThat(sheet(row(
                                1,
                                "<c r=\"A1\" t=\"d\"><v>2023-01-05T00:00:00</v></c>",
                                "<c r=\"B1\" t=\"b\"><v>1</v></c>",
                                text("C1", "to_x000D_\nlinjer")))
                        .rows())
                .containsExactly(List.of("2023-01-05", "TRUE", "to\nlinjer"));
        assertThat(sheet(row(1, text("C1", "x_x202E_y"))).problems())
                .singleElement()
                .asString()
                .startsWith("made.xlsx:Ark1!C1: A character that hides or reorders text (U+202E)");
    }
}
