package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.maalkort.figure.Figure;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Lookup;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Text;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.scorecard.Numbers;

/** The gaps of one goal: one a figure, or the one reason why there is none. */
final class GoalGaps {
    private final Known known;
    private final PlannedGoals.Planned planned;
    private final Goal goal;
    private final Integer year;
    private final Integer rulesAt;

    GoalGaps(Known known, PlannedGoals.Planned planned, Integer year, Integer rulesAt) {
        this.known = known;
        this.planned = planned;
        this.goal = planned.goal();
        this.year = year;
        this.rulesAt = rulesAt;
    }

    List<GoalGap> all() {
        if (goal.measures().isEmpty()) {
            return List.of(unassessed(null, null, Refusals.words(goal)));
        }
        return goal.measures().stream().map(this::of).toList();
    }

    private GoalGap of(Goal.Measure measure) {
        var indicator = known.indicator(measure.indicator());
        if (!indicator.ranks().isEmpty()) {
            return unassessed(indicator, null, Refusals.notNumeric(indicator));
        }
        int last = year == null ? Integer.MAX_VALUE : year - goal.lag();
        var series = Series.of(known, indicator.id(), goal.publisher(), last);
        Integer period = year == null ? newest(indicator, series) : Integer.valueOf(last);
        var conflict = period == null ? Optional.<Unassessed>empty() : conflict(indicator, period);
        if (conflict.isPresent()) {
            return unassessed(indicator, period, conflict.get());
        }
        if (period == null || !series.figures().containsKey(period)) {
            return unassessed(indicator, period, withoutFigure(indicator, period, series));
        }
        return measured(measure, indicator, series, period);
    }

    private Unassessed withoutFigure(Indicator indicator, Integer period, Series series) {
        var withheld = known.periods(indicator.id()).descendingSet().stream()
                .filter(one -> period == null || one.equals(period))
                .findFirst()
                .filter(one ->
                        find(indicator, one) instanceof Lookup.Absent absent && absent.why() == Lookup.Why.SUPPRESSED);
        if (withheld.isPresent()) {
            return Refusals.withheld(withheld.get());
        }
        boolean isUnfinished = period != null
                && find(indicator, period) instanceof Lookup.Found found
                && found.figure().unfinished().isPresent();
        return isUnfinished
                ? Refusals.unfinished(period)
                : known.notComputed(indicator, period, goal.publisher())
                        .orElseGet(() -> Refusals.noFigure(period, series));
    }

    private Lookup find(Indicator indicator, int period) {
        return known.find(indicator.id(), null, period, goal.publisher());
    }

    private Integer newest(Indicator indicator, Series series) {
        var conflicts = known.periods(indicator.id()).descendingSet().stream()
                .filter(period -> conflict(indicator, period).isPresent())
                .findFirst();
        var found = series.figures().isEmpty() ? null : series.figures().lastKey();
        return conflicts.filter(period -> found == null || period > found).orElse(found);
    }

    private Optional<Unassessed> conflict(Indicator indicator, int period) {
        return find(indicator, period) instanceof Lookup.Conflict conflict
                ? Optional.of(Refusals.conflict(period, conflict))
                : Optional.empty();
    }

    private GoalGap measured(Goal.Measure measure, Indicator indicator, Series series, int period) {
        int levelsOf = levelsOf(period + goal.lag());
        var inForce = Level.inForce(measure.levels(), levelsOf).stream()
                .filter(level -> level.kind().judges())
                .toList();
        var value = series.figures().get(period).value();
        var refused = Refusals.ofLevels(indicator, inForce, period, period + goal.lag(), levelsOf);
        if (refused.isPresent()) {
            return unassessed(indicator, period, refused.get());
        }
        var aims = new ArrayList<Standing.Mark>();
        for (Level level : inForce) {
            var number = number(level, value, period);
            if (number.isEmpty()) {
                return unassessed(indicator, period, Refusals.levelMissing(level, period));
            }
            aims.add(new Standing.Mark(level, number.get()));
        }
        return told(new Standing(goal, indicator, period + goal.lag(), period, series.values(), aims), series);
    }

    private int levelsOf(int judged) {
        return rulesAt == null ? planned.levelsOf(judged) : rulesAt;
    }

    private Optional<BigDecimal> number(Level level, BigDecimal value, int period) {
        if (level.range() != null) {
            return Optional.of(
                    value.max(level.range().desiredLow()).min(level.range().desiredHigh()));
        }
        if (level.indicator() == null) {
            return Optional.of(new BigDecimal(level.value()));
        }
        return known.find(level.indicator(), level.body(), period, null) instanceof Lookup.Found found
                ? Optional.of(found.figure().value())
                : Optional.empty();
    }

    private GoalGap told(Standing at, Series series) {
        var printed = at.baseYear() == null ? Optional.<Figure>empty() : changeFromYearBefore(at, series);
        var paces = new Paces(at, printed.map(Figure::value).orElse(null)).all();
        var today = Paces.today(paces);
        var levels = at.aims().stream()
                .map(aim -> LevelGaps.of(at, aim, today, goal.file()))
                .toList();
        var figure = series.figures().get(at.period());
        var gap = new GoalGap(
                goal.id(),
                planned.pack(),
                goal.title(),
                goal.proposed(),
                at.indicator().id(),
                at.indicator().name(),
                at.indicator().unit(),
                at.year(),
                levelsOf(at.year()),
                at.period(),
                figure.isComputed() ? Numbers.rounded(at.value()) : at.value(),
                figure.status().name(),
                null,
                levels,
                PathGaps.of(at),
                paces.stream().map(Pace::written).toList(),
                new Labels(at, paces, deadBand()).all(),
                read(Stream.concat(used(paces, series, figure), printed.stream())),
                rules(),
                List.of());
        return GapWords.told(gap, today == null ? null : today.written(), at.isInterim());
    }

    private BigDecimal deadBand() {
        return goal.deadBand() == null ? BigDecimal.ZERO : goal.deadBand().value();
    }

    /** The figure itself, and those its paces begin with. */
    private static Stream<Figure> used(List<Pace> paces, Series series, Figure figure) {
        return Stream.concat(
                Stream.of(figure),
                paces.stream()
                        .filter(pace -> pace.unassessed() == null)
                        .flatMap(pace -> Stream.ofNullable(series.figures().get(pace.from()))));
    }

    static List<GoalGap.FigureRead> read(Stream<Figure> figures) {
        return figures.flatMap(figure -> figure.inputs().stream())
                .distinct()
                .map(GoalGaps::read)
                .toList();
    }

    /** Where the rules stand that judge the goal. */
    private List<String> rules() {
        return known.workspace().packs().pack(planned.pack()).places(goal.id()).stream()
                .map(rule -> rule.file() + ":" + rule.line())
                .toList();
    }

    /**
     * The printed change from the year before, by the same publisher.
     *
     * <p>Its indicator is called as the change since a base year is, but for that: {@code …-change-from-year-before-percent}.
     */
    private Optional<Figure> changeFromYearBefore(Standing at, Series series) {
        String id = at.indicator()
                .id()
                .replace("-change-since-" + at.baseYear() + "-percent", "-change-from-year-before-percent");
        boolean exists = known.workspace().figures().catalogue().indicators().stream()
                .anyMatch(
                        one -> one.id().equals(id) && !id.equals(at.indicator().id()));
        if (!exists || at.values().containsKey(at.period() - 1)) {
            return Optional.empty();
        }
        var found = Series.of(known, id, series.publisher(), at.period());
        return Optional.ofNullable(found.figures().get(at.period()));
    }

    private static GoalGap.FigureRead read(Observation one) {
        return new GoalGap.FigureRead(
                one.indicator(),
                one.period(),
                one.value(),
                one.status().name(),
                one.publisher(),
                one.release().id(),
                one.release().published().text(),
                one.release().file(),
                one.line());
    }

    private GoalGap unassessed(Indicator indicator, Integer period, Unassessed why) {
        return new GoalGap(
                goal.id(),
                planned.pack(),
                goal.title(),
                goal.proposed(),
                indicator == null ? null : indicator.id(),
                indicator == null ? null : indicator.name(),
                indicator == null ? null : indicator.unit(),
                period == null ? year : Integer.valueOf(period + goal.lag()),
                rulesAt,
                period,
                null,
                null,
                why,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                rules(),
                List.of(said(indicator, why)));
    }

    private static Text said(Indicator indicator, Unassessed why) {
        return indicator == null
                ? new Text(why.nb(), why.en())
                : new Text(
                        indicator.name().nb() + ": " + why.nb(),
                        indicator.name().en() + ": " + why.en());
    }
}
