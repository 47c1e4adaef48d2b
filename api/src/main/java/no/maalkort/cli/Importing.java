package no.maalkort.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.BuiltIn;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Language;
import no.maalkort.figure.Named;
import no.maalkort.figure.Problem;
import no.maalkort.intake.Intake;
import no.maalkort.intake.Mapping;
import no.maalkort.intake.Mappings;
import no.maalkort.intake.Publishers;
import no.maalkort.intake.ReleaseFolder;
import no.maalkort.table.Table;
import no.maalkort.table.Tables;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How files become a release or nothing at all, wherever the files come from: all that an import may be given. */
final class Importing {
    @Option(names = "--mapping", paramLabel = "FILE|NAME", description = "What the file's columns and categories mean.")
    private String mapping;

    @Mixin
    private Labels labels;

    @Option(names = "--dry-run", description = "Say what was understood, and write nothing.")
    private boolean dryRun;

    @Option(names = "--into", paramLabel = "DIR", description = "The folder of your figures; default: figures.")
    private Path into = Path.of("figures");

    @Option(names = "--lang", paramLabel = "nb|en", description = "Language of texts; default: nb.")
    private Language language = Language.NB;

    private final BuiltIn builtIn = BuiltIn.of("datasets/", "bodies.yaml");
    private Catalogue catalogue;
    private Mapping mapped;

    Labels labels() {
        return labels;
    }

    String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    /** Refuses labels that are wrong while nothing has been asked of anybody yet. */
    void checkGiven() {
        checkInto();
        labels.checkGiven(builtIn, !dryRun);
    }

    /** Refuses labels that are missing or wrong; what is only tried needs none. */
    void checkAll() {
        if (dryRun) {
            checkGiven();
        } else {
            checkInto();
            labels.check(builtIn);
        }
    }

    private void checkInto() {
        if (into.toString().isBlank()) {
            throw new Usage("The option (--into) is empty.", "write --into figures, or leave it out.");
        }
    }

    Catalogue catalogue() {
        if (catalogue == null) {
            catalogue = Catalogue.read(builtIn, additions());
        }
        return catalogue;
    }

    /** What the user's folder adds to the catalogue. */
    private List<FileTree> additions() {
        return beside("bodies.yaml", "indicators.yaml").toList();
    }

    private List<FileTree> publishers() {
        return Stream.concat(Stream.of(builtIn.tree(path -> path.equals("publishers.yaml"))), beside("publishers.yaml"))
                .toList();
    }

    /** Those of the files that lie beside the user's figures. */
    private Stream<FileTree> beside(String... names) {
        return Stream.of(names).map(into::resolve).filter(Files::isRegularFile).map(FileTree::ofFile);
    }

    Mapping mapping() {
        if (mapped == null) {
            mapped = mapping == null ? Mapping.NONE : readMapping();
        }
        return mapped;
    }

    private Mapping readMapping() {
        var file = Path.of(mapping);
        var mappings = new Mappings(builtIn.tree(path -> path.startsWith("mappings/")), catalogue());
        if (Files.isRegularFile(file)) {
            return mappings.read(file);
        }
        return mappings.named(mapping)
                .orElseThrow(() -> new Usage("There is no mapping (" + mapping + ").", mappings.advice(mapping)));
    }

    Body body(String asked) {
        var named = catalogue().names().find(asked, null);
        if (named instanceof Named.One one) {
            return one.body();
        }
        throw named instanceof Named.Several several
                ? new Usage(several.why(), "you meant one of " + several.ids() + ".")
                : Sources.nobody("body", asked, (Named.None) named);
    }

    /**
     * Reads files, says what was understood, and puts the release in.
     *
     * @param only whose figures count, or null for all
     * @param kept those of the files that nobody else has, and that the release keeps beside its figures
     */
    int read(List<Path> files, Body only, List<Path> kept) throws IOException {
        var progress = new Progress(language);
        var tables = tables(files);
        var publishers = new Publishers(catalogue(), publishers());
        labels.name(publishers);
        var understood = new Intake(catalogue(), mapping(), only, labels.lastYear(), progress::at)
                .read(tables)
                .published(publishers);
        progress.end();
        var text = new ImportText(understood, mapping(), catalogue(), language);
        System.out.print(text.understood(publishers.evidence()));
        if (!understood.isSound()) {
            System.out.flush();
            throw new Problem.Rejected(understood.problems());
        }
        if (dryRun) {
            System.out.print(text.nothingWritten());
            return 0;
        }
        boolean changed = new ReleaseFolder(into, catalogue()).put(labels.of(files), understood.figures(), kept);
        System.out.print(text.written(into, labels.release(), changed, Maalkort.name()));
        return 0;
    }

    /** The tables, opened; what is wrong with any file is told of all. */
    private List<Table> tables(List<Path> files) {
        var tables = new ArrayList<Table>();
        var problems = new ArrayList<Problem>();
        for (Path file : files) {
            try {
                tables.add(Tables.open(file, mapping().hints()));
            } catch (Problem.Rejected refused) {
                problems.addAll(refused.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
        return tables;
    }

    /** Says of a refusal that nothing came of it. */
    static Problem.Rejected refused(Problem.Rejected refused) {
        return new Problem.Rejected(refused.problems(), "nothing was written");
    }
}
