package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.pages.Glyph;
import no.maalkort.pages.Phrases;

/**
 * A goal's figures over the years against the levels that held: the state's sign for each year, levels as lines.
 *
 * <p>Positions along the years are per cent, heights are px. No line runs over a year without a figure.
 *
 * @param id unique on the page
 * @param ticks of the axis of values
 * @param gaps columns of years without a figure
 * @param between what lies between two levels of a year
 * @param kinds what a level is, where the page is narrow and its label has no room there
 * @param held whether a level anywhere only holds, unconfirmed
 */
public record Values(
        String id,
        String title,
        String description,
        List<Tick> ticks,
        List<Column> gaps,
        List<Area> between,
        List<Line> levels,
        List<Text> labels,
        List<Text> kinds,
        List<Join> joins,
        List<Dot> dots,
        List<Foot> years,
        boolean held) {
    static final int TOP = 30;
    static final int FLOOR = 300;
    public static final int HEIGHT = 332;

    /**
     * One year of a figure.
     *
     * @param value null where there is none
     * @param label the value as people read it, without its unit
     * @param spoken the same with its unit
     * @param asked whether a figure was asked for, so that one that is not there is missing
     * @param soFar whether the value may still change, so that no line leads to it
     */
    public record Year(
            int year,
            Glyph glyph,
            BigDecimal value,
            String label,
            String spoken,
            boolean asked,
            boolean soFar,
            List<Level> levels) {}

    /** A level that held in a year. */
    public record Level(String kind, BigDecimal value, String label, boolean held) {}

    /** A number at the left of the axis. */
    public record Tick(String label, int y, boolean zero) {}

    public record Column(String x, String width) {}

    public record Area(String x, String width, int y, int height) {}

    public record Line(String x1, String x2, int y, boolean held) {}

    /** Words in the chart; where the page is narrow, only those that have room there. */
    public record Text(String x, int y, String anchor, String text, boolean wideOnly) {}

    public record Join(String x1, String x2, int y1, int y2) {}

    /**
     * A year's sign and its value.
     *
     * @param foot of the value, which stands above or below its sign
     * @param aside how many px it stands off the middle of its sign
     * @param wideOnly whether it has no room where the page is narrow
     */
    public record Dot(
            String x, int y, Glyph glyph, String label, int foot, int aside, String anchor, boolean wideOnly) {}

    public record Foot(String x, int year, boolean missing, boolean wideOnly) {
        public String century() {
            return String.valueOf(year / 100);
        }

        public String short2() {
            return String.valueOf(year).substring(2);
        }
    }

    /** Numbers of the axis where values are words: what each stands for. */
    public record Word(BigDecimal value, String label) {}

    /** The chart of some years in a row; {@code scale} names the words values stand for, or is empty. */
    public static Values of(String id, String title, List<Year> years, List<Word> scale, String unit, Phrases words) {
        return new ValuesDrawing(years, scale, unit).drawn(id, title, words);
    }
}
