package no.maalkort.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.figure.Named;
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
    private Language language;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings: see config --help.")
    private Path config;

    private Settings settings;
    private Workspace workspace;

    /** What is set outside the command line. */
    Settings settings() {
        if (settings == null) {
            settings = Settings.read(config, System.getenv());
        }
        return settings;
    }

    Settings.Setting dataSetting() {
        return settings().of("data", data, "--data");
    }

    Settings.Setting rulesSetting() {
        return settings().of("rules", rules, "--rules");
    }

    Settings.Setting languageSetting() {
        String given = language == null ? null : language.name().toLowerCase(Locale.ROOT);
        return settings().of("lang", given, "--lang", "nb");
    }

    Language language() {
        var set = languageSetting();
        return Stream.of(Language.values())
                .filter(one -> one.name().equalsIgnoreCase(set.text()))
                .findFirst()
                .orElseThrow(() ->
                        new Usage("(" + set.text() + ") is no language of texts (" + set.origin() + ").", "nb or en."));
    }

    String say(String nb, String en) {
        return language() == Language.NB ? nb : en;
    }

    /** The folders of releases that were named. */
    List<Path> data() {
        return Settings.folders(dataSetting());
    }

    /** The folders of rules that were named. */
    List<Path> rules() {
        return Settings.folders(rulesSetting());
    }

    /** The folders that were named, as options. */
    List<String> named() {
        return Stream.concat(
                        data().stream().flatMap(folder -> Stream.of("--data", folder.toString())),
                        rules().stream().flatMap(folder -> Stream.of("--rules", folder.toString())))
                .toList();
    }

    Workspace workspace() {
        if (workspace == null) {
            var data = data();
            var rules = rules();
            exist(Stream.concat(data.stream(), rules.stream()).toList());
            workspace = Workspace.open(data, rules);
            workspace
                    .packs()
                    .replaced()
                    .forEach(id -> System.err.println("Your pack (" + id + ") stands in place of the built-in one."));
        }
        return workspace;
    }

    /** Has the workspace be read anew when it is next asked for. */
    void forget() {
        workspace = null;
    }

    private static void exist(List<Path> folders) {
        var missing = folders.stream()
                .filter(folder -> folder.toString().isEmpty() || !Files.isDirectory(folder))
                .map(folder -> Files.exists(folder) && !folder.toString().isEmpty()
                        ? new Usage("(" + folder + ") is a file, not a folder.", "name the folder it lies in.")
                        : new Usage(
                                "There is no folder (" + folder + ").", "its name is misspelt, or it lies elsewhere."))
                .toList();
        Usage.refuse(missing);
    }

    /**
     * The municipalities people mean by ids, numbers or names in any spelling, each once.
     *
     * @param year the one year asked about, or null where there are several
     */
    List<Body> municipalities(List<String> asked, Integer year) {
        var found = new ArrayList<Body>();
        var wrong = new ArrayList<Usage>();
        for (String one : asked) {
            var named = workspace().figures().catalogue().names().find(one, year);
            if (named instanceof Named.One known) {
                found.add(known.body());
                if (known.note() != null) {
                    System.err.println(known.note());
                }
            } else if (named instanceof Named.Several several) {
                wrong.add(new Usage(several.why(), "you meant one of " + several.ids() + "."));
            } else if (named instanceof Named.None none) {
                wrong.add(nobody("municipality", one, none));
            }
        }
        Usage.refuse(wrong);
        return found.stream().distinct().toList();
    }

    /** What is told of a name that is nobody's: whom it may mean, and where somebody new is added. */
    static Usage nobody(String kind, String asked, Named.None none) {
        return new Usage(
                "There is no " + kind + " (" + asked + ").",
                none.maybe().replaceFirst("[.]$", "") + "; a new one is a line of bodies.yaml beside your figures.");
    }

    LoadedPack pack(String asked) {
        var found = workspace().packs().pack(asked.toLowerCase(Locale.ROOT));
        if (found == null && holdsChecks(asked)) {
            throw new Usage(
                    "The pack (" + asked + ") holds checks of figures and judges no municipality.",
                    "see what they find: " + Maalkort.name() + " validate");
        }
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

    private boolean holdsChecks(String asked) {
        return workspace().packs().checks().stream()
                .anyMatch(one -> one.pack().id().equals(asked));
    }

    /** One pack, or all where none is named, those of checks too. */
    List<LoadedPack> packs(String asked) {
        if (asked != null && !holdsChecks(asked)) {
            return List.of(pack(asked));
        }
        return Stream.concat(workspace().packs().all().stream(), workspace().packs().checks().stream())
                .filter(one -> asked == null || one.pack().id().equals(asked))
                .toList();
    }
}
