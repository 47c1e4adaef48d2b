package no.maalkort.planning;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.HeaderRow;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Published;
import no.maalkort.figure.Status;
import no.maalkort.figure.Text;
import no.maalkort.goal.Goal;
import no.maalkort.intake.ReleaseFiles;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Rescored;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Supposition;
import no.maalkort.scoring.Workspace;

/** The scoring of a scenario: the same as every scoring, over other inputs; nothing is stored. */
public final class WhatIfScoring {
    private final Workspace workspace;
    private final Scoring.Request request;
    private final Scenario scenario;
    private final Workspace supposed;
    private final Scoring.Request asked;

    private WhatIfScoring(Workspace workspace, Scoring.Request request, Scenario scenario) {
        this.workspace = workspace;
        this.request = request;
        this.scenario = scenario;
        var asOf = workspace.scoring().asOf(request);
        int rulesAt = request.rulesAt() == null ? request.year() : request.rulesAt();
        this.supposed = workspace.supposing(
                release(asOf), Otherwise.packs(workspace.packs(), scenario, rulesAt), supposition());
        var pack = supposed.packs().pack(request.pack().pack().id());
        this.asked = new Scoring.Request(request.body(), request.year(), pack, asOf, request.rulesAt());
    }

    /**
     * A request's scorecard beside the scenario's.
     *
     * @param folders options that name the folders a workspace was read from, for the command that gives the same again
     */
    public static WhatIf of(Workspace workspace, Scoring.Request request, Scenario scenario, List<String> folders) {
        return scored(workspace, request, scenario, folders).whatIf();
    }

    /** A what-if with the two scorecards it was made of. */
    public record Scored(WhatIf whatIf, Scorecard before, Scorecard after) {}

    /** The same with both scorecards. */
    public static Scored scored(Workspace workspace, Scoring.Request request, Scenario scenario, List<String> folders) {
        return new WhatIfScoring(workspace, request, scenario).scored(folders);
    }

    /**
     * A year as a scenario has it: what is asked of it is asked as of any other.
     *
     * @param scenario null where nothing is supposed
     */
    public record Supposed(Workspace workspace, Scoring.Request request, Scorecard.ScenarioRef scenario) {
        /** A year as it is. */
        public static Supposed nothing(Workspace workspace, Scoring.Request request) {
            return new Supposed(workspace, request, null);
        }

        public Scorecard scorecard() {
            return workspace.scoring().score(request);
        }
    }

    /** A request's year as a scenario has it. */
    public static Supposed supposed(Workspace workspace, Scoring.Request request, Scenario scenario) {
        var scoring = new WhatIfScoring(workspace, request, scenario);
        return new Supposed(
                scoring.supposed, scoring.asked, scoring.supposition().scenario());
    }

    /** The scorecard of a scenario, alone. */
    public static Scorecard scorecard(Workspace workspace, Scoring.Request request, Scenario scenario) {
        return supposed(workspace, request, scenario).scorecard();
    }

    /** The same, where goals that the scenario cannot touch keep their verdicts. */
    static Scorecard scorecard(Workspace workspace, Scoring.Request request, Scenario scenario, Rescored rescored) {
        var scoring = new WhatIfScoring(workspace, request, scenario);
        var changed =
                scenario.figures().stream().map(Scenario.FigureSet::indicator).collect(Collectors.toSet());
        return rescored.score(scoring.supposed, scoring.asked, changed);
    }

    private Supposition supposition() {
        return new Supposition(
                new Scorecard.ScenarioRef(scenario.name(), scenario.sha256()),
                scenario.figures().stream().map(Scenario.FigureSet::at).toList());
    }

    /** The supposed figures as a release, published when the newest known figure was. */
    private FileTree release(LocalDate asOf) {
        if (scenario.figures().isEmpty()) {
            return FileTree.of("", Map.of());
        }
        var rows = new StringBuilder(HeaderRow.row(HeaderRow.NAMES.toArray(String[]::new)));
        scenario.figures().forEach(one -> rows.append(HeaderRow.row(row(one))));
        return new ReleaseFiles(
                        Scorecard.ScenarioRef.RELEASE,
                        "Scenario",
                        "not stated",
                        null,
                        asOf.toString(),
                        null,
                        null,
                        List.of())
                .tree(rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String[] row(Scenario.FigureSet one) {
        return new String[] {
            one.body(),
            one.indicator(),
            String.valueOf(one.period()),
            one.value().replace('.', ','),
            one.unit(),
            one.status().name(),
            publisher(one),
            one.source() == null ? "" : one.source(),
            "",
            ""
        };
    }

    /**
     * Whose figure it stands for: the newest known, else the one that a goal asks for, else that of the latest year before;
     * a budget is only its own, where nothing else was ever reported.
     */
    private String publisher(Scenario.FigureSet one) {
        return known(one, one.period(), Set.of(one.indicator()), reported())
                .map(Observation::publisher)
                .or(() -> new PlannedGoals(workspace, request.pack())
                        .all().stream()
                                .map(PlannedGoals.Planned::goal)
                                .filter(goal -> goal.publisher() != null
                                        && goal.judgedBy().anyMatch(one.indicator()::equals))
                                .map(Goal::publisher)
                                .findFirst())
                .or(() -> before(one).map(Observation::publisher))
                .or(() -> known(one, one.period(), Set.of(one.indicator()), any -> true)
                        .map(Observation::publisher))
                .orElse("");
    }

    private static Predicate<Observation> reported() {
        return known -> known.status() != Status.F;
    }

    /** The newest known figure of the latest year before that has one, or of what it is computed from. */
    private Optional<Observation> before(Scenario.FigureSet one) {
        var asked = new TreeSet<String>();
        workspace.figures().ask(one.indicator(), asked);
        return workspace.figures().observations(one.body()).stream()
                .filter(known -> asked.contains(known.indicator()) && known.period() < one.period())
                .filter(reported())
                .map(Observation::period)
                .max(Comparator.naturalOrder())
                .flatMap(period -> known(one, period, asked, reported()));
    }

    private Optional<Observation> known(
            Scenario.FigureSet one, int period, Set<String> indicators, Predicate<Observation> counts) {
        return workspace.figures().observations(one.body()).stream()
                .filter(known -> indicators.contains(known.indicator()) && known.period() == period)
                .filter(counts)
                .max(Comparator.<Observation, Published>comparing(
                                known -> known.release().published())
                        .thenComparing(known -> known.release().id()));
    }

    private Scored scored(List<String> folders) {
        var baseline = workspace.scoring().score(request);
        var card = supposed.scoring().score(asked);
        return new Scored(whatIf(baseline, card, folders), baseline, card);
    }

    private WhatIf whatIf(Scorecard baseline, Scorecard card, List<String> folders) {
        var goals = goals(baseline, card);
        return new WhatIf(
                Scorecard.SCHEMA_VERSION,
                baseline.municipality(),
                baseline.year(),
                baseline.asOf(),
                baseline.rulesAt(),
                baseline.pack(),
                baseline.engine(),
                scenario.name(),
                scenario.sha256(),
                new ScenarioCommand(workspace, request, scenario).line(folders),
                new Changes(workspace, request, scenario, card).all(),
                goals.stream()
                        .filter(goal ->
                                goal.after() != null && "F".equals(goal.after().status()))
                        .map(goal -> goal.pack() + ":" + goal.id())
                        .toList(),
                WhatIf.Totalled.of(baseline),
                WhatIf.Totalled.of(card),
                goals,
                workspace.scoring().compare(known(), supposed.scoring(), asked));
    }

    private Scoring.Request known() {
        return new Scoring.Request(request.body(), request.year(), request.pack(), asked.asOf(), request.rulesAt());
    }

    private static List<WhatIf.GoalBeside> goals(Scorecard before, Scorecard after) {
        var was = placed(before);
        var is = placed(after);
        var keys = new ArrayList<>(was.keySet());
        is.keySet().stream().filter(key -> !was.containsKey(key)).forEach(keys::add);
        return keys.stream()
                .map(key -> goal(Optional.ofNullable(was.get(key)), Optional.ofNullable(is.get(key))))
                .toList();
    }

    /** A result and where it stands. */
    private record Placed(GoalResult result, WhatIf.Standing standing) {}

    private static Map<String, Placed> placed(Scorecard card) {
        var placed = new LinkedHashMap<String, Placed>();
        put(placed, card.goals().stream(), WhatIf.Standing.OWN);
        put(placed, card.proposed().stream(), WhatIf.Standing.PROPOSED);
        put(placed, card.also().stream().flatMap(also -> also.goals().stream()), WhatIf.Standing.USED);
        return placed;
    }

    private static void put(Map<String, Placed> placed, Stream<GoalResult> goals, WhatIf.Standing standing) {
        goals.forEach(goal -> placed.putIfAbsent(goal.pack() + ':' + goal.id(), new Placed(goal, standing)));
    }

    private static WhatIf.GoalBeside goal(Optional<Placed> was, Optional<Placed> is) {
        var shown = is.or(() -> was).orElseThrow();
        var before = was.map(Placed::result).map(WhatIfScoring::outcome).orElse(null);
        var after = is.map(Placed::result).map(WhatIfScoring::outcome).orElse(null);
        var goal = shown.result();
        return new WhatIf.GoalBeside(
                goal.id(),
                goal.pack(),
                goal.title(),
                goal.area(),
                shown.standing(),
                before,
                after,
                before == null || after == null || !before.judgesAs(after));
    }

    private static WhatIf.Outcome outcome(GoalResult goal) {
        var told = goal.explanation();
        return new WhatIf.Outcome(
                goal.state(),
                goal.basis(),
                goal.code(),
                goal.score(),
                goal.low(),
                goal.high(),
                goal.weight(),
                goal.value(),
                goal.text(),
                goal.unit(),
                goal.period(),
                goal.status(),
                new Text(told.nb().why(), told.en().why()));
    }
}
