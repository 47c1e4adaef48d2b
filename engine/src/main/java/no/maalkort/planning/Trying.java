package no.maalkort.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import no.maalkort.figure.Body;
import no.maalkort.goal.Goal;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** The trying of a goal, proposed or in force, on everything that is known. */
public final class Trying {
    private final Workspace workspace;
    private final LoadedPack pack;
    private final Goal goal;

    private Trying(Workspace workspace, LoadedPack pack, Goal goal) {
        this.workspace = workspace;
        this.pack = pack;
        this.goal = goal;
    }

    /** What a goal with levels would have come to. */
    public static Trial of(Workspace workspace, LoadedPack pack, Goal goal) {
        return new Trying(workspace, pack, goal).trial();
    }

    private Trial trial() {
        var years = years();
        var all = new TreeSet<Integer>();
        years.values().forEach(all::addAll);
        var bodies = new ArrayList<Trial.Tried>();
        years.forEach((id, own) -> bodies.add(tried(id, own, all)));
        bodies.removeIf(body -> body.years().isEmpty());
        var states = bodies.stream()
                .flatMap(body -> body.years().stream())
                .map(Trial.Year::state)
                .toList();
        return new Trial(
                Scorecard.SCHEMA_VERSION,
                Scorecard.PackRef.of(pack.pack()),
                goal.id(),
                goal.title(),
                goal.proposed(),
                goal.measures().stream().map(Goal.Measure::indicator).toList(),
                (int) states.stream().filter(State::isVerdict).count(),
                (int) bodies.stream().filter(Trial.Tried::isJudged).count(),
                count(states, State.MET),
                count(states, State.PARTLY_MET),
                count(states, State.NOT_MET),
                bodies.stream().mapToInt(Trial.Tried::successive).sum(),
                bodies.stream().mapToInt(Trial.Tried::flipped).sum(),
                workspace.municipalities().size() - bodies.size(),
                bodies);
    }

    private static int count(List<State> states, State state) {
        return (int) states.stream().filter(state::equals).count();
    }

    /** The years each municipality has a figure for, with the years it is late. */
    private SortedMap<String, SortedSet<Integer>> years() {
        var asked = asked();
        var years = new TreeMap<String, SortedSet<Integer>>();
        for (Body body : workspace.municipalities()) {
            if (goal.appliesTo(body)) {
                workspace.figures().observations(body.id()).stream()
                        .filter(one -> one.status().carriesValue() && asked.contains(one.indicator()))
                        .forEach(one -> years.computeIfAbsent(body.id(), id -> new TreeSet<>())
                                .add(one.period() + goal.lag()));
            }
        }
        return years;
    }

    private Set<String> asked() {
        var asked = new HashSet<String>();
        goal.measures().forEach(measure -> workspace.figures().ask(measure.indicator(), asked));
        return asked;
    }

    private Trial.Tried tried(String id, SortedSet<Integer> own, SortedSet<Integer> all) {
        var body = workspace.figures().catalogue().body(id);
        var years = new ArrayList<Trial.Year>();
        var lacking = new ArrayList<Integer>();
        IntStream.rangeClosed(all.first(), all.last()).forEach(year -> {
            var result = own.contains(year) ? judged(body, year) : null;
            if (result == null || result.state() == State.NO_DATA) {
                lacking.add(year);
            } else {
                years.add(year(year, result));
            }
        });
        var states =
                years.stream().map(Trial.Year::state).filter(State::isVerdict).toList();
        int flipped = (int) IntStream.range(1, states.size())
                .filter(i -> states.get(i) != states.get(i - 1))
                .count();
        return new Trial.Tried(id, body.name(), years, lacking, Math.max(0, states.size() - 1), flipped);
    }

    /** As by the levels of the year, or of the first year that has some. */
    private GoalResult judged(Body body, int year) {
        int rulesAt = Math.max(year, goal.begins());
        return workspace
                .scoring()
                .judge(new Scoring.Request(body, year, pack, null, rulesAt), goal)
                .orElse(null);
    }

    private static Trial.Year year(int year, GoalResult result) {
        return new Trial.Year(
                year,
                result.state(),
                result.basis(),
                result.code(),
                result.score(),
                result.value(),
                result.text(),
                result.unit(),
                result.period(),
                result.status());
    }
}
