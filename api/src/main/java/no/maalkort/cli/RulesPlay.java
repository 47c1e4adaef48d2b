package no.maalkort.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.disk.FolderState;
import no.maalkort.export.Format;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.CaseCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules test}: whether cases come to what they say, once or each time somebody saves. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Play the cases of all packs, or of one; exit 3 if one fails.")
final class RulesPlay implements Callable<Integer> {
    private static final int FAILED = 3;
    private static final long PAUSE_MILLIS = 50;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PACK", description = "A pack's id; default: all packs.")
    private String pack;

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--watch",
            description = "Play them again whenever a file of --rules or --data is saved, until Ctrl-C.")
    private boolean watch;

    @Mixin
    private Sources sources;

    /** What was played, as machines read it. */
    record Report(int cases, List<Failure> failed) {}

    /** A case that came to something else. */
    record Failure(
            String pack,
            String goal,
            String name,
            String file,
            int line,
            String expected,
            String expectedReason,
            String state,
            String reason) {
        static Failure of(LoadedPack pack, Goal goal, CaseCheck.Played played) {
            var situation = played.situation();
            return new Failure(
                    pack.pack().id(),
                    goal.id(),
                    situation.name(),
                    situation.file(),
                    situation.line(),
                    String.valueOf(situation.state()),
                    situation.reason() == null ? null : situation.reason().name(),
                    played.state() == null ? null : played.state().name(),
                    played.reason());
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        if (watch) {
            watch(Stream.concat(sources.rules().stream(), sources.data().stream())
                    .toList());
        }
        var report = played();
        tell(report);
        return report.failed().isEmpty() ? 0 : FAILED;
    }

    /** Plays at once, and again at each change; what cannot be read is told, and what is saved next is read anew. */
    private void watch(List<Path> folders) throws InterruptedException {
        if (folders.isEmpty()) {
            throw new Usage("There is no folder to watch.", "name yours: --rules my-pack");
        }
        String names = folders.stream().map(Path::toString).collect(Collectors.joining(", "));
        while (true) {
            String seen = FolderState.of(folders);
            try {
                tell(played());
            } catch (Problem.Rejected | Usage e) {
                Maalkort.tell(e);
            }
            System.out.flush();
            System.err.println("Watching (" + names + "); Ctrl-C ends.");
            while (FolderState.of(folders).equals(seen)) {
                Thread.sleep(PAUSE_MILLIS);
            }
            sources.forget();
        }
    }

    private void tell(Report report) {
        if (format == Format.JSON) {
            System.out.print(ScorecardJson.write(report));
            return;
        }
        report.failed().forEach(RulesPlay::tell);
        System.out.println(report.cases() + " cases, " + report.failed().size() + " failed.");
    }

    private Report played() {
        var workspace = sources.workspace();
        var check = new CaseCheck(workspace.figures().catalogue(), workspace.packs());
        int cases = 0;
        var failed = new ArrayList<Failure>();
        for (LoadedPack one : sources.packs(pack)) {
            for (Goal goal : one.pack().goals()) {
                for (CaseCheck.Played result : check.play(one, goal)) {
                    cases++;
                    if (!result.asExpected()) {
                        failed.add(Failure.of(one, goal, result));
                    }
                }
            }
        }
        return new Report(cases, failed);
    }

    private static void tell(Failure one) {
        String got = one.state() == null ? "left out" : one.state() + (one.reason() == null ? "" : " " + one.reason());
        System.out.println(one.file() + ":" + one.line() + ": " + one.name());
        System.out.println("  expected " + one.expected()
                + (one.expectedReason() == null ? "" : " " + one.expectedReason()) + ", came to " + got + ".");
        System.out.println("  Maybe the case is out of date, or a rule or level beside it is wrong.");
    }
}
