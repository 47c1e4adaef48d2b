package no.maalkort.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.figure.Nearest;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.Workspace;
import picocli.CommandLine.Option;

/** What every command may be given: more figures, other rules, the language. */
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

    String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    Workspace workspace() {
        if (workspace == null) {
            exist(Stream.concat(data.stream(), rules.stream()).toList());
            workspace = Workspace.open(data, rules);
            workspace
                    .packs()
                    .replaced()
                    .forEach(id -> System.err.println("Your pack (" + id + ") stands in place of the built-in one."));
        }
        return workspace;
    }

    private static void exist(List<Path> folders) {
        var missing = folders.stream()
                .filter(folder -> !Files.isDirectory(folder))
                .map(folder -> new Usage(
                        "There is no folder (" + folder + ").", "its name is misspelt, or it lies elsewhere."))
                .toList();
        Usage.refuse(missing);
    }

    /** The municipalities people mean by ids, numbers or names, in capitals or not. */
    List<Body> municipalities(List<String> asked) {
        var found = new ArrayList<Body>();
        var unknown = new ArrayList<Usage>();
        for (String one : asked) {
            find(one).ifPresentOrElse(found::add, () -> unknown.add(noMunicipality(one)));
        }
        Usage.refuse(unknown);
        return found;
    }

    private Optional<Body> find(String asked) {
        var catalogue = workspace().figures().catalogue();
        return catalogue.findBody(asked).or(() -> catalogue.findBody(asked.toLowerCase(Locale.ROOT)));
    }

    private Usage noMunicipality(String asked) {
        var ids = workspace().municipalities().stream().map(Body::id).toList();
        return new Usage(
                "There is no municipality (" + asked + ").",
                Nearest.advice(asked, ids, "one of " + String.join(", ", ids) + "."));
    }

    LoadedPack pack(String asked) {
        var found = workspace().packs().pack(asked.toLowerCase(Locale.ROOT));
        if (found == null) {
            var ids = workspace().packs().all().stream()
                    .map(one -> one.pack().id())
                    .toList();
            throw new Usage(
                    "There is no pack (" + asked + ").",
                    Nearest.advice(asked, ids, "one of " + String.join(", ", ids) + "."));
        }
        return found;
    }

    /** One pack, or all where none is named. */
    List<LoadedPack> packs(String asked) {
        return asked == null ? List.copyOf(workspace().packs().all()) : List.of(pack(asked));
    }
}
