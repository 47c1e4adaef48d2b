package no.maalkort.scoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.goal.When;
import no.maalkort.judgement.Reason;

/** Why a goal does not hold on 31 December of a year. */
final class Force {
    private Force() {}

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
        var from = begins(force);
        if (from != null && !started(from, day)) {
            return Reason.of(Reason.Code.NOT_YET, from.text());
        }
        return ended(force.to(), day) ? Reason.of(Reason.Code.ENDED, force.to().text()) : null;
    }

    /** As its source says, else the year it was first seen for; null where neither is known. */
    private static When begins(Goal.InForce force) {
        return force.from() != null || force.seen().isEmpty()
                ? force.from()
                : new When(String.valueOf(force.seen().get(0)));
    }

    private static boolean started(When from, LocalDate day) {
        return !from.firstDay().isAfter(day);
    }

    private static boolean ended(When to, LocalDate day) {
        return to != null && to.lastDay().isBefore(day);
    }
}
