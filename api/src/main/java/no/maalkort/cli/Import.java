package no.maalkort.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.figure.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to read; several files become one release.")
    private List<Path> files;

    @Option(
            names = "--body",
            paramLabel = "ID",
            description = "Whose figures: where the file does not say, or only these.")
    private String body;

    @Mixin
    private Importing importing;

    @Override
    public Integer call() throws IOException {
        importing.checkAll();
        try {
            return importing.read(files, body == null ? null : importing.body(body), List.of());
        } catch (Problem.Rejected refused) {
            throw Importing.refused(refused);
        }
    }
}
