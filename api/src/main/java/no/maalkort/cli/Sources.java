package no.maalkort.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.scoring.Workspace;
import picocli.CommandLine.Option;

/** What every command reads: the built-in figures and rules, a user's beside them; and the language it speaks. */
final class Sources {
    @Option(names = "--data", paramLabel = "DIR", description = "Add the releases of a folder to the built-in ones.")
    private List<Path> data = List.of();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A pack, or a folder of packs; one with a built-in's id stands in its place.")
    private List<Path> rules = List.of();

    @Option(names = "--lang", paramLabel = "nb|en", description = "Language of texts; default: nb.")
    private Language language = Language.NB;

    private Workspace workspace;

    Language language() {
        return language;
    }

    Workspace workspace() {
        if (workspace == null) {
            data.forEach(Sources::exists);
            rules.forEach(Sources::exists);
            workspace = Workspace.open(data, rules);
            workspace
                    .packs()
                    .replaced()
                    .forEach(id -> System.err.println("Your pack (" + id + ") stands in place of the built-in one."));
        }
        return workspace;
    }

    private static void exists(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Maalkort.Usage(
                    "There is no folder (" + folder + ").", "its name is misspelt, or it lies elsewhere.");
        }
    }
}
