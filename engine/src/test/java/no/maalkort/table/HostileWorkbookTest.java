package no.maalkort.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that is damaged, or made to mislead or to exhaust, is refused at its place. */
class HostileWorkbookTest {
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

    private Made sheet(String... rows) {
        return new Book().sheet(String.join("", rows)).in(folder);
    }

    @ParameterizedTest
    @CsvSource({"ZZZZZZ1", "XFE1", "A1048577", "A0", "1A", "a1", "A01", "A2", "''"})
    void aCellOutsideTheSheetOrTheRowIsRefusedBeforeRoomIsMade(String reference) {
        assertThat(sheet(row(1, number(reference, "1"))).problems())
                .singleElement()
                .asString()
                .contains("After this cell stands one that names itself (" + reference + ")");
    }

    @Test
    void doubledCellsAndRowsAreRefused() {
        assertThat(sheet(row(1, number("A1", "1"), number("A1", "2"))).problems())
                .singleElement()
                .asString()
                .startsWith("made.xlsx:Ark1!A1: After this cell stands one that names itself (A1)");
        assertThat(sheet(row(2, number("A2", "1")), row(2, number("A2", "2"))).problems())
                .singleElement()
                .asString()
                .startsWith("made.xlsx:Ark1!A2: After this row stands one that names itself (2)");
        assertThat(sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c r=\"B2\"><v>3</v></c></row>")
                        .rows())
                .containsExactly(List.of("1", "2"), List.of("", "3"));
        assertThat(sheet(row(1, number("SG1", "1"))).problems())
                .singleElement()
                .asString()
                .contains("500th column");
        assertThat(sheet(row(1, "<c r=\"XFD1\" s=\"1\"/>", "")).rows()).isEmpty();
    }

    @Test
    void aSharedTextThatIsNotThereIsRefused() {
        assertThat(new Book()
                        .sheet(row(1, "<c r=\"A1\" t=\"s\"><v>1</v></c>"))
                        .shared("<t>x</t>")
                        .in(folder)
                        .problems())
                .containsExactly("made.xlsx:Ark1!A1: The cell names the shared text (1), but there are 1.\n"
                        + "  Maybe the workbook is damaged; save it again.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>",
                "<worksheet><!-- x</worksheet>",
                "<worksheet><!- x --></worksheet>",
                "<worksheet><!-- <!DOCTYPE x> --><!DOCTYPE x></worksheet>",
                "<worksheet><![CDATA[x]]></worksheet>",
                "<worksheet><?php x?></worksheet>",
                "<worksheet>&unknown;</worksheet>",
                "<worksheet><sheetData>",
                "no xml",
            })
    @Tag("asvs-1.5.1")
    void xmlThatNoSpreadsheetProgramWritesIsRefused(String xml) {
        assertThat(new Book()
                        .sheet("")
                        .part("xl/worksheets/sheet1.xml", xml)
                        .in(folder)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("made.xlsx: The workbook's part (xl/worksheets/sheet1.xml) cannot be read: ");
    }

    @Test
    void aCommentIsPassedOver() {
        String rows = "<!-- made by <a> report tool --><sheetData><!---->" + row(1, text("A1", "x")) + "</sheetData>";
        assertThat(new Book()
                        .sheet("")
                        .part("xl/worksheets/sheet1.xml", "<worksheet>" + rows + "</worksheet>")
                        .in(folder)
                        .rows())
                .containsExactly(List.of("x"));
        assertThat(new Book()
                        .sheet("<!--" + "<".repeat(300_000) + "-->")
                        .in(folder)
                        .problems())
                .singleElement()
                .asString()
                .contains("longer than 256 kB");
    }

    @Test
    @Tag("asvs-5.2.3")
    void bombsAreRefusedWhileTheyUnpack() {
        String huge = "x".repeat(60_000_000);
        assertThat(sheet(row(1, text("A1", huge))).problems())
                .singleElement()
                .asString()
                .contains("longer than 64 kB");
        assertThat(new Book().sheet("").shared("<t>" + huge + "</t>").in(folder).problems())
                .singleElement()
                .asString()
                .contains("xl/sharedStrings.xml) cannot be read");
        assertThat(sheet(row(1, text("A1", "x".repeat(70_000)))).problems())
                .singleElement()
                .asString()
                .startsWith("made.xlsx:Ark1!A1: The cell is longer than 64 kB.");
        assertThat(sheet("<row/>".repeat(2_000_000)).problems())
                .singleElement()
                .asString()
                .contains("it unpacks to more than 100 times its size");
        assertThat(sheet("<a>".repeat(1000)).problems())
                .singleElement()
                .asString()
                .contains("too deep");
    }

    @Test
    void zipsThatAreNoWorkbookAreRefused() {
        byte[] whole = new Book().sheet(row(1, number("A1", "1"))).bytes();
        assertThat(Made.file(folder, "made.xlsx", Arrays.copyOf(whole, whole.length / 2))
                        .problems())
                .containsExactly("made.xlsx: The zip cannot be read to its end.\n"
                        + "  Maybe it was cut off; get the file again from its source.");
    }

    @Test
    @Tag("asvs-5.2.2")
    void zipsOfOtherThingsAreRefused() {
        var many = new Book().sheet("");
        for (int i = 0; i < 200; i++) {
            many.part("xl/media/" + i, "");
        }
        assertThat(many.in(folder).problems()).singleElement().asString().contains("parts; 200 are the most");
        assertThat(new Book().part("_rels/.rels", "<Relationships/>").in(folder).problems())
                .singleElement()
                .asString()
                .contains("The zip holds no workbook.");
        assertThat(new Book()
                        .part("_rels/.rels", "<Relationships/>")
                        .part("mimetype", "")
                        .part("content.xml", "")
                        .in(folder)
                        .problems())
                .singleElement()
                .asString()
                .contains("OpenDocument (.ods)");
        assertThat(new Book()
                        .sheet("")
                        .part("xl/worksheets/sheet1.xml", "")
                        .in(folder)
                        .problems())
                .hasSize(1);
    }

    @Test
    void everyFlippedByteOfASmallWorkbookIsRefusedOrChangesNothing() {
        var book = new Book().sheet(row(1, text("A1", "verdi")) + row(2, number("A2", "36")));
        var rows = book.in(folder).rows();
        byte[] whole = book.bytes();
        int refused = 0;
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1 << i % 8;
            var made = Made.file(folder, "made.xlsx", flipped);
            if (made.problems().isEmpty()) {
                assertThat(made.rows()).isEqualTo(rows);
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 2);
    }
}
