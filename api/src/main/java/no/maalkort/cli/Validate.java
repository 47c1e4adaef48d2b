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
        var wrong = new ArrayList<Problem>();
        var lacking = new ArrayList<Problem>();
        int goals = 0;
        for (LoadedPack pack : workspace.packs().all()) {
            goals += pack.pack().goals().size();
            wrong.addAll(pack.lint());
            lacking.addAll(pack.completeness());
        }
        if (!wrong.isEmpty()) {
            throw new Problem.Rejected(wrong);
        }
        if (!lacking.isEmpty()) {
            lacking.forEach(System.out::println);
            System.out.println(
                    "The packs can be used, but " + lacking.size() + " things keep them from being relied on.");
            return 3;
        }
        System.out.println(workspace.figures().releases().size() + " releases, "
                + workspace.packs().all().size() + " packs, " + goals + " goals: no problems found.");
        return 0;
    }
}
