package no.maalkort.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.export.Format;
import no.maalkort.figure.Body;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: why a municipality's score is another in another year, by other figures or another pack. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Why a score changed, cause by cause.",
        footer = {
            "",
            "Try:  ${COMMAND-FULL-NAME} baerum 2020 2023",
            "      ${COMMAND-FULL-NAME} baerum 2022 --as-of 2022-12-31 --as-of 2024-12-31",
            "      ${COMMAND-FULL-NAME} baerum 2022 --pack norway --pack baerum"
        })
final class Compare implements Callable<Integer> {
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    @Parameters(index = "0", paramLabel = "MUNICIPALITY", description = "An id, number or name.")
    private String municipality;

    @Parameters(index = "1", paramLabel = "YEAR", description = "The first year.")
    private String from;

    @Parameters(index = "2", arity = "0..1", paramLabel = "YEAR", description = "The second year; default: the same.")
    private String to;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Only what was published by this day; twice for one day each.")
    private List<String> asOf = List.of();

    @Option(names = "--pack", paramLabel = "ID", description = "Judge by this pack; twice for one pack each.")
    private List<String> packs = List.of();

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() {
        int first = Given.year(from);
        int second = to == null ? first : Given.year(to);
        differ(first, second);
        var body = sources.municipalities(List.of(municipality), first == second ? first : null)
                .get(0);
        var compared =
                sources.workspace().scoring().compare(request(body, first, FIRST), request(body, second, SECOND));
        System.out.print(
                format == Format.JSON
                        ? ScorecardJson.write(compared)
                        : new ComparedText(compared, body, sources.language()).write());
        return 0;
    }

    private void differ(int first, int second) {
        atMostTwo("--as-of", asOf);
        atMostTwo("--pack", packs);
        if (first == second && asOf.size() < 2 && packs.size() < 2) {
            throw new Usage(
                    "There is nothing to compare (" + municipality + " " + first + ") with.",
                    "name a second year, or give --as-of or --pack twice.");
        }
    }

    private static void atMostTwo(String option, List<String> given) {
        if (given.size() > 2) {
            throw new Usage(option + " is given " + given.size() + " times.", "two scorecards are compared at a time.");
        }
    }

    private Scoring.Request request(Body body, int year, int side) {
        return new Scoring.Request(body, year, pack(body, side), day(side), null);
    }

    private LoadedPack pack(Body body, int side) {
        return packs.isEmpty()
                ? sources.workspace().packOf(body)
                : sources.pack(packs.get(Math.min(side, packs.size() - 1)));
    }

    private LocalDate day(int side) {
        return asOf.isEmpty() ? null : Given.day(asOf.get(Math.min(side, asOf.size() - 1)));
    }
}
