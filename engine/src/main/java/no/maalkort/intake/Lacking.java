package no.maalkort.intake;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which figures were added up without a part that other figures of their indicator have.
 *
 * <p>It may be right, for a table may leave out what is nothing; so it is told and not refused.
 */
final class Lacking {
    private static final int NAMED = 5;

    private final Map<String, TreeSet<String>> all = new TreeMap<>();
    private final Map<String, Integer> counted = new TreeMap<>();

    /** Sees the parts of one figure; every figure is seen before any is noted. */
    void see(String indicator, Collection<String> parts) {
        all.computeIfAbsent(indicator, any -> new TreeSet<>()).addAll(parts);
    }

    /** What a figure was added up from and without; null where it is no sum. */
    String note(String indicator, Collection<String> parts) {
        var without = new TreeSet<>(all.get(indicator));
        without.removeAll(parts);
        if (without.isEmpty()) {
            return parts.size() > 1 ? "sum of " + parts.size() + " parts" : null;
        }
        without.forEach(part -> counted.merge(part, 1, Integer::sum));
        int more = without.size() - NAMED;
        return "sum of " + parts.size() + " of " + (parts.size() + without.size()) + " parts: without "
                + without.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** In how many of the figures noted each part lacks. */
    Map<String, Integer> counted() {
        return counted;
    }
}
