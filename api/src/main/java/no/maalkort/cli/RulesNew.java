package no.maalkort.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Nearest;
import no.maalkort.rulepack.GoalKind;
import no.maalkort.rulepack.NewGoal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules new}: a goal's folder to fill in. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Make the folder of a goal in a pack of yours: its rules are whole, its words",
            "and numbers stand in angle brackets, to be filled in."
        },
        footer = {
            "",
            "Kinds: words, information, target, strict-target, minimum-and-target,",
            "reported-target, range, path, several. Which way is better says the indicator.",
            "",
            "Try:  ${COMMAND-FULL-NAME} my-pack finance.free-result --kind target \\",
            "          --indicator finance.result-after-allocations-million-kroner",
        })
final class RulesNew implements Callable<Integer> {
    private static final String PACK_FILE = "pack.yaml";

    @Parameters(index = "0", paramLabel = "PACK", description = "The folder of a pack.")
    private Path pack;

    @Parameters(index = "1", paramLabel = "GOAL", description = "The new goal's id: area.goal.")
    private String goal;

    @Option(names = "--kind", required = true, paramLabel = "KIND", description = "What it asks of its figure.")
    private String kind;

    @Option(
            names = "--indicator",
            split = ",",
            paramLabel = "ID",
            description = "The figure; of reported-target FIGURE,LEVEL, of several ID,ID.")
    private List<String> indicators = List.of();

    @Mixin
    private Sources sources;

    @Override
    public Integer call() throws IOException {
        var chosen = GoalKind.of(kind)
                .orElseThrow(() -> new Usage(
                        "There is no kind of goal (" + kind + ").",
                        Nearest.advice(kind, GoalKind.keys(), "one of " + String.join(", ", GoalKind.keys()) + ".")));
        boolean anyBody = anyBody();
        var figures = indicators.stream().map(this::indicator).toList();
        chosen.misfit(figures).ifPresent(misfit -> {
            throw new Usage(misfit.message(), misfit.maybe());
        });
        var folder = pack.resolve(goal.replace('.', '/'));
        if (Files.exists(folder)) {
            throw new Usage("The folder (" + folder + ") is there already.", "take another name, or edit its files.");
        }
        var files = NewGoal.files(goal, chosen, figures, anyBody);
        NewGoal.write(folder, files);
        files.keySet().forEach(name -> System.out.println(folder.resolve(name)));
        System.out.println(
                "Fill in what stands in <angle brackets>, then: " + Maalkort.name() + " validate --rules " + pack);
        return 0;
    }

    /** Whether the pack is for any body, once it and the goal's id are sound. */
    private boolean anyBody() {
        if (!Files.isRegularFile(pack.resolve(PACK_FILE))) {
            throw new Usage(
                    "There is no pack in (" + pack + ").",
                    "name the folder with its pack.yaml; a built-in pack is copied first (cp -r rules/baerum my-pack).");
        }
        if (!goal.matches("[a-z0-9][a-z0-9-]*\\.[a-z0-9][a-z0-9-]*") || goal.length() > 64) {
            throw new Usage("(" + goal + ") is no goal's id.", "write area.goal in small letters, digits and hyphens.");
        }
        var about = NewGoal.about(FileTree.ofFile(pack.resolve(PACK_FILE)));
        if (about.holdsChecks()) {
            throw new Usage("The pack (" + pack + ") holds checks, not goals.", "copy the folder of a check.");
        }
        String area = goal.substring(0, goal.indexOf('.'));
        if (!about.areas().contains(area)) {
            throw new Usage(
                    "The area (" + area + ") has no name.",
                    Nearest.advice(area, about.areas(), "add it to (areas) of " + pack.resolve(PACK_FILE) + "."));
        }
        return about.anyBody();
    }

    private Indicator indicator(String id) {
        var catalogue = sources.workspace().figures().catalogue();
        var found = catalogue.indicator(id);
        if (found == null) {
            var ids = catalogue.indicators().stream().map(Indicator::id).toList();
            throw new Usage(
                    "The indicator (" + id + ") is not in the catalogue.",
                    Nearest.advice(id, ids, "see: " + Maalkort.name() + " indicators"));
        }
        return found;
    }
}
