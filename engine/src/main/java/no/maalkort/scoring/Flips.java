package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Indicator;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;

/** The values at which a goal becomes another state, as results show them. */
final class Flips {
    private Flips() {}

    /** Those of one figure. */
    static List<GoalResult.Flip> of(Outcome outcome) {
        return outcome.flips().stream()
                .map(flip -> flip(
                        outcome,
                        flip.value(),
                        flip.there().state(),
                        flip.before().state()))
                .distinct()
                .toList();
    }

    /** Where one figure alone changes the goal: its flips, under the states of the others. */
    static List<GoalResult.Flip> of(List<Outcome> outcomes, State now) {
        if (outcomes.size() == 1) {
            return of(outcomes.get(0));
        }
        var flips = new ArrayList<GoalResult.Flip>();
        for (Outcome one : outcomes) {
            for (Outcome.FlipOutcome flip : one.flips()) {
                var there = with(outcomes, one, one.at(flip.value(), flip.there()));
                if (there != now) {
                    var before = with(outcomes, one, one.at(flip.flip().before(), flip.before()));
                    flips.add(flip(one, flip.value(), there, before));
                }
            }
        }
        return flips.stream().distinct().toList();
    }

    /** What the goal comes to with one outcome in the place of another. */
    private static State with(List<Outcome> outcomes, Outcome changed, Outcome instead) {
        return Joined.of(outcomes.stream()
                        .map(one -> one == changed ? instead : one)
                        .toList())
                .state();
    }

    private static GoalResult.Flip flip(Outcome outcome, BigDecimal value, State there, State before) {
        var indicator = outcome.assessment().indicator();
        boolean verified = there != before && outcome.assessment().early() == null;
        return new GoalResult.Flip(indicator.id(), value, rank(indicator, value), there, verified, null);
    }

    private static String rank(Indicator indicator, BigDecimal value) {
        int rank = indicator.ranks().isEmpty() ? -1 : value.intValueExact();
        return rank < 0 || rank >= indicator.ranks().size()
                ? null
                : indicator.ranks().get(rank);
    }
}
