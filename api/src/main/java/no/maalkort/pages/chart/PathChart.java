package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    static final int TOP = 40;
    static final int TALL = 330;
    static final double LEFT = 5;
    static final double RIGHT = 80;

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

    /** A year on the way with a target of its own; the spot of its words is null where they have no room. */
    public record Interim(String x, int y, String told, Spot spot) {}

    /** Where words stand beside a mark on wide pages. */
    public record Spot(int aside, int foot, String anchor) {}

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
        var axis = PathAxis.of(drawn);
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
}
