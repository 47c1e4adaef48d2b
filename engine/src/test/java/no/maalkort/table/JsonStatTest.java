package no.maalkort.table;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cube is read cell by cell in the order of its id, whatever shapes its parts have. */
class JsonStatTest {
    /** Made: two regions by two years of one figure; the keys of dimension stand in another order than id. */
    private static final String MADE = """
            {"version": "2.0", "class": "dataset", "label": "Made", "source": "A test",
             "id": ["Region", "ContentsCode", "Tid"], "size": [2, 1, 2],
             "role": {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]},
             "dimension": {
              "Tid": {"category": {"index": {"2023": 1, "2022": 0}}},
              "ContentsCode": {"category": {"index": ["KOS"], "label": {"KOS": "Netto driftsresultat"},
                "unit": {"KOS": {"base": "prosent", "decimals": 1}}}},
              "Region": {"category": {"index": {"3201": 0, "0301": 1}, "label": {"0301": "Oslo", "3201": "Bærum"}}}},
             "value": [3.6, 4, null, 1.0],
             "status": {"2": ".."}}
            """;

    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "Region",
                    "Region:label",
                    "ContentsCode",
                    "ContentsCode:label",
                    "Tid",
                    "Tid:label",
                    "value",
                    "status",
                    "unit",
                    "decimals"),
            List.of("3201", "Bærum", "KOS", "Netto driftsresultat", "2022", "2022", "3.6", "", "prosent", "1"),
            List.of("3201", "Bærum", "KOS", "Netto driftsresultat", "2023", "2023", "4", "", "prosent", "1"),
            List.of("0301", "Oslo", "KOS", "Netto driftsresultat", "2022", "2022", "", "..", "prosent", "1"),
            List.of("0301", "Oslo", "KOS", "Netto driftsresultat", "2023", "2023", "1.0", "", "prosent", "1"));

    @TempDir
    private Path folder;

    private Made made(String json) {
        return Made.file(folder, "made.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private Made made(String old, String other) {
        assertThat(MADE).contains(old);
        return made(MADE.replace(old, other));
    }

    @Test
    void cellsFollowTheOrderOfIdNotOfTheKeys() {
        assertThat(made(MADE).rows()).isEqualTo(ROWS);
        assertThat(made('\uFEFF' + MADE).rows()).isEqualTo(ROWS);
        assertThat(made(MADE).row(1).cell(6)).isEqualTo(Cell.number("3.6"));
        assertThat(made(MADE).row(1).cell(0)).isEqualTo(Cell.text("3201"));
    }

    @Test
    void rolesAndOriginAreEvidence() {
        assertThat(made(MADE).evidence())
                .containsExactly(
                        "encoding: UTF-8 (every byte of the file is UTF-8; line 8 holds the byte C3 first)",
                        "format: JSON-stat 2 ((id) stands in the cube)",
                        "dimensions: Region (2), ContentsCode (1), Tid (2) (the order of (id), the last runs fastest)",
                        "role.time: Tid (the file says so)",
                        "role.geo: Region (the file says so)",
                        "role.metric: ContentsCode (the file says so)",
                        "label: Made (the file says so)",
                        "source: A test (the file says so)");
        assertThat(made("\"role\": {\"time\": [\"Tid\"], \"geo\": [\"Region\"], \"metric\": [\"ContentsCode\"]},", "")
                        .rows())
                .isEqualTo(ROWS);
    }

    @Test
    void valuesMayBeListedByPosition() {
        assertThat(made("[3.6, 4, null, 1.0]", "{\"3\": 1.0, \"0\": 3.6, \"1\": 4}")
                        .rows())
                .isEqualTo(ROWS);
        assertThat(made("[3.6, 4, null, 1.0]", "{}").rows())
                .hasSize(5)
                .last()
                .asString()
                .contains(", , , prosent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"2\": \"..\"} | '|..|'",
                "[null, \"p\", \"..\", null] | 'p|..|'",
                "[\"p\"] | 'p|p|p'",
                "\"p\" | 'p|p|p'",
                "{} | '||'",
            })
    void statusComesInFourShapes(String status, String expected) {
        var made = made("{\"2\": \"..\"}", status);
        assertThat(made.rows().stream().skip(2).map(row -> row.get(7)).toList())
                .isEqualTo(List.of(expected.split("\\|", -1)));
    }

    @Test
    void anIndexMayBeAbsentWhereThereIsOneCategory() {
        assertThat(made("\"index\": [\"KOS\"], ", "").rows()).isEqualTo(ROWS);
        assertThat(made("\"index\": {\"2023\": 1, \"2022\": 0}", "\"label\": {\"2022\": \"2022\", \"2023\": \"2023\"}")
                        .problems())
                .contains("made.json:dimension/Tid/category: The categories have no order: index is missing.\n"
                        + "  Maybe the file was edited by hand.");
    }

    @Test
    void theFirstEditionKeepsItsOrderAmongTheDimensions() {
        String first = """
                {"dataset": {"dimension": {"b": {"category": {"index": {"y": 1, "x": 0}}},
                   "a": {"category": {"label": {"k": "K"}}}, "id": ["a", "b"], "size": [1, 2], "role": {"time": ["b"]}},
                 "value": [1, 2.50]}}
                """;
        assertThat(made(first).rows())
                .containsExactly(
                        List.of("a", "a:label", "b", "b:label", "value", "status", "unit", "decimals"),
                        List.of("k", "K", "x", "x", "1", "", "", ""),
                        List.of("k", "K", "y", "y", "2.50", "", "", ""));
        assertThat(made(first).evidence()).anyMatch(found -> found.startsWith("format: JSON-stat 1"));
    }

    @Test
    void aCollectionOfOneCubeIsThatCube() {
        assertThat(made("{\"class\": \"collection\", \"link\": {\"item\": [" + MADE + "]}}")
                        .rows())
                .isEqualTo(ROWS);
        assertThat(made("{\"class\": \"collection\", \"link\": {\"item\": [" + MADE + "," + MADE + "]}}")
                        .problems())
                .containsExactly("made.json: The JSON holds 2 cubes: [0. Made, 1. Made].\n"
                        + "  Maybe get each as a file of its own.");
        assertThat(made("{\"class\": \"collection\", \"link\": {\"item\": [{\"href\": \"x\"}]}}")
                        .problems())
                .singleElement()
                .asString()
                .contains("holds no JSON-stat cube");
        assertThat(made("[1, 2]").problems()).singleElement().asString().contains("holds no JSON-stat cube");
    }

    @Test
    void decimalsOfTheWholeTableCountWhereTheUnitHasNone() {
        var made = made(MADE.replace(", \"decimals\": 1", "")
                .replace("\"status\":", "\"extension\": {\"px\": {\"decimals\": 2}}, \"status\":"));
        assertThat(made.rows().get(1)).endsWith("prosent", "2");
    }

    @Test
    void aPowerOfTenInTheUnitIsNeverLeftOut() {
        assertThat(made("\"base\": \"prosent\"", "\"base\": \"kr\", \"multiplier\": 3")
                        .rows()
                        .get(1))
                .contains("kr ×10^3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[3.6, 4, null, 1.0] | [3.6, 4, null] | value: The cube has 4 cells, but (value) goes to 3.",
                "[3.6, 4, null, 1.0] | [3.6, 4, null, 1, 2] | value: The cube has 4 cells, but (value) goes to 5.",
                "[3.6, 4, null, 1.0] | {\"4\": 1} | value: The cube has 4 cells, but (value) goes to 5.",
                "[3.6, 4, null, 1.0] | {\"1\": 1, \"1\": 2} | value[1]: The position stands twice.",
                "[3.6, 4, null, 1.0] | {\"1\": null, \"1\": 2} | value[1]: The position stands twice.",
                "[3.6, 4, null, 1.0] | {\"-1\": 1} | value: The position (-1) is not a whole number from 0.",
                "[3.6, 4, null, 1.0] | {\"01\": 1} | value: The position (01) is not a whole number from 0.",
                "[3.6, 4, null, 1.0] | [3.6, NaN, null, 1] | value[1]: (NaN) is no number of at most 30 digits.",
                "[3.6, 4, null, 1.0] | [3.6, -Infinity, null, 1] | value[1]: (-Infinity) is no number",
                "[3.6, 4, null, 1.0] | [3.6, 1e400, null, 1] | value[1]: (1e400) is no number",
                "[3.6, 4, null, 1.0] | [3.6, 1e999999999, null, 1] | value[1]: (1e999999999) is no number",
                "[3.6, 4, null, 1.0] | [3.6, [4], null, 1] | value[1]: ([) is no value.",
                "[3.6, 4, null, 1.0] | [3.6, true, null, 1] | value[1]: (true) is no value.",
                "{\"2\": \"..\"} | [null, \"p\"] | status: The cube has 4 cells, but (status) goes to 2.",
                "{\"2\": \"..\"} | {\"9\": \"p\"} | status: The cube has 4 cells, but (status) goes to 10.",
                "[2, 1, 2] | [2, 1, 3] | dimension/Tid/category: The dimension has 2 categories, but its size is (3).",
                "[2, 1, 2] | [2, 2] | id: The cube names 3 dimensions and 2 sizes.",
                "{\"2023\": 1, \"2022\": 0} | {\"2023\": 1, \"2022\": 1} | dimension/Tid/category/index/2022: (1) is no free position of 2.",
                "{\"2023\": 1, \"2022\": 0} | {\"2023\": 2, \"2022\": 0} | dimension/Tid/category/index/2023: (2) is no free position of 2.",
                "{\"2023\": 1, \"2022\": 0} | [\"2022\", \"2022\"] | dimension/Tid/category/index: A category stands twice.",
                "[\"Region\", \"ContentsCode\", \"Tid\"] | [\"Tid\", \"ContentsCode\", \"Tid\"] | id: The dimension (Tid) stands twice.",
                "[\"Region\", \"ContentsCode\", \"Tid\"] | [\"Region\", \"ContentsCode\", \"År\"] | dimension: The dimension (År) is named, but not described.",
                "\"label\": \"Made\" | \"label\": \"Made\", \"label\": \"Other\" | label: The key (label) stands twice.",
                "Oslo | Os\\u200Blo | dimension/Region/category/label/0301: A character that hides or reorders text (U+200B)",
                "Oslo | Os\\ud800lo | dimension/Region/category/label/0301: A character that hides or reorders text (U+D800)",
                "\"..\" | \".\\u0000\" | status[2]: A character that hides or reorders text (U+0000)",
                "prosent | prosen\\u202Et | dimension/ContentsCode/category/unit: A character that hides",
            })
    void whatDoesNotAddUpIsRefusedAtItsPlace(String old, String other, String problem) {
        assertThat(made(old, other).problems())
                .anySatisfy(found -> assertThat(found).startsWith("made.json:" + problem));
    }

    @Test
    void aDescriptionWithoutValuesIsNoCube() {
        assertThat(made("[3.6, 4, null, 1.0]", "null").problems())
                .singleElement()
                .asString()
                .contains("The JSON holds no JSON-stat cube.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\": [1, ",
                "{\"value\": [1 2]}",
                "{\"value\": [01]}",
                "{\"value\": [1]} {}",
                "{'value': 1}",
                "{\"value\": [1], // x\n}"
            })
    void whatIsNoJsonIsRefusedAtItsLine(String json) {
        assertThat(made(json).problems())
                .singleElement()
                .asString()
                .matches("(?s)made\\.json:[12]:\\d+: .*Maybe .*")
                .doesNotContain("Source");
    }

    @Test
    void depthLengthAndNumberAreBounded() {
        assertThat(made("{\"a\":".repeat(100_000)).problems())
                .singleElement()
                .asString()
                .contains("The JSON is too deep, or a text or number in it too long.");
        assertThat(made("{\"a\": \"" + "x".repeat(1_000_000) + "\"}").problems())
                .singleElement()
                .asString()
                .contains("The JSON is too deep, or a text or number in it too long.");
        assertThat(made("{\"value\": [" + "1".repeat(1000) + "]}").problems())
                .singleElement()
                .asString()
                .contains("The JSON is too deep, or a text or number in it too long.");
        assertThat(made("{\"value\": {\"2000000\": 1}}").problems())
                .singleElement()
                .asString()
                .contains("The cube has more than 2000000 cells.");
        assertThat(made("{\"a\": [" + "1,".repeat(500_000) + "1]}").problems())
                .singleElement()
                .asString()
                .contains("more than 400000 names and texts");
        String many = "{\"category\": {\"index\": ["
                + IntStream.range(0, 2000).mapToObj(i -> "\"" + i + "\"").collect(joining(",")) + "]}}";
        assertThat(made("{\"id\": [\"a\", \"b\"], \"size\": [2000, 2000], \"value\": {}, \"dimension\": {\"a\": " + many
                                + ", \"b\": " + many + "}}")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("made.json:size: The cube has more than 2000000 cells.");
    }

    @Test
    void jsonThatIsNoUtf8IsRefused() {
        assertThat(Made.text(folder, MADE, Charset.forName("windows-1252")).problems())
                .singleElement()
                .asString()
                .contains("JSON is UTF-8, but line 8 holds the byte E6");
        assertThat(Made.text(folder, MADE, Charset.forName("windows-1252"))
                        .declared("utf-8", null, null)
                        .problems())
                .singleElement()
                .asString()
                .contains("A byte is no letter in the encoding that was declared.");
        assertThat(Made.text(folder, "{\"a\": \"\u00C0\u00AE\"}", StandardCharsets.ISO_8859_1)
                        .problems())
                .singleElement()
                .asString()
                .contains("forged");
    }

    @Test
    void exponentsAreWrittenOutAndTextsStayTexts() {
        var made = made("[3.6, 4, null, 1.0]", "[1.5e3, -0.0, \"12,5\", 1E-2]");
        assertThat(made.rows().stream().skip(1).map(row -> row.get(6)).toList())
                .containsExactly("1500", "0.0", "12,5", "0.01");
        assertThat(made.row(3).cell(6).exact()).isFalse();
    }

    @Test
    void aCellsPlaceIsItsPositionInTheCube() {
        var row = made(MADE).row(3);
        assertThat(List.of(
                        row.place(0).at(),
                        row.place(6).at(),
                        row.place(7).at(),
                        row.place(8).at()))
                .containsExactly("dimension/Region", "value[2]", "status[2]", "dimension/ContentsCode/category/unit");
        assertThat(row.place(6).problem("M.", "m.").place()).endsWith("made.json:value[2]");
    }

    @Test
    void aDataPackagesDescriptorLeadsToItsFile() {
        assertThat(made("{\"name\": \"x\", \"resources\": [{\"name\": \"obs\", \"path\": \"obs.csv\"}]}")
                        .problems())
                .containsExactly(
                        "made.json: The file describes a Data Package and holds no figures: they lie in (obs.csv).\n"
                                + "  Maybe import (obs.csv) with --mapping data-package.");
        assertThat(made("""
                        {"resources": [{"path": "obs.csv", "encoding": "windows-1252", "dialect": {"delimiter": ";"},
                          "schema": {"fields": [{"name": "value", "decimalChar": ",", "groupChar": "."}],
                                     "missingValues": [{"value": "-99", "label": "missing"}, ":"]}}]}
                        """).problems())
                .singleElement()
                .asString()
                .endsWith(
                        "Maybe import (obs.csv) with --mapping data-package; it needs a copy of the mapping with the lines"
                                + " (encoding: windows-1252) and (delimiter: \";\") and (decimal-sign: \",\") and"
                                + " (thousands-sign: \".\"); and write (..) in place of (-99), which stands for missing.");
    }
}
