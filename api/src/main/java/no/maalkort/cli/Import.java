package no.maalkort.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.BuiltIn;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Language;
import no.maalkort.figure.Named;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Published;
import no.maalkort.intake.Intake;
import no.maalkort.intake.Mapping;
import no.maalkort.intake.Mappings;
import no.maalkort.intake.ReleaseFiles;
import no.maalkort.intake.ReleaseFolder;
import no.maalkort.table.Table;
import no.maalkort.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: files people have become a release, or nothing at all. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Read CSV, workbooks or JSON-stat into a release of figures.",
            "Try it with --dry-run first: it says what it understood and writes nothing."
        })
final class Import implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{0,63}(?<!\\.)");
    private static final int NO_LAST_YEAR = 9999;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to read; several files become one release.")
    private List<Path> files;

    @Option(
            names = "--body",
            paramLabel = "ID",
            description = "Whose figures: where the file does not say, or only these.")
    private String body;

    @Option(names = "--mapping", paramLabel = "FILE|NAME", description = "What the file's columns and categories mean.")
    private String mapping;

    @Option(names = "--release", paramLabel = "ID", description = "The release's id, such as bamble-accounts-2023.")
    private String release;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Who made the figures.")
    private String publisher;

    @Option(names = "--published", paramLabel = "DATE", description = "When: a year, month or day (2024-06-15).")
    private String published;

    @Option(names = "--source", paramLabel = "TEXT", description = "The publication's title.")
    private String source;

    @Option(names = "--via", paramLabel = "TEXT", description = "Who carried it, if another.")
    private String via;

    @Option(names = "--link", paramLabel = "URL", description = "Where it can be read.")
    private String link;

    @Option(names = "--licence", paramLabel = "TEXT", description = "As stated; leave out where none is.")
    private String licence;

    @Option(names = "--dry-run", description = "Say what was understood, and write nothing.")
    private boolean dryRun;

    @Option(names = "--into", paramLabel = "DIR", description = "The folder of your figures; default: figures.")
    private Path into = Path.of("figures");

    @Option(names = "--lang", paramLabel = "nb|en", description = "Language of texts; default: nb.")
    private Language language = Language.NB;

    @Override
    public Integer call() throws IOException {
        try {
            return imported();
        } catch (Problem.Rejected refused) {
            throw new Problem.Rejected(refused.problems(), "nothing was written");
        }
    }

    private int imported() throws IOException {
        var builtIn = BuiltIn.of("datasets/", "bodies.yaml");
        check(builtIn);
        var catalogue = Catalogue.read(builtIn, additions());
        var mapped = mapping == null ? Mapping.NONE : mapping(builtIn, catalogue);
        var whose = body == null ? null : body(catalogue);
        var progress = new Progress();
        var tables = tables(mapped);
        var understood = new Intake(catalogue, mapped, whose, lastYear(), progress::at).read(tables);
        progress.end();
        var text = new ImportText(understood, mapped, catalogue, language);
        System.out.print(text.understood());
        if (!understood.isSound()) {
            System.out.flush();
            throw new Problem.Rejected(understood.problems());
        }
        if (dryRun) {
            System.out.print(text.nothingWritten());
            return 0;
        }
        boolean changed = new ReleaseFolder(into, catalogue).put(labels(), understood.figures());
        System.out.print(text.written(into, release, changed, Maalkort.name()));
        return 0;
    }

    /** What the user's folder adds to the catalogue. */
    private List<FileTree> additions() {
        return Stream.of("bodies.yaml", "indicators.yaml")
                .map(into::resolve)
                .filter(Files::isRegularFile)
                .map(FileTree::ofFile)
                .toList();
    }

    /** Refuses labels that are missing or wrong, all at once; what is only tried needs none. */
    private void check(BuiltIn builtIn) {
        var wrong = new ArrayList<Usage>();
        if (!dryRun) {
            lacks(wrong, release, "--release", "bamble-accounts-2023");
            lacks(wrong, publisher, "--publisher", "\"Bamble kommune\"");
            lacks(wrong, published, "--published", "2024-06-15");
            lacks(wrong, source, "--source", "\"Årsrapport 2023\"");
        }
        if (release != null && !ID.matcher(release).matches()) {
            wrong.add(new Usage(
                    "(" + release + ") is no id of a release.", "use a-z, 0-9, point and hyphen; 64 letters at most."));
        }
        if (release != null
                && !builtIn.tree(path -> path.startsWith(release + "/")).paths().isEmpty()) {
            wrong.add(new Usage("The release (" + release + ") is built in.", "choose another id."));
        }
        if (published != null && lastYear() == NO_LAST_YEAR) {
            wrong.add(new Usage(
                    "(" + published + ") is no date.", "write a year, a month (2024-06) or a day (2024-06-15)."));
        }
        if (link != null && !link.matches("https?://\\S+")) {
            wrong.add(new Usage("(" + link + ") is no link.", "begin it with https://"));
        }
        Usage.refuse(wrong);
    }

    private static void lacks(List<Usage> wrong, String value, String option, String such) {
        if (value == null || value.isBlank()) {
            wrong.add(new Usage(
                    "The option (" + option + ") is missing.", "write " + option + " " + such + "; or --dry-run."));
        }
    }

    private int lastYear() {
        try {
            return published == null
                    ? NO_LAST_YEAR
                    : new Published(published).lastDay().getYear();
        } catch (DateTimeException e) {
            return NO_LAST_YEAR;
        }
    }

    private Mapping mapping(BuiltIn builtIn, Catalogue catalogue) {
        var file = Path.of(mapping);
        var mappings = new Mappings(builtIn.tree(path -> path.startsWith("mappings/")), catalogue);
        if (Files.isRegularFile(file)) {
            return mappings.read(file);
        }
        return mappings.named(mapping)
                .orElseThrow(() -> new Usage("There is no mapping (" + mapping + ").", mappings.advice(mapping)));
    }

    private Body body(Catalogue catalogue) {
        var named = catalogue.names().find(body, null);
        if (named instanceof Named.One one) {
            return one.body();
        }
        throw named instanceof Named.Several several
                ? new Usage(several.why(), "you meant one of " + several.ids() + ".")
                : new Usage("There is no body (" + body + ").", ((Named.None) named).maybe());
    }

    /** The tables, opened; what is wrong with any file is told of all. */
    private List<Table> tables(Mapping mapped) {
        var tables = new ArrayList<Table>();
        var problems = new ArrayList<Problem>();
        for (Path file : files) {
            try {
                tables.add(Tables.open(file, mapped.hints()));
            } catch (Problem.Rejected refused) {
                problems.addAll(refused.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
        return tables;
    }

    private ReleaseFiles labels() throws IOException {
        var imported = new ArrayList<ReleaseFiles.Imported>();
        for (Path file : files) {
            imported.add(ReleaseFiles.Imported.of(file));
        }
        return new ReleaseFiles(release, source, publisher, via, published, link, licence, imported);
    }
}
