package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Labels above lines of a chart, set in rows so that no label meets another, nor where it can be a line on its way up. */
final class Labels {
    /** Px of the narrowest chart, and of a letter of the labels' size. */
    private static final int NARROWEST = 288;

    private static final double LETTER = 7.2;
    private static final double GREAT_LETTER = 8.4;
    private static final double GAP = 6;

    private Labels() {}

    /** A label to set. */
    record Wanted(BigDecimal at, String text) {}

    /** A label that is set; row 0 lies nearest the chart, a letter has so many px. */
    record Placed(BigDecimal at, String text, int row, String anchor, double letter) {
        private Placed(BigDecimal at, String text, int row, String anchor) {
            this(at, text, row, anchor, LETTER);
        }

        private double line() {
            return at.doubleValue() * NARROWEST / 100;
        }

        private double from() {
            double width = text.length() * letter;
            return switch (anchor) {
                case "start" -> line();
                case "end" -> line() - width;
                default -> line() - width / 2;
            };
        }

        private double to() {
            return from() + text.length() * letter;
        }

        private boolean isInside() {
            return from() >= -1 && to() <= NARROWEST + 1;
        }

        private boolean covers(double x) {
            return from() - GAP < x && x < to() + GAP;
        }

        /** Whether the two would be printed over each other. */
        boolean meets(Placed other) {
            return row == other.row && from() - GAP < other.to() && other.from() - GAP < to();
        }

        /** Whether the line of one would go through the other. */
        private boolean crosses(Placed other) {
            return row > other.row ? other.covers(line()) : row < other.row && covers(other.line());
        }
    }

    /** Sets labels, from left to right each in the lowest row that is free. */
    static List<Placed> place(List<Wanted> wanted) {
        var placed = new ArrayList<Placed>();
        wanted.stream().sorted(Comparator.comparing(Wanted::at)).forEach(one -> placed.add(free(one, placed)));
        return placed;
    }

    /** Where nothing is met and no line goes through; else where nothing is met, and a label hides the line behind it. */
    private static Placed free(Wanted wanted, List<Placed> placed) {
        return tried(wanted, placed.size())
                .filter(one -> placed.stream().noneMatch(other -> one.meets(other) || one.crosses(other)))
                .findFirst()
                .or(() -> tried(wanted, placed.size())
                        .filter(one -> placed.stream().noneMatch(one::meets))
                        .findFirst())
                .orElse(new Placed(wanted.at(), wanted.text(), placed.size(), anchor(wanted.at())));
    }

    private static Stream<Placed> tried(Wanted wanted, int rows) {
        return IntStream.rangeClosed(0, rows)
                .boxed()
                .flatMap(row -> Stream.of("middle", "end", "start")
                        .map(anchor -> new Placed(wanted.at(), wanted.text(), row, anchor)))
                .filter(Placed::isInside);
    }

    /** A label that has its row for itself. */
    static Placed alone(BigDecimal at, String text) {
        return new Placed(at, text, 0, anchor(at));
    }

    private static String anchor(BigDecimal at) {
        return at.intValue() < 25 ? "start" : at.intValue() > 75 ? "end" : "middle";
    }

    /** A text in great letters below the end of a bar: in the middle, else to a side, else along the nearest edge. */
    static Placed below(BigDecimal at, String text) {
        double end = at.doubleValue() * NARROWEST / 100;
        double width = text.length() * GREAT_LETTER;
        if (end - width / 2 >= 0 && end + width / 2 <= NARROWEST) {
            return great(at, text, "middle");
        }
        if (end * 2 < NARROWEST) {
            return great(end + width <= NARROWEST ? at : BigDecimal.ZERO, text, "start");
        }
        return great(end - width >= 0 ? at : BigDecimal.valueOf(100), text, "end");
    }

    private static Placed great(BigDecimal at, String text, String anchor) {
        return new Placed(at, text, 0, anchor, GREAT_LETTER);
    }

    /** How many rows there are. */
    static int rows(List<Placed> placed) {
        return placed.stream().mapToInt(Placed::row).max().orElse(-1) + 1;
    }
}
