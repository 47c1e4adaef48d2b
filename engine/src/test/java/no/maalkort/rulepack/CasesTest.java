package no.maalkort.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Status;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases are read with every key, and what is wrong in one is told once. */
class CasesTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void casesAreRead() {
        var cases = cases("""
                - name: While the year runs
                  year: 2023
                  as-of: 2023-12-01
                  given:
                    inclusion.settled: {value: "180", status: P, published: 2023-09-25}
                    inclusion.decided@2022: [{value: "390", publisher: IMDi}, {status: O}]
                  state: INDETERMINATE
                  reason: PERIOD_NOT_FINISHED
                - {name: Plain, year: 2022, body: norway, given: {climate.grade: A}, state: MET}
                """);

        assertThat(problems).isEmpty();
        assertThat(cases)
                .containsExactly(
                        new Case(
                                "While the year runs",
                                2023,
                                "baerum",
                                LocalDate.of(2023, 12, 1),
                                List.of(
                                        new Case.Given("inclusion.settled", null, "180", Status.P, "2023-09-25", null),
                                        new Case.Given("inclusion.decided", 2022, "390", Status.A, null, "IMDi"),
                                        new Case.Given("inclusion.decided", 2022, null, Status.O, null, null)),
                                State.INDETERMINATE,
                                Reason.Code.PERIOD_NOT_FINISHED,
                                "c/cases.yaml",
                                1),
                        new Case(
                                "Plain",
                                2022,
                                "norway",
                                null,
                                List.of(new Case.Given("climate.grade", null, "A", Status.A, null, null)),
                                State.MET,
                                null,
                                "c/cases.yaml",
                                9));
    }

    @Test
    void wrongCasesAreTold() {
        cases("""
                - {name: a, year: 2022, given: {inclusion.settled: "1,5"}, state: MED}
                - {name: a, year: 2022, given: {inclusion.setled: {value: 3, status: O}}, state: NO_DATA, reason: NO_BASELINE}
                """);

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly(
                        "(1,5) is no value of indicator (inclusion.settled).",
                        "(MED) is not known here.",
                        "The indicator (inclusion.setled) is not in the catalogue.",
                        "The status (O) goes with no value.",
                        "The reason (NO_BASELINE) belongs to INDETERMINATE, not to NO_DATA.",
                        "Two cases are named (a).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"twenty", "20", "1899", "2200", "2020.5"})
    void aCasesYearIsToldOnce(String year) {
        cases("- {name: a, year: " + year + ", given: {}, state: NO_DATA}\n");

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("(" + year + ") is no year from 1900 to 2199.");
    }

    private List<Case> cases(String text) {
        return Cases.read(
                FileTree.of("c/", Map.of("cases.yaml", text)),
                "cases.yaml",
                "baerum",
                new Names(Folders.catalogue()),
                problems);
    }
}
