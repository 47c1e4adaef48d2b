package no.maalkort.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Status;
import no.maalkort.planning.LevelPart;
import no.maalkort.planning.Scenario;
import no.maalkort.planning.ScenarioRows;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import no.maalkort.table.Hints;
import no.maalkort.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios that are exported to a workbook and read again are the same, whatever they hold. */
class ScenarioSheetsTest {
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());
    private static final List<String> WORDS = List.of(
            "Budsjett",
            "2024",
            "=1+1",
            "«høyere»",
            "\"",
            "<b>&amp;",
            "_x0041_",
            "3,6 %",
            "🏔",
            "æøå",
            "'",
            "null",
            "0.10",
            "a  b");
    private static final List<String> INDICATORS = List.of(
            "finance.net-operating-result-percent",
            "finance.buffer-fund-million-kroner",
            "climate.direct-emissions-change-since-2009-percent",
            "climate.cdp-grade");

    @TempDir
    private Path folder;

    private final Random random = new Random(20241128);

    private static Scoring.Request asked(Body body, int year) {
        return new Scoring.Request(body, year, WORKSPACE.packOf(body), null, null);
    }

    private String words() {
        var words = new ArrayList<String>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private String source() {
        return random.nextBoolean() ? null : words();
    }

    private Scenario scenario(int number) {
        var figures = new LinkedHashMap<String, Scenario.FigureSet>();
        for (int i = random.nextInt(5); i > 0; i--) {
            String indicator = INDICATORS.get(random.nextInt(INDICATORS.size()));
            int period = 2015 + random.nextInt(20);
            boolean isGrade = indicator.endsWith("grade");
            String value = isGrade
                    ? "A"
                    : BigDecimal.valueOf(random.nextInt(1600) - 100, random.nextInt(5))
                            .toPlainString();
            String unit = WORKSPACE.figures().catalogue().indicator(indicator).unit();
            var status = List.of(Status.F, Status.A, Status.P).get(random.nextInt(3));
            String body = random.nextBoolean() ? "baerum" : "oslo";
            figures.put(
                    indicator + body + period,
                    new Scenario.FigureSet(indicator, body, period, value, unit, status, source()));
        }
        var levels = new ArrayList<Scenario.LevelSet>();
        if (random.nextBoolean()) {
            levels.add(new Scenario.LevelSet(
                    "baerum",
                    "finance.net-operating-result",
                    "finance.net-operating-result-percent",
                    LevelPart.MINIMUM,
                    "0." + (100 + random.nextInt(900)),
                    source()));
        }
        var weights = new ArrayList<Scenario.WeightSet>();
        if (random.nextBoolean()) {
            weights.add(new Scenario.WeightSet(
                    "baerum", "finance.buffer-fund", BigDecimal.valueOf(1 + random.nextInt(99), 1), source()));
        }
        return new Scenario(words() + number, "baerum", 2023, List.copyOf(figures.values()), levels, weights);
    }

    @Test
    void nothingIsLostOnTheWayThroughAWorkbook() throws IOException {
        for (int round = 0; round < 100; round++) {
            var scenarios = new ArrayList<Scenario>();
            for (int i = 1 + random.nextInt(10); i > 0; i--) {
                scenarios.add(scenario(i));
            }
            var file = folder.resolve("scenarios.xlsx");
            Files.write(
                    file, ScenarioSheets.of(scenarios, List.of(), Language.NB).bytes());

            var read = ScenarioRows.read(
                    Tables.open(file, new Hints(null, null, ScenarioRows.SHEET)), WORKSPACE, ScenarioSheetsTest::asked);

            assertThat(read)
                    .usingRecursiveComparison()
                    .ignoringFields("figures.at", "levels.at")
                    .isEqualTo(scenarios);
        }
    }

    private List<Scenario> typed(String value, String unit) throws IOException {
        var rows = List.of(
                List.of("Draft", "baerum", "2024", "base", "", "", "", "", "", "", "", "", ""),
                List.of("Draft", "baerum", "2024", "figure", INDICATORS.get(0), "", "", "", "", value, unit, "", "Me"));
        var file = folder.resolve("typed.xlsx");
        Files.write(
                file,
                new Sheets(List.of(new Sheets.Sheet(ScenarioRows.SHEET, ScenarioRows.COLUMNS, rows.stream()))).bytes());
        return ScenarioRows.read(
                Tables.open(file, new Hints(null, null, ScenarioRows.SHEET)), WORKSPACE, ScenarioSheetsTest::asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%"})
    void aCellThatCarriesItsUnitIsReadByIt(String unit) throws IOException {
        assertThat(typed("3,4 %", unit).get(0).figures())
                .extracting(Scenario.FigureSet::value, Scenario.FigureSet::unit)
                .containsExactly(tuple("3.4", "%"));
    }

    @Test
    void aCellThatCarriesAnotherUnitIsRefusedWhereItStands() {
        assertThatThrownBy(() -> typed("3,4 mill. kr", "%"))
                .isInstanceOf(Problem.Rejected.class)
                .hasMessageContaining("typed.xlsx:scenarios!J3")
                .hasMessageContaining("Maybe");
    }
}
