package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Status;
import no.maalkort.figure.Written;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Town;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** A scenario file is read strictly, and what is wrong is told where it stands. */
class ScenarioFileTest {
    private static final Workspace TOWN = new Town()
            .atLeast("one", "indicator: f.a\nlevels: [{kind: target, value: 4, from: 2010, source: s}]\nlag: 1\n")
            .release("report", "2021-03-01", "f.a;2019;3,6;%;A;")
            .workspace();

    private static Scenario read(String yaml) {
        return new ScenarioFile(TOWN, (body, year) -> new Scoring.Request(body, year, TOWN.packOf(body), null, null))
                .read(FileTree.of("", Map.of("s.yaml", yaml)), "s.yaml");
    }

    private static Written at(int line) {
        return new Written("s.yaml", line);
    }

    private static List<String> problems(String yaml) {
        return catchThrowableOfType(Problem.Rejected.class, () -> read(yaml)).problems().stream()
                .map(one -> one.place() + " " + one.message())
                .toList();
    }

    @Test
    void everythingIsReadIntoItsOwnUnitAndPeriod() {
        assertThat(read("""
                        name: Utkast
                        base: {municipality: town, year: 2020}
                        figures:
                          - {indicator: f.a, value: "4,1 %", source: Side 12}
                          - {indicator: f.b, body: land, period: 2018, value: 1.234, unit: "%", status: A}
                        levels: [{goal: finance.one, level: target, value: 3.5}]
                        weights: [{goal: finance.one, weight: 2, source: rådet}]
                        """))
                .isEqualTo(new Scenario(
                        "Utkast",
                        "town",
                        2020,
                        List.of(
                                new Scenario.FigureSet("f.a", "town", 2019, "4.1", "%", Status.F, "Side 12", at(4)),
                                new Scenario.FigureSet("f.b", "land", 2018, "1.234", "%", Status.A, null, at(5))),
                        List.of(new Scenario.LevelSet(
                                "town", "finance.one", "f.a", LevelPart.TARGET, "3.5", null, at(6))),
                        List.of(new Scenario.WeightSet("town", "finance.one", BigDecimal.valueOf(2), "rådet"))));
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsPlace() {
        assertThat(problems("""
                        name: Utkast
                        base: {municipality: town, year: 2020}
                        figures:
                          - {indicator: f.x, value: 4}
                          - {indicator: f.a, value: 4 kr}
                          - {indicator: f.a, value: 4, colour: red}
                        weights:
                          - {goal: finance.one, weight: -1}
                        """))
                .containsExactly(
                        "s.yaml:4:5 There is no indicator (f.x).",
                        "s.yaml:5:5 The unit (kr) is not that of indicator (f.a), which is (%).",
                        "s.yaml:6:40 The key (colour) is not known here.",
                        "s.yaml:8:5 (-1) is no weight.");
        assertThat(problems("name: A\nbase: {municipality: nowhere, year: 2020}\n"))
                .containsExactly("s.yaml:2:22 There is no municipality (nowhere).");
        assertThat(problems("base: {municipality: town, year: 2020}\nname: \" A\"\n"))
                .containsExactly(
                        "s.yaml:2:7 The name of the scenario is empty, longer than 100 letters, or has spaces around it.");
        assertThat(problems("name: &a A\nbase: {municipality: town, year: 2020}\n"))
                .hasSize(1);
    }

    @Test
    void whatIsMissingIsToldOnceWithThePageThatShowsTheFormat() {
        var missing =
                catchThrowableOfType(Problem.Rejected.class, () -> read("""
                        name: Utkast
                        base: {municipality: town, year: 2020}
                        figures: [{indicator: f.a}]
                        levels: [{goal: finance.one, level: target}]
                        weights: [{weight: 2}]
                        """)).problems();

        assertThat(missing)
                .extracting(Problem::message)
                .containsExactly(
                        "The key (value) is missing.", "The key (value) is missing.", "The key (goal) is missing.");
        assertThat(missing)
                .extracting(Problem::maybe)
                .containsOnly("add it: engine/docs/planning.md shows the format.");
    }

    @Test
    void aCommaThatSplitsANumberIsToldAsOne() {
        String file = "name: A\nbase: {municipality: town, year: 2020}\nfigures: [{indicator: f.a, value: %s}]\n";
        var split = catchThrowableOfType(Problem.Rejected.class, () -> read(file.formatted("3,2 %")));
        var plain = catchThrowableOfType(Problem.Rejected.class, () -> read(file.formatted("-3,2")));

        assertThat(split.problems()).hasSize(1);
        assertThat(split.problems().get(0).maybe())
                .isEqualTo("write \"3,2 %\" in quotes, or 3.2, with a decimal point.");
        assertThat(plain.problems().get(0).maybe()).isEqualTo("write -3.2, with a decimal point.");
    }

    @Test
    void aUnitMayBeWrittenBesideTheValueAndWithIt() {
        String file =
                "name: A\nbase: {municipality: town, year: 2020}\nfigures: [{indicator: f.a, value: \"3,4 %%\", unit: \"%s\"}]\n";

        assertThat(read(file.formatted("%")).figures().get(0).value()).isEqualTo("3.4");
        assertThat(problems(file.formatted("kr")).get(0)).contains("The unit (% kr) is not that of");
    }
}
