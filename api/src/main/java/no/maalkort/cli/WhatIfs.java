package no.maalkort.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import no.maalkort.export.Format;
import no.maalkort.export.ScenarioSheets;
import no.maalkort.figure.Body;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.planning.Assumptions;
import no.maalkort.planning.Scenario;
import no.maalkort.planning.ScenarioFile;
import no.maalkort.planning.ScenarioRows;
import no.maalkort.planning.Settings;
import no.maalkort.planning.WhatIf;
import no.maalkort.planning.WhatIfScoring;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.table.Hints;
import no.maalkort.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code what-if}: a municipality's year beside what it would be under other figures, levels and weights. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = "What other figures, levels or weights would change; nothing is stored.",
        footer = {
            "",
            "Try:  ${COMMAND-FULL-NAME} baerum 2023 \\",
            "        --set finance.net-operating-result-percent=4,1%%",
            "      ${COMMAND-FULL-NAME} baerum 2023 \\",
            "        --level finance.net-operating-result.minimum=3,7",
            "      ${COMMAND-FULL-NAME} baerum 2024 --scenario draft.yaml --scenario b.yaml"
        })
final class WhatIfs implements Callable<Integer> {
    private static final int MOST = 10;
    private static final List<Format> FORMATS = List.of(Format.TEXT, Format.JSON, Format.MARKDOWN, Format.XLSX);

    @Parameters(index = "0", paramLabel = "MUNICIPALITY", description = "An id, number or name.")
    private String municipality;

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year judged.")
    private String year;

    @Option(
            names = "--set",
            paramLabel = "INDICATOR[@YEAR][/BODY]=VALUE",
            description =
                    "Suppose a figure: 4,1%% or \"494 mill. kr\"; (A) behind it says it is final, not a forecast.")
    private List<String> figures = List.of();

    @Option(
            names = "--level",
            paramLabel = "GOAL.KIND[/INDICATOR]=VALUE",
            description = "Suppose a level in force: floor, minimum, target, desired-low …")
    private List<String> levels = List.of();

    @Option(names = "--weight", paramLabel = "GOAL=WEIGHT", description = "Suppose a goal's weight inside its area.")
    private List<String> weights = List.of();

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "A scenario in YAML, or a workbook of scenarios; several are set beside one another.")
    private List<Path> files = List.of();

    @Option(names = "--format", paramLabel = "text|json|markdown|xlsx", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Given given;

    @Override
    public Integer call() throws IOException {
        if (!FORMATS.contains(format)) {
            throw new Usage("what-if is not written as (" + format + ").", "one of " + FORMATS + ".");
        }
        int judged = Given.year(year);
        var body = given.municipalities(List.of(municipality), judged).get(0);
        var request = given.request(body, judged);
        var scenarios = scenarios(request);
        var whatIfs = scenarios.stream()
                .map(one -> WhatIfScoring.of(
                        given.workspace(), request, one, given.sources().named()))
                .toList();
        write(body, scenarios, whatIfs);
        return 0;
    }

    private List<Scenario> scenarios(Scoring.Request request) throws IOException {
        var scenarios = new ArrayList<Scenario>();
        boolean isTyped = !figures.isEmpty() || !levels.isEmpty() || !weights.isEmpty();
        if (isTyped || files.isEmpty()) {
            scenarios.add(typed(request));
        }
        for (Path file : files) {
            for (Scenario one : read(file)) {
                isOf(request, one, file);
                scenarios.add(one);
            }
        }
        var names = new ArrayList<String>();
        for (Scenario one : scenarios) {
            if (names.contains(one.name())) {
                throw new Usage("Two scenarios are called (" + one.name() + ").", "give one of them another name.");
            }
            names.add(one.name());
        }
        if (scenarios.size() > MOST) {
            throw new Usage(
                    scenarios.size() + " scenarios are more than " + MOST + ".", "compare " + MOST + " at a time.");
        }
        return scenarios;
    }

    private Scenario typed(Scoring.Request request) {
        var assumptions = Assumptions.typed(given.workspace(), request);
        var settings = new Settings(assumptions);
        var problems = new ArrayList<Problem>();
        each("--set", figures, settings::figure, problems);
        each("--level", levels, settings::level, problems);
        each("--weight", weights, settings::weight, problems);
        Usage.refuse(problems.stream()
                .map(one -> new Usage(one.file() + ": " + one.message(), one.maybe()))
                .toList());
        return assumptions.scenario("");
    }

    private static void each(
            String option,
            List<String> written,
            BiConsumer<String, Assumptions.Place> setting,
            List<Problem> problems) {
        written.forEach(one -> setting.accept(one, Assumptions.of(option + " " + one, problems)));
    }

    private List<Scenario> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Usage("There is no file (" + file + ").", "its name is misspelt, or it lies elsewhere.");
        }
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            var table = Tables.open(file, new Hints(null, null, ScenarioRows.SHEET));
            return ScenarioRows.read(table, given.workspace(), this::asked);
        }
        var tree = FileTree.ofFile(file);
        return List.of(new ScenarioFile(given.workspace(), this::asked)
                .read(tree, file.getFileName().toString()));
    }

    private Scoring.Request asked(Body body, int year) {
        return given.request(body, year);
    }

    private static void isOf(Scoring.Request request, Scenario one, Path file) {
        if (!one.municipality().equals(request.body().id()) || one.year() != request.year()) {
            throw new Usage(
                    "The scenario (" + one.name() + ") in (" + file + ") is of " + one.municipality() + " " + one.year()
                            + ".",
                    "ask for that: " + Maalkort.name() + " what-if " + one.municipality() + " " + one.year() + ".");
        }
    }

    private void write(Body body, List<Scenario> scenarios, List<WhatIf> whatIfs) throws IOException {
        switch (format) {
            case JSON -> whatIfs.forEach(one -> System.out.print(ScorecardJson.write(one)));
            case XLSX ->
                System.out.write(
                        ScenarioSheets.of(scenarios, whatIfs, given.language()).bytes());
            default -> System.out.write(text(body, whatIfs).getBytes(StandardCharsets.UTF_8));
        }
        System.out.flush();
    }

    private String text(Body body, List<WhatIf> whatIfs) {
        boolean isMarkdown = format == Format.MARKDOWN;
        return whatIfs.size() == 1
                ? new WhatIfText(whatIfs.get(0), body, given.language(), isMarkdown).write()
                : new ScenariosText(whatIfs, body, given.language(), isMarkdown).write();
    }
}
