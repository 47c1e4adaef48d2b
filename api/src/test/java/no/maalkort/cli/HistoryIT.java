package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code data history} prints and refuses. */
class HistoryIT {
    @Test
    void aReportedFigureThatWasCorrected() {
        var ran = Ran.of("data", "history", "b\u00E6rum kommune", "inclusion.refugees-settled");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("""
                2022
                  IMDi
                    2022-09   61 personer (P: foreløpig tall)
                              imdi-settlement-2022-09/observations.csv:5
                    2023-09   277 personer (A: vanlig tall), +216 personer
                              imdi-settlement-2023-09/observations.csv:176
                """.replace(" personer", "\u00A0personer"));
    }

    @Test
    void whatWasNotYetKnownIsNotTold() {
        var ran = Ran.of("data", "history", "baerum", "inclusion.refugees-settled", "--as-of", "2022-12-31");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("61\u00A0personer").doesNotContain("277");
    }

    @Test
    void aChangeThatARestatementTurnedRound() {
        var ran = Ran.of(
                "data",
                "history",
                "nissedal",
                "climate.direct-emissions-change-since-2009-percent",
                "--lang",
                "en",
                "--format",
                "json");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .containsSubsequence(
                        "\"period\":2022,\"publisher\":\"Milj\u00F8direktoratet\",\"published\":\"2023-12\"",
                        "\"computed\":true,\"status\":\"A\",\"value\":-4.",
                        "\"published\":\"2024-12\"",
                        "\"value\":16.",
                        "\"change\":21.");
    }

    @Test
    void everyLineFitsATerminal() {
        assertThat(Ran.of("data", "history", "nissedal", "climate.direct-emissions-change-since-2009-percent")
                        .out()
                        .lines())
                .hasSizeGreaterThan(50)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "berum inclusion.refugees-settled | you meant (baerum)",
                "baerum inclusion.refugees-setled | you meant (inclusion.refugees-settled)",
                "baerum refugees | indicators",
                "baerum inclusion.refugees-settled --format csv | --format json",
                "baerum inclusion.refugees-settled --as-of 2022-13-01 | 2024-06-15",
                "baerum | (INDICATOR) is missing"
            })
    void whatCannotBeToldIsRefused(String arguments, String says) {
        var ran = Ran.of(("data history " + arguments).split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Maybe ").contains(says);
    }
}
