package no.maalkort.pages.chart;

import java.util.List;

/** A part of a chart in px that something fills. */
record Box(double left, double top, double right, double bottom) {
    private static final double LETTER = 7.6;
    private static final double BOLD = 9.4;
    private static final double ROOM = 3;

    /** Of words whose foot is at a height, as they stand from x: start, middle or end. */
    static Box of(String words, double x, double foot, String anchor, boolean bold) {
        double width = words.length() * (bold ? BOLD : LETTER);
        double left = anchor.equals("start") ? x : anchor.equals("end") ? x - width : x - width / 2;
        return new Box(left, foot - 13, left + width, foot + 4);
    }

    boolean meets(Box other) {
        return left - ROOM < other.right && other.left - ROOM < right && top < other.bottom && other.top < bottom;
    }

    boolean isFree(List<Box> taken, double width) {
        return left >= -1 && right <= width + 1 && taken.stream().noneMatch(this::meets);
    }
}
