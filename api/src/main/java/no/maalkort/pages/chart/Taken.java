package no.maalkort.pages.chart;

import java.util.ArrayList;
import java.util.List;

/** What is taken of the chart, on narrow and on wide pages. */
record Taken(List<Box> narrow, List<Box> wide, double width) {
    static final double NARROW = 288;
    static final double WIDE = 1040;
    /** The least of wide pages and of A4 sheets, whose letters are smaller. */
    static final double LEAST_WIDE = 790;

    private static final int SIGN = 11;

    Taken() {
        this(WIDE);
    }

    /** Of a chart whose wide pages have at least so many px for it. */
    Taken(double width) {
        this(new ArrayList<>(), new ArrayList<>(), width);
    }

    void sign(double x, int y) {
        narrow.add(square(x * NARROW / 100, y));
        wide.add(square(x * width / 100, y));
    }

    private static Box square(double x, double y) {
        return new Box(x - SIGN, y - SIGN, x + SIGN, y + SIGN);
    }

    void value(String words, double x, int aside, int foot, String anchor, boolean wideOnly) {
        if (!wideOnly) {
            narrow.add(Box.of(words, x * NARROW / 100 + aside, foot, anchor, true));
        }
        wide.add(Box.of(words, x * width / 100 + aside, foot, anchor, true));
    }

    boolean hasRoom(String words, double x, int aside, int foot, String anchor, boolean wideOnly) {
        boolean room =
                Box.of(words, x * width / 100 + aside, foot, anchor, true).isFree(wide, width);
        return room
                && (wideOnly
                        || Box.of(words, x * NARROW / 100 + aside, foot, anchor, true)
                                .isFree(narrow, NARROW));
    }

    void line(double x1, double x2, int y) {
        narrow.add(new Box(x1 * NARROW / 100, y - 1, x2 * NARROW / 100, y + 1));
        wide.add(new Box(x1 * width / 100, y - 1, x2 * width / 100, y + 1));
    }

    void label(String words, double x, int foot, String anchor, boolean wideOnly) {
        if (!wideOnly) {
            labelNarrow(words, x, foot, anchor);
        }
        wide.add(Box.of(words, x * width / 100, foot, anchor, false));
    }

    boolean isFree(String words, double x, int foot, String anchor, boolean wideOnly) {
        boolean free = Box.of(words, x * width / 100, foot, anchor, false).isFree(wide, width);
        return free && (wideOnly || isFreeNarrow(words, x, foot, anchor));
    }

    boolean isFreeNarrow(String words, double x, int foot, String anchor) {
        return Box.of(words, x * NARROW / 100, foot, anchor, false).isFree(narrow, NARROW);
    }

    void labelNarrow(String words, double x, int foot, String anchor) {
        narrow.add(Box.of(words, x * NARROW / 100, foot, anchor, false));
    }
}
