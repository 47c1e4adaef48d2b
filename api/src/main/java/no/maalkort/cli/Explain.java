package no.maalkort.cli;

import java.util.concurrent.Callable;
import no.maalkort.figure.Nearest;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: one goal's outcome with everything it rests on. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Why a goal came out as it did: explain baerum 2023 climate.direct-emissions.")
final class Explain implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "MUNICIPALITY")
    private String municipality;

    @Parameters(index = "1", paramLabel = "YEAR")
    private String year;

    @Parameters(index = "2", paramLabel = "GOAL", description = "A goal's id; norway:ID for a national one.")
    private String goal;

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Given given;

    @Override
    public Integer call() {
        if (format == Format.CSV) {
            throw new Maalkort.Usage("explain has no CSV.", "use --format json, or score --format csv.");
        }
        var card = given.workspace()
                .scoring()
                .score(given.request(
                        given.municipality(municipality),
                        Given.years(year, true).get(0)));
        var result = card.find(goal).orElseThrow(() -> {
            var ids = card.goalIds();
            return new Maalkort.Usage(
                    "The scorecard of " + card.municipality().name() + " " + card.year() + " has no goal (" + goal
                            + ").",
                    Nearest.advice(goal, ids, "see: maalkort score " + municipality + " " + year));
        });
        System.out.print(
                format == Format.JSON
                        ? ScorecardJson.write(result)
                        : new ExplanationText(card, result, given.language()).write());
        return result.state() == State.ERROR ? 1 : 0;
    }
}
