package no.maalkort.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.goal.When;
import no.maalkort.judgement.Reason;

/**
 * Which levels hold on 31 December of a year.
 *
 * <p>A level holds from its start until its end, until a later level of its kind, or, where it is dated, through the
 * year it is due.
 */
final class Force {
    private Force() {}

    /** The levels in force: at most one of each kind, in the order floor, minimum, target, range. */
    static List<Level> levels(List<Level> all, int year) {
        var day = LocalDate.of(year, 12, 31);
        var held = new ArrayList<Level>();
        for (Level.Kind kind : List.of(Level.Kind.FLOOR, Level.Kind.MINIMUM, Level.Kind.TARGET)) {
            all.stream()
                    .filter(level -> kind(level) == kind && started(level.from(), day))
                    .max(Comparator.comparing(level -> level.from().firstDay()))
                    .filter(level -> !ended(level.to(), day))
                    .ifPresent(held::add);
        }
        return held.stream().anyMatch(Force::judges) ? held : List.of();
    }

    /** Why no level holds. */
    static Reason whyNone(List<Level> all, int year) {
        var day = LocalDate.of(year, 12, 31);
        var first = all.stream().map(Level::from).min(Comparator.comparing(When::firstDay));
        return first.isPresent() && !started(first.get(), day)
                ? Reason.of(Reason.Code.NOT_YET, first.get().text())
                : Reason.of(
                        Reason.Code.ENDED,
                        all.stream()
                                .map(Level::to)
                                .filter(to -> to != null)
                                .max(Comparator.comparing(When::lastDay))
                                .map(When::text)
                                .orElse(null));
    }

    /** Why a goal without levels does not hold in the year, or null if it does. */
    static Reason whyNot(Goal.InForce force, int year) {
        var day = LocalDate.of(year, 12, 31);
        if (force == null) {
            return null;
        }
        if (force.from() != null && !started(force.from(), day)) {
            return Reason.of(Reason.Code.NOT_YET, force.from().text());
        }
        return ended(force.to(), day) ? Reason.of(Reason.Code.ENDED, force.to().text()) : null;
    }

    /** A range stands in the target's place. */
    private static Level.Kind kind(Level level) {
        return level.kind() == Level.Kind.RANGE ? Level.Kind.TARGET : level.kind();
    }

    private static boolean judges(Level level) {
        return level.kind() != Level.Kind.FLOOR;
    }

    private static boolean started(When from, LocalDate day) {
        return !from.firstDay().isAfter(day);
    }

    private static boolean ended(When to, LocalDate day) {
        return to != null && to.lastDay().isBefore(day);
    }
}
