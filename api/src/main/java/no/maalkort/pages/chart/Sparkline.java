package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.judgement.State;
import no.maalkort.pages.Phrases;
import no.maalkort.scorecard.Wording;

/**
 * A goal's figures over the years in a small picture: the level as a line, a sign for each year.
 *
 * @param id unique on the page
 * @param dots one a year, at px
 * @param lines stretches of the level
 */
public record Sparkline(String id, String title, String description, List<Dot> dots, List<Stretch> lines) {
    public static final int WIDTH = 132;
    public static final int HEIGHT = 38;
    /** States in which no figure is waited for. */
    private static final List<State> OUT = List.of(State.NOT_IN_FORCE, State.NOT_APPLICABLE, State.NOT_SELECTED);

    private static final int EDGE = 6;
    private static final int FOOT = 33;
    private static final int TALL = 20;

    /**
     * One year of a goal.
     *
     * @param value null where there is no figure
     * @param level the one to reach, or null
     * @param held whether the level only holds, unconfirmed
     * @param told the figure with its state and level in words
     */
    public record Point(int year, State state, BigDecimal value, BigDecimal level, boolean held, String told) {}

    /** A year's sign: met, not-met, other, gap, or none where the goal was not in force. */
    public record Dot(int x, int y, String kind) {}

    /** A part of the level's line. */
    public record Stretch(int x1, int x2, int y, boolean held) {}

    /** Of some years in their order; one between them that nothing is told of is a gap. */
    public static Sparkline of(String id, String name, List<Point> told, Phrases words) {
        var points = everyYear(told);
        var numbers = points.stream()
                .flatMap(point -> Stream.of(point.value(), point.level()))
                .filter(Objects::nonNull)
                .toList();
        var least = numbers.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        var most = numbers.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        var dots = new ArrayList<Dot>();
        var lines = new ArrayList<Stretch>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            dots.add(new Dot(
                    x(i, points.size()), point.value() == null ? FOOT : y(point.value(), least, most), kind(point)));
            if (point.level() != null) {
                int half = Math.max(3, (WIDTH - 2 * EDGE) / Math.max(1, points.size() - 1) / 2);
                int x = x(i, points.size());
                int y = y(point.level(), least, most);
                lines.add(new Stretch(Math.max(0, x - half), Math.min(WIDTH, x + half), y, point.held()));
            }
        }
        return new Sparkline(id, title(name, points, words), description(points, words), dots, lines);
    }

    private static List<Point> everyYear(List<Point> told) {
        var known = told.stream().collect(Collectors.toMap(Point::year, point -> point));
        return IntStream.rangeClosed(
                        told.get(0).year(), told.get(told.size() - 1).year())
                .mapToObj(year -> known.getOrDefault(year, new Point(year, State.NO_DATA, null, null, false, null)))
                .toList();
    }

    private static String title(String name, List<Point> points, Phrases words) {
        return words.say(
                "spark.title",
                name,
                points.get(0).year(),
                points.get(points.size() - 1).year());
    }

    private static String description(List<Point> points, Phrases words) {
        return Wording.sentence(points.stream()
                .map(point -> kind(point).equals("gap")
                        ? words.say("spark.gap", point.year())
                        : words.say("spark.value", point.year(), point.told()))
                .collect(Collectors.joining("; ")));
    }

    private static int x(int at, int of) {
        return of == 1 ? WIDTH / 2 : EDGE + at * (WIDTH - 2 * EDGE) / (of - 1);
    }

    private static int y(BigDecimal value, BigDecimal least, BigDecimal most) {
        if (least.compareTo(most) == 0) {
            return EDGE + TALL / 2;
        }
        var share = value.subtract(least).divide(most.subtract(least), 4, RoundingMode.HALF_UP);
        return EDGE + TALL - share.multiply(BigDecimal.valueOf(TALL)).intValue();
    }

    private static String kind(Point point) {
        if (point.value() == null) {
            return OUT.contains(point.state()) ? "none" : "gap";
        }
        return switch (point.state()) {
            case MET -> "met";
            case NOT_MET -> "not-met";
            default -> "other";
        };
    }
}
