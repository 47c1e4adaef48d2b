package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the goals ask for is printed as a table, filled in, and read back. */
class NeedsIT {
    private static final String HEADER = "body;indicator;period;value;unit;status;publisher;source;quote;note\n";

    @TempDir
    private Path folder;

    private String figures() {
        return folder.resolve("figures").toString();
    }

    private Ran imported(String table) throws IOException {
        var file = Files.writeString(folder.resolve("filled.csv"), table);
        return Ran.of(
                "import",
                file.toString(),
                "--into",
                figures(),
                "--release",
                "accounts-2024",
                "--publisher",
                "Bamble kommune",
                "--published",
                "2025-03-01",
                "--source",
                "Made for this test",
                "--lang",
                "en");
    }

    /** The table with a value in the row that starts so. */
    private static String fill(String table, String row, String value) {
        assertThat(table).contains("\n" + row + ";;");
        return table.replace("\n" + row + ";;", "\n" + row + ";" + value + ";");
    }

    @Test
    void filledInAndImportedItLeadsToAScorecard() throws IOException {
        var asked = Ran.of("needs", "bamble", "2024", "--lang", "en");
        assertThat(asked.code()).isZero();
        assertThat(asked.out()).startsWith(HEADER + "bamble;");
        assertThat(asked.err()).isEqualTo("11 figures are asked for; 0 of them are known.\n");

        var filled = fill(asked.out(), "bamble;inclusion.pupils-per-teacher-1-4;2024", "14,5");
        filled = fill(filled, "bamble;inclusion.pupils-per-teacher-5-10;2024", "18,9");
        filled = filled.replace("4;14,5;pupils;;;", "4;14,5;pupils;;GSI;");
        var ran = imported(filled);
        assertThat(ran.err()).isEmpty();
        assertThat(Path.of(figures(), "accounts-2024", "observations.csv"))
                .hasContent(HEADER + "bamble;inclusion.pupils-per-teacher-1-4;2024;14,5;pupils;A;GSI;8:46;;\n"
                        + "bamble;inclusion.pupils-per-teacher-5-10;2024;18,9;pupils;A;;9:47;;\n");
        assertThat(ran.out()).contains("figures read   2, 2024", "empty cells    9");

        var scored = Ran.of("score", "bamble", "2024", "--data", figures(), "--lang", "en");
        assertThat(scored.code()).isZero();
        assertThat(scored.out()).contains("1 of 4 goals with a level are judged");
    }

    @Test
    void leftEmptyItHoldsNoFigure() throws IOException {
        var ran = imported(Ran.of("needs", "bamble", "2024").out());

        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err()).contains("No figure was found");
        assertThat(Path.of(figures())).doesNotExist();
    }

    @Test
    void whatIsKnownStandsLastAndInTheNote() {
        var rows =
                Ran.of("needs", "baerum", "2023", "--lang", "en").out().lines().toList();

        assertThat(rows).anySatisfy(row -> assertThat(row)
                .startsWith("baerum;finance.net-operating-result-percent;2023;;%;;;;;\"KNOWN: 3.6% (B\u00E6rum")
                .contains("baerum-annual-report-2023/observations.csv:")
                .contains("Asked by: baerum:finance.net-operating-result"));
        var known = rows.stream().map(row -> row.contains(";\"KNOWN: ")).toList();
        assertThat(known.subList(known.indexOf(true), known.size())).containsOnly(true);
    }

    @Test
    void aMunicipalityOfOnesOwnNeedsNoRebuild() throws IOException {
        Files.createDirectories(Path.of(figures()));
        Files.writeString(
                Path.of(figures(), "bodies.yaml"),
                "nyby: {kind: municipality, name: {nb: Nyby, en: Nyby}, numbers: [{number: \"9901\"}]}\n");

        var ran = Ran.of("needs", "Nyby", "2024", "--data", figures());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("\nnyby;inclusion.refugees-settled;2024;;persons;");
    }

    @Test
    void anotherPackAsksForOtherFigures() {
        assertThat(Ran.of("needs", "asker", "2023", "--pack", "norway").out())
                .isNotEqualTo(Ran.of("needs", "asker", "2023").out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "berum 2023 | you meant (baerum)",
                "baerum 2022-2023 | name one",
                "baerum 20223 | from 1900 to 2199",
                "baerum | (YEAR) is missing"
            })
    void whatCannotBeAskedForIsRefused(String arguments, String says) {
        var ran = Ran.of(("needs " + arguments).split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Maybe ").contains(says);
    }
}
