package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.maalkort.disk.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stops a draft: the states asked for, unless they are known or waived. */
class CheckIT {
    @TempDir
    private Path folder;

    private static Ran check(String... more) {
        return Ran.of(Stream.concat(Stream.of("check", "baerum", "2023", "--lang", "en"), Stream.of(more))
                .toArray(String[]::new));
    }

    private Path written(String name, String... arguments) throws IOException {
        return Files.writeString(folder.resolve(name), Ran.of(arguments).out());
    }

    @ParameterizedTest
    @CsvSource({
        "not-met, 3, stopped by 1 goal",
        "'not-met,partly-met', 3, stopped by 2 goals",
        "partly-met, 3, A net operating result",
        "indeterminate, 3, stopped by 2 goals",
        "no-data, 3, no usable figure for 2023"
    })
    void theStatesAskedForStop(String states, int code, String told) {
        var ran = check("--fail-on", states);

        assertThat(ran.code()).isEqualTo(code);
        assertThat(ran.out()).contains(told);
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void whatIsNotAskedForDoesNotStopAndCoverageIsAskedForApart() {
        assertThat(Ran.of("check", "lillestrom", "2022", "--fail-on", "partly-met")
                        .code())
                .isZero();
        assertThat(Ran.of("check", "baerum", "2023", "--fail-on", "manual", "--pack", "norway", "--min-coverage", "1")
                        .code())
                .isEqualTo(4);
    }

    @Test
    void whatTheBaselineHasIsKnown() throws IOException {
        var before = written("before.json", "score", "baerum", "2023", "--format", "json");
        var earlier = written("earlier.json", "score", "baerum", "2020", "--format", "json");

        var same = check("--baseline", before.toString());
        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("no goal stops it", "As before:", "climate.direct-emissions");
        assertThat(check("--baseline", earlier.toString()).code()).isEqualTo(3);
    }

    @Test
    void aReceiptIsABaselineByItsIdAndByItsFile() throws IOException {
        var store = folder.resolve("receipts");
        Ran.of("score", "baerum", "2023", "--issue", "--store", store.toString());
        try (var files = Files.list(store)) {
            var receipt = files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}\\.jsonl"))
                    .findFirst()
                    .orElseThrow();
            String id = receipt.getFileName().toString().substring(0, 12);

            assertThat(check("--baseline", receipt.toString()).code()).isZero();
            assertThat(check("--baseline", id, "--store", store.toString()).code())
                    .isZero();
        }
    }

    @Test
    void aWaiverInForceExcusesOnlyWhereItIsAllowed() throws IOException {
        var pack = Copies.of(Path.of("..", "rules", "baerum"), folder.resolve("mine"));
        Files.writeString(pack.resolve("waivers.yaml"), """
                - {goal: climate.direct-emissions, municipality: baerum, decision: Sak 24/12, approver: Kommunestyret,
                   from: 2023-01-01, to: 2023-12-31, reason: {nb: Ny plan, en: New plan}}
                """);

        assertThat(check("--rules", pack.toString()).code()).isEqualTo(3);
        var waived = check("--rules", pack.toString(), "--allow-waived");
        assertThat(waived.code()).isZero();
        assertThat(waived.out()).contains("Waived: Sak 24/12.");
        assertThat(check("--rules", pack.toString(), "--allow-waived", "--format", "junit")
                        .out())
                .contains("failures=\"0\"", "Waived: Sak 24/12.");
        assertThat(check("--rules", pack.toString(), "--allow-waived", "--format", "sarif")
                        .out())
                .contains("\"suppressions\":[{\"kind\":\"external\",\"justification\":\"Waived: Sak 24/12.\"}]");

        Copies.edit(pack.resolve("waivers.yaml"), "to: 2023-12-31", "to: 2023-12-30");
        assertThat(check("--rules", pack.toString(), "--allow-waived").code()).isEqualTo(3);
    }

    @Test
    void aScenarioIsCheckedAsADraftWhoseForecastsCount() throws IOException {
        var draft = Files.writeString(folder.resolve("draft.yaml"), """
                name: Draft budget
                base: {municipality: baerum, year: 2024}
                figures:
                  - {indicator: finance.net-operating-result-percent, value: 2.9, source: "Draft, page 12"}
                """);
        var stopped = Ran.of("check", "baerum", "2024", "--lang", "en", "--scenario", draft.toString());
        var passes = Ran.of("check", "baerum", "2024", "--set", "finance.net-operating-result-percent=3,0%");

        assertThat(stopped.code()).isEqualTo(3);
        assertThat(stopped.out()).contains("(forecast or budget)", "Supposed figure: Draft, page 12");
        assertThat(passes.code()).as(passes.out()).isZero();
        assertThat(Ran.of("check", "baerum", "2023-2024", "--scenario", draft.toString())
                        .err())
                .contains("A scenario is of one year.");
    }

    private Path draft() throws IOException {
        return Files.writeString(folder.resolve("draft.yaml"), """
                name: Draft budget
                base: {municipality: baerum, year: 2024}
                figures:
                  - {indicator: finance.net-operating-result-percent, value: 3.2, source: "Draft, page 12"}
                levels:
                  - {goal: finance.net-operating-result, level: minimum, value: 3.5, source: The chair's motion}
                """);
    }

    private static Ran checked(Path draft, String... more) {
        return Ran.of(Stream.concat(
                        Stream.of("check", "baerum", "2024", "--lang", "en", "--scenario", draft.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void whatIsSupposedIsNeverShownAsAdopted() throws IOException {
        var draft = draft();
        String told = checked(draft).out();

        assertThat(told.lines().map(String::strip).toList().toString())
                .contains(
                        "Supposed criterion: The chair's motion",
                        "Minimum (supposed): 3.5% · in place of 3%",
                        "below the minimum (supposed) of 3.5%",
                        "Supposed figure: Draft, page 12");
        assertThat(told.replaceAll("\\s", "")).contains(draft + ":6", draft + ":4");
        assertThat(Ran.of(
                                "check",
                                "baerum",
                                "2023",
                                "--lang",
                                "en",
                                "--level",
                                "finance.net-operating-result.minimum=3,7")
                        .out())
                .contains("Supposed criterion, without a source", "--level finance.net-operating-result.minimum=3,7");
    }

    @ParameterizedTest
    @CsvSource({"text", "json", "junit", "sarif", "markdown", "badge", "badge-json", "json-stat", "csv"})
    void everyFormNamesTheScenarioAndItsHash(String format) throws IOException {
        var draft = draft();
        var ran = checked(draft, "--format", format, "--annotate");
        String form = ran.out().replaceAll("(?m)^::.*\n", "");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(form).contains("973d1a934ea7").contains(format.equals("csv") ? "scenario:" : "Draft budget");
        assertThat(ran.out())
                .contains("::error file=" + draft + ",line=4,title=Bærum 2024 · scenario Draft budget (973d1a934ea7)");
    }

    @Test
    void aForecastAmongTheFiguresJudgesNothingAndIsSaidTo() throws IOException {
        var figures = Copies.of(Path.of("..", "datasets", "baerum-annual-report-2023"), folder.resolve("budget"));
        var described = figures.resolve("datapackage.json");
        Copies.edit(described, "\"name\": \"baerum-annual-report-2023\"", "\"name\": \"budget\"");
        String before = Sha256.of(Files.readAllBytes(figures.resolve("observations.csv")));
        Files.writeString(
                figures.resolve("observations.csv"),
                "body;indicator;period;value;unit;status;publisher;source;quote;note\n"
                        + "baerum;finance.net-operating-result-percent;2024;2,9;%;F;Kommunal Rapport;;;\n");
        Copies.edit(described, before, Sha256.of(Files.readAllBytes(figures.resolve("observations.csv"))));

        var ran = Ran.of("check", "baerum", "2024", "--lang", "en", "--data", folder.toString());

        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(4);
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains("No goal could be judged.")
                .contains("only a forecast or budget (F), which counts in a scenario: check --scenario FILE.");
    }

    @Test
    void whatRestsOnAnAssumptionHasAFingerprintOfItsOwn() throws IOException {
        String sarif = checked(draft(), "--format", "sarif").out();

        assertThat(sarif)
                .contains("\"goal/v1\":\"baerum/2024/baerum:finance.net-operating-result/scenario/973d1a934ea7")
                .contains("\"goal/v1\":\"baerum/2024/baerum:finance.buffer-fund\"")
                .contains("\"uriBaseId\":\"SCENARIOS\"")
                .contains("\"id\":\"maalkort/baerum/2024/scenario/Draft-budget/\"")
                .doesNotContain("scenario/observations.csv");
    }

    @ParameterizedTest
    @CsvSource({"text", "markdown", "junit", "sarif"})
    void everyConditionThatStopsIsToldWithItsValue(String format) throws IOException {
        var ran = checked(draft(), "--min-coverage", "0.8", "--format", format);

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).contains("Coverage 0.0667 is under 0.8.");
        if (!format.equals("text")) {
            assertThat(ran.err()).contains("1 goal: not met 1.", "Coverage 0.0667 is under 0.8.");
        }
        if (format.equals("markdown")) {
            assertThat(ran.out())
                    .contains(
                            "**Stopped:**",
                            "- 1 goal: not met 1.",
                            "able to act (forecast or budget) `finance.net-operating-result`");
        }
    }

    @ParameterizedTest
    @CsvSource({"text", "markdown", "junit", "sarif"})
    void aBaselineOfAnotherYearIsSaid(String format) throws IOException {
        var earlier = written("earlier.json", "score", "baerum", "2022", "--format", "json");

        assertThat(check("--baseline", earlier.toString(), "--format", format)
                        .out()
                        .replace('\n', ' '))
                .contains("The baseline is Bærum 2022, not 2023");
    }

    @Test
    void pipelinesAreToldTheSame() {
        assertThat(check("--fail-on", "no-data", "--format", "junit").out()).contains("type=\"NO_DATA\"");
        assertThat(check("--annotate").out())
                .contains(
                        "::error file=kommunal-rapport-emissions-2023-12/observations.csv,line=4,title=Bærum 2023%3A ")
                .contains("−35%25");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--fail-on=notmet | Maybe you meant (not-met).",
                "--fail-on=error | is no state of --fail-on.",
                "--baseline=nowhere | Maybe write its 64 hexadecimal digits",
                "--baseline=pom.xml | is neither a receipt nor a scorecard.",
                "--min-coverage=2 | is not a share from 0 to 1."
            })
    void whatCannotBeCheckedIsWrongUsage(String option, String told) {
        var ran = check(option);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(told);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aBaselineOfAnotherMunicipalityIsRefused() throws IOException {
        var other = written("oslo.json", "score", "oslo", "2022", "--format", "json");

        assertThat(check("--baseline", other.toString()).err()).contains("is of (oslo), not of (baerum).");
        assertThat(check(
                                "--baseline",
                                Files.writeString(folder.resolve("x.json"), "{}")
                                        .toString())
                        .code())
                .isEqualTo(2);
    }
}
