package no.maalkort.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import no.maalkort.export.Format;
import no.maalkort.planning.Robustness;
import no.maalkort.planning.RobustnessScoring;
import no.maalkort.planning.WhatIfScoring;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code robust}: how much of a municipality's year hangs on what could as well be otherwise. */
@Command(
        name = "robust",
        mixinStandardHelpOptions = true,
        description = "How sure a scorecard is, and what drives it.",
        footer = {
            "",
            "Weights are drawn within 25 %%, levels within half a unit of their last digit,",
            "what is missing between its bounds, and paths that nobody adopted by both shapes.",
            "Ctrl-C ends the runs and tells of those that are made.",
            "",
            "Try:  ${COMMAND-FULL-NAME} baerum 2020",
            "      ${COMMAND-FULL-NAME} baerum 2020 --draws 1000 --seed 7 --format json",
            "      ${COMMAND-FULL-NAME} --scenario draft.yaml"
        })
final class Robust implements Callable<Integer> {
    private static final int MOST = 1_000_000;
    private static final int UNJUDGED = 4;

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
            description = "The year judged; a scenario's file says it too.")
    private String year;

    @Mixin
    private Supposing supposing;

    @Option(names = "--draws", paramLabel = "N", description = "How many runs; default: 10000.")
    private int draws = 10_000;

    @Option(names = "--seed", paramLabel = "N", description = "Of the draws; default: 1. The same gives the same.")
    private long seed = RobustnessScoring.SEED;

    @Option(names = "--format", paramLabel = "text|json|markdown", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Given given;

    @Override
    public Integer call() throws IOException {
        between("--draws", draws, 1, MOST);
        between("--seed", seed, 0, RobustnessScoring.GREATEST_SEED);
        var supposed = supposing.year(supposing.request(municipality, year, given), given);
        try (var stopping = new Stopping()) {
            var robustness = robustness(supposed, stopping);
            write(robustness);
            return robustness.label() == Robustness.Label.NOTHING_JUDGED ? UNJUDGED : 0;
        }
    }

    private static void between(String option, long number, long least, long most) {
        if (number < least || number > most) {
            throw new Usage(
                    option + " (" + number + ") is not from " + least + " to " + most + ".",
                    "leave it out: a usual number is taken.");
        }
    }

    private Robustness robustness(WhatIfScoring.Supposed supposed, Stopping stopping) {
        var progress = new Progress(given.language());
        var robustness = RobustnessScoring.of(supposed.workspace(), supposed.request(), draws, seed, done -> {
            progress.at(done, draws);
            return stopping.goesOn();
        });
        progress.end();
        return robustness;
    }

    private void write(Robustness robustness) {
        if (format == Format.JSON) {
            System.out.print(ScorecardJson.write(robustness));
            return;
        }
        var out = format == Format.MARKDOWN ? Lines.ofMarkdown() : new Lines(Lines.forATerminal());
        String text = new RobustText(robustness, given.language(), out).write();
        System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
