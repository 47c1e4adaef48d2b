package no.maalkort.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.planning.Assumptions;
import no.maalkort.planning.Scenario;
import no.maalkort.planning.ScenarioFile;
import no.maalkort.planning.ScenarioRows;
import no.maalkort.planning.Settings;
import no.maalkort.planning.WhatIfScoring;
import no.maalkort.scoring.Scoring;
import no.maalkort.table.Hints;
import no.maalkort.table.Tables;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What may be supposed of a year: figures, levels and weights, typed or in files of scenarios. */
final class Supposing {

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
            description =
                    "A scenario in YAML, a workbook of scenarios, or a folder of them; what is typed is one of its own.")
    private List<Path> files = List.of();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The one scenario, or one that supposes nothing. */
    Scenario one(Scoring.Request request, Given given) throws IOException {
        var scenarios = scenarios(request, given);
        if (scenarios.size() > 1) {
            throw new Usage(
                    scenarios.size() + " scenarios are given"
                            + (isTyped() ? ", what is typed as one of its own." : "."),
                    isTyped()
                            ? "write what is typed into the file: it is not added to what that supposes."
                            : "name one of them at a time.");
        }
        return scenarios.get(0);
    }

    /** A municipality's year as the one scenario has it, or as it is. */
    WhatIfScoring.Supposed year(Scoring.Request request, Given given) throws IOException {
        return isAny()
                ? WhatIfScoring.supposed(given.workspace(), request, one(request, given))
                : WhatIfScoring.Supposed.nothing(given.workspace(), request);
    }

    private boolean isTyped() {
        return !figures.isEmpty() || !levels.isEmpty() || !weights.isEmpty();
    }

    /** Whether anything is supposed. */
    boolean isAny() {
        return isTyped() || !files.isEmpty();
    }

    /** What is asked: of the municipality and year that are named, else of those that the first scenario is of. */
    Scoring.Request request(String municipality, String year, Given given) throws IOException {
        boolean isNamed = municipality != null && year != null;
        if (!isNamed && files.isEmpty()) {
            throw new Usage(
                    "The " + (municipality == null ? "municipality" : "year") + " is missing.",
                    "name both: baerum" + ofYear() + "2024; or a --scenario FILE that says whose year it is of.");
        }
        var first = isNamed ? null : read(files().get(0), given).get(0);
        int judged = year == null ? first.year() : Given.year(year);
        String whose = municipality == null ? first.municipality() : municipality;
        return given.request(given.municipalities(List.of(whose), judged).get(0), judged);
    }

    /** What stands before the year where the command is typed. */
    private String ofYear() {
        return command.findOption("--year") == null ? " " : " --year ";
    }

    /** The files that are named, and those of a folder by their names. */
    private List<Path> files() throws IOException {
        var all = new ArrayList<Path>();
        for (Path file : files) {
            if (!Files.isDirectory(file)) {
                all.add(file);
                continue;
            }
            try (var inside = Files.list(file)) {
                inside.filter(one -> one.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ya?ml|xlsx)"))
                        .sorted()
                        .forEach(all::add);
            }
        }
        if (all.isEmpty() && !files.isEmpty()) {
            throw new Usage(
                    "The folder (" + files.get(0) + ") holds no scenario.", "name its files, or another folder.");
        }
        return all;
    }

    /** The scenarios of a municipality's year, in the order given; one that supposes nothing where nothing is. */
    List<Scenario> scenarios(Scoring.Request request, Given given) throws IOException {
        var scenarios = new ArrayList<Scenario>();
        if (isTyped() || files.isEmpty()) {
            scenarios.add(typed(request, given));
        }
        for (Path file : files()) {
            for (Scenario one : read(file, given)) {
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
        if (scenarios.size() > Scenario.MOST_BESIDE) {
            throw new Usage(
                    scenarios.size() + " scenarios are more than " + Scenario.MOST_BESIDE + ".",
                    "compare " + Scenario.MOST_BESIDE + " at a time.");
        }
        return scenarios;
    }

    private Scenario typed(Scoring.Request request, Given given) {
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

    private List<Scenario> read(Path file, Given given) {
        if (!Files.isRegularFile(file)) {
            throw new Usage("There is no file (" + file + ").", "its name is misspelt, or it lies elsewhere.");
        }
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            var table = Tables.open(file, new Hints(null, null, ScenarioRows.SHEET));
            return ScenarioRows.read(table, given.workspace(), given::request);
        }
        var tree = FileTree.ofFile(file);
        return List.of(new ScenarioFile(given.workspace(), given::request)
                .read(tree, file.getFileName().toString()));
    }

    private void isOf(Scoring.Request request, Scenario one, Path file) {
        if (!one.municipality().equals(request.body().id()) || one.year() != request.year()) {
            throw new Usage(
                    "The scenario (" + one.name() + ") in (" + file + ") is of " + one.municipality() + " " + one.year()
                            + ".",
                    "ask for that: " + Maalkort.name() + " " + command.name() + " " + one.municipality() + ofYear()
                            + one.year() + ".");
        }
    }
}
