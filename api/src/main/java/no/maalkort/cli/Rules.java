package no.maalkort.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import no.maalkort.export.Format;
import no.maalkort.figure.Nearest;
import no.maalkort.goal.Goal;
import no.maalkort.rest.GoalShown;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.ScorecardJson;
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
            RulesPlay.class,
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
}
