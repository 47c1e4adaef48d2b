package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Levels over time: a lane for each kind, a bar where a level starts, a dot where a source confirms it, dashed while it
 * only holds.
 *
 * @param id unique on the page
 */
public record Lanes(
        String id,
        String title,
        String description,
        List<Values.Foot> years,
        List<String> grid,
        List<Lane> lanes,
        List<Label> labels) {
    private static final double LEFT = 0.2;
    private static final double LENGTH = 96;
    private static final int FIRST = 66;
    private static final int LANE = 46;

    /** One lane, at a height. */
    public record Lane(int y, List<Stretch> stretches, List<String> starts, List<String> dots, String arrow) {}

    public record Stretch(String x1, String x2, boolean held) {}

    public record Label(String x, int y, String anchor, String text, boolean wideOnly) {}

    /**
     * A level's time.
     *
     * @param lane its kind
     * @param last the last year it held in, of those drawn
     * @param seen the years a source confirms it in
     * @param goesOn whether it still holds then
     */
    public record Span(String lane, int first, int last, List<Integer> seen, boolean goesOn, String label) {
        /** The last year that a source confirms; the first where none does. */
        int confirmed() {
            return seen.stream().filter(year -> year <= last).reduce(first, Math::max);
        }
    }

    /** How high the whole is. */
    public int height() {
        return foot() + 4;
    }

    /** Where the grid ends. */
    public int foot() {
        return FIRST + LANE * lanes.size() - 22;
    }

    public static Lanes of(String id, String title, String description, int first, int last, List<Span> spans) {
        var drawing = new Drawing(first, last - first + 1);
        var kinds = spans.stream().map(Span::lane).distinct().toList();
        var lanes = new ArrayList<Lane>();
        var labels = new ArrayList<Label>();
        for (int i = 0; i < kinds.size(); i++) {
            String kind = kinds.get(i);
            int y = FIRST + LANE * i;
            var of = spans.stream().filter(span -> span.lane().equals(kind)).toList();
            lanes.add(drawing.lane(y, of));
            labels.addAll(drawing.labels(y, of));
        }
        return new Lanes(id, title, description, drawing.feet(), drawing.grid(), lanes, labels);
    }

    private record Drawing(int first, int count) {

        private double edge(int year) {
            return LEFT + LENGTH * (year - first) / count;
        }

        private double middle(int year) {
            return LEFT + LENGTH * (year - first + 0.5) / count;
        }

        Lane lane(int y, List<Span> spans) {
            var stretches = new ArrayList<Stretch>();
            for (var span : spans) {
                int sure = span.confirmed();
                if (sure >= span.last()) {
                    stretches.add(new Stretch(percent(edge(span.first())), percent(edge(span.last() + 1)), false));
                } else {
                    stretches.add(new Stretch(percent(edge(span.first())), percent(middle(sure)), false));
                    stretches.add(new Stretch(percent(middle(sure)), percent(edge(span.last() + 1)), true));
                }
            }
            return new Lane(
                    y,
                    stretches,
                    spans.stream().map(span -> percent(edge(span.first()))).toList(),
                    spans.stream()
                            .flatMap(span ->
                                    span.seen().stream().filter(year -> year >= span.first() && year <= span.last()))
                            .map(year -> percent(middle(year)))
                            .toList(),
                    spans.stream().anyMatch(Span::goesOn) ? percent(LEFT + LENGTH) : null);
        }

        /** Above its line from its start; where there is no room for that, back from its end. */
        List<Label> labels(int y, List<Span> spans) {
            var labels = new ArrayList<Label>();
            var taken = new Taken();
            for (var span : spans) {
                for (boolean wideOnly : List.of(false, true)) {
                    boolean start = taken.isFree(span.label(), edge(span.first()) + 1, y - 13, "start", wideOnly);
                    boolean end = !start && taken.isFree(span.label(), edge(span.last() + 1), y - 13, "end", wideOnly);
                    if (start || end) {
                        double x = start ? edge(span.first()) + 1 : edge(span.last() + 1);
                        String anchor = start ? "start" : "end";
                        taken.label(span.label(), x, y - 13, anchor, wideOnly);
                        labels.add(new Label(percent(x), y - 13, anchor, span.label(), wideOnly));
                        break;
                    }
                }
            }
            return labels;
        }

        List<Values.Foot> feet() {
            int every = (count + 9) / 10;
            return IntStream.range(0, count)
                    .mapToObj(i ->
                            new Values.Foot(percent(middle(first + i)), first + i, false, (count - 1 - i) % every != 0))
                    .toList();
        }

        List<String> grid() {
            return IntStream.rangeClosed(0, count)
                    .mapToObj(i -> percent(edge(first + i)))
                    .toList();
        }

        private static String percent(double share) {
            return Scale.percent(BigDecimal.valueOf(Math.round(share * 100), 2));
        }
    }
}
