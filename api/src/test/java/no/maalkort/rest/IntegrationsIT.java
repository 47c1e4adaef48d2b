package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.table.Hints;
import no.maalkort.table.Row;
import no.maalkort.table.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pieces for integrators, each run by the program it is for against the packaged jar. */
class IntegrationsIT {
    private static final Path PIECES = Path.of("docs", "integrations");
    private static final String TABLE = "/api/v1/results?municipality=baerum,oslo&year=2019-2023";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(folder, Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    /** What the snippets for Python and R print of what was judged. */
    private static List<String> judged() throws IOException, InterruptedException {
        return MAPPER.readTree(served.get(TABLE).body())
                .valueStream()
                .filter(row -> List.of("MET", "PARTLY_MET", "NOT_MET")
                        .contains(row.get("state").asString()))
                .map(row -> Stream.of("municipality", "year", "goal", "state", "score")
                        .map(column -> printed(row.get(column)))
                        .reduce((a, b) -> a + "\t" + b)
                        .orElseThrow())
                .toList();
    }

    private static String printed(JsonNode value) {
        return value.isNull() ? "" : value.asString();
    }

    @Test
    void pythonReadsEveryJudgedGoal() throws IOException, InterruptedException {
        var python = new Tool(PIECES, "install Python 3.");

        assertThat(python.run("python3", "scores.py", served.base().toString(), "baerum,oslo", "2019-2023")
                        .lines())
                .containsExactlyElementsOf(judged());
    }

    @Test
    void rReadsEveryJudgedGoalAndTheCube() throws IOException, InterruptedException {
        var r = new Tool(PIECES, "install R with the package jsonlite.");
        String cube = "source('scores.R'); cube <- maalkort_cube('" + served.base() + "', 'baerum', 2023); "
                + "cat(cube['score', 'baerum:finance.net-operating-result', '2023', 'baerum'], "
                + "is.na(cube['score', 'baerum:finance.buffer-fund', '2023', 'baerum']))";

        assertThat(r.run("Rscript", "scores.R", served.base().toString(), "baerum,oslo", "2019-2023")
                        .lines())
                .containsExactlyElementsOf(judged());
        assertThat(r.run("Rscript", "-e", cube)).isEqualTo("80 TRUE");
    }

    @Test
    void aPageOfAnotherSiteShowsEveryGoalTheBadgeAndTheCard() throws IOException, InterruptedException {
        int goals = MAPPER.readTree(served.get("/api/v1/scorecards/baerum/2023").body())
                .get("goals")
                .size();
        try (var chromium = new Chromium();
                var tab = new Tab(chromium.browser(), new Browser.NewContextOptions())) {
            tab.page().navigate(PIECES.resolve("page.html").toUri() + "?service=" + served.base());

            assertThat(tab.await("document.body.dataset.ready")).isEqualTo(String.valueOf(goals));
            assertThat((int) tab.await("document.getElementById('badge').naturalWidth"))
                    .isGreaterThan(60);
            assertThat(tab.page().content())
                    .contains("<td>PARTLY_MET</td>", "Netto driftsresultat som holder kommunen handlekraftig");
            assertThat(tab.asked()).anyMatch(address -> address.endsWith("/kort/baerum/2023"));
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"csv-nb, csv, 'Text - txt - csv (StarCalc):59,34,76,1,,1044'", "xlsx, xlsx, 'Calc MS Excel 2007 XML'"})
    void aSpreadsheetProgramOpensTheTableWithEqualCells(String format, String extension, String filter)
            throws Exception {
        var soffice = new Tool(folder, "install LibreOffice Calc.");
        var file = folder.resolve("results-" + format + "." + extension);
        var request = HttpRequest.newBuilder(served.base().resolve(TABLE + "&format=" + format));
        Files.write(
                file,
                HttpClient.newHttpClient()
                        .send(request.build(), BodyHandlers.ofByteArray())
                        .body());

        var out = Files.createDirectory(folder.resolve("out-" + format));
        soffice.run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("soffice").toUri(),
                "--headless",
                "--infilter=" + filter,
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1",
                "--outdir",
                out.toString(),
                file.toString());

        var rows = new ArrayList<Row>();
        Tables.open(out.resolve("results-" + format + ".csv"), Hints.NONE).read(rows::add);
        var expected = MAPPER.readTree(served.get(TABLE).body());
        assertThat(rows).hasSize(expected.size() + 1);
        for (int i = 0; i < expected.size(); i++) {
            for (int column = 0; column < FlatTable.COLUMNS.size(); column++) {
                String name = FlatTable.COLUMNS.get(column);
                equal(expected.get(i).get(name), rows.get(i + 1).cell(column).text(), name);
            }
        }
    }

    private static void equal(JsonNode expected, String cell, String column) {
        if (expected.isNumber()) {
            assertThat(new BigDecimal(cell)).as(column).isEqualByComparingTo(expected.decimalValue());
        } else if (!expected.isNull()) {
            String text = expected.asString().strip();
            assertThat(cell.replaceFirst("^'(?=[=+@-])", ""))
                    .as(column)
                    .isIn(text, isDropped(column) ? text.replaceFirst("^0+", "") : text);
        } else {
            assertThat(cell).as(column).isEmpty();
        }
    }

    /** Of CSV a spreadsheet takes a number's leading zeros away, and is told nothing better; a workbook keeps them. */
    private static boolean isDropped(String column) {
        return column.equals("municipality_number");
    }

    @Test
    void powerQueryAsksForPagesAndTypesColumnsThatAreThere() throws IOException, InterruptedException {
        String query = Files.readString(PIECES.resolve("maalkort.pq"));
        assertThat(query)
                .contains(
                        "RelativePath = \"api/v1/results\"", "municipality = \"all\", year = Years, format = \"csv\"");
        var typed = Pattern.compile("\\{\"(\\w+)\", (?:Int64\\.Type|type number)}")
                .matcher(query)
                .results()
                .map(column -> column.group(1))
                .toList();

        String path = "/api/v1/results?municipality=all&year=2016-2023&format=csv&page=";
        assertThat(served.get(path + 1).statusCode()).isEqualTo(200);
        assertThat(served.get(path + 1).headers().allValues("Link")).anyMatch(link -> link.contains("rel=\"next\""));
        assertThat(served.get(path + 999).statusCode()).isEqualTo(404);
        assertThat(typed).hasSize(6);
        assertThat(MAPPER.readTree(served.get(TABLE).body())).allSatisfy(row -> assertThat(typed)
                .allMatch(
                        column -> row.get(column).isNumber() || row.get(column).isNull()));
    }
}
