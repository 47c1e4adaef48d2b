package no.maalkort.figure;

import static no.maalkort.figure.Shelf.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No row is swallowed, trimmed or passed over in silence, and what is told stands where the error is. */
class ReleaseRowsTest {
    private static final String GOOD = row("f.result", 2020, "3,6", "A");
    private static final String HEADER = "body;indicator;period;value;unit;status;publisher;source;quote;note";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "body;indicator;period;value;unit;status;publisher;source;quote;noet | 1:64 | The header's column differs: expected (note), found (noet).",
                "body;indicator;period;valeu;unit;status;publisher;source;quote;note | 1:23 | The header's column differs: expected (value), found (valeu).",
                "body;indicator;period;value;unit;status;publisher;source;quote; note | 1:64 | The header's column differs: expected (note), found ( note).",
                "body;indicator;period;value;unit;status;publisher;source;quote | 1:63 | The header has 9 columns, not 10: expected (note), and found nothing.",
                "body;indicator;period;value;unit;status;publisher;source;quote;note;x | 1:69 | The header has 11 columns, not 10: found (x).",
                "body;indicator;period;unit;status;publisher;source;quote;note | 1:23 | The header has 9 columns, not 10: expected (value), found (unit).",
                "body,indicator,period,value,unit,status,publisher,source,quote,note | 1:1 | The header is (body,indicator,period,value,unit,status,publisher,source,quote,note)."
            })
    void aHeaderIsToldByTheColumnThatDiffers(String header, String place, String message) {
        assertThat(csv(header + "\n" + GOOD + "\n")).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("mine/observations.csv:" + place);
            assertThat(problem.message()).isEqualTo(message);
        });
    }

    @Test
    void aReleaseWithoutAnyRowIsRefusedUnlessItAttests() {
        assertThat(csv(HEADER + "\n\n"))
                .extracting(Problem::toString)
                .containsExactly("mine/observations.csv:1:1: The release holds no figure and no attestation.\n"
                        + "  Maybe add its rows under the header.");
        var attesting = new Shelf().release("mine", "SSB", "2021").file("mine/observations.csv", HEADER + "\n");
        String attested = "{goal: \"p:a.b\", body: baerum, year: 2020, state: MET, by: B, on: 2021-01-01, ground: g}";

        assertThat(attesting
                        .file("mine/attestations.yaml", "- " + attested + "\n")
                        .problems())
                .isEmpty();
        assertThat(attesting.file("mine/attestations.yaml", "[]\n").problems()).hasSize(1);
    }

    @Test
    void onlyTrulyBlankLinesPass() {
        assertThat(csv(HEADER + "\n\n" + GOOD + "\r\n\r\n\n")).isEmpty();
        assertThat(csv(HEADER + "\n  \n" + GOOD + "\n"))
                .extracting(Problem::place)
                .containsExactly("mine/observations.csv:2:3");
        assertThat(csv(HEADER + "\n\"\n\"\n" + GOOD + "\n"))
                .extracting(Problem::message)
                .containsExactly("The row (\") has 1 cell, the header 10.");
    }

    @Test
    @Timeout(10)
    void quotesSwallowNoRows() {
        assertThat(csv(HEADER + "\n" + "\"\n".repeat(300_000))).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({"50, true", "51, false"})
    void aCellRunsOverFiftyLinesAtMost(int lines, boolean taken) {
        var problems = csv(HEADER + "\n" + GOOD.replaceFirst(";$", ";\"n" + "\nn".repeat(lines - 1) + "\"") + "\n");

        assertThat(problems.isEmpty()).isEqualTo(taken);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.place()).isEqualTo("mine/observations.csv:2:" + (GOOD.length() + 1));
            assertThat(problem.message()).isEqualTo("The cell runs over 51 lines; 50 are the most.");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "_baerum_;f.result;2020;3,6;%;A;;;; | 2:1 | The body ( baerum ) begins or ends with a space. | write (baerum).",
                "baerum;f.result_;2020;3,6;%;A;;;; | 2:8 | The indicator (f.result ) begins or ends with a space. | write (f.result).",
                "baerum;f.result;2020;_3,6;%;A;;;; | 2:22 | The value ( 3,6) begins or ends with a space. | write (3,6).",
                "baerum;f.result;2020;3,6;%;_A;;;; | 2:28 | The status ( A) begins or ends with a space. | write (A).",
                "baerum;f.result;2020;0003,60;%;A;;;; | 2:22 | The number (0003,60) begins with a superfluous zero. | write (3,60), or is it a code?",
                "baerum;f.result;2020;3,6;%;A;;;;n;x;y | 2:35 | The row (baerum;f.result;2020;3,6;%;A;;;;n;x;y) has 12 cells, the header 10. | a separator is missing, or stands in a text without quotes.",
            })
    void nothingIsTidiedInSilence(String row, String place, String message, String maybe) {
        assertThat(csv(HEADER + "\n" + row.replace('_', ' ') + "\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo("mine/observations.csv:" + place);
                    assertThat(problem.message()).isEqualTo(message);
                    assertThat(problem.maybe()).isEqualTo(maybe);
                });
    }

    @Test
    void textsMayStandBetweenSpaces() {
        assertThat(csv(HEADER + "\nbaerum;f.result;2020;3,6;%;A; SSB ; s. 1; q; n \n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baerum;f.result;2020;x;%;ZZ;;;;",
                "baerum;f.nobody;2020;x;%;A;;;;",
                "baerum;f.result;2020;x;kg;A;;;;"
            })
    void aBadValueIsToldBesideAnotherProblem(String row) {
        assertThat(csv(HEADER + "\n" + row + "\n")).hasSize(2).anySatisfy(problem -> assertThat(problem.message())
                .startsWith("(x) is not a number"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"title\": \"mine\", | \"title\": \"T\", \"sources\": [{\"path\": \"javascript:alert(1)\"}], | 1:53 | (javascript:alert(1)) is not a link.",
                ", {\"name\": \"note\"} | `` | 3:23 | The field (note) is missing.",
                "{\"name\": \"note\"} | {\"name\": \"note\"}, {\"name\": \"x\"} | 4:112 | The field (x) is not the header's here.",
                "{\"name\": \"quote\"}, | `` | 4:76 | The field (note) is not the header's here."
            })
    void aDescriptorDeclaresTheHeadersFieldsAndPlainLinks(String good, String bad, String place, String message) {
        var problems = new Shelf()
                .release("mine", "SSB", "2021", GOOD)
                .edit("mine/datapackage.json", "", good, bad)
                .problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.place()).isEqualTo("mine/datapackage.json:" + place);
        });
    }

    @Test
    void aDescriptorIsOneMegabyteAtMostAndATextInItSixtyFourKilobytes() {
        assertThat(titled("x".repeat(1024 * 1024))).containsExactly("The file is larger than 1 MB.");
        assertThat(titled("x".repeat(100_000))).containsExactly("The JSON is too deep or too long.");
        assertThat(titled("x".repeat(1000))).isEmpty();
    }

    private static List<String> titled(String title) {
        return new Shelf()
                        .release("mine", "SSB", "2021", GOOD)
                        .edit("mine/datapackage.json", "{", "\"title\": \"mine\"", "\"title\": \"" + title + "\"")
                        .problems()
                        .stream()
                        .map(Problem::message)
                        .toList();
    }

    private static List<Problem> csv(String text) {
        return new Shelf()
                .release("mine", "SSB", "2021")
                .file("mine/observations.csv", text)
                .problems();
    }
}
