package no.maalkort.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.maalkort.figure.Lookup;
import no.maalkort.goal.Goal;
import no.maalkort.judgement.Reason;
import no.maalkort.rulepack.LoadedPack;

/** The judging of goals of one pack: their figures all at once by its rules, then the result of each goal. */
final class PackJudging {
    private PackJudging() {}

    /** One result a goal, in their order; none of a figure for information that is not there. */
    static List<Scored> judge(Context context, LoadedPack pack, List<Goal> goals) {
        var kept = context.kept();
        var anew = goals.stream().filter(goal -> !kept.has(goal)).toList();
        var outcomes = outcomes(context, pack, anew).iterator();
        return goals.stream()
                .flatMap(goal ->
                        (kept.has(goal) ? kept.of(goal) : result(context, pack, goal, outcomes.next())).stream())
                .toList();
    }

    /** What the rules said of each goal, one outcome an indicator; none of a goal without levels. */
    static List<List<Outcome>> outcomes(Context context, LoadedPack pack, List<Goal> goals) {
        return outcomes(pack, goals.stream().map(goal -> asked(context, goal)).toList());
    }

    /** The verdict on each of some goals that have figures, with nothing to explain it by. */
    static List<Joined> verdicts(Context context, LoadedPack pack, List<Goal> goals) {
        var asked = goals.stream()
                .map(goal -> goal.measures().stream()
                        .map(measure -> Outcome.Asked.bare(new Assessing(context, goal, measure).assess()))
                        .toList())
                .toList();
        return outcomes(pack, asked).stream().map(Joined::of).toList();
    }

    private static List<List<Outcome>> outcomes(LoadedPack pack, List<List<Outcome.Asked>> asked) {
        var all = new ArrayList<List<Outcome>>();
        var readings = asked.stream()
                .flatMap(List::stream)
                .flatMap(one -> one.readings().stream())
                .toList();
        var verdicts = Judging.judge(pack.rules(), readings);
        int at = 0;
        for (List<Outcome.Asked> ofGoal : asked) {
            var outcomes = new ArrayList<Outcome>();
            for (Outcome.Asked one : ofGoal) {
                outcomes.add(
                        one.outcome(verdicts.subList(at, at + one.readings().size())));
                at += one.readings().size();
            }
            all.add(outcomes);
        }
        return all;
    }

    private static List<Outcome.Asked> asked(Context context, Goal goal) {
        Stopped.ifInterrupted();
        if (!goal.appliesTo(context.body())) {
            return List.of();
        }
        return goal.measures().stream()
                .map(measure -> {
                    var assessing = new Assessing(context, goal, measure);
                    var assessment = assessing.assess();
                    var other = assessment.early() == null ? assessing.otherWay(assessment) : null;
                    return new Outcome.Asked(assessment, other, Assessing.otherShape(assessment));
                })
                .toList();
    }

    private static Scored words(Context context, String goal, Results results) {
        return context.figures()
                .attestation(goal, context.body().id(), context.year(), context.asOf())
                .map(results::attested)
                .orElseGet(() -> results.plain(Reason.of(Reason.Code.WORDS_ONLY)));
    }

    private static Optional<Scored> result(Context context, LoadedPack pack, Goal goal, List<Outcome> outcomes) {
        Stopped.ifInterrupted();
        var results = new Results(context, pack, goal);
        if (!goal.appliesTo(context.body())) {
            return Optional.of(results.plain(Reason.of(Reason.Code.NOT_FOR_THIS_BODY)));
        }
        if (!outcomes.isEmpty()) {
            return Optional.of(results.judged(outcomes));
        }
        var ended = Force.whyNot(goal.inForce(), context.rulesAt());
        if (goal.isWordsOnly()) {
            return Optional.of(
                    ended != null
                            ? results.plain(ended)
                            : words(context, pack.pack().id() + ':' + goal.id(), results));
        }
        return information(context, goal, ended, results);
    }

    /** A figure for information is shown where there is one; of two that differ neither is, but where both stand. */
    private static Optional<Scored> information(Context context, Goal goal, Reason ended, Results results) {
        var lookup = context.find(goal.information(), null, context.year() - goal.lag(), goal.publisher());
        if (lookup instanceof Lookup.Absent) {
            return Optional.empty();
        }
        if (ended != null) {
            return Optional.of(results.plain(ended));
        }
        return Optional.of(
                lookup instanceof Lookup.Found found
                        ? results.information(found.figure())
                        : results.plain(Reason.of(Reason.Code.FOR_INFORMATION)));
    }
}
