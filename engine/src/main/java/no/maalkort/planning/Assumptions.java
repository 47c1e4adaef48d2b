package no.maalkort.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Lookup;
import no.maalkort.figure.Named;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Status;
import no.maalkort.figure.Written;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.intake.Amount;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/**
 * The reading of what people suppose, one setting after the other: names found or the nearest told, units read, nothing
 * impossible and nothing twice.
 *
 * <p>What is wrong is told where it was written; a setting that is refused is left out.
 */
public final class Assumptions {
    private static final BigDecimal MOST_WEIGHT = BigDecimal.valueOf(1000);

    private final Scoring.Request request;
    private final Figures figures;
    private final LocalDate asOf;
    private final Workspace workspace;
    private final PlannedGoals goals;
    private final List<Scenario.FigureSet> figureSets = new ArrayList<>();
    private final List<Scenario.LevelSet> levelSets = new ArrayList<>();
    private final List<Scenario.WeightSet> weightSets = new ArrayList<>();
    private final Set<String> once = new LinkedHashSet<>();
    private final Said said;

    /** Where something is written, and told of. */
    public interface Place {
        void problem(String message, String maybe);

        /** The line it stands in. */
        default Written written() {
            return Written.NOWHERE;
        }
    }

    /** Assumptions about the municipality's year of a request, as a file holds them: a point is the decimal sign. */
    public Assumptions(Workspace workspace, Scoring.Request request) {
        this(workspace, request, true);
    }

    /** Assumptions that people type: a number that can be read in two ways is refused. */
    public static Assumptions typed(Workspace workspace, Scoring.Request request) {
        return new Assumptions(workspace, request, false);
    }

    private Assumptions(Workspace workspace, Scoring.Request request, boolean isExact) {
        this.said = new Said(isExact);
        this.request = request;
        this.figures = workspace.figures();
        this.asOf = workspace.scoring().asOf(request);
        this.workspace = workspace;
        this.goals = new PlannedGoals(workspace, request.pack());
    }

    /**
     * Supposes a figure.
     *
     * @param body of another body, or null
     * @param period a year; null for the one that the goals judge in the year
     * @param unit null where the value has it, or has none
     * @param status a letter, or null
     * @param source where it comes from, or null
     */
    public void figure(
            String indicator,
            String body,
            String period,
            String value,
            String unit,
            String status,
            String source,
            Place at) {
        var known = figures.catalogue().indicator(indicator);
        if (known == null) {
            var ids =
                    figures.catalogue().indicators().stream().map(Indicator::id).toList();
            at.problem(
                    "There is no indicator (" + indicator + ").",
                    Nearest.advice(indicator, ids, "see the list: maalkort indicators."));
            return;
        }
        String whose = body == null ? request.body().id() : body(body, at);
        Integer year = period == null ? (Integer) judged(known) : Said.year(period, at);
        String read = said.value(known, value, unit, at);
        var letter = status == null ? null : Said.status(status, at);
        if (whose == null
                || year == null
                || read == null
                || status != null && letter == null
                || Said.isBad(source, at)) {
            return;
        }
        if (isTwice("figure " + indicator + " of " + whose + " for " + year, at)) {
            return;
        }
        var how = letter != null ? letter : usual(figures, asOf, indicator, whose, year, read);
        figureSets.add(new Scenario.FigureSet(indicator, whose, year, read, known.unit(), how, source, at.written()));
    }

    /** The status a figure is known with, where it is the same; else it is a forecast. */
    static Status usual(Figures figures, LocalDate asOf, String indicator, String body, int period, String value) {
        return figures.lookup(indicator, body, period, null, asOf) instanceof Lookup.Found found
                        && Shown.value(found.figure()).equals(Scenario.bare(value))
                ? found.figure().status()
                : Status.F;
    }

    /** The period that the goals which are measured by an indicator judge in the year; the year where they differ. */
    private int judged(Indicator indicator) {
        var lags = goals.all().stream()
                .map(PlannedGoals.Planned::goal)
                .filter(goal -> goal.judgedBy().anyMatch(indicator.id()::equals))
                .map(Goal::lag)
                .distinct()
                .toList();
        return request.year() - (lags.size() == 1 ? lags.get(0) : 0);
    }

    private String body(String asked, Place at) {
        if (figures.catalogue().body(asked) != null) {
            return asked;
        }
        if (figures.catalogue().names().find(asked, null) instanceof Named.One one) {
            return one.body().id();
        }
        at.problem("There is no body (" + asked + ").", "write the id of a municipality, or leave it out.");
        return null;
    }

    private boolean isTwice(String what, Place at) {
        if (once.add(what)) {
            return false;
        }
        at.problem("The " + what + " is supposed twice.", "leave one out.");
        return true;
    }

    /**
     * Supposes a number of a level in force.
     *
     * @param goal an id, {@code pack:goal} of another pack's
     * @param part such as {@code minimum}
     * @param indicator which of a goal's, where it has several; else null
     */
    public void level(String goal, String part, String indicator, String value, String source, Place at) {
        var known = goal(goal, at);
        if (known == null) {
            return;
        }
        var which = LevelPart.of(part);
        if (which == null) {
            at.problem(
                    "There is no kind of level (" + part + ").",
                    Nearest.advice(part, LevelPart.words(), "one of " + String.join(", ", LevelPart.words()) + "."));
            return;
        }
        var measure = measure(known, indicator, at);
        if (measure == null) {
            return;
        }
        var measured = figures.catalogue().indicator(measure.indicator());
        var held = Otherwise.inForce(measure, which, rulesAt());
        if (held.isEmpty()) {
            noSuchLevel(known, measure, which, at);
        } else if (which.in(held.get()) == null) {
            at.problem(
                    "The " + which.word() + " of goal (" + goals.shown(known) + ") is a reported figure.",
                    "suppose the figure: " + held.get().indicator() + ".");
        } else {
            String read = said.value(measured, value, null, at);
            if (read != null
                    && !Said.isBad(source, at)
                    && !isTwice("level " + goals.shown(known) + "." + which.word() + " of " + measured.id(), at)) {
                var set = new Scenario.LevelSet(
                        known.pack(), known.goal().id(), measured.id(), which, read, source, at.written());
                if (canBeJudged(set, at)) {
                    levelSets.add(set);
                }
            }
        }
    }

    /** The goal of a name; null and a problem with the nearest where there is none. */
    private PlannedGoals.Planned goal(String name, Place at) {
        var found = goals.find(name);
        if (found.isEmpty()) {
            String pack = request.pack().pack().id();
            var names = goals.all().stream().map(goals::shown).toList();
            at.problem(
                    "There is no goal (" + name + ") in pack (" + pack + ").",
                    Nearest.advice(name, names, "see the list: maalkort rules list " + pack + "."));
        }
        return found.orElse(null);
    }

    /** Whether anybody can judge by a level beside those that are supposed already; else it is told. */
    private boolean canBeJudged(Scenario.LevelSet set, Place at) {
        var all = new ArrayList<>(levelSets);
        all.add(set);
        try {
            Otherwise.packs(workspace.packs(), new Scenario("", "", rulesAt(), List.of(), all, List.of()), rulesAt());
            return true;
        } catch (Problem.Rejected e) {
            var first = e.problems().get(0);
            at.problem(first.message(), first.maybe());
            return false;
        }
    }

    private void noSuchLevel(PlannedGoals.Planned known, Goal.Measure measure, LevelPart which, Place at) {
        var there = Level.inForce(measure.levels(), rulesAt()).stream()
                .flatMap(LevelPart::of)
                .map(LevelPart::word)
                .toList();
        at.problem(
                "Goal (" + goals.shown(known) + ") has no " + which.word() + " in force in " + rulesAt() + ".",
                there.isEmpty()
                        ? "it has no level then; another year has."
                        : "it has: " + String.join(", ", there) + ".");
    }

    private Goal.Measure measure(PlannedGoals.Planned known, String indicator, Place at) {
        var measures = known.goal().measures();
        if (measures.isEmpty()) {
            at.problem("Goal (" + goals.shown(known) + ") has no level.", "it is words only, or for information.");
            return null;
        }
        if (indicator == null && measures.size() == 1) {
            return measures.get(0);
        }
        var ids = measures.stream().map(Goal.Measure::indicator).toList();
        var found = measures.stream()
                .filter(one -> one.indicator().equals(indicator))
                .findFirst();
        if (found.isEmpty()) {
            at.problem(
                    indicator == null
                            ? "Goal (" + goals.shown(known) + ") is measured by several indicators."
                            : "Goal (" + goals.shown(known) + ") is not measured by indicator (" + indicator + ").",
                    "name one of " + String.join(", ", ids) + ".");
        }
        return found.orElse(null);
    }

    /** Supposes a goal's weight inside its area. */
    public void weight(String goal, String value, String source, Place at) {
        var known = goal(goal, at);
        if (known == null) {
            return;
        }
        var weight = Amount.plain(value.replace(',', '.'));
        if (weight == null || weight.signum() <= 0 || weight.compareTo(MOST_WEIGHT) > 0) {
            at.problem("(" + value + ") is no weight.", "write a number above 0, at most 1000; 1 is the usual.");
        } else if (!Said.isBad(source, at) && !isTwice("weight of goal " + goals.shown(known), at)) {
            weightSets.add(new Scenario.WeightSet(known.pack(), known.goal().id(), weight, source));
        }
    }

    /** Whether a goal is called so. */
    boolean hasGoal(String name) {
        return goals.all().stream().anyMatch(one -> goals.shown(one).equals(name));
    }

    private int rulesAt() {
        return request.rulesAt() == null ? request.year() : request.rulesAt();
    }

    /** All that was supposed and not refused. */
    public Scenario scenario(String name) {
        return new Scenario(name, request.body().id(), request.year(), figureSets, levelSets, weightSets);
    }

    /** A place of no file: what is wrong is a problem of what was written there. */
    public static Place of(String written, List<Problem> problems) {
        return new Typed(written, problems);
    }
}
