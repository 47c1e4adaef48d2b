package no.maalkort.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Figure;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Measured;
import no.maalkort.figure.Observation;
import no.maalkort.goal.Check;
import no.maalkort.goal.Level;
import no.maalkort.judgement.GoalOutcome;
import no.maalkort.judgement.Reading;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.LevelsInForce;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.Reasons;

/**
 * The packs of checks, and what they find of figures: each figure is looked at when it is first asked about.
 *
 * <p>A pure function of figures and packs, whatever the order of questions; thread-safe.
 */
public final class Checks {
    private final Figures figures;
    private final Collection<LoadedPack> packs;
    private final Predicate<Observation> sound;
    private final Map<Observation, List<Finding>> found = Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * Checks of figures.
     *
     * @param sound figures of which the built-in checks are known to find nothing
     */
    Checks(Figures figures, Collection<LoadedPack> packs, Predicate<Observation> sound) {
        this.figures = figures;
        this.packs = packs;
        this.sound = sound;
    }

    /** No checks. */
    static Checks none(Figures figures) {
        return new Checks(figures, List.of(), figure -> true);
    }

    /** How many checks there are. */
    public int count() {
        return packs.stream().mapToInt(pack -> pack.pack().checks().size()).sum();
    }

    /** What is found of the observations a figure rests on. */
    List<Finding> of(Figure figure) {
        return figure.inputs().stream().flatMap(input -> of(input).stream()).toList();
    }

    /** What is found of one observation, in the order of packs and checks. */
    public List<Finding> of(Observation figure) {
        if (!isLookedAt(figure)) {
            return List.of();
        }
        var known = found.get(figure);
        if (known == null) {
            of(ofItsYear(figure));
            known = found.get(figure);
        }
        return known;
    }

    /** What is looked at with a figure: whoever asks for one of a body's year asks for the others next. */
    private List<Observation> ofItsYear(Observation figure) {
        return Stream.concat(
                        Stream.of(figure),
                        figures.observations(figure.body()).stream()
                                .filter(one -> one != figure && one.period() == figure.period()))
                .filter(this::isLookedAt)
                .filter(one -> !found.containsKey(one))
                .toList();
    }

    private boolean isLookedAt(Observation figure) {
        for (LoadedPack pack : packs) {
            if (looksAt(pack, figure)) {
                return true;
            }
        }
        return false;
    }

    private boolean looksAt(LoadedPack pack, Observation figure) {
        return !pack.builtIn() || !sound.test(figure);
    }

    /** What is found of observations; many at once are looked at faster than one by one. */
    public List<Finding> of(Collection<Observation> some) {
        var all = new ArrayList<Finding>();
        for (LoadedPack pack : packs) {
            all.addAll(
                    find(pack, some.stream().filter(one -> looksAt(pack, one)).toList()));
        }
        var byFigure = new IdentityHashMap<Observation, List<Finding>>();
        all.forEach(finding -> byFigure.computeIfAbsent(finding.figure(), figure -> new ArrayList<>())
                .add(finding));
        some.forEach(one -> found.put(one, List.copyOf(byFigure.getOrDefault(one, List.of()))));
        return all;
    }

    /** A figure that a check looks at, and what it measures there. */
    private record Asked(Check check, Observation figure, Measured measured, Reading reading) {}

    /** The names of a pack's rules that fire for any of some figures. */
    Set<String> fired(LoadedPack pack, List<Observation> some) {
        var asked = asked(pack, some);
        return Judging.judge(pack.rules(), asked.stream().map(Asked::reading).toList()).stream()
                .filter(verdict -> verdict.outcome().state().isVerdict())
                .map(verdict -> verdict.rule().name())
                .collect(Collectors.toSet());
    }

    private List<Asked> asked(LoadedPack pack, List<Observation> some) {
        var all = new ArrayList<Asked>();
        for (Observation figure : some) {
            var indicator = figures.catalogue().indicator(figure.indicator());
            var measuring = figures.measuring(figure);
            for (Check check : pack.pack().checks()) {
                if (check.looksAt(indicator)) {
                    measuring
                            .of(check.measure())
                            .flatMap(measured -> ask(check, figure, measured))
                            .ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private List<Finding> find(LoadedPack pack, List<Observation> some) {
        var asked = asked(pack, some);
        var verdicts =
                Judging.judge(pack.rules(), asked.stream().map(Asked::reading).toList());
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < asked.size(); i++) {
            if (verdicts.get(i).outcome().state() != State.MET) {
                findings.add(finding(pack, asked.get(i), verdicts.get(i)));
            }
        }
        return findings;
    }

    private static Optional<Asked> ask(Check check, Observation figure, Measured measured) {
        return reading(check, figure.period(), measured).map(reading -> new Asked(check, figure, measured, reading));
    }

    /** The measure beside the limits in force in the figure's period; none where none are. */
    static Optional<Reading> reading(Check check, int period, Measured measured) {
        var held = Level.inForce(check.levels(), period);
        var indicator = check.measure().indicator();
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Reading(check.id(), indicator.id(), measured.value(), LevelsInForce.norm(held, indicator)));
    }

    private static Finding finding(LoadedPack pack, Asked asked, Judging.Verdict verdict) {
        boolean judged = verdict.outcome() instanceof GoalOutcome.Judged;
        return new Finding(
                pack.pack().id(),
                asked.check(),
                asked.figure(),
                asked.measured(),
                verdict.outcome().state(),
                judged ? ((GoalOutcome.Judged) verdict.outcome()).because() : List.of(),
                verdict.rule(),
                judged
                        ? null
                        : Reasons.of(
                                ((GoalOutcome.NotJudged) verdict.outcome()).reason(),
                                asked.check().measure().indicator(),
                                null,
                                null));
    }

    /** The first error that is found of what a figure rests on, or null. */
    private Finding error(Figure figure) {
        for (Observation input : figure.inputs()) {
            for (Finding finding : of(input)) {
                if (finding.isError()) {
                    return finding;
                }
            }
        }
        return null;
    }

    /** Whether no check finds an error in what a figure rests on. */
    public boolean isSound(Figure figure) {
        return error(figure) == null;
    }

    /** Why a figure, or a figure that is its level, cannot be judged; none where no check finds an error. */
    Optional<Reason> against(Assessment assessment) {
        var error = error(assessment.figure());
        for (Assessment.ResolvedLevel level : assessment.levels()) {
            error = error == null && level.reported() != null ? error(level.reported()) : error;
        }
        return Optional.ofNullable(error)
                .map(Finding::figure)
                .map(figure -> Reason.of(Reason.Code.CHECK_FAILED, figure.indicator(), figure.period()));
    }
}
