package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.pages.Glyph;

/**
 * The way from a base year to a dated target, where the figure stands, what it takes from there, and where it leads.
 *
 * <p>Years lie in per cent of the width, changes at px.
 *
 * @param fan what lies between the last pace as a constant share and as a constant amount, as points of a polygon; or null
 * @param ends words at the right: the target and where the paces lead
 */
public record PathChart(
        String id,
        String title,
        String description,
        List<Tick> ticks,
        List<Foot> years,
        List<Segment> segments,
        Fan fan,
        List<Dot> dots,
        List<Interim> interims,
        List<Mark> marks,
        Stem stem,
        Last last,
        List<End> ends,
        String edge,
        int foot) {
    private static final int TOP = 40;
    private static final int TALL = 330;
    private static final double LEFT = 5;
    private static final double RIGHT = 80;

    /** The words beside dots and ends in a sentence's part, for where there is no room for them. */
    public String told() {
        return Stream.of(
                        marks.stream().map(mark -> mark.label() + " " + mark.more()),
                        interims.stream().map(Interim::told),
                        ends.stream().map(end -> end.label() + " " + end.more()))
                .flatMap(some -> some)
                .collect(Collectors.joining(", "));
    }

    /** How high the whole is. */
    public int height() {
        return foot + 34;
    }

    public record Tick(String label, int y, boolean zero) {}

    public record Foot(String x, int year) {}

    /** A line's part; {@code kind} is path, other, needed, known or pace. */
    public record Segment(String x1, int y1, String x2, int y2, String kind) {}

    public record Fan(String x, String width, int columns, String points) {}

    /** An earlier figure. */
    public record Dot(String x, int y) {}

    /** A year on the way with a target of its own; a spot is null where its words have no room. */
    public record Interim(String x, int y, String told, Spot narrow, Spot wide) {}

    /** Where words stand beside a mark. */
    public record Spot(String text, int aside, int foot, String anchor) {}

    /** A hollow dot with words: a figure that is told by another one. */
    public record Mark(String x, int y, String label, String more) {}

    /** The distance from the last figure to what the path asks for, with its words. */
    public record Stem(String x, int from, int to, String label) {
        /** Where the words stand: beyond the path, away from the figure. */
        public int foot() {
            return to < from ? to - 8 : to + 12;
        }
    }

    /** The newest figure; its words stand to the left where those of the ends are near. */
    public record Last(String x, int y, Glyph glyph, String label, boolean left) {
        /** To which side of the figure the words stand, in px. */
        public int aside() {
            return left ? -14 : 14;
        }

        /** Where the words stand: away from the path, so that its words to the left are not met. */
        public int foot(Stem stem) {
            return stem != null && stem.to() < stem.from() && left ? y + 20 : y - 9;
        }
    }

    /** Words at the right end; {@code kind} is target, former or pace. */
    public record End(int at, int y, String label, String more, String kind) {}

    /** A year and the change since the base year. */
    public record Point(int year, BigDecimal value) {}

    /** Something to be said at the right end. */
    public record Said(BigDecimal value, String label, String more, String kind) {}

    /**
     * What is drawn.
     *
     * @param path what is asked for, year by year from the base year to the target's
     * @param other the same by the path of the other shape; empty where there is none
     * @param last the newest figure, or null
     * @param asked what the path asks for in its year; null without a figure
     * @param interims targets of years on the way, but one that the words of what is asked tell
     * @param before a figure told by another, or null
     * @param paces where the last pace leads, year by year from the last figure: as a share, and as an amount
     */
    public record Drawn(
            List<Point> path,
            List<Point> other,
            List<Point> known,
            Point last,
            Point asked,
            List<Point> interims,
            Point before,
            List<List<Point>> paces,
            Glyph glyph,
            List<Said> said) {}

    /** The words beside what is drawn. */
    public record Words(
            String title,
            String description,
            String base,
            String last,
            String asked,
            String before,
            String beforeMore,
            Function<Point, String> interim,
            Function<BigDecimal, String> tick) {}

    public static PathChart of(String id, Drawn drawn, Words words) {
        var axis = new Axis(drawn);
        return new PathChart(
                id,
                words.title(),
                words.description(),
                axis.ticks(words),
                axis.feet(),
                axis.segments(),
                axis.fan(),
                axis.dots(),
                axis.interims(words),
                axis.marks(words),
                axis.stem(words),
                axis.last(words),
                axis.ends(),
                percent(RIGHT),
                TOP + TALL + 30);
    }

    static String percent(double share) {
        return Scale.percent(BigDecimal.valueOf(Math.round(share * 100), 2));
    }

    private record Axis(Drawn drawn) {
        private int first() {
            return drawn.path().get(0).year();
        }

        private int due() {
            return drawn.path().get(drawn.path().size() - 1).year();
        }

        String x(int year) {
            return percent(share(year));
        }

        private double share(int year) {
            return LEFT + (RIGHT - LEFT) * (year - first()) / (due() - first());
        }

        /** The values that must have room, none above the base. */
        private List<BigDecimal> values() {
            var points = Stream.of(
                            drawn.path().stream(),
                            drawn.known().stream(),
                            Stream.ofNullable(drawn.last()),
                            drawn.paces().stream().flatMap(List::stream))
                    .flatMap(some -> some)
                    .map(Point::value);
            return Stream.of(points, drawn.said().stream().map(Said::value), Stream.of(BigDecimal.ZERO))
                    .flatMap(some -> some)
                    .toList();
        }

        private BigDecimal least() {
            return values().stream().min(BigDecimal::compareTo).orElseThrow();
        }

        private BigDecimal most() {
            return values().stream().max(BigDecimal::compareTo).orElseThrow();
        }

        /** Down is less: a cut goes down. */
        int y(BigDecimal value) {
            var scale = new Scale(most(), least());
            return TOP + (int) Math.round(scale.at(value).doubleValue() * TALL / 100);
        }

        List<Dot> dots() {
            return drawn.known().stream()
                    .map(one -> new Dot(x(one.year()), y(one.value())))
                    .toList();
        }

        List<Interim> interims(Words words) {
            var places = new PathInterims(lines(), taken(words, false), taken(words, true));
            return places.placed(drawn.interims().stream()
                    .map(one -> new PathInterims.At(
                            share(one.year()),
                            y(one.value()),
                            words.tick().apply(one.value()),
                            words.interim().apply(one)))
                    .toList());
        }

        private List<PathInterims.Line> lines() {
            var ways = new ArrayList<>(List.of(drawn.path(), drawn.other(), drawn.known()));
            ways.addAll(drawn.paces());
            if (drawn.last() != null) {
                ways.add(List.of(drawn.asked(), drawn.last()));
                ways.add(List.of(drawn.last(), drawn.path().get(drawn.path().size() - 1)));
            }
            return ways.stream()
                    .flatMap(way -> IntStream.range(1, way.size()).mapToObj(i -> line(way.get(i - 1), way.get(i))))
                    .toList();
        }

        private PathInterims.Line line(Point from, Point to) {
            return new PathInterims.Line(share(from.year()), y(from.value()), share(to.year()), y(to.value()));
        }

        /** The words and signs that stand in the picture already. */
        private List<IntFunction<Box>> taken(Words words, boolean wide) {
            var taken = new ArrayList<IntFunction<Box>>();
            ticks(words).forEach(tick -> taken.add(said(tick.label(), 0, 0, tick.y() - 5, "start")));
            ends().forEach(end ->
                    taken.add(said(end.label() + (wide ? " " + end.more() : ""), RIGHT, 14, end.y(), "start")));
            if (drawn.before() != null) {
                var mark = marks(words).get(0);
                String label = mark.label() + (wide ? " " + mark.more() : "");
                taken.add(said(label, share(drawn.before().year()), -6, mark.y() - 12, "middle"));
            }
            if (drawn.last() != null) {
                double x = share(drawn.last().year());
                var last = last(words);
                var stem = stem(words);
                taken.add(new PathInterims.Sign(x, stem.from()));
                taken.add(new PathInterims.Sign(x, stem.to()));
                taken.add(said(stem.label(), x, -13, stem.foot(), "end"));
                taken.add(new PathInterims.Words(
                        last.label(), x, last.aside(), last.foot(stem), last.left() ? "end" : "start", true));
            }
            return taken;
        }

        private static PathInterims.Words said(String text, double x, int aside, int foot, String anchor) {
            return new PathInterims.Words(text, x, aside, foot, anchor, false);
        }

        List<Mark> marks(Words words) {
            var before = drawn.before();
            return before == null
                    ? List.of()
                    : List.of(new Mark(x(before.year()), y(before.value()), words.before(), words.beforeMore()));
        }

        Stem stem(Words words) {
            var asked = drawn.asked();
            return asked == null
                    ? null
                    : new Stem(x(asked.year()), y(drawn.last().value()), y(asked.value()), words.asked());
        }

        Last last(Words words) {
            var last = drawn.last();
            return last == null
                    ? null
                    : new Last(
                            x(last.year()),
                            y(last.value()),
                            drawn.glyph(),
                            words.last(),
                            (due() - last.year()) * 6 < due() - first());
        }

        List<Tick> ticks(Words words) {
            return Ticks.over(values()).stream()
                    .filter(mark -> mark.compareTo(least()) >= 0 && mark.compareTo(most()) <= 0)
                    .map(mark -> new Tick(
                            mark.signum() == 0 ? words.base() : words.tick().apply(mark), y(mark), mark.signum() == 0))
                    .toList();
        }

        /** The ends, and the figure's year where it is not too near to them. */
        List<Foot> feet() {
            var years = new ArrayList<>(List.of(first(), due()));
            if (drawn.last() != null) {
                int room = (due() - first()) / 6;
                int year = drawn.last().year();
                if (year - first() > room && due() - year > room) {
                    years.add(year);
                }
            }
            return years.stream().sorted().map(year -> new Foot(x(year), year)).toList();
        }

        List<Segment> segments() {
            var all = new ArrayList<Segment>();
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
        private List<Segment> known(List<Point> known) {
            var sorted =
                    known.stream().sorted(Comparator.comparingInt(Point::year)).toList();
            return IntStream.range(1, sorted.size())
                    .filter(i -> sorted.get(i).year() == sorted.get(i - 1).year() + 1)
                    .mapToObj(i -> segment(sorted.get(i - 1), sorted.get(i), "known"))
                    .toList();
        }

        private List<Segment> line(List<Point> points, String kind) {
            return IntStream.range(1, points.size())
                    .mapToObj(i -> segment(points.get(i - 1), points.get(i), kind))
                    .toList();
        }

        private Segment segment(Point from, Point to, String kind) {
            return new Segment(x(from.year()), y(from.value()), x(to.year()), y(to.value()), kind);
        }

        Fan fan() {
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
            return new Fan(percent(from), percent(RIGHT - from), columns, points);
        }

        List<End> ends() {
            return PathEnds.of(drawn.said(), this::y, TOP + TALL);
        }
    }
}
