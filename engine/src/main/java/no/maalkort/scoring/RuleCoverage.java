package no.maalkort.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Lookup;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Goal;
import no.maalkort.judgement.Reason;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.RuleAt;
import no.maalkort.scorecard.GoalResult;

/** What rules, cases and figures leave of each other: goals nobody judges, rules nobody tries, figures nobody asks for. */
public final class RuleCoverage {
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Workspace workspace;
    private final Figures figures;
    private final Catalogue catalogue;
    private final CaseCheck cases;

    public RuleCoverage(Workspace workspace) {
        this.workspace = workspace;
        this.figures = workspace.figures();
        this.catalogue = figures.catalogue();
        this.cases = new CaseCheck(catalogue, workspace.packs());
    }

    /** A goal that no rule judges, and why. */
    public record Unjudged(String pack, String goal, Reason.Code why) {}

    /** A rule, and where it stands. */
    public record RuleOf(String pack, String goal, String rule, String file, int line) {}

    /** An indicator that a judged goal asks for and no release has. */
    public record Unfed(String pack, String goal, String indicator) {}

    /**
     * What is left of a pack.
     *
     * @param inNoCase rules that judge no case
     * @param inEveryCase rules that judge every case that any rule of their goal judges
     * @param levelsWithoutCase levels that no case stands exactly on
     * @param neverFired rules that judge no real body's year, or of checks no real figure
     */
    public record OfPack(
            List<Unjudged> unjudged,
            List<RuleOf> inNoCase,
            List<RuleOf> inEveryCase,
            List<Problem> levelsWithoutCase,
            List<Unfed> unfed,
            List<RuleOf> neverFired) {}

    /** What is left of a pack. */
    public OfPack of(LoadedPack pack) {
        var unjudged = new ArrayList<Unjudged>();
        var inNoCase = new ArrayList<RuleOf>();
        var inEveryCase = new ArrayList<RuleOf>();
        var levels = new ArrayList<Problem>();
        var unfed = new ArrayList<Unfed>();
        var neverFired = new ArrayList<RuleOf>();
        var bodies = bodies(pack);
        var fired = pack.pack().holdsChecks() ? firedByFigures(pack) : firedByYears(pack, bodies);
        for (Goal goal : pack.pack().goals()) {
            if (pack.places(goal.id()).isEmpty()) {
                unjudged.add(new Unjudged(pack.pack().id(), goal.id(), why(goal)));
                continue;
            }
            byCases(pack, goal, inNoCase, inEveryCase);
            levels.addAll(pack.levelsWithoutCase(goal));
            unfed.addAll(unfed(pack, goal, bodies));
            rules(pack, goal).filter(one -> !fired.contains(one.rule())).forEach(neverFired::add);
        }
        return new OfPack(unjudged, inNoCase, inEveryCase, levels, unfed, neverFired);
    }

    private static Reason.Code why(Goal goal) {
        return goal.isWordsOnly()
                ? Reason.Code.WORDS_ONLY
                : goal.information() != null ? Reason.Code.FOR_INFORMATION : Reason.Code.NO_BASELINE;
    }

    private void byCases(LoadedPack pack, Goal goal, List<RuleOf> inNoCase, List<RuleOf> inEveryCase) {
        var judged = cases.play(pack, goal).stream()
                .map(CaseCheck.Played::fired)
                .filter(names -> !names.isEmpty())
                .toList();
        rules(pack, goal).forEach(rule -> {
            long times =
                    judged.stream().filter(names -> names.contains(rule.rule())).count();
            if (times == 0) {
                inNoCase.add(rule);
            } else if (times == judged.size()) {
                inEveryCase.add(rule);
            }
        });
    }

    private static Stream<RuleOf> rules(LoadedPack pack, Goal goal) {
        return pack.places(goal.id()).stream().map(rule -> rule(pack, goal, rule));
    }

    private static RuleOf rule(LoadedPack pack, Goal goal, RuleAt rule) {
        return new RuleOf(pack.pack().id(), goal.id(), rule.name(), rule.file(), rule.line());
    }

    /** Whose years a pack judges: its municipality's, or those of every body. */
    private List<Body> bodies(LoadedPack pack) {
        return catalogue.bodies().stream()
                .filter(body -> pack.pack().municipality() == null
                        || body.id().equals(pack.pack().municipality()))
                .toList();
    }

    private Set<String> firedByYears(LoadedPack pack, List<Body> bodies) {
        return bodies.parallelStream()
                .flatMap(body -> workspace.years(body, pack).stream()
                        .map(year -> new Scoring.Request(body, year, pack, null, null))
                        .flatMap(request -> pack.pack().goals().stream()
                                .flatMap(goal -> workspace.scoring().judge(request, goal).stream())))
                .map(GoalResult::fired)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private Set<String> firedByFigures(LoadedPack pack) {
        return catalogue.bodies().stream()
                .flatMap(body -> workspace.checks().fired(pack, figures.observations(body.id())).stream())
                .collect(Collectors.toSet());
    }

    /** The indicators of a goal that have no figure of any body and year; a check measures whatever there is. */
    private List<Unfed> unfed(LoadedPack pack, Goal goal, List<Body> bodies) {
        if (pack.pack().holdsChecks()) {
            return List.of();
        }
        return goal.measures().stream()
                .map(Goal.Measure::indicator)
                .filter(indicator ->
                        bodies.stream().noneMatch(body -> goal.appliesTo(body) && has(indicator, body, goal)))
                .map(indicator -> new Unfed(pack.pack().id(), goal.id(), indicator))
                .toList();
    }

    private boolean has(String indicator, Body body, Goal goal) {
        return workspace.years(body).stream()
                .map(year -> figures.lookup(indicator, body.id(), year, goal.publisher(), EVER))
                .anyMatch(lookup -> !(lookup instanceof Lookup.Absent));
    }

    /** The indicators of the catalogue that no goal of any pack asks for, shows or is computed from. */
    public List<String> indicatorsWithoutGoal(Collection<LoadedPack> packs) {
        var asked = new TreeSet<String>();
        packs.stream().flatMap(pack -> pack.pack().goals().stream()).forEach(goal -> {
            goal.judgedBy().forEach(indicator -> ask(indicator, asked));
            goal.beside().forEach(indicator -> ask(indicator, asked));
        });
        return catalogue.indicators().stream()
                .map(one -> one.id())
                .filter(id -> !asked.contains(id))
                .toList();
    }

    private void ask(String indicator, Set<String> asked) {
        if (catalogue.indicator(indicator) != null) {
            figures.ask(indicator, asked);
        }
    }
}
