package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where what a path's picture shows lies: years from left to right, a cut downwards. */
record PathAxis(PathChart.Drawn drawn, List<BigDecimal> values, Scale scale) {
    private static final int ASIDE = 13;

    /** Down is less: a cut goes down. */
    static PathAxis of(PathChart.Drawn drawn) {
        var values = values(drawn);
        return new PathAxis(drawn, values, new Scale(Collections.max(values), Collections.min(values)));
    }

    private int first() {
        return drawn.path().get(0).year();
    }

    private int due() {
        return drawn.path().get(drawn.path().size() - 1).year();
    }

    String x(int year) {
        return PathChart.percent(share(year));
    }

    private double share(int year) {
        return PathChart.LEFT + (PathChart.RIGHT - PathChart.LEFT) * (year - first()) / (due() - first());
    }

    /** The values that must have room, none above the base. */
    private static List<BigDecimal> values(PathChart.Drawn drawn) {
        var points = Stream.of(
                        drawn.path().stream(),
                        drawn.known().stream(),
                        Stream.ofNullable(drawn.last()),
                        drawn.paces().stream().flatMap(List::stream))
                .flatMap(some -> some)
                .map(PathChart.Point::value);
        return Stream.of(points, drawn.said().stream().map(PathChart.Said::value), Stream.of(BigDecimal.ZERO))
                .flatMap(some -> some)
                .toList();
    }

    int y(BigDecimal value) {
        return PathChart.TOP + (int) Math.round(scale.at(value).doubleValue() * PathChart.TALL / 100);
    }

    List<PathChart.Dot> dots() {
        return drawn.known().stream()
                .map(one -> new PathChart.Dot(x(one.year()), y(one.value())))
                .toList();
    }

    List<PathChart.Interim> interims(PathChart.Words words) {
        var taken = taken(words);
        drawn.interims().forEach(one -> taken.sign(share(one.year()), y(one.value())));
        return drawn.interims().stream()
                .map(one -> {
                    String told = words.tick().apply(one.value()) + " "
                            + words.interim().apply(one);
                    double x = share(one.year());
                    int y = y(one.value());
                    return new PathChart.Interim(PathChart.percent(x), y, told, spot(told, x, y, taken));
                })
                .toList();
    }

    /** Near its mark: below to the left and above to the right, where a falling path is not, then elsewhere; or null. */
    private static PathChart.Spot spot(String told, double x, int y, Taken taken) {
        var found = Stream.of(
                        new PathChart.Spot(-ASIDE, y + 20, "end"),
                        new PathChart.Spot(ASIDE, y - 8, "start"),
                        new PathChart.Spot(0, y + 26, "middle"),
                        new PathChart.Spot(0, y - 16, "middle"),
                        new PathChart.Spot(ASIDE, y + 20, "start"),
                        new PathChart.Spot(-ASIDE, y - 8, "end"))
                .filter(one -> taken.hasRoom(told, x, one.aside(), one.foot(), one.anchor(), true))
                .findFirst();
        found.ifPresent(one -> taken.value(told, x, one.aside(), one.foot(), one.anchor(), true));
        return found.orElse(null);
    }

    /** The words and signs that stand on wide pages already. */
    private Taken taken(PathChart.Words words) {
        var taken = new Taken(Taken.LEAST_WIDE);
        ticks(words).forEach(tick -> taken.label(tick.label(), 0, tick.y() - 5, "start", true));
        ends().forEach(end -> taken.value(end.label() + " " + end.more(), PathChart.RIGHT, 14, end.y(), "start", true));
        marks(words)
                .forEach(mark -> taken.value(
                        mark.label() + " " + mark.more(),
                        share(drawn.before().year()),
                        -6,
                        mark.y() - 12,
                        "middle",
                        true));
        if (drawn.last() != null) {
            double x = share(drawn.last().year());
            var last = last(words);
            var stem = stem(words);
            taken.sign(x, stem.from());
            taken.sign(x, stem.to());
            taken.value(stem.label(), x, -13, stem.foot(), "end", true);
            taken.value(last.label(), x, last.aside(), last.foot(stem), last.left() ? "end" : "start", true);
        }
        return taken;
    }

    List<PathChart.Mark> marks(PathChart.Words words) {
        var before = drawn.before();
        return before == null
                ? List.of()
                : List.of(new PathChart.Mark(x(before.year()), y(before.value()), words.before(), words.beforeMore()));
    }

    PathChart.Stem stem(PathChart.Words words) {
        var asked = drawn.asked();
        return asked == null
                ? null
                : new PathChart.Stem(x(asked.year()), y(drawn.last().value()), y(asked.value()), words.asked());
    }

    PathChart.Last last(PathChart.Words words) {
        var last = drawn.last();
        return last == null
                ? null
                : new PathChart.Last(
                        x(last.year()),
                        y(last.value()),
                        drawn.glyph(),
                        words.last(),
                        (due() - last.year()) * 6 < due() - first());
    }

    List<PathChart.Tick> ticks(PathChart.Words words) {
        return Ticks.over(values).stream()
                .filter(mark -> mark.compareTo(scale.to()) >= 0 && mark.compareTo(scale.from()) <= 0)
                .map(mark -> new PathChart.Tick(
                        mark.signum() == 0 ? words.base() : words.tick().apply(mark), y(mark), mark.signum() == 0))
                .toList();
    }

    /** The ends, and the figure's year where it is not too near to them. */
    List<PathChart.Foot> feet() {
        var years = new ArrayList<>(List.of(first(), due()));
        if (drawn.last() != null) {
            int room = (due() - first()) / 6;
            int year = drawn.last().year();
            if (year - first() > room && due() - year > room) {
                years.add(year);
            }
        }
        return years.stream()
                .sorted()
                .map(year -> new PathChart.Foot(x(year), year))
                .toList();
    }

    List<PathChart.Segment> segments() {
        var all = new ArrayList<PathChart.Segment>();
        drawn.paces().forEach(pace -> all.addAll(line(pace, "pace")));
        all.addAll(line(drawn.path(), "path"));
        all.addAll(line(drawn.other(), "other"));
        if (drawn.last() != null) {
            var target = drawn.path().get(drawn.path().size() - 1);
            all.addAll(line(List.of(drawn.last(), target), "needed"));
            var known = new ArrayList<>(drawn.known());
            if (drawn.before() != null) {
                known.add(drawn.before());
            }
            known.add(drawn.last());
            all.addAll(known(known));
        }
        return all;
    }

    /** No line over a year without a figure. */
    private List<PathChart.Segment> known(List<PathChart.Point> known) {
        var sorted = known.stream()
                .sorted(Comparator.comparingInt(PathChart.Point::year))
                .toList();
        return IntStream.range(1, sorted.size())
                .filter(i -> sorted.get(i).year() == sorted.get(i - 1).year() + 1)
                .mapToObj(i -> segment(sorted.get(i - 1), sorted.get(i), "known"))
                .toList();
    }

    private List<PathChart.Segment> line(List<PathChart.Point> points, String kind) {
        return IntStream.range(1, points.size())
                .mapToObj(i -> segment(points.get(i - 1), points.get(i), kind))
                .toList();
    }

    private PathChart.Segment segment(PathChart.Point from, PathChart.Point to, String kind) {
        return new PathChart.Segment(x(from.year()), y(from.value()), x(to.year()), y(to.value()), kind);
    }

    PathChart.Fan fan() {
        if (drawn.paces().size() < 2) {
            return null;
        }
        var there = drawn.paces().get(0);
        var back = drawn.paces().get(1);
        int columns = there.size() - 1;
        String points = Stream.concat(
                        IntStream.rangeClosed(0, columns)
                                .mapToObj(i -> i + "," + y(there.get(i).value())),
                        IntStream.rangeClosed(0, columns)
                                .mapToObj(i -> columns - i + ","
                                        + y(back.get(columns - i).value())))
                .collect(Collectors.joining(" "));
        double from = share(there.get(0).year());
        return new PathChart.Fan(PathChart.percent(from), PathChart.percent(PathChart.RIGHT - from), columns, points);
    }

    List<PathChart.End> ends() {
        return PathEnds.of(drawn.said(), this::y, PathChart.TOP + PathChart.TALL);
    }
}
