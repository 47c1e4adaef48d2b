package no.maalkort.pages.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words beside a path's interim targets, so placed that they meet no others however wide the page is.
 *
 * <p>A place is looked for on narrow and on wide pages apart, since more is said on wide ones. Words that find none are
 * left to the caption.
 */
final class PathInterims {
    private static final int ASIDE = 13;
    private static final int SIGN = 9;

    private final List<Line> lines;
    private final Room narrow;
    private final Room wide;

    /** Among lines, and what is taken already where pages are narrow and where they are wide. */
    PathInterims(List<Line> lines, List<IntFunction<Box>> narrow, List<IntFunction<Box>> wide) {
        this.lines = lines;
        this.narrow = new Room(288, 730, new ArrayList<>(narrow));
        this.wide = new Room(700, 1100, new ArrayList<>(wide));
    }

    /** A line from one share of the width to another. */
    record Line(double x1, int y1, double x2, int y2) {
        /** Whether it goes through a box of a chart of so many px. */
        boolean crosses(Box box, int width) {
            double from = x1 * width / 100;
            double to = x2 * width / 100;
            double left = Math.max(from, box.left());
            double right = Math.min(to, box.right());
            if (left > right) {
                return false;
            }
            double rise = to == from ? 0 : (y2 - y1) / (to - from);
            double first = to == from ? y1 : y1 + rise * (left - from);
            double last = to == from ? y2 : y1 + rise * (right - from);
            return Math.min(first, last) < box.bottom() && Math.max(first, last) > box.top();
        }
    }

    /** Words at a share of the width, moved some px aside. */
    record Words(String text, double x, int aside, int foot, String anchor, boolean bold) implements IntFunction<Box> {
        @Override
        public Box apply(int width) {
            return Box.of(text, x * width / 100 + aside, foot, anchor, bold);
        }
    }

    /** A sign at a share of the width. */
    record Sign(double x, int y) implements IntFunction<Box> {
        @Override
        public Box apply(int width) {
            double at = x * width / 100;
            return new Box(at - SIGN, y - SIGN, at + SIGN, y + SIGN);
        }
    }

    /** What is taken of charts from one width to another. */
    private record Room(int least, int most, List<IntFunction<Box>> taken) {
        boolean isFree(Words words) {
            return everywhere(width -> words.apply(width)
                    .isFree(taken.stream().map(one -> one.apply(width)).toList(), width));
        }

        boolean everywhere(Predicate<Integer> holds) {
            return IntStream.iterate(least, width -> width <= most, width -> width + 10)
                    .boxed()
                    .allMatch(holds);
        }
    }

    /** Interim targets with the words beside their marks. */
    List<PathChart.Interim> placed(List<At> all) {
        all.forEach(one -> Stream.of(narrow, wide).forEach(room -> room.taken().add(new Sign(one.x(), one.y()))));
        return all.stream().map(this::placed).toList();
    }

    /** Where an interim target lies, and what is said beside it. */
    record At(double x, int y, String label, String more) {
        String all() {
            return label + " " + more;
        }
    }

    private PathChart.Interim placed(At at) {
        return new PathChart.Interim(
                PathChart.percent(at.x()), at.y(), at.all(), spot(at.label(), at, narrow), spot(at.all(), at, wide));
    }

    /** Where no line is met, else where only lines are; null where there is no room. */
    private PathChart.Spot spot(String text, At at, Room room) {
        var free = around(text, at).filter(room::isFree).toList();
        var found = free.stream()
                .filter(words -> room.everywhere(
                        width -> lines.stream().noneMatch(line -> line.crosses(words.apply(width), width))))
                .findFirst()
                .or(() -> free.stream().findFirst());
        found.ifPresent(room.taken()::add);
        return found.map(words -> new PathChart.Spot(text, words.aside(), words.foot(), words.anchor()))
                .orElse(null);
    }

    /** Near its mark: below to the left and above to the right, where a falling path is not, then elsewhere. */
    private static Stream<Words> around(String text, At at) {
        return Stream.of(
                new Words(text, at.x(), -ASIDE, at.y() + 20, "end", false),
                new Words(text, at.x(), ASIDE, at.y() - 8, "start", false),
                new Words(text, at.x(), 0, at.y() + 26, "middle", false),
                new Words(text, at.x(), 0, at.y() - 16, "middle", false),
                new Words(text, at.x(), ASIDE, at.y() + 20, "start", false),
                new Words(text, at.x(), -ASIDE, at.y() - 8, "end", false));
    }
}
