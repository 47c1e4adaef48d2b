package no.maalkort.planning;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.maalkort.figure.Figure;
import no.maalkort.figure.Figures;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Lookup;
import no.maalkort.figure.Text;
import no.maalkort.goal.Goal;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/**
 * What a scenario supposes beside what is known, each with the goals it decides on.
 *
 * @param card the scenario's
 */
record Changes(Workspace workspace, Scoring.Request request, Scenario scenario, Scorecard card) {

    List<WhatIf.Change> all() {
        return Stream.of(
                        scenario.figures().stream().map(this::figure),
                        scenario.levels().stream().map(this::level),
                        scenario.weights().stream().map(this::weight))
                .flatMap(some -> some)
                .toList();
    }

    private WhatIf.Change figure(Scenario.FigureSet one) {
        var figure = known(one);
        var goals = goals(goal -> goal.inputs().stream()
                .anyMatch(input -> input.isSupposed()
                        && input.indicator().equals(one.indicator())
                        && input.body().equals(one.body())
                        && input.period().equals(String.valueOf(one.period()))));
        return new WhatIf.Change(
                WhatIf.Kind.FIGURE,
                one.indicator(),
                workspace.figures().catalogue().indicator(one.indicator()).name(),
                null,
                one.body(),
                String.valueOf(one.period()),
                figure == null ? null : Shown.value(figure),
                figure == null ? null : figure.status().name(),
                one.value(),
                one.unit(),
                one.status().name(),
                one.source(),
                goals,
                goals.isEmpty() ? otherwise(one) : null);
    }

    /** What stood there in a scenario that supposed nothing: a forecast or budget where nothing else is reported; or null. */
    private Figure known(Scenario.FigureSet one) {
        var known = known(workspace.figures(), one);
        boolean isForecast = known instanceof Lookup.Absent absent && absent.why() == Lookup.Why.ONLY_FORECAST;
        var counted = isForecast ? known(workspace.figures().supposing(FileTree.of("", Map.of())), one) : known;
        return counted instanceof Lookup.Found found ? found.figure() : null;
    }

    private Lookup known(Figures figures, Scenario.FigureSet one) {
        return figures.lookup(
                one.indicator(),
                one.body(),
                one.period(),
                null,
                workspace.scoring().asOf(request));
    }

    /** Which period of a figure that judges nothing a goal is judged by in the year; null where none is, or by this one. */
    private Text otherwise(Scenario.FigureSet one) {
        return new PlannedGoals(workspace, request.pack())
                .all().stream()
                        .filter(planned -> planned.goal().judgedBy().anyMatch(one.indicator()::equals))
                        .filter(planned -> request.year() - planned.goal().lag() != one.period())
                        .findFirst()
                        .map(planned -> otherwise(
                                planned, request.year() - planned.goal().lag()))
                        .orElse(null);
    }

    private Text otherwise(PlannedGoals.Planned planned, int period) {
        return new Text(
                planned.named() + " dømmes i " + request.year() + " på tallet for " + period + ". Kanskje @" + period
                        + ".",
                planned.named() + " is judged in " + request.year() + " by the figure of " + period + ". Maybe @"
                        + period + ".");
    }

    private List<String> goals(Predicate<GoalResult> wanted) {
        return Stream.of(
                        card.goals().stream(),
                        card.proposed().stream(),
                        card.also().stream().flatMap(also -> also.goals().stream()))
                .flatMap(some -> some)
                .filter(wanted)
                .map(goal -> goal.pack() + ":" + goal.id())
                .toList();
    }

    private WhatIf.Change level(Scenario.LevelSet one) {
        var goal = goal(one.pack(), one.goal());
        int rulesAt = request.rulesAt() == null ? request.year() : request.rulesAt();
        var held = goal.measures().stream()
                .filter(measure -> measure.indicator().equals(one.indicator()))
                .flatMap(measure -> Otherwise.inForce(measure, one.part(), rulesAt).stream())
                .findFirst()
                .orElseThrow();
        var unit = workspace.figures().catalogue().indicator(one.indicator()).unit();
        return ofGoal(
                WhatIf.Kind.LEVEL,
                goal,
                one.pack(),
                one.part().word(),
                one.part().in(held),
                one.value(),
                unit,
                one.source());
    }

    private WhatIf.Change weight(Scenario.WeightSet one) {
        var goal = goal(one.pack(), one.goal());
        String known = goal.weight() == null ? "1" : goal.weight().value().toPlainString();
        return ofGoal(
                WhatIf.Kind.WEIGHT, goal, one.pack(), null, known, one.value().toPlainString(), null, one.source());
    }

    private static WhatIf.Change ofGoal(
            WhatIf.Kind kind, Goal goal, String pack, String part, String from, String to, String unit, String source) {
        String named = pack + ":" + goal.id();
        return new WhatIf.Change(
                kind, named, goal.title(), part, null, null, from, null, to, unit, null, source, List.of(named), null);
    }

    private Goal goal(String pack, String id) {
        return workspace.packs().pack(pack).pack().goal(id).orElseThrow();
    }
}
