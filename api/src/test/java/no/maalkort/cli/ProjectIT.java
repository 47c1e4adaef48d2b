package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.planning.Backtest;
import no.maalkort.planning.PlannedGoals;
import no.maalkort.planning.Projections;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code project}, as a planner runs it. */
class ProjectIT {
    @Test
    void aTargetHasAChanceAndEveryYearAnInterval() {
        var ran = Ran.of("project", "oslo", "climate.direct-emissions", "--until", "2030", "--lang", "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().replace('\u00A0', ' '))
                .contains("all of Miljødirektoratet")
                .contains("Linear trend (least squares): 2025 comes to ")
                .containsPattern("chance of −95% in 2030: [1-9]")
                .contains("How often the intervals held");
    }

    @Test
    void oneFigureIsNotProjectedAndThatIsSaid() {
        var ran = Ran.of("project", "baerum", "climate.direct-emissions", "--until", "2030", "--lang", "en");

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out()).contains("Usable figures of one publisher: 1; a projection needs four");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            baerum                               | --until
            baerum --until 2500                  | Maybe
            baerum --until 2150                  | Nothing is projected beyond 2100
            baerum climate.emisions --until 2030 | Maybe
            """)
    void whatIsNotWellAskedIsRefused(String arguments, String says) {
        var ran = Ran.of(("project " + arguments).split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(says);
    }

    @Test
    void everyPageFitsEightyColumns() {
        var workspace = Workspace.open(List.of(), List.of());
        var day = LocalDate.of(2030, 1, 1);
        var test = Backtest.of(workspace, day);
        var wide = workspace.municipalities().stream()
                .flatMap(body -> lines(workspace, test, body, day))
                .filter(line -> line.codePointCount(0, line.length()) > Lines.WIDTH)
                .filter(line -> line.strip().contains(" "))
                .distinct();

        assertThat(wide).isEmpty();
    }

    private static Stream<String> lines(Workspace workspace, Backtest test, Body body, LocalDate day) {
        var pack = workspace.packOf(body);
        var goals = new PlannedGoals(workspace, pack).all();
        var projection = Projections.of(
                workspace, test, new Projections.Asked(body, pack.pack().id(), goals, null, 2032, day, null));
        return Stream.of(Language.values()).flatMap(language -> new ProjectionText(projection, language, new Lines())
                .write()
                .lines());
    }
}
