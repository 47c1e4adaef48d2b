package no.maalkort.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.export.Format;
import no.maalkort.figure.Nearest;
import no.maalkort.planning.Gaps;
import no.maalkort.planning.GoalGap;
import no.maalkort.planning.PlannedGoals;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
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
            "      ${COMMAND-FULL-NAME} oslo --lang en"
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

    @Option(names = "--year", paramLabel = "YEAR", description = "The year judged; default: of each newest figure.")
    private String year;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Only what was published by this day (2024-06-15).")
    private String asOf;

    @Option(
            names = "--rules-at",
            paramLabel = "YEAR",
            description = "Levels in force in this year; default: the year judged.")
    private String rulesAt;

    @Option(names = "--pack", paramLabel = "ID", description = "The goals of this pack.")
    private String pack;

    @Option(names = "--format", paramLabel = "text|json|markdown", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() {
        Integer one = year == null ? null : (Integer) Given.year(year);
        var body = sources.municipalities(List.of(municipality), one).get(0);
        var loaded = pack == null ? sources.workspace().packOf(body) : sources.pack(pack);
        LocalDate given = asOf == null ? null : Given.day(asOf);
        var day = sources.workspace().scoring().asOf(new Scoring.Request(body, 0, loaded, given, null));
        Integer at = rulesAt == null ? null : (Integer) Given.year(rulesAt);
        var goals = goals(new PlannedGoals(sources.workspace(), loaded), goal);
        var gap =
                Gaps.of(sources.workspace(), new Gaps.Asked(body, loaded.pack().id(), goals, one, day, at));
        System.out.print(
                format == Format.JSON
                        ? ScorecardJson.write(gap)
                        : new GapText(gap, sources.language(), lines(format)).write());
        return gap.goals().stream().allMatch(HowFar::isUnassessed) ? NOTHING_JUDGED : 0;
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
