package no.maalkort.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import no.maalkort.table.Hints;
import no.maalkort.table.Row;
import no.maalkort.table.Tables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other programs read of scorecards, read back by our own readers of tables and by the JDK's of XML. */
class ExportTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());
    private static final List<Scorecard> CARDS = Stream.of("baerum", "oslo", "stavanger")
            .flatMap(id -> IntStream.rangeClosed(2016, 2023).mapToObj(year -> card(id, year)))
            .toList();

    @TempDir
    private Path folder;

    private static Scorecard card(String id, int year) {
        var body = WORKSPACE.figures().catalogue().body(id);
        return WORKSPACE.scoring().score(new Scoring.Request(body, year, WORKSPACE.packOf(body), null, null));
    }

    private static Export export(Scorecard... cards) {
        return new Export(List.of(cards), Language.EN);
    }

    private static String text(Export export, Format format) {
        return new String(export.bytes(format), StandardCharsets.UTF_8);
    }

    /** The cells as our own reader of files from anywhere sees them. */
    private List<List<String>> readBack(Format format) throws IOException {
        var file = folder.resolve("results." + format.extension());
        Files.write(file, new Export(CARDS, Language.NB).bytes(format));
        var rows = new ArrayList<List<String>>();
        Tables.open(file, Hints.NONE).read(row -> rows.add(texts(row)));
        return rows;
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, FlatTable.COLUMNS.size())
                .mapToObj(i -> row.cell(i).text())
                .toList();
    }

    private static List<List<String>> expected(char decimal) {
        return expected(number -> number.toPlainString().replace('.', decimal));
    }

    private static List<List<String>> expected(Function<BigDecimal, String> printed) {
        var rows = new ArrayList<List<String>>();
        rows.add(FlatTable.COLUMNS);
        CARDS.forEach(card -> FlatTable.rows(card)
                .forEach(row -> rows.add(
                        row.values().stream().map(value -> text(value, printed)).toList())));
        return rows;
    }

    private static String text(Object value, Function<BigDecimal, String> printed) {
        return value instanceof BigDecimal number ? printed.apply(number) : Objects.toString(value, "");
    }

    @Test
    void everyCellOfTheTableIsReadBackFromCsv() throws IOException {
        assertThat(readBack(Format.CSV)).isEqualTo(expected('.'));
    }

    @Test
    void aNorwegianSpreadsheetGetsDecimalCommasAndSemicolons() throws IOException {
        assertThat(readBack(Format.CSV_NB)).isEqualTo(expected(','));
        assertThat(text(export(CARDS.get(0)), Format.CSV_NB)).startsWith("\uFEFFmunicipality_id;");
    }

    @Test
    void everyCellOfTheTableIsReadBackFromTheWorkbookAsANumberOrAText() throws IOException {
        assertThat(readBack(Format.XLSX))
                .isEqualTo(expected(number -> number.stripTrailingZeros().toPlainString()));
    }

    @Test
    @Tag("asvs-1.1.2")
    void aTextThatLooksLikeAFormulaIsNoneAndNumbersAreUntouched() {
        var card = card("stavanger", 2016);
        String title = ScorecardJson.write(card.goals().get(0).title()).strip();
        var withFormula = ScorecardJson.read(
                ScorecardJson.write(card).replace(title, "{\"nb\":\"=1+1;\\\"x,\",\"en\":\"@SUM(A1)\"}"),
                Scorecard.class);

        assertThat(text(export(withFormula), Format.CSV))
                .contains("\"'=1+1;\"\"x,\"", "'@SUM(A1)")
                .containsPattern(",-[0-9]");
        assertThat(text(export(withFormula), Format.XLSX))
                .contains("<t xml:space=\"preserve\">=1+1;\"x,</t>")
                .doesNotContain("<f>");
    }

    @Test
    void theCubeHoldsEveryNumberAtItsPlaceAndEveryState() {
        var cube = MAPPER.readTree(new Export(CARDS, Language.NB).bytes(Format.JSON_STAT));
        var goals = names(cube, "goal");
        var years = names(cube, "year");
        var measures = names(cube, "measure");

        for (Scorecard card : CARDS) {
            for (GoalResult goal : FlatTable.goals(card)) {
                int at = names(cube, "municipality").indexOf(card.municipality().id());
                at = at * years.size() + years.indexOf(String.valueOf(card.year()));
                at = at * goals.size() + goals.indexOf(goal.pack() + ":" + goal.id());
                at = at * measures.size();
                assertThat(number(cube.at("/value/" + (at + measures.indexOf("score")))))
                        .isEqualTo(goal.score());
                assertThat(number(cube.at("/value/" + (at + measures.indexOf("value")))))
                        .isEqualTo(goal.text() == null ? goal.value() : null);
                assertThat(cube.at("/status/" + at).asString())
                        .isEqualTo(goal.state().name());
            }
        }
    }

    @Test
    void theCubeSaysWhatEachOfItsScorecardsWasJudgedBy() {
        var cube = MAPPER.readTree(new Export(CARDS, Language.NB).bytes(Format.JSON_STAT));

        for (int at = 0; at < CARDS.size(); at++) {
            var card = CARDS.get(at);
            var judged = cube.at("/extension/scorecards/" + at);
            assertThat(judged.get("municipality").asString())
                    .isEqualTo(card.municipality().id());
            assertThat(judged.get("asOf").asString()).isEqualTo(card.asOf());
            assertThat(judged.get("rulesAt").asString()).isEqualTo(card.rulesAt());
            assertThat(judged.at("/pack/sha256").asString())
                    .isEqualTo(card.pack().sha256());
        }
        assertThat(cube.get("updated").asString()).isEqualTo(CARDS.get(0).asOf());
    }

    @Test
    void ourOwnReaderOfCubesReadsTheCube() throws IOException {
        var file = folder.resolve("scores.json");
        Files.write(file, new Export(CARDS, Language.NB).bytes(Format.JSON_STAT));
        var rows = new ArrayList<Row>();

        Tables.open(file, Hints.NONE).read(rows::add);

        assertThat(rows).hasSizeGreaterThan(1000);
    }

    private static List<String> names(JsonNode cube, String dimension) {
        return cube.at("/dimension/" + dimension + "/category/index")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static BigDecimal number(JsonNode node) {
        return node.isNull() ? null : node.decimalValue();
    }

    @Test
    void aPipelineSeesEveryGoalAsPassedFailedOrSkipped() throws Exception {
        for (Scorecard card : CARDS) {
            var root = xml(text(export(card), Format.JUNIT));
            var goals = FlatTable.goals(card);

            assertThat(root.getElementsByTagName("testcase").getLength()).isEqualTo(goals.size());
            assertThat(root.getElementsByTagName("failure").getLength()).isEqualTo((int)
                    goals.stream().filter(goal -> goal.state() == State.NOT_MET).count());
            var suite = (Element) root.getElementsByTagName("testsuite").item(0);
            assertThat(suite.getAttribute("failures"))
                    .isEqualTo(
                            String.valueOf(root.getElementsByTagName("failure").getLength()));
            assertThat(suite.getAttribute("skipped"))
                    .isEqualTo(
                            String.valueOf(root.getElementsByTagName("skipped").getLength()));
        }
    }

    private static Element xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    @Test
    void sarifTellsFailuresWithTheLinesOfFigureAndRule() {
        var run = MAPPER.readTree(export(card("baerum", 2023)).bytes(Format.SARIF))
                .at("/runs/0");
        var results = run.get("results").valueStream().toList();

        assertThat(results)
                .filteredOn(result -> result.get("ruleId").asString().equals("baerum:finance.net-operating-result"))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.get("kind").asString()).isEqualTo("fail");
                    assertThat(result.get("level").asString()).isEqualTo("warning");
                    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                                    .asString())
                            .endsWith("/observations.csv");
                    assertThat(result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
                                    .asString())
                            .endsWith("rules.drl");
                });
        assertThat(results)
                .allMatch(result -> result.get("kind").asString().equals("fail")
                        != result.get("level").asString().equals("none"));
        for (JsonNode result : results) {
            assertThat(run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id")
                            .asString())
                    .isEqualTo(result.get("ruleId").asString());
        }
    }

    @Test
    @Tag("asvs-1.3.4")
    void aBadgeShowsTheScoreOrHowMuchIsJudged() throws Exception {
        assertThat(text(export(card("stavanger", 2016)), Format.BADGE_JSON))
                .isEqualTo(
                        "{\"schemaVersion\":1,\"label\":\"Stavanger 2016\",\"message\":\"25 of 100, goals with a level, coverage 100%\","
                                + "\"color\":\"blue\"}\n");
        var svg = xml(text(export(card("baerum", 2023)), Format.BADGE));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Bærum 2023: 2 of 8 goals with a level judged");
    }

    @Test
    void aBadgeIsOfOneScorecard() {
        assertThatThrownBy(() -> new Export(CARDS, Language.NB).bytes(Format.BADGE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("asvs-1.3.5")
    void markdownHoldsEveryGoalInARowOfThreeCells() {
        for (Scorecard card : CARDS) {
            var rows = text(export(card), Format.MARKDOWN)
                    .lines()
                    .filter(line -> line.contains("` | "))
                    .toList();

            assertThat(rows)
                    .hasSize(FlatTable.goals(card).size() + card.proposed().size());
            assertThat(rows)
                    .allMatch(line -> line.replace("\\|", "")
                                    .chars()
                                    .filter(sign -> sign == '|')
                                    .count()
                            == 4);
        }
    }

    @Test
    void noScorecardsAreATableWithItsHeaderAlone() {
        var none = new Export(List.of(), Language.NB);

        assertThat(text(none, Format.CSV)).hasLineCount(1).startsWith("municipality_id,");
        assertThat(text(none, Format.JSON)).isEmpty();
    }
}
