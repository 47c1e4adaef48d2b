package no.maalkort.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Figures;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.Packs;
import no.maalkort.scorecard.Compared;
import no.maalkort.scorecard.Explaining;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.Scorecard;

/**
 * The judging of a municipality-year: a pure function of figures, packs, the two dates and the engine.
 *
 * <p>Thread-safe; scoring one municipality-year touches nothing another sees.
 */
public final class Scoring {
    private final Figures figures;
    private final Packs packs;
    private final Checks checks;
    private final Scorecard.EngineRef engine;
    private final Supposition supposition;
    private final IndexScoring indices = new IndexScoring();

    /** Judges without looking whether figures can be true. */
    public Scoring(Figures figures, Packs packs, Scorecard.EngineRef engine) {
        this(figures, packs, Checks.none(figures), engine);
    }

    /** Judges figures in which checks find no error. */
    Scoring(Figures figures, Packs packs, Checks checks, Scorecard.EngineRef engine) {
        this(figures, packs, checks, engine, Supposition.NONE);
    }

    /** The same where some of it is supposed. */
    Scoring(Figures figures, Packs packs, Checks checks, Scorecard.EngineRef engine, Supposition supposition) {
        this.supposition = supposition;
        this.figures = figures;
        this.packs = packs;
        this.checks = checks;
        this.engine = engine;
    }

    /**
     * What to judge.
     *
     * @param asOf null for the newest publication date among the releases read for the body
     * @param rulesAt null for the year judged
     */
    public record Request(Body body, int year, LoadedPack pack, LocalDate asOf, Integer rulesAt) {}

    public Scorecard score(Request request) {
        return score(request, KeptVerdicts.NONE);
    }

    /** The same, where verdicts that are known already are taken over. */
    Scorecard score(Request request, KeptVerdicts kept) {
        var context = context(request, 0, kept);
        var pack = request.pack();
        var own = own(context, pack);
        var proposed = proposals(pack.pack());
        var counted = counted(pack.pack(), own);
        var totals = new TotalsOf(pack.pack(), counted);
        var body = request.body();
        return new Scorecard(
                Scorecard.SCHEMA_VERSION,
                new Scorecard.Municipality(body.id(), body.name().nb(), body.number(request.year())),
                request.year(),
                context.asOf().toString(),
                String.valueOf(context.rulesAt()),
                Scorecard.PackRef.of(pack.pack()),
                engine,
                totals.counts(),
                totals.totals(),
                totals.areas(),
                told(counted, totals),
                told(own.stream().filter(goal -> proposed.contains(named(goal))).toList(), totals),
                pack.pack().uses().stream()
                        .map(id -> also(context, packs.pack(id), pack.pack()))
                        .toList(),
                problems(own),
                indices.of(context, pack),
                supposition.scenario());
    }

    /** Two scorecards of one municipality, and why the second differs from the first. */
    public Compared compare(Request from, Request to) {
        return Comparing.compare(this, from, this, to);
    }

    /** A scorecard of this scoring and one of another, and why the second differs from the first. */
    public Compared compare(Request from, Scoring other, Request to) {
        return Comparing.compare(this, from, other, to);
    }

    /** The same figures judged by the packs of another. */
    Scoring by(Scoring other) {
        return new Scoring(figures, other.packs, checks, engine, supposition);
    }

    /** The derivations of the goals on a request's scorecard. */
    public Tracing tracing(Request request) {
        return new Tracing(this, request, engine);
    }

    /** The figures that the goals of the pack and of the packs it uses ask for in the year. */
    public List<Needs.Need> needs(Request request) {
        return Needs.of(context(request, 0), goals(request.pack().pack()));
    }

    /** The goals of a pack, and of those it adopts from and uses, by pack. */
    private Map<String, List<Goal>> goals(Pack pack) {
        var goals = new LinkedHashMap<String, List<Goal>>();
        goals.put(pack.id(), pack.goals());
        Stream.concat(pack.adopts().stream().map(Pack.Ref::pack), pack.uses().stream())
                .forEach(id -> goals.put(id, packs.pack(id).pack().goals()));
        return goals;
    }

    /**
     * The goals of a request that may count, adopted ones too, before they are told.
     *
     * @param later how many years later than their own period figures are asked by paths
     */
    List<Scored> counted(Request request, int later) {
        var pack = request.pack();
        return counted(pack.pack(), own(context(request, later), pack));
    }

    /** Every goal on a request's scorecard by itself, told already; none of a figure for information that is not there. */
    Map<Goal, Optional<Scored>> verdicts(Request request) {
        var context = context(request, 0);
        var verdicts = new IdentityHashMap<Goal, Optional<Scored>>();
        goals(request.pack().pack())
                .forEach((id, goals) -> goals.forEach(goal -> verdicts.put(
                        goal,
                        PackJudging.judge(context, packs.pack(id), List.of(goal)).stream()
                                .findFirst()
                                .map(Scored::told))));
        return verdicts;
    }

    private List<Scored> own(Context context, LoadedPack pack) {
        var own = new ArrayList<>(PackJudging.judge(context, pack, pack.pack().goals()));
        var adopted = new LinkedHashMap<String, List<Goal>>();
        for (Pack.Ref ref : pack.pack().adopts()) {
            packs.pack(ref.pack()).pack().goal(ref.goal()).ifPresent(goal -> adopted.computeIfAbsent(
                            ref.pack(), id -> new ArrayList<>())
                    .add(goal));
        }
        adopted.forEach((id, goals) -> own.addAll(PackJudging.judge(context, packs.pack(id), goals)));
        return own;
    }

    private List<Scored> counted(Pack pack, List<Scored> own) {
        var proposed = proposals(pack);
        return inOrder(
                pack,
                own.stream().filter(goal -> !proposed.contains(named(goal))).toList());
    }

    /** One goal alone, without totals; none where a figure for information is not there. */
    public Optional<GoalResult> judge(Request request, Goal goal) {
        return PackJudging.judge(context(request, 0), request.pack(), List.of(goal)).stream()
                .findFirst()
                .map(Scored::result)
                .map(result -> result.told(Explaining.of(result), null));
    }

    Context context(Request request, int later) {
        return context(request, later, KeptVerdicts.NONE);
    }

    private Context context(Request request, int later, KeptVerdicts kept) {
        int rulesAt = request.rulesAt() == null ? request.year() : request.rulesAt();
        return new Context(
                figures,
                checks,
                request.body(),
                request.year(),
                rulesAt,
                asOf(request),
                later,
                kept,
                supposition,
                new ConcurrentHashMap<>());
    }

    /** The last day of publication that counts for a request. */
    public LocalDate asOf(Request request) {
        return Optional.ofNullable(request.asOf())
                .or(() -> figures.newestPublication(request.body().id()))
                .or(() -> figures.releases().stream()
                        .map(release -> release.published().lastDay())
                        .max(LocalDate::compareTo))
                .orElse(LocalDate.of(request.year(), 12, 31));
    }

    /** The goals shown apart, as {@code pack:goal}: its own proposals, and adopted goals that are only proposed at home. */
    private List<String> proposals(Pack pack) {
        var own = pack.goals().stream().filter(Goal::proposed).map(goal -> pack.id() + ':' + goal.id());
        var adopted = pack.adopts().stream()
                .filter(ref -> packs.pack(ref.pack())
                        .pack()
                        .goal(ref.goal())
                        .filter(Goal::proposed)
                        .isPresent())
                .map(Pack.Ref::toString);
        return Stream.concat(own, adopted).toList();
    }

    static String named(Scored goal) {
        return goal.result().pack() + ':' + goal.result().id();
    }

    /** The index of a request alone, or null where its pack makes none. */
    IndexShown index(Request request) {
        return indices.of(context(request, 0), request.pack());
    }

    LoadedPack pack(String id) {
        return packs.pack(id);
    }

    /** The goals that are counted together: the request's own, and those of each pack that its pack uses. */
    List<List<Scored>> groups(Request request) {
        var context = context(request, 0);
        var by = request.pack().pack();
        return Stream.concat(
                        Stream.of(counted(request, 0)), by.uses().stream().map(id -> used(context, packs.pack(id), by)))
                .toList();
    }

    private static List<Scored> used(Context context, LoadedPack used, Pack by) {
        var goals = used.pack().goals().stream()
                .filter(goal -> by.adopts().stream().noneMatch(ref -> ref.names(used.pack(), goal)))
                .filter(goal -> !goal.proposed())
                .toList();
        return PackJudging.judge(context, used, goals);
    }

    private static Scorecard.Also also(Context context, LoadedPack used, Pack by) {
        var known = context.kept().also(used.pack());
        if (known.isPresent()) {
            return known.get();
        }
        var results = used(context, used, by);
        var totals = new TotalsOf(used.pack(), results);
        return new Scorecard.Also(
                Scorecard.PackRef.of(used.pack()),
                totals.counts(),
                totals.totals(),
                totals.areas(),
                told(results, totals));
    }

    /** The pack's areas in their order, the pack's own goals before adopted ones. */
    private static List<Scored> inOrder(Pack pack, List<Scored> goals) {
        var areas = List.copyOf(pack.areas().keySet());
        return goals.stream()
                .sorted(Comparator.comparingInt(
                        goal -> Math.floorMod(areas.indexOf(goal.result().area()), areas.size() + 1)))
                .toList();
    }

    private static List<GoalResult> told(List<Scored> goals, TotalsOf totals) {
        Map<String, BigDecimal> lost = totals.pointsLost();
        return goals.stream()
                .map(Scored::result)
                .map(goal -> {
                    var points = lost.get(goal.pack() + ':' + goal.id());
                    return goal.told(
                            goal.explanation() == null ? Explaining.of(goal) : goal.explanation(),
                            points == null ? null : new GoalResult.PointsLost("measurable", points));
                })
                .toList();
    }

    private static List<String> problems(List<Scored> goals) {
        return goals.stream()
                .map(Scored::result)
                .filter(goal -> goal.state() == State.ERROR)
                .map(goal -> goal.id() + ": " + goal.reason().en())
                .toList();
    }
}
