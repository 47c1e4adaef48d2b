package no.maalkort.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.maalkort.export.Format;
import no.maalkort.figure.Nearest;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.Mutation;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.CaseCheck;
import no.maalkort.scoring.MutationCheck;
import no.maalkort.scoring.MutationCheck.Fate;
import no.maalkort.scoring.MutationCheck.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules mutate}: whether cases notice that a level or a rule is another. */
@Command(
        name = "mutate",
        mixinStandardHelpOptions = true,
        description = "Change levels and rules a little, one thing at a time: a case must fail each time.",
        footer = {
            "",
            "Each level is moved by one unit of its indicator's last decimal, both ways;",
            "each comparison of a rule is turned (>= to > and to <=); each rule is removed.",
            "A change that reading or lint refuses counts as noticed. Exits with 3 if one",
            "survives."
        })
final class RulesMutate implements Callable<Integer> {
    private static final int SURVIVED = 3;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PACK[:GOAL]",
            description = "A pack's id, or one goal of it; default: all packs.")
    private String asked;

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Sources sources;

    /** What became of all changes, as machines read it. */
    record Report(long changes, long noticed, long refused, long survived, List<OfGoal> goals) {
        static Report of(List<Result> results) {
            return new Report(
                    results.stream().mapToLong(one -> one.tried().size()).sum(),
                    count(results, Fate.NOTICED),
                    count(results, Fate.REFUSED),
                    count(results, Fate.SURVIVED),
                    results.stream().map(OfGoal::of).toList());
        }

        private static long count(List<Result> results, Fate fate) {
            return results.stream().mapToLong(one -> one.count(fate)).sum();
        }

        boolean isSound() {
            return survived == 0 && goals.stream().allMatch(OfGoal::soundCases);
        }
    }

    /**
     * What became of the changes of one goal.
     *
     * @param soundCases whether its cases come out as they say without a change; nothing is tried else
     */
    record OfGoal(
            String pack,
            String goal,
            boolean soundCases,
            int changes,
            long noticed,
            long refused,
            List<Survivor> survivors) {
        static OfGoal of(Result result) {
            return new OfGoal(
                    result.pack().pack().id(),
                    result.goal().id(),
                    result.soundCases(),
                    result.tried().size(),
                    result.count(Fate.NOTICED),
                    result.count(Fate.REFUSED),
                    result.survivors().stream().map(Survivor::of).toList());
        }

        String line() {
            String count = soundCases ? (noticed + refused) + "/" + changes : "cases fail";
            return String.format(Locale.ROOT, "%10s", count) + "  " + pack + ":" + goal;
        }
    }

    /** A change that nothing tells of, and where it was made. */
    record Survivor(String file, int line, int column, String change) {
        static Survivor of(Mutation mutation) {
            return new Survivor(mutation.file(), mutation.line(), mutation.column(), mutation.change());
        }
    }

    @Override
    public Integer call() {
        var workspace = sources.workspace();
        var check = new MutationCheck(new CaseCheck(workspace.figures().catalogue(), workspace.packs()));
        var results = new ArrayList<Result>();
        int colon = asked == null ? -1 : asked.indexOf(':');
        for (LoadedPack pack : sources.packs(colon < 0 ? asked : asked.substring(0, colon))) {
            var goals = colon < 0 ? pack.pack().goals() : List.of(goal(pack, asked.substring(colon + 1)));
            var ofPack = check.of(pack, goals).stream()
                    .filter(one -> !one.tried().isEmpty() || !one.soundCases())
                    .toList();
            results.addAll(ofPack);
            if (format != Format.JSON) {
                ofPack.forEach(RulesMutate::tell);
            }
        }
        var report = Report.of(results);
        System.out.print(format == Format.JSON ? ScorecardJson.write(report) : summary(report) + "\n");
        return report.isSound() ? 0 : SURVIVED;
    }

    private static Goal goal(LoadedPack pack, String id) {
        var ids = pack.pack().goals().stream().map(Goal::id).toList();
        return pack.pack()
                .goal(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new Usage(
                        "The pack (" + pack.pack().id() + ") has no goal (" + id + ").",
                        Nearest.advice(id, ids, "see: " + Maalkort.name() + " rules list")));
    }

    private static void tell(Result result) {
        System.out.println(OfGoal.of(result).line());
        for (Mutation one : result.survivors()) {
            System.out.println("            " + one.place());
            System.out.print(
                    new Lines().paragraph("              ", one.change()).text());
        }
    }

    private static String summary(Report report) {
        String tried = report.changes()
                + (report.changes() == 1 ? " change of " : " changes of ")
                + report.goals().size()
                + (report.goals().size() == 1 ? " goal: " : " goals: ");
        if (report.goals().stream().anyMatch(one -> !one.soundCases())) {
            return tried + "some cases fail without a change.\n  Maybe see: " + Maalkort.name() + " rules test";
        }
        if (report.survived() > 0) {
            return tried + report.survived() + " survived.\n"
                    + "  Maybe add a case exactly on the level, or one unit beside it.";
        }
        return report.changes() == 0
                ? "Nothing can be changed here: no level and no rule judges."
                : tried + "each was noticed"
                        + (report.refused() == 0 ? "." : ", " + report.refused() + " by the lint.");
    }
}
