package no.maalkort.cli;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import no.maalkort.figure.Problem;
import no.maalkort.rulepack.LoadedPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code validate}: whether figures and packs can be used, and what packs lack to be relied on. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Check figures and packs, yours with --data and --rules.")
final class Validate implements Callable<Integer> {
    @Mixin
    private Given given;

    @Override
    public Integer call() {
        var workspace = given.workspace();
        var problems = new ArrayList<Problem>();
        int goals = 0;
        for (LoadedPack pack : workspace.packs().all()) {
            goals += pack.pack().goals().size();
            problems.addAll(pack.lint(workspace.figures().catalogue()));
            problems.addAll(pack.completeness(workspace.figures().catalogue()));
        }
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
        System.out.println(workspace.figures().releases().size() + " releases, "
                + workspace.packs().all().size() + " packs, " + goals + " goals: no problems found.");
        return 0;
    }
}
