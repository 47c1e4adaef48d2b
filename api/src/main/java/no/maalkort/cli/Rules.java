package no.maalkort.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import no.maalkort.export.Format;
import no.maalkort.figure.Nearest;
import no.maalkort.goal.Goal;
import no.maalkort.rest.GoalShown;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.CaseCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules}: what is promised, how it is judged, and whether the cases come out. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "List, show, test and make the rules of packs.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Rules.ListThem.class,
            Rules.Show.class,
            Rules.Test.class,
            RulesMutate.class,
            RulesCoverage.class,
            RulesTry.class,
            RulesImpact.class,
            RulesBook.class,
            RulesNew.class
        })
final class Rules extends CommandGroup {
    /** {@code rules list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "The goals of all packs, or of one.")
    static final class ListThem implements Callable<Integer> {
        @Parameters(index = "0", arity = "0..1", paramLabel = "PACK", description = "A pack's id; default: all packs.")
        private String pack;

        @Option(names = "--format", paramLabel = "text|json", description = "Default: text; JSON of one pack a line.")
        private Format format = Format.TEXT;

        @Mixin
        private Sources sources;

        @Override
        public Integer call() {
            for (LoadedPack one : sources.packs(pack)) {
                if (format == Format.JSON) {
                    System.out.print(ScorecardJson.write(GoalShown.all(sources.workspace(), one)));
                    continue;
                }
                System.out.println(one.pack().id() + " " + one.pack().version() + " · "
                        + one.pack().title().in(sources.language()));
                for (Goal goal : one.pack().goals()) {
                    System.out.print(new Lines()
                            .paragraph("  " + goal.id() + "  ", goal.title().in(sources.language()))
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
        @Parameters(
                index = "0",
                paramLabel = "[PACK:]GOAL",
                description = "A goal's id, with its pack where several packs have it.")
        private String goal;

        @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
        private Format format = Format.TEXT;

        @Mixin
        private Sources sources;

        @Override
        public Integer call() {
            int colon = goal.indexOf(':');
            String id = goal.substring(colon + 1).toLowerCase(Locale.ROOT);
            var pack = holder(colon < 0 ? null : goal.substring(0, colon), id);
            var found = pack.pack().goal(id).orElseThrow();
            if (format == Format.JSON) {
                System.out.print(ScorecardJson.write(GoalShown.whole(sources.workspace(), pack, found)));
                return 0;
            }
            String folder = found.file().substring(0, found.file().lastIndexOf('/') + 1);
            pack.files(id)
                    .forEach((name, text) -> System.out.print(
                            "── " + pack.pack().id() + ":" + id + " · " + folder + name + "\n" + text + "\n"));
            return 0;
        }

        /** The one pack that has the goal, among all or in the one named. */
        private LoadedPack holder(String pack, String id) {
            var packs = sources.packs(pack);
            var holders = packs.stream()
                    .filter(one -> one.pack().goal(id).isPresent())
                    .toList();
            if (holders.size() == 1) {
                return holders.get(0);
            }
            if (holders.isEmpty()) {
                var ids = packs.stream()
                        .flatMap(one -> one.pack().goals().stream()
                                .map(goal -> one.pack().id() + ":" + goal.id()))
                        .toList();
                throw new Usage(
                        (pack == null ? "No pack" : "The pack (" + pack + ")") + " has " + (pack == null ? "a" : "no")
                                + " goal (" + id + ").",
                        Nearest.advice(goal, ids, "see: " + Maalkort.name() + " rules list"));
            }
            throw new Usage(
                    "Several packs have the goal (" + id + ").",
                    "you meant one of "
                            + holders.stream()
                                    .map(one -> one.pack().id() + ":" + id)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    /** {@code rules test}. */
    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Play the cases of all packs, or of one; exit 3 if one fails.")
    static final class Test implements Callable<Integer> {
        private static final int FAILED = 3;

        @Parameters(index = "0", arity = "0..1", paramLabel = "PACK", description = "A pack's id; default: all packs.")
        private String pack;

        @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
        private Format format = Format.TEXT;

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
        public Integer call() {
            var report = played();
            if (format == Format.JSON) {
                System.out.print(ScorecardJson.write(report));
            } else {
                report.failed().forEach(Test::tell);
                System.out.println(report.cases() + " cases, " + report.failed().size() + " failed.");
            }
            return report.failed().isEmpty() ? 0 : FAILED;
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
            String got =
                    one.state() == null ? "left out" : one.state() + (one.reason() == null ? "" : " " + one.reason());
            System.out.println(one.file() + ":" + one.line() + ": " + one.name());
            System.out.println("  expected " + one.expected()
                    + (one.expectedReason() == null ? "" : " " + one.expectedReason()) + ", came to " + got + ".");
            System.out.println("  Maybe the case is out of date, or a rule or level beside it is wrong.");
        }
    }
}
