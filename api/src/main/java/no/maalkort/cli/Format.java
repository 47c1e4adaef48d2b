package no.maalkort.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** How results are written; which of them a command has, its option's label says: {@code text|json}. */
enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON,
    CSV;

    /** The values an option's label names. */
    static List<String> of(ArgSpec option) {
        return List.of(option.paramLabel().split("[|]"));
    }

    /**
     * Refuses a format that the command asked for does not have.
     *
     * @throws ParameterException as for any other value that is none of the option
     */
    static void check(ParseResult parsed) {
        for (var option : parsed.matchedOptions()) {
            if (option.getValue() instanceof Format format) {
                String value = format.name().toLowerCase(Locale.ROOT);
                if (!of(option).contains(value)) {
                    throw new ParameterException(parsed.commandSpec().commandLine(), value, option, value);
                }
            }
        }
        if (parsed.hasSubcommand()) {
            check(parsed.subcommand());
        }
    }
}
