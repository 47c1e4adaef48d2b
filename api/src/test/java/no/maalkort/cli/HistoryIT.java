package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code data history} prints and refuses. */
class HistoryIT {
    private static final Path TABLE = Path.of("..", "rules", "src", "test", "resources", "intake", "kostra-12134.json");
    private static final String RESULT = "finance.net-operating-result-group-percent";

    @TempDir
    private Path folder;

    /** A figure, its correction three months later, and what became of the verdict. */
    @Test
    void aSecondReleaseOfATableStandsBesideTheFirst() throws IOException {
        String march = Files.readString(TABLE);
        String june = march.replace("null, 2.0, null", "null, 2.3, null");
        assertThat(june).isNotEqualTo(march);
        imported(march, "2025-03-15");
        imported(june, "2025-06-15");

        assertThat(ran("data", "history", "bamble", RESULT))
                .endsWith("""
                2024
                  SSB
                    2025-03-15  2,0 % (A: vanlig tall)
                                kostra-2025-03-15/observations.csv:6
                    2025-06-15  2,3 % (A: vanlig tall), +0,3 prosentpoeng
                                kostra-2025-06-15/observations.csv:6
                """.replace(" %", "\u00A0%").replace(" prosentpoeng", "\u00A0prosentpoeng"));
        assertThat(ran("compare", "bamble", "2024", "--as-of", "2025-03-31", "--as-of", "2025-06-30"))
                .contains("Revisjon: 1,74\u00A0% (publisert 2025-03-15) → 1,8\u00A0% (publisert 2025-06-15)");
        assertThat(ran("explain", "bamble", "2024", "norway:finance.net-operating-result-over-time"))
                .contains("Erstatter: ", "SSB, publisert 2025-03-15, kostra-2025-03-15/observations.csv:6")
                .contains("  Året før, 2023: ");
        assertThat(ran("score", "bamble", "2024", "--as-of", "2025-06-14")).contains("1,74\u00A0%. Ikke nådd.");
        assertThat(ran("score", "bamble", "2024")).contains("1,8\u00A0%. Nådd.");
    }

    private void imported(String table, String day) throws IOException {
        var file = Files.writeString(folder.resolve(day + ".json"), table);
        var ran = Ran.of(
                "import",
                file.toString(),
                "--into",
                folder.resolve("figures").toString(),
                "--mapping",
                "kostra-12134",
                "--release",
                "kostra-" + day,
                "--publisher",
                "SSB",
                "--published",
                day,
                "--source",
                "KOSTRA 12134");
        assertThat(ran.code()).isZero();
    }

    private String ran(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("figures").toString()));
        var ran = Ran.of(all.toArray(String[]::new));
        assertThat(ran.code()).isZero();
        return ran.out();
    }

    @Test
    void aReportedFigureThatWasCorrected() {
        var ran = Ran.of("data", "history", "b\u00E6rum kommune", "inclusion.refugees-settled");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("""
                2022
                  IMDi
                    2022-09     61 personer (P: foreløpig tall)
                                imdi-settlement-2022-09/observations.csv:5
                    2023-09     277 personer (A: vanlig tall), +216 personer
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
                "baerum inclusion.refugees-settled --format csv | one of text, json",
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
