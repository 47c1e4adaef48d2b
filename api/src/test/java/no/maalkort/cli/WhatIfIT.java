package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a planner asks on the command line: one scenario, several side by side, a goal tried. */
class WhatIfIT {
    private static final String RESULT = "finance.net-operating-result-percent";

    @TempDir
    private Path folder;

    private Path scenario(String name, String value) throws IOException {
        return Files.writeString(
                folder.resolve(name + ".yaml"),
                "name: " + name + "\nbase: {municipality: baerum, year: 2024}\nfigures:\n  - {indicator: " + RESULT
                        + ", value: " + value + ", source: Handlingsprogrammet}\n");
    }

    @ParameterizedTest
    @CsvSource({"nb, delvis nådd 80 · 3", "en, partly met 80 · 3"})
    void whatIsSupposedStandsBesideWhatIs(String language, String before) {
        var ran = Ran.of(
                "what-if",
                "baerum",
                "2023",
                "--set",
                RESULT + "=4,1 %",
                "--weight",
                "finance.buffer-fund=2",
                "--level",
                "finance.net-operating-result.minimum=3,5",
                "--lang",
                language);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().replace('\u00A0', ' ')).contains(before).contains("--set " + RESULT + "@2023=4,1 \\\n");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theCommandThatIsPrintedGivesTheSameHash() throws IOException {
        var file = scenario("a", "4.1").toString();
        var first = Ran.of("what-if", "baerum", "2024", "--scenario", file, "--format", "json")
                .out();
        String command = first.replaceAll(".*\"command\":\"maalkort ([^\"]*)\".*\n", "$1");
        String hash = first.replaceAll(".*\"sha256\":\"([0-9a-f]{64})\",\"command.*\n", "$1");

        assertThat(Ran.of((command + " --format json").split(" ")).out())
                .contains("\"sha256\":\"" + hash + "\",\"command");
    }

    @Test
    void scenariosStandSideBySideAndSurviveAWorkbook() throws IOException, InterruptedException {
        String[] asked = {
            "what-if",
            "baerum",
            "2024",
            "--scenario",
            scenario("lav", "3.2").toString(),
            "--scenario",
            scenario("høy", "4.1").toString(),
            "--format",
            "text"
        };
        var text = Ran.of(asked);

        assertThat(text.out()).contains("◐60F ●100F\n");
        assertThat(text.out().lines()).allMatch(line -> line.length() <= 80);

        var workbook = folder.resolve("both.xlsx");
        asked[asked.length - 1] = "xlsx";
        assertThat(Ran.builder(Ran.JAVA, List.of(), asked)
                        .redirectOutput(workbook.toFile())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(Ran.of("what-if", "baerum", "2024", "--scenario", workbook.toString())
                        .out())
                .isEqualTo(text.out());
    }

    @Test
    void aFolderOfScenariosIsComparedByOneShortCommand() throws IOException {
        scenario("lav", "3.2");
        scenario("høy", "4.1");
        var table = folder.resolve("table.md");
        var ran = Ran.of("what-if", "--scenario", folder.toString(), "-o", table.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(table).content().contains("A høy", "B lav", "| ◐60F |");
        assertThat(Ran.of("check", "--scenario", folder.resolve("lav.yaml").toString())
                        .out())
                .startsWith("Bærum 2024 ");
        assertThat(Ran.of("what-if", "--scenario", folder.toString(), "--format", "json")
                        .out())
                .startsWith("[{\"schemaVersion\"")
                .endsWith("}]\n");
        assertThat(Ran.of("what-if", "baerum", "--set", RESULT + "=4").err()).contains("The year is missing.\nMaybe ");
        assertThat(Ran.of("what-if", "--set", RESULT + "=4").err()).contains("The municipality is missing.\nMaybe ");
    }

    @Test
    void markdownHasAHeadingForThePageAndForEachGoalAndNoGoalRunsIntoAList() {
        String[] lines = Ran.of("what-if", "baerum", "2023", "--set", RESULT + "=4,1", "--format", "markdown")
                .out()
                .split("\n");

        assertThat(lines[0]).startsWith("# Bærum 2023");
        assertThat(lines).anyMatch(line -> line.startsWith("### "));
        for (int i = 1; i < lines.length; i++) {
            if (lines[i - 1].strip().startsWith("- ")) {
                assertThat(lines[i].strip()).matches("(- .*)?");
            }
        }
    }

    @Test
    void whatIsWrongIsToldAllAtOnce() throws IOException {
        var ran = Ran.of(
                "what-if",
                "baerum",
                "2023",
                "--set",
                RESULT + "=494 mill. kr",
                "--set",
                "finance.x=1",
                "--level",
                "finance.net-operating-result=3",
                "--weight",
                "finance.buffer=2");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("The unit (mill. kr) is not that of indicator (" + RESULT + "), which is (%).\nMaybe ")
                .contains("There is no indicator (finance.x).\nMaybe ")
                .contains("A level is supposed without its kind.\nMaybe ")
                .contains(
                        "There is no goal (finance.buffer) in pack (baerum).\nMaybe you meant (finance.buffer-fund).");

        var other = Ran.of(
                "what-if", "oslo", "2024", "--scenario", scenario("a", "4").toString());
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("is of baerum 2024.\nMaybe ");

        var broken = Ran.of(
                "what-if", "baerum", "2024", "--scenario", scenario("a", "4 kr").toString());
        assertThat(broken.code()).isEqualTo(5);
        assertThat(broken.err()).contains("a.yaml:4:5: The unit (kr) is not that of indicator");
    }

    @Test
    void aProposedGoalIsTriedOnEveryYearWithAFigure() throws IOException {
        var pack = Copies.of(Path.of("..", "rules", "baerum"), folder.resolve("mine"));
        var goal = pack.resolve("finance/buffer-fund/goal.yaml");
        Files.writeString(goal, Files.readString(goal).stripTrailing() + "\nstatus: proposed\n");

        var ran = Ran.of("rules", "try", "finance.buffer-fund", "--rules", pack.toString(), "--lang", "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().replace('\n', ' '))
                .startsWith("Buffer fund (proposed, not adopted)")
                .contains("5 municipality-years are judged in 1 municipality: met 5, partly met 0, not met 0.")
                .contains("Changed 0 of 4 times.");
        assertThat(Ran.of("rules", "try", "finance.bufer-fund").err())
                .endsWith("Maybe you meant (finance.buffer-fund).\n");
        assertThat(Ran.of("rules", "try", "climate.circular-economy").err()).contains("has no level to try.\nMaybe ");
    }
}
