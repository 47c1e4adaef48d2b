package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of a user's own pack, tried: do cases notice changes, what is left out, how does a goal begin. */
class RulesUnderTestIT {
    private static final String FIGURE = "finance.result-after-allocations-million-kroner";

    @TempDir
    private Path folder;

    private Path pack() throws IOException {
        return Copies.of(Path.of("..", "rules", "baerum"), folder.resolve("mine"));
    }

    @Test
    void aChangeThatNoCaseNoticesIsNamedWithItsPlace() throws IOException {
        var pack = pack();
        Copies.edit(pack.resolve("finance/buffer-fund/cases.yaml"), "\"99\"", "\"98\"");

        var ran = Ran.of("rules", "mutate", "baerum:finance.buffer-fund", "--rules", pack.toString());

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out())
                .startsWith("      9/10  baerum:finance.buffer-fund\n            " + pack
                        + "/finance/buffer-fund/goal.yaml:")
                .contains("\n              level (target) 100 became 99\n")
                .contains("10 changes of 1 goal: 1 survived.\n  Maybe add a case");
    }

    @Test
    void machinesReadTheSame() {
        var ran = Ran.of("rules", "mutate", "baerum:finance.buffer-fund", "--format", "json");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("""
                {"changes":10,"noticed":10,"refused":0,"survived":0,"goals":[{"pack":"baerum","goal":"finance.buffer-fund",\
                "soundCases":true,"changes":10,"noticed":10,"refused":0,"survivors":[]}]}
                """);
    }

    @Test
    void nothingIsTriedWhereACaseFails() throws IOException {
        var pack = pack();
        Copies.edit(pack.resolve("finance/buffer-fund/cases.yaml"), "\"99\"", "\"100\"");

        var ran = Ran.of("rules", "mutate", "baerum:finance.buffer-fund", "--rules", pack.toString());

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out())
                .startsWith("cases fail  baerum:finance.buffer-fund\n")
                .contains("Maybe see: ");
    }

    @Test
    void anUnknownGoalIsToldWithTheNearest() {
        var ran = Ran.of("rules", "mutate", "baerum:finance.bufer-fund");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo(
                        "The pack (baerum) has no goal (finance.bufer-fund).\nMaybe you meant (finance.buffer-fund).\n");
    }

    @Test
    void whatIsLeftOutIsTold() throws IOException {
        var pack = pack();
        Copies.edit(pack.resolve("finance/buffer-fund/cases.yaml"), "\"99\"", "\"100\"");
        Copies.edit(pack.resolve("finance/buffer-fund/cases.yaml"), "NOT_MET", "MET");

        var ran = Ran.of("rules", "coverage", "baerum", "--rules", pack.toString());

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out())
                .contains("Goals without a rule: 27\n")
                .contains("  baerum:climate.circular-economy, words only\n")
                .contains("Rules that judge no case: 1\n")
                .contains("/rules.drl:16 Buffer fund lies below the target\n")
                .contains("Rules that judge every case of their goal: 1\n")
                .contains("Goals whose figure no release has: ")
                .doesNotContain("Indicators that no goal asks for");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aNewGoalIsRefusedUntilItIsFilledInAndNeverOverwritten() throws IOException {
        var pack = pack();
        var made = pack.resolve("finance/free-result");
        String[] asked = {
            "rules", "new", pack.toString(), "finance.free-result", "--kind", "target", "--indicator", FIGURE
        };

        assertThat(Ran.of(asked).code()).isZero();
        var refused = Ran.of("validate", "--rules", pack.toString());
        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err())
                .contains(made + "/goal.yaml:10:27: (<number>) is still to be filled in.\n")
                .contains(made + "/cases.yaml:");

        var again = Ran.of(asked);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).startsWith("The folder (" + made + ") is there already.\nMaybe ");

        fill(made);
        assertThat(Ran.of("validate", "--rules", pack.toString()).code()).isZero();
        assertThat(Ran.of("rules", "test", "baerum", "--rules", pack.toString()).code())
                .isZero();
        assertThat(Ran.of("rules", "mutate", "baerum:finance.free-result", "--rules", pack.toString())
                        .code())
                .isZero();
    }

    private static void fill(Path made) throws IOException {
        for (String name : new String[] {"goal.yaml", "cases.yaml"}) {
            var file = made.resolve(name);
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replace("<year>", "2023")
                            .replace("<number>", "5")
                            .replace("<the target>", "5")
                            .replace("<the target - 1>", "4")
                            .replaceAll("<[^<>]+>", "Words"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "baerum | finance.free-result | target | There is no pack in (baerum).",
                "PACK | free-result | target | (free-result) is no goal's id.",
                "PACK | finace.free-result | target | The area (finace) has no name.",
                "PACK | finance.free-result | minimum | There is no kind of goal (minimum).",
                "PACK | finance.free-result | path | A path leads from a base year",
                "PACK | finance.buffer-fund | target | The folder ("
            })
    void whatCannotBeMadeIsRefused(String pack, String goal, String kind, String says) throws IOException {
        String where = pack.equals("PACK") ? pack().toString() : pack;

        var ran = Ran.of("rules", "new", where, goal, "--kind", kind, "--indicator", FIGURE);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith(says).contains("\nMaybe ");
    }
}
