package no.maalkort.pages.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sets the signs of the years and their values where they meet nothing: the newest first, then the highest, the lowest and
 * those of another level, last what lies in the middle.
 *
 * <p>A value without room is left out where the page is narrow; the newest stands everywhere.
 */
record ValuesDots(ValuesDrawing drawing, Taken taken) {
    /** Where a value can stand from its sign: px along the years, and its foot. */
    private record Place(int aside, int foot, String anchor) {}

    List<Values.Dot> dots() {
        var years = drawing.years();
        var dots = new ArrayList<Values.Dot>();
        for (int i = 0; i < years.size(); i++) {
            var year = years.get(i);
            dots.add(year.value() != null || year.asked() ? sign(i) : null);
        }
        inOrder().forEach(i -> dots.set(i, valued(i)));
        dots.removeIf(dot -> dot == null);
        return dots;
    }

    private int y(int i) {
        var value = drawing.years().get(i).value();
        return value == null ? (Values.TOP + Values.FLOOR) / 2 : drawing.y(value);
    }

    private Values.Dot sign(int i) {
        taken.sign(drawing.middle(i), y(i));
        return new Values.Dot(x(i), y(i), drawing.years().get(i).glyph(), null, y(i), 0, "middle", false);
    }

    private String x(int i) {
        return ValuesDrawing.percent(drawing.middle(i));
    }

    /** The years with a value, those first that have to keep theirs. */
    private List<Integer> inOrder() {
        var years = drawing.years();
        var known = IntStream.range(0, years.size())
                .filter(i -> years.get(i).value() != null)
                .boxed()
                .toList();
        if (known.isEmpty()) {
            return known;
        }
        Comparator<Integer> byValue = Comparator.comparing(i -> years.get(i).value());
        int newest = known.get(known.size() - 1);
        var first = Stream.of(
                newest,
                known.stream().max(byValue).orElseThrow(),
                known.stream().min(byValue).orElseThrow());
        var changed = known.stream().filter(i -> i > 0 && isOtherLevel(i));
        var rest = known.stream().sorted(Comparator.comparing(i -> Math.min(i - known.get(0), newest - i)));
        return List.copyOf(new LinkedHashSet<>(
                Stream.of(first, changed, rest).flatMap(some -> some).toList()));
    }

    private boolean isOtherLevel(int i) {
        return !labels(i).equals(labels(i - 1));
    }

    private List<String> labels(int i) {
        return drawing.years().get(i).levels().stream().map(Values.Level::label).toList();
    }

    /** The first place that is free on every page; else on wide ones, where a value always stands. */
    private Values.Dot valued(int i) {
        var year = drawing.years().get(i);
        var places = places(i);
        boolean newest = drawing.years().stream().skip(i + 1L).allMatch(later -> later.value() == null);
        boolean wideOnly = false;
        var place = free(i, places, false);
        if (place == null) {
            place = newest ? places.get(places.size() - 1) : free(i, places, true);
            wideOnly = !newest;
        }
        if (place == null) {
            place = places.get(0);
        }
        taken.value(year.label(), drawing.middle(i), place.aside(), place.foot(), place.anchor(), wideOnly);
        return new Values.Dot(
                x(i), y(i), year.glyph(), year.label(), place.foot(), place.aside(), place.anchor(), wideOnly);
    }

    private Place free(int i, List<Place> places, boolean wideOnly) {
        String label = drawing.years().get(i).label();
        return places.stream()
                .filter(place ->
                        taken.hasRoom(label, drawing.middle(i), place.aside(), place.foot(), place.anchor(), wideOnly))
                .findFirst()
                .orElse(null);
    }

    /** At the left between levels; else above the sign or below it, and there in the middle or to a side. */
    private List<Place> places(int i) {
        int y = y(i);
        var lines = drawing.years().get(i).levels().stream()
                .map(level -> drawing.y(level.value()))
                .toList();
        boolean between =
                lines.stream().anyMatch(line -> line < y) && lines.stream().anyMatch(line -> line > y);
        boolean alone = i == 0 || drawing.years().get(i - 1).value() == null;
        var feet = Stream.of(y - 17, y + 29)
                .filter(foot -> foot < Values.FLOOR)
                .sorted(Comparator.comparing(foot -> isCrossed(foot, lines)))
                .toList();
        return Stream.of(
                        between && alone ? Stream.of(new Place(-14, y + 5, "end")) : Stream.<Place>empty(),
                        feet.stream().map(foot -> new Place(0, foot, "middle")),
                        feet.stream()
                                .flatMap(foot -> Stream.of(new Place(-11, foot, "start"), new Place(11, foot, "end"))))
                .flatMap(some -> some)
                .toList();
    }

    private static boolean isCrossed(int foot, List<Integer> lines) {
        return lines.stream().anyMatch(line -> line > foot - 14 && line < foot + 3);
    }
}
