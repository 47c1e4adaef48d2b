package no.maalkort.pages;

import java.util.List;
import no.maalkort.pages.chart.PathChart;
import no.maalkort.pages.chart.Values;
import no.maalkort.pages.chart.Waterfall;

/**
 * One goal of a municipality: met or not, and what the levels were then.
 *
 * @param beside what stands beside the state
 * @param sheet by which day's figures it is made and where it lies, for those who hold it on paper
 * @param sentence why it came out so
 * @param before how the years before came out, or null
 * @param quote what was promised, where nothing is drawn; else null
 * @param path where it is judged by a path; else null
 * @param charts one a figure; empty where no figure was ever known
 * @param parts of several figures what each came to
 * @param rows newest year first
 * @param lagged whether a year is judged on the figure of an earlier one
 * @param onPath whether any year is judged by a path
 * @param rest years it was not in force, in words; or null
 * @param change null where there is nothing to compare
 * @param open whether folded parts stand open
 */
public record GoalPage(
        Frame frame,
        Glyph glyph,
        String beside,
        String sheet,
        String title,
        String sentence,
        String before,
        Promise quote,
        Path path,
        List<Figure> charts,
        List<Part> parts,
        List<Times> times,
        List<Row> rows,
        boolean lagged,
        boolean onPath,
        String yearsIntro,
        String rest,
        Change change,
        Takes takes,
        List<String> reservations,
        Rule rule,
        List<Fact> figures,
        List<Fact> asides,
        boolean open) {

    /** What was promised in words. */
    public record Promise(String words, boolean quoted, String source, String address) {}

    /** The way to a dated target. */
    public record Path(List<Number> numbers, PathChart chart, String caption) {}

    /** A number with what it is and what it means. */
    public record Number(String name, String value, String note) {}

    /** A figure over the years. */
    public record Figure(String name, Values values, String caption) {}

    /** What one of several figures came to. */
    public record Part(String name, Glyph glyph, String value, String level) {}

    /** The levels of one figure over time; the name is null where the goal has one figure. */
    public record Times(String name, List<Moment> moments) {}

    /**
     * An entry of the levels over time.
     *
     * @param tone now, gap or past
     * @param struck whether something else holds instead
     * @param note what more is to be known, or null
     * @param quote as printed, or null
     * @param source where it is written, or null
     */
    public record Moment(
            String when,
            String tone,
            String levels,
            boolean struck,
            String note,
            String quote,
            String source,
            String address) {}

    /** One year; what is not known is null. */
    public record Row(
            int year,
            String address,
            Glyph glyph,
            String period,
            String value,
            String points,
            String level,
            String held,
            String asked,
            String distance,
            String source,
            String link) {}

    /**
     * Why the score changed.
     *
     * @param waterfall null where it did not, and of a first verdict
     * @param compared where the whole years stand beside each other, or null
     */
    public record Change(String title, String intro, Waterfall waterfall, List<String> steps, String compared) {}

    /** What would change it. */
    public record Takes(List<Fact> facts, String tryOut) {}

    /** The rule in words. */
    public record Rule(List<String> counts, List<String> working, String id, String address) {}
}
