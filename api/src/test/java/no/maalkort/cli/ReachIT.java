package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What it takes, as people read it; and what cannot be asked. */
class ReachIT {
    private static Ran reach(String... more) {
        var arguments = new ArrayList<>(List.of("reach", "baerum"));
        arguments.addAll(List.of(more));
        return Ran.of(arguments.toArray(String[]::new));
    }

    @Test
    void whatLiftsFinanceToItsTargetIsToldWithTheCommandThatShowsIt() {
        var ran = reach("2023", "--goal", "finance.net-operating-result=MET");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().replace('\u00a0', ' '))
                .contains("  Netto driftsresultat, 2023: 3,6 % → 4 %. Da: 100 poeng; endring 11,1 %")
                .contains("      --set finance.net-operating-result-percent@2023=4");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aGoalOnItsWayIsOnItsPathOrBehindIt() {
        var text = reach("2023", "--goal", "climate.direct-emissions=MET").out();
        var json = reach("2023", "--goal", "climate.direct-emissions=MET", "--format", "json");

        assertThat(text).contains("Kutt i direkte klimagassutslipp: På banen", "Nå: Bak banen, ");
        assertThat(json.out())
                .contains("\"stateWords\":{\"nb\":\"På banen\",\"en\":\"On the path\"}")
                .contains("\"nowWords\":{\"nb\":\"Bak banen\",\"en\":\"Behind the path\"}");
    }

    @Test
    void theNewestJudgedYearIsMeantWhereNoneIsNamed() {
        assertThat(reach("--measurable", "22", "--lang", "en").out()).startsWith("Bærum 2023: ");
    }

    @Test
    void whatCannotBeReachedSaysHowFarEachFigureLeads() {
        var beyond = reach("2023", "--area", "climate=90", "--lang", "en");

        assertThat(beyond.code()).isEqualTo(4);
        assertThat(beyond.out())
                .contains("No change of one or two known figures reaches it.")
                .contains("−35% → −41%");
        assertThat(reach("2022", "--area", "climate=90", "--lang", "en").out().replace('\n', ' '))
                .contains("with what is known it is 50 at most. The rest hangs on goals without a figure.");
        assertThat(reach("2023", "--measurable", "99", "--format", "json").out())
                .contains("\"ways\":[]", "\"basis\":\"LOW\"");
    }

    @Test
    void aGoalWithoutAFigureSaysWhichOneIsMissing() {
        var ran = reach("2023", "--goal", "finance.buffer-fund=MET", "--lang", "en");

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains("The goal is not judged, so that no known figure reaches it: Last known:")
                .contains("What is missing is ", " for 2023 (finance.buffer-fund-million-kroner).")
                .doesNotContain("No change of one or two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--measurable=101 | is not points from 0 to 100",
                "--measurable=x | Maybe write 75.",
                "--area=climte=90 | Maybe you meant (climate).",
                "--area=climate | Maybe write area climate=90.",
                "--goal=finance.net-operating-resul=MET | Maybe you meant (finance.net-operating-result).",
                "--goal=finance.net-operating-result=NOT_MET | is no state to reach.",
                "--goal=norway:inclusion.pupils-per-teacher=MET | is no goal of the pack (baerum)"
            })
    void whatCannotBeAskedIsWrongUsage(String option, String told) {
        var ran = reach("2023", option);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(told);
    }

    @Test
    void oneThingIsReachedAtATime() {
        assertThat(reach("2023").err()).contains("It is not said what to reach.");
        var both = reach("2023", "--measurable", "75", "--area", "climate=90");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("More than one thing is to be reached at once.");
    }
}
