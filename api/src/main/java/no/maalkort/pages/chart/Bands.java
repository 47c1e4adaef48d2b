package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.pages.Glyph;
import no.maalkort.pages.Phrases;

/**
 * What each number is judged to be: one axis, a row for each set of levels, the state's sign in each band, and the
 * years' figures below.
 *
 * @param id unique on the page
 */
public record Bands(String id, String title, String description, List<Row> rows, List<Mark> ticks, int axis) {
    private static final int ROW = 98;
    /** How far the axis goes on beyond a level. */
    private static final BigDecimal BEYOND = new BigDecimal("1.3");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final List<String> SHADES = List.of("low", "mid", "high");

    /** A row as it is drawn; {@code top} is where its bands begin. */
    public record Row(String name, int top, List<Band> bands, List<String> edges, List<Mark> figures) {}

    /** A band with the state that its numbers get. */
    public record Band(String x, String width, String middle, Glyph glyph, String shade) {}

    /** Words at a place of the axis. */
    public record Mark(String x, String label, String more, String anchor, boolean worded, boolean wideOnly) {}

    /**
     * A set of levels.
     *
     * @param edges the numbers at which the state changes, ascending
     * @param judge the state of a number under these levels
     */
    public record Levels(
            String name, List<BigDecimal> edges, Function<BigDecimal, Glyph> judge, List<Figure> figures) {}

    /** A year's figure. */
    public record Figure(BigDecimal value, String label, int year) {}

    /** Whether every figure has its words below its sign where there is room. */
    public boolean isWorded() {
        return rows.stream().flatMap(row -> row.figures().stream()).allMatch(Mark::worded);
    }

    /** The figures of rows in which some lack their words on a narrow page, from the left; empty where none does. */
    public String untold() {
        return rows.stream()
                .map(Row::figures)
                .filter(some -> some.stream().anyMatch(figure -> !figure.worded() || figure.wideOnly()))
                .map(some -> some.stream()
                        .map(figure -> figure.label() + figure.more())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    /** How high the whole is. */
    public int height() {
        return axis + 28;
    }

    public static Bands of(
            String id, String title, List<Levels> sets, Function<BigDecimal, String> tick, Phrases words) {
        var marks = Ticks.over(sets.stream()
                .flatMap(set -> Stream.concat(
                        set.edges().stream().map(edge -> edge.multiply(BEYOND)),
                        set.figures().stream().map(Figure::value)))
                .toList());
        var scale = new Scale(marks.get(0), marks.get(marks.size() - 1));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < sets.size(); i++) {
            var set = sets.get(i);
            rows.add(new Row(
                    set.name(),
                    30 + ROW * i,
                    bands(set, scale),
                    set.edges().stream().map(scale::at).map(Scale::percent).toList(),
                    figures(set, scale)));
        }
        var ticks = marks.stream()
                .map(mark -> new Mark(
                        Scale.percent(scale.at(mark)),
                        tick.apply(mark),
                        null,
                        mark == marks.get(0) ? "start" : mark == marks.get(marks.size() - 1) ? "end" : "middle",
                        true,
                        false))
                .toList();
        return new Bands(id, title, description(sets, scale, tick, words), rows, ticks, ROW * sets.size() + 8);
    }

    private static List<BigDecimal> ends(Levels set, Scale scale) {
        return Stream.of(Stream.of(scale.from()), set.edges().stream(), Stream.of(scale.to()))
                .flatMap(some -> some)
                .toList();
    }

    private static List<Band> bands(Levels set, Scale scale) {
        var ends = ends(set, scale);
        var bands = new ArrayList<Band>();
        for (int i = 0; i + 1 < ends.size(); i++) {
            var middle = ends.get(i).add(ends.get(i + 1)).divide(TWO);
            var glyph = set.judge().apply(middle);
            var from = scale.at(ends.get(i));
            var to = scale.at(ends.get(i + 1));
            if (to.compareTo(from) > 0) {
                bands.add(new Band(
                        Scale.percent(from),
                        Scale.percent(to.subtract(from)),
                        Scale.percent(scale.at(middle)),
                        glyph,
                        shade(glyph)));
            }
        }
        return bands;
    }

    private static String shade(Glyph glyph) {
        return switch (glyph.tone()) {
            case "met" -> SHADES.get(2);
            case "partly" -> SHADES.get(1);
            default -> SHADES.get(0);
        };
    }

    /** From the left; a figure's words stand only where they do not meet a newer one's, its sign always does. */
    private static List<Mark> figures(Levels set, Scale scale) {
        var newestFirst = new ArrayList<>(set.figures());
        Collections.reverse(newestFirst);
        var taken = new Taken(Taken.LEAST_WIDE);
        var marks = new LinkedHashMap<Figure, Mark>();
        newestFirst.forEach(figure -> marks.put(figure, mark(figure, scale.at(figure.value()), taken)));
        return marks.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Mark mark(Figure figure, BigDecimal at, Taken taken) {
        String more = " \u2019" + String.valueOf(figure.year()).substring(2);
        var placed = place(figure.label() + more, at.doubleValue(), taken);
        String anchor = placed == null ? "middle" : placed.anchor();
        boolean wideOnly = placed != null && placed.wideOnly();
        return new Mark(Scale.percent(at), figure.label(), more, anchor, placed != null, wideOnly);
    }

    private record Place(String anchor, boolean wideOnly) {}

    private static Place place(String words, double at, Taken taken) {
        for (boolean wideOnly : List.of(false, true)) {
            for (String anchor : List.of("middle", "start", "end")) {
                if (taken.isFree(words, at, 90, anchor, wideOnly)) {
                    taken.label(words, at, 90, anchor, wideOnly);
                    return new Place(anchor, wideOnly);
                }
            }
        }
        return null;
    }

    private static String description(
            List<Levels> sets, Scale scale, Function<BigDecimal, String> tick, Phrases words) {
        return sets.stream()
                .map(set -> words.say("bands.row", set.name(), told(set, scale, tick, words)))
                .collect(Collectors.joining(" "));
    }

    private static String told(Levels set, Scale scale, Function<BigDecimal, String> tick, Phrases words) {
        var ends = ends(set, scale);
        var told = new ArrayList<String>();
        for (int i = 0; i + 1 < ends.size(); i++) {
            String key = i == 0 ? "bands.below" : i + 2 == ends.size() ? "bands.above" : "bands.between";
            var middle = ends.get(i).add(ends.get(i + 1)).divide(TWO);
            told.add(words.say(
                    key,
                    tick.apply(ends.get(i)),
                    tick.apply(ends.get(i + 1)),
                    set.judge().apply(middle).lower()));
        }
        return String.join(", ", told);
    }
}
