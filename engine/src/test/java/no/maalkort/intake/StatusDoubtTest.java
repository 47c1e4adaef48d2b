package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.maalkort.table.WorkbookMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not final is told wherever it says so, and read where it says so in words that are known. */
class StatusDoubtTest {
    private static final String CUBE = """
            {"version": "2.0", "class": "dataset", "label": "%s", "id": ["region", "ContentsCode", "Tid"], "size": [1, 1, 1],
             "dimension": {"region": {"category": {"index": ["3024"]}}, "ContentsCode": {"category": {"index": ["i.settled"]}},
              "Tid": {"category": {"index": ["2022"], "note": {"2022": ["%s"]}}, "note": ["%s"]}},
             "note": ["%s"], "extension": {"px": {"note": ["%s"]}}, "value": [61]}
            """;

    @TempDir
    private Path folder;

    private Desk file(String... lines) {
        return new Desk(folder).file(lines);
    }

    private Desk cube(String... texts) {
        return new Desk(folder)
                .bytes("made.json", CUBE.formatted((Object[]) texts).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Type", "Versjon", "Regnskap/budsjett", "Regnskap / budsjett"})
    void aColumnOfKnownWordsIsThatOfTheStatus(String header) {
        assertThat(file(
                                "Kommune;\u00C5r;" + header + ";Bosatte",
                                "Oslo;2022;Regnskap;1",
                                "Oslo;2023;Forel\u00F8pig;2",
                                "Oslo;2024;Vedtatt budsjett;3")
                        .figures())
                .containsExactly("oslo i.settled 2022 1 A", "oslo i.settled 2023 2 P", "oslo i.settled 2024 3 F");
    }

    @Test
    void aColumnOfOtherWordsTooIsNot() {
        assertThat(file("Kommune;\u00C5r;Type;Bosatte", "Oslo;2022;Budsjett;1", "Oslo;2023;Faktisk bosatt;2")
                        .problems())
                .singleElement()
                .asString()
                .contains("made0.csv:2:11: (Budsjett) stands beside a figure that would be read as final.")
                .contains("such as (Type) under that name", "put (status: A)");
        assertThat(file("Kommune;\u00C5r;Type;Bosatte", "Oslo;2022;A;1").figures())
                .containsExactly("oslo i.settled 2022 1 A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vedtatt budsjett",
                "Forel\u00F8pig tall",
                "f\u00F8rebels",
                "Tall fra vedtatt budsjett",
                "Handlingsprogram 2024\u20132027",
                "Framskrevet",
                "ureviderte tall",
                "Provisional figure"
            })
    void aRemarkInTheRowOfAFigureIsTold(String remark) {
        assertThat(file("Kommune;\u00C5r;Bosatte;Merknad", "Oslo;2022;1;", "Oslo;2023;2;" + remark)
                        .problems())
                .singleElement()
                .asString()
                .contains("made0.csv:3:13: (" + remark + ") stands beside a figure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H\u00F8yere enn budsjettert",
                "Avvik fra budsjett skyldes skatt",
                "Stort budsjettavvik",
                "Endelige tall, ikke forel\u00F8pige",
                "I tr\u00E5d med vedtatt budsjett",
                "Kari Nordmann, budsjettavdelingen"
            })
    void aBudgetThatAFigureIsComparedWithIsNone(String remark) {
        assertThat(file("Kommune;\u00C5r;Bosatte;Merknad", "Oslo;2023;2;\"" + remark + "\"")
                        .figures())
                .containsExactly("oslo i.settled 2023 2 A");
    }

    @Test
    void aRowThatIsNotReadMaySayAnything() {
        assertThat(file("Kommune;\u00C5r;Bosatte;Merknad", "Oslo;2023;2;", "Asker;2024;2;budsjett")
                        .of("oslo")
                        .figures())
                .containsExactly("oslo i.settled 2023 2 A");
    }

    @Test
    void aStatusInTheRowOrTheMappingSettlesIt() {
        assertThat(file("Kommune;\u00C5r;Bosatte;Status;Merknad", "Oslo;2023;2;F;budsjett", "Oslo;2024;2;A;budsjett")
                        .figures())
                .containsExactly("oslo i.settled 2023 2 F", "oslo i.settled 2024 2 A");
        assertThat(file("Handlingsprogram", "Kommune;\u00C5r;Bosatte;Merknad", "Oslo;2023;2;budsjett")
                        .mapping("status: F")
                        .figures())
                .containsExactly("oslo i.settled 2023 2 F");
        assertThat(file("Kommune;Regnskap 2022;Budsjett 2023", "Oslo;2;3")
                        .mapping("status: P", "indicator: i.settled")
                        .figures())
                .containsExactly("oslo i.settled 2022 2 A", "oslo i.settled 2023 3 F");
        assertThatThrownBy(() -> new Desk(folder).mapping("status: Q"))
                .hasMessageContaining("m.yaml:1:9: (Q) is no status of a value.");
    }

    @ParameterizedTest
    @CsvSource({"0, label", "1, dimension/Tid/category/note/2022[0]", "2, dimension/Tid/note[0]", "3, note[0]"})
    void aCubeThatSaysSoIsTold(int which, String at) {
        var texts = new String[] {"t", "t", "t", "t", "t"};
        assertThat(cube(texts).figures()).containsExactly("baerum i.settled 2022 61 A");
        texts[which] = "Tallene er forel\u00F8pige";
        assertThat(cube(texts).problems())
                .singleElement()
                .asString()
                .contains("made.json:" + at + ": (Tallene er forel\u00F8pige) makes it doubtful");
    }

    @Test
    void aSheetsNameIsLikeATitle() {
        assertThat(new Desk(folder)
                        .bytes("made.xlsx", WorkbookMaker.of("Vedtatt budsjett 2024", "", FIGURE))
                        .problems())
                .singleElement()
                .asString()
                .contains("(Vedtatt budsjett 2024) makes it doubtful that the figures are final");
        assertThat(new Desk(folder)
                        .bytes("made.xlsx", WorkbookMaker.of("Ark1", "", FIGURE))
                        .figures())
                .containsExactly("oslo i.settled 2024 2 A");
    }

    @Test
    void aCommentToACellIsRead() {
        assertThat(new Desk(folder)
                        .bytes("made.xlsx", WorkbookMaker.of("Ark1", "Forel\u00F8pig tall", FIGURE))
                        .problems())
                .singleElement()
                .asString()
                .contains("made.xlsx:Ark1!C2: (Forel\u00F8pig tall) makes it doubtful");
        var desk = new Desk(folder).bytes("made.xlsx", WorkbookMaker.of("Ark1", "Hentet av Kari", FIGURE));
        assertThat(desk.figures()).containsExactly("oslo i.settled 2024 2 A");
        assertThat(desk.evidence()).anyMatch(line -> line.startsWith("comments: 1 (Ark1!C2; searched"));
    }

    private static final String[][] FIGURE = {{"Kommune", "\u00C5r", "Bosatte"}, {"Oslo", "2024", "2"}};
}
