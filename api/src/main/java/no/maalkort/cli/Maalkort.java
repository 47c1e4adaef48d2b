package no.maalkort.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import no.maalkort.figure.Problem;
import no.maalkort.scoring.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: results on standard output, everything else on standard error, UTF-8 whatever the locale. */
@Command(
        name = "maalkort",
        mixinStandardHelpOptions = true,
        version = "Maalkort 1.0.0",
        description = "Judges a municipality against its own adopted goals, and says why.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Score.class,
            Explain.class,
            Validate.class,
            Rules.class,
            Municipalities.class,
            Indicators.class,
            Serve.class
        },
        footer = {
            "",
            "Try:  maalkort score baerum 2023",
            "      maalkort explain baerum 2023 finance.net-operating-result",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage or unknown name, 3 a check failed,",
            "4 no goal could be judged, 5 figures or rules rejected."
        })
public final class Maalkort implements Runnable {
    private static final int MOST_PROBLEMS = 100;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    public static void main(String[] args) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int code = commandLine().execute(args);
        System.out.flush();
        if (code != Serve.RUNNING) {
            System.exit(code);
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new FileOutputStream(descriptor), descriptor == FileDescriptor.err, StandardCharsets.UTF_8);
    }

    private static CommandLine commandLine() {
        return new CommandLine(new Maalkort())
                .setUsageHelpWidth(80)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler((failure, line, result) -> Maalkort.code(failure));
    }

    /** Tells a failure, and which exit code it is. */
    private static int code(Exception failure) {
        if (failure instanceof Problem.Rejected rejected) {
            rejected.problems().stream().limit(MOST_PROBLEMS).forEach(System.err::println);
            int count = rejected.problems().size();
            System.err.println(count + (count == 1 ? " problem" : " problems") + "; nothing was judged.");
            return 5;
        }
        if (failure instanceof Usage || failure instanceof Workspace.AmbiguousPack) {
            System.err.println(failure.getMessage());
            return 2;
        }
        System.err.println("Maalkort failed: " + failure);
        failure.printStackTrace();
        return 1;
    }

    /** Wrong usage or an unknown name. */
    static final class Usage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Usage(String message, String maybe) {
            super(message + "\nMaybe " + maybe);
        }
    }
}
