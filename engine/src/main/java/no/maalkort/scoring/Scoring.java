package no.maalkort.scoring;

import java.time.LocalDate;
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
        return card(Judged.of(context(request, 0, kept), packs, request.pack()));
    }

    private Scorecard card(Judged judged) {
        return judged.scorecard(engine, indices.of(judged.context(), judged.pack()));
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

    /** A request's scorecard with the derivations of the goals on it. */
    public Tracing tracing(Request request) {
        var judged = Judged.of(context(request, 0), packs, request.pack());
        return new Tracing(this, request, judged, card(judged));
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
        return OwnGoals.judged(context(request, later), packs, request.pack()).counted();
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

    /** The index of a request alone, or null where its pack makes none. */
    IndexShown index(Request request) {
        return indices.of(context(request, 0), request.pack());
    }

    LoadedPack pack(String id) {
        return packs.pack(id);
    }
}
