package no.maalkort.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.export.Format;
import no.maalkort.planning.Aim;
import no.maalkort.planning.Aims;
import no.maalkort.planning.Reaching;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reach}: the smallest change that brings a score or a goal where somebody wants it. */
@Command(
        name = "reach",
        mixinStandardHelpOptions = true,
        description = "The smallest change that reaches a score or a goal.",
        footer = {
            "",
            "Try:  ${COMMAND-FULL-NAME} baerum 2023 --goal finance.net-operating-result=MET",
            "      ${COMMAND-FULL-NAME} baerum 2023 --area finance=100",
            "      ${COMMAND-FULL-NAME} baerum 2020 --measurable 75",
            "      ${COMMAND-FULL-NAME} --scenario draft.yaml --goal climate.direct-emissions=MET",
            "",
            "A score that is withheld for lack of figures is aimed at by its low bound.",
            "Exit 4 where no change of known figures reaches it, and why."
        })
final class Reaches implements Callable<Integer> {
    private static final int UNREACHABLE = 4;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "MUNICIPALITY",
            description = "An id, number or name; a scenario's file says it too.")
    private String municipality;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "YEAR",
            description = "The year judged; default: the scenario's, else the newest in which a goal is judged.")
    private String year;

    @Option(names = "--measurable", paramLabel = "POINTS", description = "A score of all goals with a level.")
    private String measurable;

    @Option(names = "--area", paramLabel = "AREA=POINTS", description = "A score of an area's goals with a level.")
    private String area;

    @Option(names = "--goal", paramLabel = "GOAL=STATE", description = "A goal that is MET, or PARTLY_MET.")
    private String goal;

    @Mixin
    private Supposing supposing;

    @Option(names = "--format", paramLabel = "text|json|markdown", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Given given;

    @Override
    public Integer call() throws IOException {
        var from = from();
        var card = from.card();
        var reach = Reaching.of(from, aim(card), given.sources().named());
        var body = from.request().body();
        System.out.print(
                format == Format.JSON
                        ? ScorecardJson.write(reach)
                        : new ReachText(
                                        reach,
                                        card,
                                        body.name().in(given.language()),
                                        given.language(),
                                        format == Format.MARKDOWN)
                                .write());
        return reach.isAnswered() ? 0 : UNREACHABLE;
    }

    private Reaching.Asked from() throws IOException {
        if (supposing.isAny() || municipality == null) {
            var request = supposing.request(municipality, year, given);
            return Reaching.Asked.of(given.workspace(), request, supposing.one(request, given));
        }
        var body = given.municipalities(List.of(municipality), year == null ? null : (Integer) Given.year(year))
                .get(0);
        return Reaching.Asked.of(given.workspace(), given.request(body, given.yearOrNewest(year, body)));
    }

    private Aim aim(Scorecard card) {
        try {
            return new Aims(measurable, area, goal).on(card);
        } catch (IllegalArgumentException e) {
            String[] lines = e.getMessage().split("\nMaybe ");
            throw new Usage(lines[0], lines[1]);
        }
    }
}
