package no.maalkort.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.figure.Problem;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code validate}: whether figures and packs can be used, and what packs lack to be relied on. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Check figures and packs, yours with --data and --rules.")
final class Validate implements Callable<Integer> {
    private static final int LACKING = 3;

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Sources sources;

    /** What was found, as machines read it; usable is false where figures or packs are refused. */
    record Report(boolean usable, List<Problem> problems) {}

    @Override
    public Integer call() {
        format.notCsv("validate", "use --format json.");
        try {
            var lacking = lacking();
            if (format == Format.JSON) {
                System.out.print(ScorecardJson.write(new Report(true, lacking)));
            } else {
                tell(lacking);
            }
            return lacking.isEmpty() ? 0 : LACKING;
        } catch (Problem.Rejected refused) {
            if (format != Format.JSON) {
                throw refused;
            }
            System.out.print(ScorecardJson.write(new Report(false, refused.problems())));
            return Maalkort.REJECTED;
        }
    }

    /** What packs lack to be relied on. */
    private List<Problem> lacking() {
        var wrong = new ArrayList<Problem>();
        var lacking = new ArrayList<Problem>();
        for (LoadedPack pack : sources.workspace().packs().all()) {
            wrong.addAll(pack.lint());
            lacking.addAll(pack.completeness());
        }
        if (!wrong.isEmpty()) {
            throw new Problem.Rejected(wrong);
        }
        return lacking;
    }

    private void tell(List<Problem> lacking) {
        if (!lacking.isEmpty()) {
            lacking.forEach(System.out::println);
            System.out.println("The packs can be used, but "
                    + (lacking.size() == 1 ? "1 thing keeps" : lacking.size() + " things keep")
                    + " them from being relied on.");
            return;
        }
        var packs = sources.workspace().packs().all();
        int goals = packs.stream().mapToInt(pack -> pack.pack().goals().size()).sum();
        System.out.println(sources.workspace().figures().releases().size() + " releases, " + packs.size() + " packs, "
                + goals + " goals: no problems found.");
    }
}
