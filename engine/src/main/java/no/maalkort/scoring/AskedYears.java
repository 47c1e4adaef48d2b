package no.maalkort.scoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Status;
import no.maalkort.goal.Goal;

/**
 * The years in which goals can be judged: those of a figure that one measures, with the years it is late. A forecast alone
 * makes no year a real one, nor does a reported level to hold a figure to.
 *
 * @param lags how late each figure that is asked for can be, by its indicator
 */
record AskedYears(Figures figures, Map<String, Set<Integer>> lags) {

    /** Of these goals, by all their figures are computed from. */
    static AskedYears of(Figures figures, Stream<Goal> goals) {
        var lags = new HashMap<String, Set<Integer>>();
        goals.forEach(goal -> {
            var asked = new HashSet<String>();
            goal.measuredBy().forEach(indicator -> figures.ask(indicator, asked));
            asked.forEach(indicator ->
                    lags.computeIfAbsent(indicator, id -> new TreeSet<>()).add(goal.lag()));
        });
        return new AskedYears(figures, lags);
    }

    /** The years of a body. */
    SortedSet<Integer> of(Body body) {
        var years = new TreeSet<Integer>();
        for (var figure : figures.observations(body.id())) {
            if (figure.status() != Status.F) {
                lags.getOrDefault(figure.indicator(), Set.of()).forEach(lag -> years.add(figure.period() + lag));
            }
        }
        return years;
    }
}
