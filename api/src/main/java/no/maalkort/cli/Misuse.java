package no.maalkort.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Nearest;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be read, told as every other error: what, a "Maybe", and where to read on. */
final class Misuse implements IParameterExceptionHandler {
    private static final int WRONG_USAGE = 2;
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, long.class);

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine().getCommandSpec();
        System.err.println(told(failure, command).getMessage());
        System.err.println("See: " + command.qualifiedName() + " --help");
        return WRONG_USAGE;
    }

    private static Usage told(ParameterException failure, CommandSpec command) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), command);
        }
        if (failure instanceof MissingParameterException missing) {
            return missing(missing.getMissing(), command);
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return new Usage(
                    "The option (" + ((OptionSpec) twice.getOverwritten()).longestName() + ") stands twice.",
                    "leave one out.");
        }
        var argument = failure.getArgSpec();
        return argument == null || failure.getValue() == null
                ? new Usage(failure.getMessage(), example(command))
                : badValue(argument, failure.getValue());
    }

    private static Usage unknown(String asked, CommandSpec command) {
        if (asked.startsWith("-")) {
            var options = command.options().stream()
                    .flatMap(option -> Stream.of(option.names()))
                    .toList();
            String name = asked.split("=", 2)[0];
            return new Usage(
                    "There is no option (" + name + ").",
                    Nearest.advice(name, options, "one of " + String.join(", ", options) + "."));
        }
        if (!command.subcommands().isEmpty()) {
            var commands = new ArrayList<>(command.subcommands().keySet());
            return new Usage(
                    "There is no command (" + asked + ").",
                    Nearest.advice(asked, commands, "one of " + String.join(", ", commands) + "."));
        }
        return new Usage("(" + asked + ") is one argument too many.", example(command));
    }

    private static Usage missing(List<ArgSpec> missing, CommandSpec command) {
        if (missing.stream().anyMatch(ArgSpec::isOption)) {
            var option = (OptionSpec) missing.get(0);
            return new Usage(
                    "The option (" + option.longestName() + ") lacks its value.",
                    "write " + option.longestName() + " " + option.paramLabel() + ".");
        }
        String names = missing.stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" "));
        return new Usage("(" + names + ") is missing.", example(command));
    }

    private static Usage badValue(ArgSpec argument, String value) {
        String of = argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
        if (NUMBERS.contains(argument.type())) {
            return new Usage(
                    "(" + value + ") is no value of " + of + ".",
                    "write a whole number such as 1000, or leave it out.");
        }
        if (!argument.type().isEnum()) {
            return new Usage("(" + value + ") is no value of " + of + ".", "write " + argument.paramLabel() + ".");
        }
        var known = Offered.of(argument);
        return new Usage(
                "(" + value + ") is no value of " + of + ".",
                Nearest.advice(value, known, "one of " + String.join(", ", known) + "."));
    }

    private static String example(CommandSpec command) {
        String arguments = command.positionalParameters().stream()
                .map(one -> " " + one.paramLabel())
                .collect(Collectors.joining());
        return "write: " + command.qualifiedName() + (command.subcommands().isEmpty() ? arguments : " COMMAND");
    }
}
