package no.maalkort.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Impact;
import no.maalkort.scorecard.ImpactWords;
import no.maalkort.scorecard.Scorecard;

/** Scores every real municipality-year by two packs of one id, and tells what comes out otherwise. */
public final class Impacting {
    private final Workspace before;
    private final Workspace after;
    private final LoadedPack from;
    private final LoadedPack to;
    private final AskedYears asked;

    private Impacting(Workspace before, Workspace after, String pack) {
        this.before = before;
        this.after = after;
        this.from = before.packs().pack(pack);
        this.to = after.packs().pack(pack);
        this.asked = AskedYears.of(after.figures(), goals());
    }

    /** A municipality-year by both packs. */
    private record Both(Body body, int year, Scorecard before, Scorecard after) {}

    /** A goal on a scorecard. */
    private record Told(GoalResult result, boolean proposed) {
        static GoalResult result(Told told) {
            return told == null ? null : told.result();
        }

        static Impact.Verdict verdict(Told told) {
            return told == null ? null : Impact.Verdict.of(told.result(), told.proposed());
        }
    }

    /** What a pack's becoming another changes; both workspaces hold the same figures and a pack of this id. */
    public static Impact of(Workspace before, Workspace after, String pack) {
        return new Impacting(before, after, pack).impact();
    }

    private Impact impact() {
        var years = bodies().parallelStream()
                .flatMap(body -> years(body).stream().map(year -> both(body, year)))
                .toList();
        var goals = new LinkedHashMap<String, Impact.Goal>();
        var changed = new HashSet<String>();
        years.forEach(one -> {
            if (compare(one, goals)) {
                changed.add(one.body().id() + ' ' + one.year());
            }
        });
        var totals = years.stream()
                .filter(one -> !one.before().totals().equals(one.after().totals()))
                .map(Impacting::total)
                .toList();
        totals.forEach(one -> changed.add(one.municipality() + ' ' + one.year()));
        return new Impact(
                Scorecard.SCHEMA_VERSION,
                Scorecard.PackRef.of(from.pack()),
                Scorecard.PackRef.of(to.pack()),
                (int) years.stream().map(Both::body).distinct().count(),
                years.size(),
                changed.size(),
                inOrder(goals.values()),
                totals);
    }

    private Both both(Body body, int year) {
        return new Both(
                body,
                year,
                before.scoring().score(new Scoring.Request(body, year, judge(before, body), null, null)),
                after.scoring().score(new Scoring.Request(body, year, judge(after, body), null, null)));
    }

    /** The pack a body is judged by: its own where that uses this one or adopts from it, else this one. */
    private LoadedPack judge(Workspace workspace, Body body) {
        String changed = to.pack().id();
        if (to.pack().municipality() == null) {
            var own = workspace.packOf(body);
            if (own.pack().others().anyMatch(changed::equals)) {
                return own;
            }
        }
        return workspace.packs().pack(changed);
    }

    /** Whose years the pack judges: its municipality's, or those of every one with a figure that a goal asks for. */
    private List<Body> bodies() {
        var owners = Stream.of(from, to).map(one -> one.pack().municipality()).toList();
        return after.municipalities().stream()
                .filter(body -> owners.contains(null) || owners.contains(body.id()))
                .toList();
    }

    /** Those of its figures; of whom the pack is, each from the first to the last. */
    private Collection<Integer> years(Body body) {
        var years = asked.of(body);
        boolean own = body.id().equals(from.pack().municipality())
                || body.id().equals(to.pack().municipality());
        return !own || years.isEmpty()
                ? years
                : IntStream.rangeClosed(years.first(), years.last()).boxed().toList();
    }

    private Stream<Goal> goals() {
        return Stream.of(from, to).flatMap(one -> one.pack().goals().stream());
    }

    /** Notes the goals of a year that come out otherwise; whether there are any. */
    private static boolean compare(Both both, Map<String, Impact.Goal> goals) {
        var earlier = told(both.before());
        var later = told(both.after());
        var keys = new ArrayList<>(later.keySet());
        earlier.keySet().stream().filter(key -> !later.containsKey(key)).forEach(keys::add);
        boolean any = false;
        for (String key : keys) {
            var was = Told.verdict(earlier.get(key));
            var is = Told.verdict(later.get(key));
            if (was == null || is == null || !was.judgesAs(is)) {
                any = true;
                note(both, Told.result(earlier.get(key)), Told.result(later.get(key)), was, is, goals);
            }
        }
        return any;
    }

    private static void note(
            Both both,
            GoalResult earlier,
            GoalResult later,
            Impact.Verdict was,
            Impact.Verdict is,
            Map<String, Impact.Goal> goals) {
        var shown = later == null ? earlier : later;
        goals.computeIfAbsent(
                        shown.pack() + ':' + shown.id(),
                        key -> new Impact.Goal(shown.pack(), shown.id(), shown.title(), new ArrayList<>()))
                .years()
                .add(new Impact.Year(
                        both.body().id(), both.body().name(), both.year(), was, is, ImpactWords.of(earlier, later)));
    }

    private static Map<String, Told> told(Scorecard card) {
        var told = new LinkedHashMap<String, Told>();
        card.goals().forEach(goal -> told.put(goal.pack() + ':' + goal.id(), new Told(goal, false)));
        card.proposed().forEach(goal -> told.put(goal.pack() + ':' + goal.id(), new Told(goal, true)));
        return told;
    }

    private static Impact.Total total(Both both) {
        return new Impact.Total(
                both.body().id(),
                both.body().name(),
                both.year(),
                both.before().totals(),
                both.after().totals());
    }

    /** As the pack after has them; goals that are gone come last. */
    private List<Impact.Goal> inOrder(Collection<Impact.Goal> goals) {
        var order = to.pack().goals().stream().map(Goal::id).toList();
        return goals.stream()
                .sorted((one, other) -> Integer.compare(place(order, one), place(order, other)))
                .toList();
    }

    private static int place(List<String> order, Impact.Goal goal) {
        int at = order.indexOf(goal.id());
        return at < 0 ? order.size() : at;
    }
}
