package no.maalkort.rules;

import static no.maalkort.judgement.State.INDETERMINATE;
import static no.maalkort.judgement.State.INFORMATIONAL;
import static no.maalkort.judgement.State.MANUAL;
import static no.maalkort.judgement.State.MET;
import static no.maalkort.judgement.State.NOT_IN_FORCE;
import static no.maalkort.judgement.State.NOT_MET;
import static no.maalkort.judgement.State.NO_DATA;
import static no.maalkort.judgement.State.PARTLY_MET;
import static no.maalkort.rules.BuiltIn.goal;
import static no.maalkort.rules.BuiltIn.scorecard;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.maalkort.figure.Lookup;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that must come out of the real files. */
class RealYearsTest {

    @Test
    void theNetOperatingResultOf2023LiesBetweenMinimumAndTarget() {
        var result = goal("baerum", 2023, "finance.net-operating-result");

        assertThat(result.state()).isEqualTo(PARTLY_MET);
        assertThat(result.score()).isEqualByComparingTo("80");
        assertThat(result.because())
                .extracting(GoalResult.Because::margin)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("0.6"), new BigDecimal("-0.4"));
        assertThat(result.flips())
                .extracting(GoalResult.Flip::value)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("2.9"), new BigDecimal("4"));
        assertThat(result.flips()).allMatch(GoalResult.Flip::verified);
    }

    @Test
    void theEmissionsOf2022AreBehindBothPaths() {
        var result = goal("baerum", 2023, "climate.direct-emissions");

        assertThat(result.state()).isEqualTo(NOT_MET);
        assertThat(result.basis()).isEqualTo("PATH");
        assertThat(result.period()).isEqualTo("2022");
        assertThat(result.path().at()).isEqualByComparingTo("-40.2381");
        assertThat(result.score()).isEqualByComparingTo("86.9822");
        assertThat(result.path().other().shape()).isEqualTo("constant-rate");
        assertThat(result.path().other().state()).isEqualTo(NOT_MET);
        assertThat(result.path().requiredRate()).isEqualByComparingTo("-7.4462");
        assertThat(result.path().requiredPerYear()).isEqualByComparingTo("-3.75");
        assertThat(result.beside()).singleElement().satisfies(figure -> assertThat(figure.value())
                .isEqualByComparingTo("-4.7"));
    }

    @Test
    void bærum2023CountsAsItsOwnGoalsSay() {
        var card = scorecard("baerum", 2023);

        assertThat(card.counts())
                .containsEntry(PARTLY_MET, 1)
                .containsEntry(NOT_MET, 1)
                .containsEntry(INDETERMINATE, 1)
                .containsEntry(NO_DATA, 5)
                .containsEntry(MANUAL, 14)
                .containsEntry(INFORMATIONAL, 10)
                .containsEntry(NOT_IN_FORCE, 3)
                .containsEntry(MET, 0);
        assertScore(card.totals().measurable(), "19.8304", "96.4970", "0.2333", 8, 2);
        assertScore(card.totals().all(), "8.3491", "98.3491", "0.1", 22, 2);
    }

    @Test
    void bærum2020CountsAsItsOwnGoalsSay() {
        var totals = scorecard("baerum", 2020).totals();

        assertScore(totals.measurable(), "40", "66.6667", "0.7333", 11, 7);
        assertScore(totals.all(), "28.5714", "87.5", "0.4107", 15, 7);
    }

    private static void assertScore(
            Scorecard.Score score, String low, String high, String coverage, int goals, int judged) {
        assertThat(score.score()).isNull();
        assertThat(score.withheld().code()).isEqualTo("COVERAGE");
        assertThat(score.low()).isEqualByComparingTo(low);
        assertThat(score.high()).isEqualByComparingTo(high);
        assertThat(score.coverage()).isEqualByComparingTo(coverage);
        assertThat(score.goals()).isEqualTo(goals);
        assertThat(score.observed()).isEqualTo(judged);
    }

    @ParameterizedTest
    @CsvSource({"2016, 6", "2017, 6", "2018, 6", "2019, 7", "2020, 7"})
    void asManyOwnGoalsAreJudgedAndOneNational(int year, int judged) {
        var card = scorecard("baerum", year);

        assertThat(card.totals().measurable().observed()).isEqualTo(judged);
        assertThat(card.also()).singleElement().satisfies(also -> assertThat(
                        also.totals().measurable().observed())
                .isEqualTo(1));
    }

    @Test
    void theCouncilsDecisionOnRefugeesWasMetInNoYear() {
        assertThat(IntStream.rangeClosed(2012, 2022)
                        .mapToObj(year -> goal("baerum", year, "norway:inclusion.refugees-settled")
                                .state()))
                .containsOnly(NOT_MET);
    }

    @Test
    void theStatesRequestWasMetInThreeYears() {
        assertThat(IntStream.rangeClosed(2012, 2022)
                        .filter(year -> goal("baerum", year, "norway:inclusion.refugees-requested")
                                        .state()
                                == MET))
                .containsExactly(2015, 2017, 2018);
    }

    @Test
    void refugeesOf2023AreUndecidedWhileTheYearRan() {
        var result = goal("baerum", 2023, "norway:inclusion.refugees-settled");

        assertThat(result.state()).isEqualTo(INDETERMINATE);
        assertThat(result.code()).isEqualTo("PERIOD_NOT_FINISHED");
    }

    @Test
    void ofTheCouncilsWithBothFiguresOf2022SomeThirdSettledAsManyRefugeesAsTheyDecided() {
        var states = BuiltIn.WORKSPACE.municipalities().stream()
                .filter(body -> body.number(2022) != null)
                .map(body -> BuiltIn.underNational(body, 2022)
                        .find("inclusion.refugees-settled")
                        .orElseThrow())
                .collect(Collectors.groupingBy(
                        result -> result.code() == null ? result.state().name() : result.code(),
                        Collectors.counting()));

        assertThat(states).isEqualTo(Map.of("MET", 127L, "NOT_MET", 227L, "SUPPRESSED", 2L));
    }

    @Test
    void aRestatementTurnsNissedalsCutIntoARise() {
        assertThat(changeSince2009("nissedal", 2022, "2024-06-01")).isEqualByComparingTo("-4.7");
        assertThat(changeSince2009("nissedal", 2022, "2025-06-01")).isEqualByComparingTo("16.9");
    }

    private static BigDecimal changeSince2009(String body, int year, String asOf) {
        var found = BuiltIn.WORKSPACE
                .figures()
                .lookup("climate.direct-emissions-change-since-2009-percent", body, year, null, LocalDate.parse(asOf));
        return ((Lookup.Found) found).figure().value().setScale(1, RoundingMode.HALF_UP);
    }

    @Test
    void osloIsBehindTheLineThroughItsMilestone() {
        var result = goal("oslo", 2023, "climate.direct-emissions");

        assertThat(result.path().at()).isEqualByComparingTo("-48.2857");
        assertThat(result.score()).isEqualByComparingTo("59.7158");
        assertThat(goal("oslo", 2021, "norway:inclusion.refugees-settled").because())
                .singleElement()
                .satisfies(because -> assertThat(because.observed() + " of " + because.value())
                        .isEqualTo("188 of 206"));
    }

    @ParameterizedTest
    @CsvSource({
        "finance.net-operating-result-over-time, 2019, 3.54, MET",
        "finance.investment-self-financing-over-time, 2019, 57.2, MET",
        "finance.debt-ratio-over-time, 2019, 61.6, NOT_MET",
        "finance.net-operating-result-over-time, 2016, 2.4, NOT_MET",
        "finance.investment-self-financing-over-time, 2016, 49, NOT_MET",
        "finance.debt-ratio-over-time, 2016, 59, MET"
    })
    void stavangersAveragesAreComputedOrPrinted(String goal, int year, BigDecimal value, String state) {
        var result = goal("stavanger", year, goal);

        assertThat(result.value()).isEqualByComparingTo(value);
        assertThat(result.state()).hasToString(state);
    }

    @Test
    void aGoalWithoutBaseYearIsUndecided() {
        assertThat(goal("asker", 2023, "climate.direct-emissions").code()).isEqualTo("NO_BASELINE");
    }
}
