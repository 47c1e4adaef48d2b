package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.goal.Level;
import no.maalkort.pages.chart.PathChart;
import no.maalkort.planning.GoalGap;
import no.maalkort.planning.Pace;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.PathShown;
import no.maalkort.scoring.Way;

/**
 * A goal on its way to a dated target: three numbers, and the way drawn.
 *
 * @param goal judged by a path
 * @param gap how far it is, and how fast it moves
 * @param level the dated target as written
 * @param figures of the same series, by year, also from before the goal was in force
 * @param former targets that this one came in the place of
 */
record PathPart(
        GoalResult goal,
        GoalGap gap,
        Level level,
        NavigableMap<Integer, BigDecimal> figures,
        List<Level> former,
        String municipality,
        Phrases words) {

    private PathShown path() {
        return goal.path();
    }

    private Pace pace() {
        return gap.paces().stream()
                .filter(one -> one.unassessed() == null)
                .findFirst()
                .orElse(null);
    }

    private boolean isAhead() {
        return goal.value() != null && Integer.parseInt(goal.period()) < path().due();
    }

    /** What it takes each year, what the last year did, and where that leads; what is not known says why. */
    List<GoalPage.Number> numbers() {
        return isAhead() ? new PathNumbers(goal, gap, pace(), words).told() : List.of();
    }

    private String with(BigDecimal number, int decimals) {
        return Numbers.with(Numbers.shown(number, decimals), goal.unit(), words.language());
    }

    PathChart chart(String id) {
        boolean drawn = isAhead();
        var last = drawn ? new PathChart.Point(Integer.parseInt(goal.period()), goal.value()) : null;
        var pace = drawn ? pace() : null;
        var before = pace == null || !pace.printedRate() ? null : new PathChart.Point(pace.from(), pace.start());
        var parts = new PathChart.Drawn(
                way(level.path().shape(), path().due()),
                other(),
                known(last),
                last,
                drawn ? new PathChart.Point(last.year(), path().at()) : null,
                interims()
                        .filter(one -> !isInterim() || one.year() != last.year())
                        .toList(),
                before,
                paces(last, pace),
                Glyph.of(goal, words.language()),
                said(pace));
        return PathChart.of(id, parts, told(parts));
    }

    private PathChart.Words told(PathChart.Drawn parts) {
        boolean drawn = parts.last() != null;
        var asked = Numbers.apart(path().at(), false, 0, drawn ? List.of(goal.shown()) : List.of());
        return new PathChart.Words(
                title(),
                described(parts),
                words.say("path.base", path().baseYear()),
                drawn ? with(goal.shown(), 4) : null,
                words.say(isInterim() ? "path.asked.interim" : "path.asked", with(asked, 4)),
                parts.before() == null ? null : with(parts.before().value(), 2),
                words.say("path.before"),
                interim -> words.say("path.interim", interim.year()),
                mark -> with(mark, 2));
    }

    /** What the picture shows, in the order of time. */
    private String described(PathChart.Drawn parts) {
        var said = new ArrayList<String>();
        said.add(goal.explanation().in(words.language()).why());
        if (!parts.known().isEmpty()) {
            said.add(words.say("path.desc.known", listed(parts.known().stream())));
        }
        if (interims().findAny().isPresent()) {
            said.add(words.say("path.desc.interims", listed(interims())));
        }
        said.add(words.say("path.desc", ends(parts)));
        return String.join(" ", said);
    }

    private String listed(Stream<PathChart.Point> points) {
        return points.map(one -> with(one.value(), 2) + " (" + one.year() + ")").collect(Collectors.joining(", "));
    }

    /** The targets of years on the way. */
    private Stream<PathChart.Point> interims() {
        return level.path().through().headMap(path().due()).entrySet().stream()
                .map(one -> new PathChart.Point(one.getKey(), one.getValue()));
    }

    /** Whether the figure is of the year of an interim target, which both shapes of the path go through. */
    private boolean isInterim() {
        return isAhead() && level.path().through().containsKey(gap.period());
    }

    private String title() {
        return words.say(
                "path.title",
                goal.title().in(words.language()),
                municipality,
                path().baseYear(),
                with(path().target(), 2),
                path().due());
    }

    private static String ends(PathChart.Drawn parts) {
        return parts.said().stream().map(one -> one.label() + " " + one.more()).collect(Collectors.joining(", "));
    }

    private Way way(Level.Shape shape) {
        return new Way(shape, path().baseYear(), level.path().through(), path().due(), path().target(), 0);
    }

    private List<PathChart.Point> way(Level.Shape shape, int to) {
        var points = new ArrayList<PathChart.Point>();
        points.add(new PathChart.Point(path().baseYear(), BigDecimal.ZERO));
        points.addAll(points(way(shape), path().baseYear() + 1, to));
        return points;
    }

    private static List<PathChart.Point> points(Way way, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(year -> new PathChart.Point(year, way.at(year, BigDecimal.ZERO)))
                .toList();
    }

    private List<PathChart.Point> other() {
        if (path().other() == null) {
            return List.of();
        }
        boolean linear = level.path().shape() == Level.Shape.LINEAR;
        return way(linear ? Level.Shape.CONSTANT_RATE : Level.Shape.LINEAR, path().due());
    }

    private List<PathChart.Point> known(PathChart.Point last) {
        int end = last == null ? path().due() : last.year() - 1;
        return figures.subMap(path().baseYear(), true, end, true).entrySet().stream()
                .map(one -> new PathChart.Point(one.getKey(), one.getValue()))
                .toList();
    }

    /** Where the last pace leads, as the same share of what is left and as the same amount. */
    private List<List<PathChart.Point>> paces(PathChart.Point last, Pace pace) {
        if (pace == null || pace.outlook() == null || pace.outlook().linear() == null) {
            return List.of();
        }
        var all = new ArrayList<List<PathChart.Point>>();
        if (pace.outlook().constantRate() != null) {
            all.add(onward(Level.Shape.CONSTANT_RATE, last, pace.outlook().constantRate()));
        }
        all.add(onward(Level.Shape.LINEAR, last, pace.outlook().linear()));
        return all;
    }

    private List<PathChart.Point> onward(Level.Shape shape, PathChart.Point last, BigDecimal end) {
        var through = new TreeMap<Integer, BigDecimal>();
        through.put(last.year(), last.value());
        var way = new Way(shape, path().baseYear(), through, path().due(), end, 0);
        var points = new ArrayList<PathChart.Point>();
        points.add(last);
        points.addAll(points(way, last.year() + 1, path().due()));
        return points;
    }

    private List<PathChart.Said> said(Pace pace) {
        var said = new ArrayList<PathChart.Said>();
        said.add(new PathChart.Said(path().target(), with(path().target(), 2), words.say("path.end.target"), "target"));
        former.stream()
                .filter(one -> one.value() != null && new BigDecimal(one.value()).compareTo(path().target()) != 0)
                .forEach(one -> said.add(new PathChart.Said(
                        new BigDecimal(one.value()),
                        with(new BigDecimal(one.value()), 2),
                        words.say("path.end.former"),
                        "former")));
        if (pace != null && pace.outlook() != null && pace.outlook().linear() != null) {
            var out = pace.outlook();
            said.add(new PathChart.Said(out.linear(), with(out.linear(), 0), words.say("path.end.amount"), "pace"));
            if (out.constantRate() != null) {
                said.add(new PathChart.Said(
                        out.constantRate(), with(out.constantRate(), 0), words.say("path.end.rate"), "pace"));
            }
        }
        return said;
    }

    /** How the picture is to be read, with who chose the path. */
    String caption() {
        var caption = new ArrayList<String>();
        caption.add(words.say("path.caption", path().baseYear()));
        if (interims().findAny().isPresent()) {
            caption.add(words.say("path.caption.interims", listed(interims())));
        }
        if (path().other() != null) {
            caption.add(otherShape(path().other()));
        }
        if (isAhead()) {
            var first = figures.ceilingKey(path().baseYear());
            if (first < gap.period()) {
                caption.add(words.say("path.caption.known", first));
            }
            caption.add(words.say("path.caption.needed", gap.period()));
            if (pace() != null) {
                caption.add(words.say("path.caption.pace", pace().from(), gap.period()));
            }
        }
        return String.join(" ", caption);
    }

    private String otherShape(PathShown.OtherPath other) {
        return isInterim()
                ? words.say("path.caption.other.interim", gap.period())
                : words.say(
                        "path.caption.other",
                        with(other.at(), 2),
                        goal.period(),
                        words.say(other.state() == goal.state() ? "path.verdict.same" : "path.verdict.other"));
    }
}
