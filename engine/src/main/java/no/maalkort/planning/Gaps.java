package no.maalkort.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import no.maalkort.figure.Body;
import no.maalkort.figure.Status;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Stopped;
import no.maalkort.scoring.Workspace;

/** The finding of how far a municipality is from its goals; a pure function of figures, packs and what is asked. */
public final class Gaps {
    private Gaps() {}

    /**
     * What is asked.
     *
     * @param goals to look at
     * @param year judged; null for each goal's newest figure
     * @param asOf the last day of publication that counts
     * @param rulesAt whose levels; null for the year judged
     */
    public record Asked(
            Body body, String pack, List<PlannedGoals.Planned> goals, Integer year, LocalDate asOf, Integer rulesAt) {}

    public static Gap of(Workspace workspace, Asked asked) {
        return of(workspace, asked, null);
    }

    /** The figures up to the one of a gap, by year: all of its publisher, and none that is a forecast. */
    public static NavigableMap<Integer, BigDecimal> figures(Workspace workspace, Asked asked, GoalGap gap) {
        var known = new Known(workspace, asked.body(), asked.asOf());
        String publisher = asked.goals().get(0).goal().publisher();
        var series = Series.of(known, gap.indicator(), publisher, gap.period());
        var values = series.values();
        values.keySet().removeIf(year -> series.figures().get(year).status() == Status.F);
        return values;
    }

    /**
     * The same of a year as a scenario has it.
     *
     * @param workspace that supposes it
     * @param scenario null where nothing is supposed
     */
    public static Gap of(Workspace workspace, Asked asked, Scorecard.ScenarioRef scenario) {
        var known = new Known(workspace, asked.body(), asked.asOf());
        boolean one = asked.goals().size() == 1;
        var looked = asked.goals().stream()
                .filter(planned -> one
                        || !planned.goal().measures().isEmpty()
                                && planned.goal().appliesTo(asked.body()))
                .toList();
        return new Gap(
                new Gap.Planned(asked.body().id(), asked.body().name()),
                asked.asOf().toString(),
                asked.pack(),
                asked.goals().size() - looked.size(),
                looked.stream()
                        .flatMap(planned -> {
                            Stopped.ifInterrupted();
                            return new GoalGaps(known, planned, asked.year(), asked.rulesAt()).all().stream();
                        })
                        .toList(),
                scenario);
    }
}
