package no.maalkort.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import no.maalkort.export.Format;
import no.maalkort.figure.FileTree;
import no.maalkort.rulepack.Packs;
import no.maalkort.scorecard.Impact;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Impacting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules impact}: what a changed pack does to every real year. */
@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        description = "What a changed pack makes of every real municipality-year, goal by goal.",
        footer = {
            "",
            "Before is the pack of --against, after the one in force: that of --rules, else",
            "the built-in one. A revision is of the folder of --rules, or of ./rules.",
            "",
            "Try:  ${COMMAND-FULL-NAME} --rules my-pack",
            "      ${COMMAND-FULL-NAME} baerum --against HEAD~5",
        })
final class RulesImpact implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PACK",
            description = "A pack's id; default: the one of --rules or of --against.")
    private String asked;

    @Option(
            names = "--against",
            paramLabel = "DIR|REV",
            description = "The pack before: a folder, or a revision of git; default: the built-in pack.")
    private String against;

    @Option(names = "--format", paramLabel = "text|markdown|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() {
        var folder = folder();
        String pack =
                sources.pack(asked == null ? onlyPack(folder) : asked).pack().id();
        var before = sources.workspace().with(pack, before(pack, folder));
        if (before.packs().pack(pack) == null) {
            throw new Usage("The pack (" + pack + ") holds no goals in (" + against + ").", "name another.");
        }
        var impact = Impacting.of(before, sources.workspace(), pack);
        System.out.print(written(impact, pack));
        return 0;
    }

    private String written(Impact impact, String pack) {
        var sides = new ImpactSides(
                against == null ? sources.say("innebygd", "built in") : against,
                sources.workspace().packs().pack(pack).builtIn()
                        ? sources.say("innebygd", "built in")
                        : String.join(
                                ", ",
                                sources.rules().stream().map(Path::toString).toList()));
        return switch (format) {
            case JSON -> ScorecardJson.write(impact);
            case MARKDOWN -> new ImpactMarkdown(impact, sides, sources.language()).write();
            default -> new ImpactText(impact, sides, sources.language()).write();
        };
    }

    /** The folder that --against names, if it is one. */
    private Optional<FileTree> folder() {
        try {
            return Optional.ofNullable(against)
                    .map(Path::of)
                    .filter(Files::isDirectory)
                    .map(Packs::ofUser);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private String onlyPack(Optional<FileTree> folder) {
        var named = sources.rules().isEmpty()
                ? folder.stream().toList()
                : sources.rules().stream().map(FileTree::of).toList();
        var ids = named.stream()
                .flatMap(tree -> Packs.ids(tree).stream())
                .distinct()
                .toList();
        if (ids.size() != 1) {
            throw new Usage(
                    (ids.isEmpty() ? "No pack is named." : "Several packs are there: " + String.join(", ", ids) + "."),
                    "say which: " + Maalkort.name() + " rules impact " + (ids.isEmpty() ? "baerum" : ids.get(0))
                            + " …");
        }
        return ids.get(0);
    }

    /** The folder of the pack before; none for the built-in one. */
    private Optional<FileTree> before(String pack, Optional<FileTree> folder) {
        if (against == null) {
            builtInUnderIt(pack);
            return Optional.empty();
        }
        if (folder.isPresent()) {
            return Optional.of(Packs.find(folder.get(), pack)
                    .orElseThrow(() -> new Usage(
                            "There is no pack (" + pack + ") in (" + against + ").",
                            "it holds " + Packs.ids(folder.get()) + ", or its pack.yaml lies elsewhere.")));
        }
        return Optional.of(new GitRevision(underGit(pack), against).files());
    }

    private void builtInUnderIt(String pack) {
        if (sources.workspace().packs().pack(pack).builtIn()) {
            throw new Usage(
                    "The built-in pack (" + pack + ") is in force, and there is nothing to set it against.",
                    "give --rules with your pack, or --against with a folder or a revision.");
        }
        if (!sources.workspace().packs().replaced().contains(pack)) {
            throw new Usage(
                    "No pack (" + pack + ") is built in.", "give --against with a folder or a revision of yours.");
        }
    }

    /** Where the pack lies on disk: in a folder of --rules, else in ./rules. */
    private Path underGit(String pack) {
        var named = sources.rules().isEmpty() ? List.of(Path.of("rules")) : sources.rules();
        return named.stream()
                .flatMap(folder -> Stream.of(folder, folder.resolve(pack)))
                .filter(folder -> Files.isRegularFile(folder.resolve("pack.yaml")))
                .filter(folder -> Packs.ids(FileTree.of(folder)).contains(pack))
                .findFirst()
                .orElseThrow(() -> new Usage(
                        "There is no folder (" + against + "), and no pack (" + pack + ") in " + named
                                + " to have a revision.",
                        "name the pack's folder with --rules."));
    }
}
