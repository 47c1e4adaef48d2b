package no.maalkort.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Stopped;
import no.maalkort.scoring.Workspace;

/**
 * The search for what reaches an aim: along each known figure to the least value that suffices, and where none does, along
 * pairs of them. Every step is scored, so that an answer is true because it was tried; goals that it cannot touch keep their
 * verdicts.
 */
public final class Reaching {
    private final Workspace workspace;
    private final Scoring.Request request;
    private final Aim aim;
    private final Scenario scenario;
    private final List<String> folders;
    private final Scorecard card;
    private final List<Lever> levers;
    private final ManyWhatIfs whatIfs;

    private Reaching(Asked asked, Aim aim, List<String> folders) {
        this.folders = folders;
        this.workspace = asked.workspace();
        this.request = asked.request();
        this.scenario = asked.scenario();
        this.aim = aim;
        this.card = asked.card();
        this.levers = Lever.of(card, aim, workspace.figures().catalogue());
        this.whatIfs = new ManyWhatIfs(workspace, request);
    }

    /**
     * Where a search begins.
     *
     * @param scenario what is supposed there; nothing of what is
     * @param card of the scenario
     */
    public record Asked(Workspace workspace, Scoring.Request request, Scenario scenario, Scorecard card) {
        /** The year as it is. */
        public static Asked of(Workspace workspace, Scoring.Request request) {
            var nothing = Scenario.nothing(request.body().id(), request.year());
            return new Asked(workspace, request, nothing, workspace.scoring().score(request));
        }

        /** The year as a scenario has it. */
        public static Asked of(Workspace workspace, Scoring.Request request, Scenario scenario) {
            return new Asked(workspace, request, scenario, WhatIfScoring.scorecard(workspace, request, scenario));
        }
    }

    /**
     * What it takes.
     *
     * @param folders of figures and rules that were named, as options for the commands that are told
     */
    public static Reach of(Asked asked, Aim aim, List<String> folders) {
        return new Reaching(asked, aim, folders).reach();
    }

    private Reach reach() {
        boolean reached = aim.isReached(card);
        var limits = reached ? List.<Reach.Bound>of() : limits();
        var alone = reached ? List.<Reach.Solution>of() : alone();
        var ways = reached || !alone.isEmpty() ? alone : pair().stream().toList();
        var points = aim instanceof Aim.Points one ? one : null;
        var verdict = aim instanceof Aim.Verdict one ? one : null;
        var goal = verdict == null ? null : card.find(verdict.goal()).orElseThrow();
        return new Reach(
                Scorecard.SCHEMA_VERSION,
                card.municipality(),
                card.year(),
                card.asOf(),
                card.rulesAt(),
                card.pack(),
                card.engine(),
                points == null ? null : points.area(),
                points == null ? null : points.least(),
                verdict == null ? null : verdict.goal(),
                verdict != null && verdict.isProposed(card),
                verdict == null ? null : verdict.state(),
                verdict == null ? null : StateWords.of(verdict.state(), goal),
                basis(points),
                aim.at(card),
                goal == null ? null : goal.state(),
                goal == null ? null : StateWords.of(goal),
                reached,
                ways,
                limits,
                missing(points),
                reached || !ways.isEmpty() ? null : new ReachWords(aim, card, levers.size(), limits.isEmpty()).why(),
                card.scenario());
    }

    private Reach.Basis basis(Aim.Points points) {
        if (points == null) {
            return Reach.Basis.STATE;
        }
        var score = points.score(card);
        return score != null && score.score() == null ? Reach.Basis.LOW : Reach.Basis.SCORE;
    }

    /** Goals that would count and are not judged; of a goal that is aimed at, itself. */
    private List<String> missing(Aim.Points points) {
        return aim.counted(card)
                .filter(goal -> goal.state() == State.NO_DATA || goal.state() == State.INDETERMINATE)
                .filter(goal -> points == null
                        ? aim instanceof Aim.Verdict verdict && verdict.goal().equals(goal.pack() + ":" + goal.id())
                        : points.area() == null || points.area().equals(goal.area()))
                .map(goal -> goal.pack() + ":" + goal.id())
                .toList();
    }

    /** Each figure that suffices alone, the least change first. */
    private List<Reach.Solution> alone() {
        var ways = new ArrayList<Reach.Solution>();
        for (Lever lever : levers) {
            least(lever, List.of()).ifPresent(to -> ways.add(way(List.of(set(lever, to)), List.of(new To(lever, to)))));
        }
        ways.sort(Comparator.comparing(Reach.Solution::change));
        return ways;
    }

    /** A figure and the value it is supposed to have. */
    private record To(Lever lever, BigDecimal value) {}

    /** Of two figures the first at one of its stops and the second at its least; the least change of all. */
    private Optional<Reach.Solution> pair() {
        var ways = new ArrayList<Reach.Solution>();
        for (Lever one : levers) {
            for (Lever other : levers) {
                if (one != other) {
                    for (BigDecimal stop : one.stops()) {
                        least(other, List.of(set(one, stop)))
                                .ifPresent(to -> ways.add(way(
                                        List.of(set(one, stop), set(other, to)),
                                        List.of(new To(one, stop), new To(other, to)))));
                    }
                }
            }
        }
        return ways.stream().min(Comparator.comparing(Reach.Solution::change));
    }

    private Reach.Solution way(List<Scenario.FigureSet> sets, List<To> tos) {
        var change = tos.stream().map(to -> to.lever().change(to.value())).reduce(BigDecimal.ZERO, BigDecimal::add);
        var scenario = scenario(sets);
        return new Reach.Solution(
                tos.stream().map(to -> to.lever().move(to.value())).toList(),
                Numbers.rounded(change),
                aim.at(scored(scenario)),
                new ScenarioCommand(workspace, request, scenario).line(folders));
    }

    private List<Reach.Bound> limits() {
        return levers.stream()
                .flatMap(lever -> limit(lever, scored(scenario(List.of(set(lever, lever.best()))))).stream())
                .toList();
    }

    private Optional<Reach.Bound> limit(Lever lever, Scorecard best) {
        return aim.isReached(best) || Objects.equals(aim.at(best), aim.at(card))
                ? Optional.empty()
                : Optional.of(new Reach.Bound(
                        lever.indicator().id(),
                        lever.indicator().name(),
                        lever.period(),
                        lever.written(lever.now()),
                        lever.written(lever.best()),
                        lever.indicator().unit(),
                        aim.at(best)));
    }

    /** The value nearest to what is known at which the aim is reached beside other changes; none where no value reaches it. */
    private Optional<BigDecimal> least(Lever lever, List<Scenario.FigureSet> others) {
        if (!reaches(lever, lever.best(), others)) {
            return Optional.empty();
        }
        var unit = lever.unit();
        long near = 0;
        long far = steps(lever);
        while (far - near > 1) {
            long middle = (near + far) / 2;
            if (reaches(
                    lever, lever.best().subtract(unit.multiply(BigDecimal.valueOf(steps(lever) - middle))), others)) {
                far = middle;
            } else {
                near = middle;
            }
        }
        return Optional.of(lever.best().subtract(unit.multiply(BigDecimal.valueOf(steps(lever) - far))));
    }

    /** How many units lie between what is known and the best, the last begun one too. */
    private static long steps(Lever lever) {
        return lever.best()
                .subtract(lever.now())
                .divide(lever.unit(), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    private boolean reaches(Lever lever, BigDecimal value, List<Scenario.FigureSet> others) {
        var sets = new ArrayList<>(others);
        sets.add(set(lever, value));
        return aim.isReached(scored(scenario(sets)));
    }

    private Scenario.FigureSet set(Lever lever, BigDecimal value) {
        return lever.at(request.body().id(), value);
    }

    private Scenario scenario(List<Scenario.FigureSet> sets) {
        return scenario.moving(sets);
    }

    private Scorecard scored(Scenario scenario) {
        Stopped.ifInterrupted();
        return whatIfs.scorecard(scenario);
    }
}
