package no.maalkort.receipt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.maalkort.scorecard.Differences.Difference;

/**
 * The differences of two scorecards that others follow from: each figure and level that is another, once, by its
 * place; each goal's state; and what is no goal's.
 */
final class Heads {
    private static final Pattern GOAL = Pattern.compile("(?:also\\[[0-9]+\\]\\.)?(?:goals|proposed)\\[[^\\]]+\\]");
    private static final Pattern SUMMED = Pattern.compile("(?:also\\[[0-9]+\\]\\.)?(?:totals|areas|counts)\\b.*");
    /** Which rule judged follows from figures, levels and the pack's files. */
    private static final Pattern RULE = Pattern.compile("\\.(?:rule|branches)\\b");

    private static final Set<String> OUTCOME = Set.of(".value", ".score");

    private final Set<String> places = new HashSet<>();
    private final Set<String> placed = new HashSet<>();

    private Heads() {}

    /** Those of some differences, in their order; the first of all where no other is one. */
    static List<Difference> of(List<Difference> all) {
        var heads = new Heads();
        var own = new ArrayList<>(all.stream().filter(heads::isHead).toList());
        var told = new HashSet<String>();
        all.stream().filter(one -> heads.isOutcome(one) && told.add(goal(one))).forEach(own::add);
        return own.isEmpty() ? all.stream().limit(1).toList() : List.copyOf(own);
    }

    private boolean isHead(Difference one) {
        String goal = goal(one);
        if (goal.isEmpty()) {
            return !SUMMED.matcher(one.path()).matches();
        }
        if (!one.place().isEmpty() && !RULE.matcher(one.path()).find()) {
            placed.add(goal);
            return places.add(moved(one) ? one.place().replaceFirst(":[0-9]+$", "") : one.place());
        }
        return one.path().equals(goal + ".state");
    }

    /** Whether it only lies on another line: told once of each file. */
    private static boolean moved(Difference one) {
        return one.path().endsWith(".line");
    }

    /** Whether it is the outcome of a goal, and nothing with a place says why. */
    private boolean isOutcome(Difference one) {
        String goal = goal(one);
        return !goal.isEmpty()
                && !placed.contains(goal)
                && OUTCOME.contains(one.path().substring(goal.length()));
    }

    private static String goal(Difference one) {
        Matcher found = GOAL.matcher(one.path());
        return found.lookingAt() ? found.group() : "";
    }
}
