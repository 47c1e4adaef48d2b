package no.maalkort.cli;

import java.util.List;
import no.maalkort.export.Format;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Which formats a command has: its option's label names them ({@code text|json}), or it has all ({@code FORMAT}). */
final class Offered {
    private Offered() {}

    /** The values an option takes. */
    static List<String> of(ArgSpec option) {
        return option.paramLabel().equals(Output.LABEL)
                ? Output.FORMATS.stream().map(Format::toString).toList()
                : List.of(option.paramLabel().split("[|]"));
    }

    /**
     * Refuses a format that the command asked for does not have.
     *
     * @throws ParameterException as for any other value that is none of the option
     */
    static void check(ParseResult parsed) {
        for (var option : parsed.matchedOptions()) {
            if (option.getValue() instanceof Format format && !of(option).contains(format.toString())) {
                String value = format.toString();
                throw new ParameterException(parsed.commandSpec().commandLine(), value, option, value);
            }
        }
        if (parsed.hasSubcommand()) {
            check(parsed.subcommand());
        }
    }
}
