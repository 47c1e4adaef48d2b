package no.maalkort.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.export.Format;
import no.maalkort.planning.Backtest;
import no.maalkort.planning.PlannedGoals;
import no.maalkort.planning.Projections;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code project}: where a municipality's figures lead, and how sure that is. */
@Command(
        name = "project",
        mixinStandardHelpOptions = true,
        description = "Where the figures lead by declared methods, with intervals from back-tested errors.",
        footer = {
            "",
            "Try:  ${COMMAND-FULL-NAME} oslo climate.direct-emissions --until 2030",
            "      ${COMMAND-FULL-NAME} baerum inclusion.refugees-settled --until 2026"
        })
final class Project implements Callable<Integer> {
    private static final int NOTHING_PROJECTED = 4;

    @Parameters(index = "0", paramLabel = "MUNICIPALITY", description = "An id, number or name.")
    private String municipality;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "GOAL|INDICATOR",
            description = "An id, or words of a goal's title; default: the figures of every goal with a level.")
    private String named;

    @Option(names = "--until", required = true, paramLabel = "YEAR", description = "The last year projected.")
    private String until;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Only what was published by this day (2024-06-15).")
    private String asOf;

    @Option(
            names = "--rules-at",
            paramLabel = "YEAR",
            description = "Targets in force in this year; default: of each last figure.")
    private String rulesAt;

    @Option(names = "--pack", paramLabel = "ID", description = "The goals of this pack.")
    private String pack;

    @Option(names = "--format", paramLabel = "text|json|markdown", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() {
        int last = Given.year(until);
        if (last > Projections.LAST_YEAR) {
            throw new Usage(
                    "Nothing is projected beyond " + Projections.LAST_YEAR + " (" + last + ").", "an earlier year.");
        }
        var body = sources.municipalities(List.of(municipality), null).get(0);
        var workspace = sources.workspace();
        var loaded = pack == null ? workspace.packOf(body) : sources.pack(pack);
        LocalDate given = asOf == null ? null : Given.day(asOf);
        Integer at = rulesAt == null ? null : (Integer) Given.year(rulesAt);
        var day = workspace.scoring().asOf(new Scoring.Request(body, 0, loaded, given, null));
        var planned = new PlannedGoals(workspace, loaded);
        boolean isIndicator = workspace.figures().catalogue().indicators().stream()
                .anyMatch(one -> one.id().equals(named));
        var goals = HowFar.goals(planned, isIndicator ? null : named);
        var projection = Projections.of(
                workspace,
                Backtest.of(workspace, day),
                new Projections.Asked(body, loaded.pack().id(), goals, isIndicator ? named : null, last, day, at));
        System.out.print(
                format == Format.JSON
                        ? ScorecardJson.write(projection)
                        : new ProjectionText(projection, sources.language(), HowFar.lines(format)).write());
        return projection.series().stream().allMatch(one -> one.unassessed() != null) ? NOTHING_PROJECTED : 0;
    }
}
