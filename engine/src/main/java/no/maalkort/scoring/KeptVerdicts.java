package no.maalkort.scoring;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;
import no.maalkort.scorecard.Scorecard;

/**
 * Verdicts of a year that are known already, by goal: a goal with other levels or another weight is another goal.
 *
 * <p>Immutable.
 */
final class KeptVerdicts {
    /** None: everything is judged. */
    static final KeptVerdicts NONE = new KeptVerdicts(Map.of(), List.of());

    private final Map<Goal, Optional<Scored>> byGoal;
    private final List<Scorecard.Also> also;

    /**
     * Verdicts that are kept.
     *
     * @param byGoal by identity; none of a figure for information that is not there
     * @param also what is shown of used packs
     */
    KeptVerdicts(Map<Goal, Optional<Scored>> byGoal, List<Scorecard.Also> also) {
        this.byGoal = byGoal;
        this.also = also;
    }

    boolean has(Goal goal) {
        return byGoal.containsKey(goal);
    }

    Optional<Scored> of(Goal goal) {
        return byGoal.get(goal);
    }

    /** What is shown of a used pack, where the verdicts of all its goals are kept. */
    Optional<Scorecard.Also> also(Pack used) {
        return also.stream()
                .filter(one -> one.pack().id().equals(used.id())
                        && used.goals().stream().allMatch(this::has))
                .findFirst();
    }

    /** Those of the goals that something does not touch. */
    KeptVerdicts without(Predicate<Goal> touched) {
        var left = new IdentityHashMap<Goal, Optional<Scored>>();
        byGoal.forEach((goal, scored) -> {
            if (!touched.test(goal)) {
                left.put(goal, scored);
            }
        });
        return new KeptVerdicts(left, also);
    }
}
