package no.maalkort.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Figures;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;
import no.maalkort.judgement.State;

/**
 * A second way to score a municipality's year: plain and slow, without rules, written from the page on scoring and not
 * from the engine.
 *
 * <p>It judges by what a goal's levels say, by which way is better in the catalogue, and in fractions that never round.
 */
record Oracle(Figures figures, Function<String, Pack> packs, Body body, int year, LocalDate asOf, int rulesAt) {

    /** One goal with what is said of it. */
    record Line(String pack, Goal goal, Exact weight, OracleGoal.Said said) {
        /** A person's verdict on words: a state without points. */
        boolean isInWords() {
            return goal.isWordsOnly() && said.low() != null;
        }

        boolean isMeasurable() {
            return !isInWords() && said.low() != null;
        }
    }

    /**
     * A score with all that stands beside it.
     *
     * @param score null where it is withheld, or where nothing is counted
     */
    record Total(Exact score, String withheld, Exact low, Exact high, Exact coverage, int goals, int observed) {}

    /** The two totals, of everything or of an area. */
    record Totals(Total measurable, Total all) {}

    /** A pack's goals for the body and year. */
    record Card(List<Line> lines, Map<State, Integer> counts, Totals totals, Map<String, Totals> areas) {}

    /** The pack's own goals and those it adopts. */
    Card own(Pack pack) {
        return card(pack, ownLines(pack, false));
    }

    /** The goals not adopted yet, which count nowhere. */
    List<Line> proposed(Pack pack) {
        return ownLines(pack, true);
    }

    private List<Line> ownLines(Pack pack, boolean proposed) {
        var lines = new ArrayList<Line>();
        pack.goals().stream().filter(goal -> goal.proposed() == proposed).forEach(goal -> add(lines, pack, goal));
        for (Pack.Ref ref : pack.adopts()) {
            var home = packs.apply(ref.pack());
            var goal = home.goal(ref.goal()).orElseThrow();
            if (goal.proposed() == proposed) {
                add(lines, home, goal);
            }
        }
        return lines;
    }

    /** A pack that another uses, without what that one adopted. */
    Card used(Pack pack, Pack by) {
        var lines = new ArrayList<Line>();
        pack.goals().stream()
                .filter(goal -> !goal.proposed())
                .filter(goal -> by.adopts().stream().noneMatch(ref -> ref.names(pack, goal)))
                .forEach(goal -> add(lines, pack, goal));
        return card(pack, lines);
    }

    private void add(List<Line> lines, Pack pack, Goal goal) {
        var said = new OracleGoal(figures, body, year, rulesAt, asOf, pack.id()).judge(goal);
        if (said != null) {
            lines.add(new Line(pack.id(), goal, weight(goal), said));
        }
    }

    private Exact weight(Goal goal) {
        var weight = goal.weight();
        boolean holds = weight != null
                && (weight.from() == null || !weight.from().firstDay().isAfter(LocalDate.of(rulesAt, 12, 31)));
        return holds ? Exact.of(weight.value()) : Exact.of(1);
    }

    private static Card card(Pack pack, List<Line> lines) {
        var counts = lines.stream()
                .collect(Collectors.groupingBy(line -> line.said().state(), Collectors.summingInt(line -> 1)));
        var areas = new TreeMap<String, Totals>();
        lines.stream().map(line -> line.goal().area()).distinct().forEach(area -> {
            var some = lines.stream()
                    .filter(line -> line.goal().area().equals(area))
                    .toList();
            areas.put(area, totals(some, Exact.fraction(pack.coverage().area())));
        });
        return new Card(
                lines, counts, totals(lines, Exact.fraction(pack.coverage().total())), areas);
    }

    private static Totals totals(List<Line> lines, Exact least) {
        return new Totals(
                total(lines, Line::isMeasurable, least),
                total(lines, line -> line.isMeasurable() || line.isInWords(), least));
    }

    /** S = Σ w·s / Σ w of the observed, C = Σ w of the observed / Σ w of the counted, and the bounds. */
    private static Total total(List<Line> lines, Predicate<Line> counts, Exact least) {
        var counted = lines.stream().filter(counts).toList();
        var observed = counted.stream().filter(line -> line.said().isJudged()).toList();
        if (counted.isEmpty()) {
            return new Total(null, null, null, null, null, 0, 0);
        }
        var all = sum(counted.stream().map(line -> effective(line, counted)));
        var seen = sum(observed.stream().map(line -> effective(line, counted)));
        var coverage = seen.over(all);
        var points = sum(observed.stream()
                .map(line -> effective(line, counted).times(line.said().score())));
        var low = sum(counted.stream()
                .map(line -> effective(line, counted).times(line.said().low())));
        var high = sum(counted.stream()
                .map(line -> effective(line, counted).times(line.said().high())));
        var withheld = counted.stream().anyMatch(line -> line.said().state() == State.ERROR)
                ? "ERROR_BELOW"
                : coverage.isUnder(least) ? "COVERAGE" : null;
        return new Total(
                withheld == null ? points.over(seen) : null,
                withheld,
                low.over(all),
                high.over(all),
                coverage,
                counted.size(),
                observed.size());
    }

    /** w / Σ w of the area ÷ the number of areas with a counted goal. */
    private static Exact effective(Line line, List<Line> counted) {
        var area = line.goal().area();
        var inArea = sum(counted.stream()
                .filter(other -> other.goal().area().equals(area))
                .map(Line::weight));
        long areas =
                counted.stream().map(other -> other.goal().area()).distinct().count();
        return line.weight().over(inArea).over(Exact.of(areas));
    }

    private static Exact sum(Stream<Exact> numbers) {
        return Exact.sum(numbers.toList());
    }
}
