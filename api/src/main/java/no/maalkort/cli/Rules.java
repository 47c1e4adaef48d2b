package no.maalkort.cli;

import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.CaseCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules}: what is promised, how it is judged, and whether the cases come out. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "List, show and test the rules of packs.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Rules.ListThem.class, Rules.Show.class, Rules.Test.class})
final class Rules implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code rules list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "The goals of all packs, or of one.")
    static final class ListThem implements Callable<Integer> {
        @Parameters(index = "0", arity = "0..1", paramLabel = "PACK")
        private String pack;

        @Mixin
        private Given given;

        @Override
        public Integer call() {
            for (LoadedPack one : packs(given, pack)) {
                System.out.println(one.pack().id() + " " + one.pack().version() + " · "
                        + one.pack().title().in(given.language()));
                for (Goal goal : one.pack().goals()) {
                    System.out.print(new Lines()
                            .paragraph("  " + goal.id() + "  ", goal.title().in(given.language()))
                            .text());
                }
            }
            return 0;
        }
    }

    /** {@code rules show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "A goal's words, levels and rules as they are written.")
    static final class Show implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "[PACK:]GOAL")
        private String goal;

        @Mixin
        private Given given;

        @Override
        public Integer call() {
            int colon = goal.indexOf(':');
            var pack = colon < 0 ? holder() : given.pack(goal.substring(0, colon));
            var found = Given.goal(pack, goal);
            pack.files(found.id()).forEach((name, text) -> System.out.print("── " + name + "\n" + text + "\n"));
            return 0;
        }

        /** The one pack that has the goal; where several do, the first is shown and the others are named. */
        private LoadedPack holder() {
            var holders = given.workspace().packs().all().stream()
                    .filter(pack -> pack.pack().goal(goal).isPresent())
                    .toList();
            if (holders.isEmpty()) {
                var ids = given.workspace().packs().all().stream()
                        .flatMap(pack -> pack.pack().goals().stream()
                                .map(one -> pack.pack().id() + ":" + one.id()))
                        .toList();
                throw new Maalkort.Usage(
                        "No pack has a goal (" + goal + ").",
                        no.maalkort.figure.Nearest.advice(goal, ids, "see: maalkort rules list"));
            }
            if (holders.size() > 1) {
                System.err.println("Several packs have it: "
                        + String.join(
                                ", ",
                                holders.stream()
                                        .map(pack -> pack.pack().id() + ":" + goal)
                                        .toList()));
            }
            return holders.get(0);
        }
    }

    /** {@code rules test}. */
    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Play the cases of all packs, or of one; exit 3 if one fails.")
    static final class Test implements Callable<Integer> {
        @Parameters(index = "0", arity = "0..1", paramLabel = "PACK")
        private String pack;

        @Mixin
        private Given given;

        @Override
        public Integer call() {
            var check = new CaseCheck(
                    given.workspace().figures().catalogue(), given.workspace().packs());
            int played = 0;
            int failed = 0;
            for (LoadedPack one : packs(given, pack)) {
                for (Goal goal : one.pack().goals()) {
                    for (CaseCheck.Played result : check.play(one, goal)) {
                        played++;
                        failed += result.asExpected() ? 0 : 1;
                        if (!result.asExpected()) {
                            tell(result);
                        }
                    }
                }
            }
            System.out.println(played + " cases, " + failed + " failed.");
            return failed == 0 ? 0 : 3;
        }

        private void tell(CaseCheck.Played result) {
            var situation = result.situation();
            String got = result.state() == null
                    ? "left out"
                    : result.state() + (result.reason() == null ? "" : " " + result.reason());
            System.out.println(situation.file() + ":" + situation.line() + ": " + situation.name());
            System.out.println("  expected " + situation.state()
                    + (situation.reason() == null ? "" : " " + situation.reason()) + ", came to " + got + ".");
        }
    }

    private static List<LoadedPack> packs(Given given, String id) {
        return id == null ? List.copyOf(given.workspace().packs().all()) : List.of(given.pack(id));
    }
}
