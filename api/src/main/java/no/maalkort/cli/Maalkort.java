package no.maalkort.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.maalkort.figure.Problem;
import no.maalkort.publish.Unpublished;
import no.maalkort.pxweb.Refused;
import no.maalkort.scoring.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: results on standard output, everything else on standard error, UTF-8 whatever the locale. */
@Command(
        name = "maalkort",
        mixinStandardHelpOptions = true,
        version = "Maalkort 1.0.0",
        description = "Judges a municipality against its own adopted goals, and says why.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Try:  ${COMMAND-NAME} score baerum 2023",
            "      ${COMMAND-NAME} explain baerum 2023 finance.net-operating-result",
            "",
            "Exit codes: 0 done, 1 error, 2 wrong usage or unknown name, 3 a check failed,",
            "4 no goal could be judged, 5 figures or rules rejected."
        })
public final class Maalkort extends CommandGroup {
    static final int REJECTED = 5;
    private static final List<Class<?>> COMMANDS = List.of(
            Score.class,
            Batch.class,
            Explain.class,
            Compare.class,
            WhatIfs.class,
            HowFar.class,
            Project.class,
            Robust.class,
            Beside.class,
            Needs.class,
            Data.class,
            Bundling.class,
            Verify.class,
            Import.class,
            Pull.class,
            Validate.class,
            Check.class,
            Reaches.class,
            Rules.class,
            Municipalities.class,
            Indicators.class,
            Report.class,
            Sites.class,
            Publish.class,
            Serve.class,
            Config.class);
    private static final int MOST_PROBLEMS = 100;

    public static void main(String[] args) {
        if (args.length == 0 || !args[0].equals("serve")) {
            // Commands say what they have to say themselves; a log would cost a start a tenth of a second.
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
            System.setProperty("slf4j.internal.verbosity", "WARN");
        }
        var printed = new Printed();
        System.setOut(printed.stream());
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int code = printed.codeAfter(commandLine(args).execute(args));
        if (code != Serve.RUNNING) {
            System.exit(code);
        }
    }

    /** What people type to run this program; the launcher says what it was called by. */
    static String name() {
        return System.getProperty("maalkort.name", "maalkort");
    }

    private static CommandLine commandLine(String[] args) {
        var all = new CommandLine(new Maalkort());
        asked(args).forEach(all::addSubcommand);
        return all.setCommandName(name())
                .setUsageHelpWidth(80)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(new Misuse())
                .setExecutionStrategy(parsed -> {
                    Offered.check(parsed);
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setExecutionExceptionHandler((failure, line, result) -> tell(failure));
    }

    /** The command that is asked for, or all: what each may be given takes time to find out. */
    private static List<Class<?>> asked(String[] args) {
        return COMMANDS.stream()
                .filter(one -> args.length > 0
                        && one.getAnnotation(Command.class).name().equals(args[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS);
    }

    /** Tells a failure, and which exit code it is. */
    static int tell(Exception failure) {
        if (failure instanceof Problem.Rejected rejected) {
            rejected.problems().stream().limit(MOST_PROBLEMS).forEach(System.err::println);
            int count = rejected.problems().size();
            System.err.println(count + (count == 1 ? " problem" : " problems") + "; " + rejected.outcome() + ".");
            return REJECTED;
        }
        if (failure instanceof Usage || failure instanceof Workspace.AmbiguousPack) {
            System.err.println(failure.getMessage());
            return 2;
        }
        if (failure instanceof Refused refused) {
            System.err.println(refused.getMessage());
            return refused.isUnknownName() ? 2 : 1;
        }
        if (failure instanceof Unpublished unpublished) {
            System.err.println(unpublished.getMessage());
            return unpublished.isWrongUsage() ? 2 : 1;
        }
        System.err.println("Maalkort failed: " + failure);
        failure.printStackTrace();
        return 1;
    }
}
