package no.maalkort.cli;

import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.export.Format;
import no.maalkort.export.KnownFigures;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Nearest;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code data}: what is known of a body, and since when. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "What is known of a body, and since when.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = Data.History.class)
final class Data extends CommandGroup {
    /** {@code data history}. */
    @Command(
            name = "history",
            mixinStandardHelpOptions = true,
            description = "Every value each period ever had, by publisher and release.",
            footer = {"", "Try:  ${COMMAND-FULL-NAME} baerum inclusion.refugees-settled"})
    static final class History implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "BODY", description = "An id, number or name.")
        private String municipality;

        @Parameters(index = "1", paramLabel = "INDICATOR", description = "An indicator's id.")
        private String indicator;

        @Option(
                names = "--as-of",
                paramLabel = "DATE",
                description = "Only what was published by this day (2024-06-15).")
        private String asOf;

        @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
        private Format format = Format.TEXT;

        @Mixin
        private Sources sources;

        @Override
        public Integer call() {
            var body = sources.municipalities(List.of(municipality), null).get(0);
            var known = known();
            var all = KnownFigures.of(sources.workspace().figures(), body, asOf == null ? null : Given.day(asOf));
            var history = all.history(known);
            System.out.print(
                    format == Format.JSON
                            ? ScorecardJson.write(all.shown(known, history))
                            : new HistoryText(body, known, sources.language()).write(history, all.asOf()));
            return 0;
        }

        private Indicator known() {
            var all = sources.workspace().figures().catalogue().indicators();
            return all.stream()
                    .filter(one -> one.id().equals(indicator))
                    .findFirst()
                    .orElseThrow(() -> new Usage(
                            "There is no indicator (" + indicator + ").",
                            Nearest.advice(
                                    indicator,
                                    all.stream().map(Indicator::id).toList(),
                                    "see: " + Maalkort.name() + " indicators")));
        }
    }
}
