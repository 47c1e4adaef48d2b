package no.maalkort.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.export.Format;
import no.maalkort.figure.Nearest;
import no.maalkort.judgement.State;
import no.maalkort.receipt.Basis;
import no.maalkort.receipt.Explained;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: one goal's outcome with everything it rests on. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Why a goal came out as it did.",
        footer = {
            "",
            "Try:  ${COMMAND-FULL-NAME} baerum 2023 climate.direct-emissions",
            "      ${COMMAND-FULL-NAME} baerum 2023 norway:inclusion.refugees-settled",
            "      ${COMMAND-FULL-NAME} baerum 2020 Bufferfond"
        })
final class Explain implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "MUNICIPALITY", description = "An id, number or name.")
    private String municipality;

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year judged.")
    private String year;

    @Parameters(
            index = "2",
            paramLabel = "GOAL",
            description = "A goal's id; with its pack for another pack's; or words of its title.")
    private String goal;

    @Option(names = "--format", paramLabel = "text|json|markdown", description = "Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--trace",
            description = "With every figure considered, every level, and the arithmetic; as JSON too.")
    private boolean trace;

    @Mixin
    private Given given;

    @Override
    public Integer call() {
        int one = Given.year(year);
        var body = given.municipalities(List.of(municipality), one).get(0);
        var request = given.request(body, one);
        var tracing = given.workspace().scoring().tracing(request);
        var card = tracing.card();
        var result = card.find(goal)
                .or(() -> card.find(goal.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> titled(card));
        var traced = tracing.of(result);
        var explained = Explained.of(traced, card, new Basis(given.workspace()).receipt(card));
        System.out.print(
                format == Format.JSON
                        ? ScorecardJson.write(trace ? explained.whole(traced) : explained)
                        : new ExplanationText(explained, traced, body, given.language(), lines(), trace).write());
        return result.state() == State.ERROR ? 1 : 0;
    }

    private Lines lines() {
        return format == Format.MARKDOWN ? Lines.ofMarkdown() : new Lines(Lines.forATerminal());
    }

    /** The one goal whose title holds the words. */
    private GoalResult titled(Scorecard card) {
        String words = goal.toLowerCase(Locale.ROOT);
        var found = Stream.of(
                        card.goals().stream(),
                        card.proposed().stream(),
                        card.also().stream().flatMap(also -> also.goals().stream()))
                .flatMap(some -> some)
                .filter(one -> one.title().nb().toLowerCase(Locale.ROOT).contains(words)
                        || one.title().en().toLowerCase(Locale.ROOT).contains(words))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String where = card.municipality().name() + " " + card.year();
        if (found.isEmpty()) {
            throw new Usage(
                    "The scorecard of " + where + " has no goal (" + goal + ").",
                    Nearest.advice(
                            goal, card.goalIds(), "see: " + Maalkort.name() + " score " + municipality + " " + year));
        }
        throw new Usage(
                "Several goals of " + where + " have (" + goal + ") in their title.",
                "you meant one of "
                        + found.stream().map(one -> one.pack() + ":" + one.id()).collect(Collectors.joining(", "))
                        + ".");
    }
}
