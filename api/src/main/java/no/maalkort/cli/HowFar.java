package no.maalkort.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.export.Format;
import no.maalkort.figure.Nearest;
import no.maalkort.planning.Gaps;
import no.maalkort.planning.GoalGap;
import no.maalkort.planning.PlannedGoals;
import no.maalkort.planning.WhatIfScoring;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gap}: how far a municipality is from its goals, and what pace it takes. */
@Command(
        name = "gap",
        mixinStandardHelpOptions = true,
        description = "How far it is to each goal, what pace it takes, and what pace there is.",
        footer = {
            "",
            "Try:  ${COMMAND-FULL-NAME} baerum climate.direct-emissions",
            "      ${COMMAND-FULL-NAME} baerum --year 2020",
            "      ${COMMAND-FULL-NAME} oslo --lang en",
            "      ${COMMAND-FULL-NAME} baerum --scenario draft.yaml"
        })
final class HowFar implements Callable<Integer> {
    private static final int NOTHING_JUDGED = 4;

    @Parameters(index = "0", paramLabel = "MUNICIPALITY", description = "An id, number or name.")
    private String municipality;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "GOAL",
            description = "A goal's id, or words of its title; default: every goal with a level.")
    private String goal;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year judged; default: the scenario's, else of each newest figure.")
    private String year;

    @Mixin
    private Supposing supposing;

    @Option(names = "--format", paramLabel = "text|json|markdown", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Given given;

    @Override
    public Integer call() throws IOException {
        Integer one = year == null ? null : (Integer) Given.year(year);
        var supposed = supposed(one);
        var request = supposed.request();
        var workspace = supposed.workspace();
        var asked = new Gaps.Asked(
                request.body(),
                request.pack().pack().id(),
                goals(new PlannedGoals(workspace, request.pack()), goal),
                supposing.isAny() ? (Integer) request.year() : one,
                workspace.scoring().asOf(request),
                request.rulesAt());
        var gap = Gaps.of(workspace, asked, supposed.scenario());
        System.out.print(
                format == Format.JSON
                        ? ScorecardJson.write(gap)
                        : new GapText(gap, given.language(), lines(format)).write());
        return gap.goals().stream().allMatch(HowFar::isUnassessed) ? NOTHING_JUDGED : 0;
    }

    /** The year that something is supposed of; without that, all that is known of the municipality. */
    private WhatIfScoring.Supposed supposed(Integer one) throws IOException {
        var request = supposing.isAny()
                ? supposing.request(municipality, year, given)
                : given.request(given.municipalities(List.of(municipality), one).get(0), one == null ? 0 : one);
        return supposing.year(request, given);
    }

    private static boolean isUnassessed(GoalGap goal) {
        return goal.unassessed() != null;
    }

    static Lines lines(Format format) {
        return format == Format.MARKDOWN ? Lines.ofMarkdown() : new Lines();
    }

    /** All goals, or the one that is named. */
    static List<PlannedGoals.Planned> goals(PlannedGoals planned, String name) {
        if (name == null) {
            return planned.all();
        }
        var found = planned.named(name);
        if (found.size() == 1) {
            return found;
        }
        var ids = (found.isEmpty() ? planned.all() : found)
                .stream().map(PlannedGoals.Planned::named).toList();
        throw found.isEmpty()
                ? new Usage("There is no goal (" + name + ").", Nearest.advice(name, ids, elsewhere(planned, name)))
                : new Usage(
                        "Several goals are called (" + name + ").", "you meant one of " + String.join(", ", ids) + ".");
    }

    /** Where a goal may be that a pack does not have. */
    private static String elsewhere(PlannedGoals planned, String name) {
        return planned.workspace().packs().all().stream()
                .map(LoadedPack::pack)
                .filter(pack -> pack.goals().stream().anyMatch(goal -> name.equals(pack.id() + ":" + goal.id())))
                .findFirst()
                .map(pack -> "name its pack: --pack " + pack.id() + ".")
                .orElse("see the list: " + Maalkort.name() + " rules list.");
    }
}
