package no.maalkort.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.export.Format;
import no.maalkort.figure.Nearest;
import no.maalkort.goal.Goal;
import no.maalkort.planning.Trying;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules try}: a goal, proposed or in force, on every year and municipality with a figure. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = "Which years and municipalities would have met a goal, as if it had always held.",
        footer = {
            "",
            "Try:  ${COMMAND-FULL-NAME} age-friendliness.own-home --rules my-pack",
            "      ${COMMAND-FULL-NAME} baerum:finance.net-operating-result",
        })
final class RulesTry implements Callable<Integer> {
    private static final List<Format> FORMATS = List.of(Format.TEXT, Format.JSON, Format.MARKDOWN);

    @Parameters(
            index = "0",
            paramLabel = "GOAL",
            description = "A goal's id, or PACK:GOAL where several packs have it.")
    private String asked;

    @Option(names = "--format", paramLabel = "text|markdown|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Sources sources;

    /** A goal and its pack. */
    private record Found(LoadedPack pack, Goal goal) {
        String named() {
            return pack.pack().id() + ":" + goal.id();
        }
    }

    @Override
    public Integer call() {
        if (!FORMATS.contains(format)) {
            throw new Usage("rules try is not written as (" + format + ").", "one of " + FORMATS + ".");
        }
        var found = found();
        if (found.goal().measures().isEmpty()) {
            throw new Usage(
                    "The goal (" + found.named() + ") has no level to try.", "it is words only, or for information.");
        }
        var trial = Trying.of(sources.workspace(), found.pack(), found.goal());
        System.out.print(
                format == Format.JSON
                        ? ScorecardJson.write(trial)
                        : new TrialText(trial, sources.language(), format == Format.MARKDOWN).write());
        return trial.judged() == 0 ? 4 : 0;
    }

    /** The one goal of the name; a user's pack goes before a built-in one. */
    private Found found() {
        var all = new ArrayList<Found>();
        sources.workspace().packs().all().forEach(pack -> pack.pack()
                .goals()
                .forEach(goal -> all.add(new Found(pack, goal))));
        var named = all.stream()
                .filter(one -> one.named().equals(asked) || one.goal().id().equals(asked))
                .toList();
        var users = named.stream().filter(one -> !one.pack().builtIn()).toList();
        var found = users.isEmpty() ? named : users;
        if (found.size() > 1) {
            throw new Usage(
                    "Several packs have a goal (" + asked + ").",
                    "name one of "
                            + String.join(", ", found.stream().map(Found::named).toList()) + ".");
        }
        if (found.isEmpty()) {
            var names = new ArrayList<String>();
            all.forEach(one -> names.addAll(List.of(one.goal().id(), one.named())));
            throw new Usage(
                    "There is no goal (" + asked + ").",
                    Nearest.advice(asked, names, "see the list: " + Maalkort.name() + " rules list."));
        }
        return found.get(0);
    }
}
