package no.maalkort.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.goal.Goal;
import no.maalkort.scoring.Stopped;
import no.maalkort.scoring.Workspace;

/** The projecting of a municipality's series; a pure function of figures, packs and what is asked. */
public final class Projections {
    /** Nothing is projected beyond. */
    public static final int LAST_YEAR = 2100;

    private Projections() {}

    /**
     * What is asked.
     *
     * @param goals whose figures to project
     * @param indicator to project instead, or null
     * @param until the last year
     * @param asOf the last day of publication that counts
     * @param rulesAt whose targets; null for the year of the last figure
     */
    public record Asked(
            Body body,
            String pack,
            List<PlannedGoals.Planned> goals,
            String indicator,
            int until,
            LocalDate asOf,
            Integer rulesAt) {}

    /** One series to project: an indicator, the publisher a goal names, and the goals it is of. */
    private record Wanted(String indicator, String publisher) {}

    public static Projection of(Workspace workspace, Backtest test, Asked asked) {
        var known = new Known(workspace, asked.body(), asked.asOf());
        var series = new ArrayList<Projection.SeriesProjection>();
        wanted(known, asked).forEach((one, goals) -> {
            Stopped.ifInterrupted();
            series.add(new SeriesProjecting(known, test, asked, goals).of(one.indicator(), one.publisher()));
        });
        return new Projection(
                new Gap.Planned(asked.body().id(), asked.body().name()),
                asked.asOf().toString(),
                asked.rulesAt(),
                asked.pack(),
                asked.until(),
                series,
                coverage(test, series));
    }

    private static Map<Wanted, List<PlannedGoals.Planned>> wanted(Known known, Asked asked) {
        var wanted = new LinkedHashMap<Wanted, List<PlannedGoals.Planned>>();
        for (PlannedGoals.Planned planned : asked.goals()) {
            for (Goal.Measure measure : planned.goal().measures()) {
                boolean isAsked = asked.indicator() == null || asked.indicator().equals(measure.indicator());
                boolean isNumeric = known.indicator(measure.indicator()).ranks().isEmpty();
                if (isAsked && isNumeric && planned.goal().appliesTo(asked.body())) {
                    wanted.computeIfAbsent(
                                    new Wanted(
                                            measure.indicator(), planned.goal().publisher()),
                                    one -> new ArrayList<>())
                            .add(planned);
                }
            }
        }
        if (asked.indicator() != null && wanted.isEmpty()) {
            wanted.put(new Wanted(asked.indicator(), null), List.of());
        }
        return wanted;
    }

    private static List<Backtest.Coverage> coverage(Backtest test, List<Projection.SeriesProjection> series) {
        var horizons = new TreeSet<Integer>();
        series.stream()
                .flatMap(one -> one.methods().stream())
                .flatMap(method -> method.years().stream())
                .forEach(year -> horizons.add(year.horizon()));
        return Stream.of(Method.values())
                .flatMap(method -> horizons.stream().map(horizon -> {
                    Stopped.ifInterrupted();
                    return test.coverage(method, horizon);
                }))
                .toList();
    }

    /** The share of figures, to one more on either side, that would meet a target: never none and never all. */
    static BigDecimal share(long met, int of) {
        return Standing.share(BigDecimal.valueOf(met + 1), BigDecimal.valueOf(of + 2L));
    }
}
