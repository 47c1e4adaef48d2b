package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.figure.Figure;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Text;
import no.maalkort.goal.Level;
import no.maalkort.planning.Projection.Chance;
import no.maalkort.planning.Projection.MethodProjection;
import no.maalkort.planning.Projection.YearAhead;
import no.maalkort.scorecard.Numbers;

/** The projecting of one series by every method, with the intervals that back-tested errors give. */
final class SeriesProjecting {
    private final Known known;
    private final Backtest test;
    private final Projections.Asked asked;
    private final List<PlannedGoals.Planned> goals;

    SeriesProjecting(Known known, Backtest test, Projections.Asked asked, List<PlannedGoals.Planned> goals) {
        this.known = known;
        this.test = test;
        this.asked = asked;
        this.goals = goals;
    }

    /** A dated target as a number. */
    private record Aim(String goal, int due, BigDecimal value, boolean strict) {}

    Projection.SeriesProjection of(String id, String publisher) {
        var series = Series.of(known, id, publisher, Integer.MAX_VALUE);
        var figures = series.figures();
        var refused = refused(series);
        var methods = refused != null
                ? List.<MethodProjection>of()
                : Stream.of(Method.values()).map(method -> by(method, series)).toList();
        var projected = new Projection.SeriesProjection(
                id,
                series.indicator().name(),
                series.indicator().unit(),
                named(goals.stream()),
                named(goals.stream().filter(planned -> planned.goal().proposed())),
                series.publisher(),
                figures.isEmpty() ? null : figures.firstKey(),
                figures.isEmpty() ? null : figures.lastKey(),
                figures.size(),
                figures.isEmpty() ? null : written(figures.lastEntry().getValue()),
                refused,
                methods,
                GoalGaps.read(figures.values().stream()),
                figures.isEmpty() ? List.of() : passed(series),
                List.of());
        return ProjectionWords.told(projected);
    }

    private static List<String> named(Stream<PlannedGoals.Planned> some) {
        return some.map(PlannedGoals.Planned::named).toList();
    }

    private static BigDecimal written(Figure figure) {
        return figure.isComputed() ? Numbers.rounded(figure.value()) : figure.value();
    }

    private Unassessed refused(Series series) {
        int points = series.figures().size();
        var notComputed = points == 0
                ? known.notComputed(series.indicator(), null, series.publisher())
                : Optional.<Unassessed>empty();
        if (notComputed.isPresent()) {
            return notComputed.get();
        }
        if (points < Backtest.LEAST_POINTS) {
            return Unassessed.of(
                    Unassessed.Code.TOO_FEW_POINTS,
                    new Text(
                            "Brukbare tall av én utgiver: " + points
                                    + "; framskriving krever fire. Kanskje det finnes "
                                    + "eldre tall å hente inn.",
                            "Usable figures of one publisher: " + points
                                    + "; a projection needs four. Maybe there are "
                                    + "earlier figures to import."));
        }
        int last = series.figures().lastKey();
        return asked.until() > last
                ? null
                : Unassessed.of(
                        Unassessed.Code.TARGET_YEAR_PASSED,
                        new Text(
                                "Siste tall er fra " + last + "; " + asked.until()
                                        + " er ikke fram i tid. Kanskje et senere år.",
                                "The last figure is of " + last + "; " + asked.until()
                                        + " is not ahead of it. Maybe a later year."));
    }

    private MethodProjection by(Method method, Series series) {
        var values = series.values();
        var spread = method.spread(values, series.offset());
        if (method.at(values, asked.until(), series.offset()) == null || spread == null) {
            return new MethodProjection(
                    method,
                    null,
                    Unassessed.of(
                            Unassessed.Code.NOT_POSITIVE,
                            new Text(
                                    "Første og siste tall må være over null for å ha en fast prosent.",
                                    "The first and the last figure must be above zero to have a constant rate.")),
                    List.of(),
                    List.of());
        }
        int last = values.lastKey();
        return new MethodProjection(
                method,
                Numbers.rounded(spread),
                null,
                IntStream.rangeClosed(last + 1, asked.until())
                        .mapToObj(year -> ahead(method, series, spread, year))
                        .toList(),
                aims(series).stream()
                        .map(aim -> chance(method, series, spread, aim))
                        .toList());
    }

    private YearAhead ahead(Method method, Series series, BigDecimal spread, int year) {
        var values = series.values();
        int horizon = year - values.lastKey();
        var value = method.at(values, year, series.offset());
        var width = test.width(method, horizon);
        var range = series.indicator().range();
        return new YearAhead(
                year,
                horizon,
                Numbers.rounded(value),
                width == null ? null : Numbers.rounded(within(range, value.subtract(spread.multiply(width)))),
                width == null ? null : Numbers.rounded(within(range, value.add(spread.multiply(width)))));
    }

    /** What the definition allows holds of every figure to come. */
    private static BigDecimal within(Indicator.Range range, BigDecimal value) {
        var low = range == null || range.from() == null ? value : value.max(range.from());
        return range == null || range.to() == null ? low : low.min(range.to());
    }

    private List<Projection.Passed> passed(Series series) {
        int last = series.figures().lastKey();
        return dated(series).stream()
                .filter(aim -> aim.due() <= last)
                .map(aim -> new Projection.Passed(aim.goal(), aim.due()))
                .toList();
    }

    private List<Aim> aims(Series series) {
        int last = series.figures().lastKey();
        return dated(series).stream().filter(aim -> aim.due() > last).toList();
    }

    /** The dated targets of the last figure, or of the year whose rules are asked for. */
    private List<Aim> dated(Series series) {
        var aims = new ArrayList<Aim>();
        int last = series.figures().lastKey();
        for (PlannedGoals.Planned planned : goals) {
            planned.goal().measures().stream()
                    .filter(measure ->
                            measure.indicator().equals(series.indicator().id()))
                    .flatMap(measure -> Level.inForce(measure.levels(), rulesAt(planned, last)).stream())
                    .filter(level -> level.due() != null && level.value() != null)
                    .filter(level -> !level.baseUnknown() && level.kind() == Level.Kind.TARGET)
                    .forEach(level -> aims.add(
                            new Aim(planned.named(), level.due(), new BigDecimal(level.value()), level.strict())));
        }
        return aims;
    }

    private int rulesAt(PlannedGoals.Planned planned, int last) {
        return asked.rulesAt() == null ? planned.levelsOf(last + planned.goal().lag()) : asked.rulesAt();
    }

    private Chance chance(Method method, Series series, BigDecimal spread, Aim aim) {
        NavigableMap<Integer, BigDecimal> values = series.values();
        int horizon = aim.due() - values.lastKey();
        var value = method.at(values, aim.due(), series.offset());
        var sizes = test.sizes(method, horizon);
        boolean lower = series.indicator().better() == Indicator.Better.LOWER;
        long met = sizes.stream()
                .flatMap(size -> Stream.of(value.add(size.multiply(spread)), value.subtract(size.multiply(spread))))
                .filter(end -> isMet(aim, end, lower))
                .count();
        return new Chance(
                aim.goal(),
                aim.due(),
                aim.value(),
                Numbers.rounded(value),
                test.width(method, horizon) == null ? null : Numbers.rounded(Projections.share(met, 2 * sizes.size())));
    }

    private static boolean isMet(Aim aim, BigDecimal value, boolean lower) {
        int side = value.compareTo(aim.value()) * (lower ? -1 : 1);
        return aim.strict() ? side > 0 : side >= 0;
    }
}
