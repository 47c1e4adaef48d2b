package no.maalkort.pages;

import java.util.List;
import no.maalkort.pages.chart.Bounds;
import no.maalkort.pages.chart.Waterfall;

/**
 * Two scorecards of one municipality beside each other, and why the second differs.
 *
 * @param name whose they are, with both sides; what the page does where nothing is chosen yet
 * @param wrong why what was chosen cannot be compared, or null
 * @param choices what can be chosen, by municipality
 * @param difference null where nothing is compared
 */
public record ComparePage(
        Frame frame,
        String name,
        String sentence,
        String wrong,
        List<Group> choices,
        Side first,
        Side second,
        Difference difference) {

    /** A municipality's years. */
    public record Group(String name, List<Choice> choices) {}

    /** A scorecard that can be chosen. */
    public record Choice(String value, String text) {}

    /**
     * What is chosen on a side.
     *
     * @param value of the choice, or null
     * @param asOf the day of publication, or null for the newest
     * @param rulesAt the year whose levels are judged by, or null for the year itself
     * @param label the year, with the day where years are the same
     */
    public record Side(String value, String asOf, String rulesAt, String label) {}

    /**
     * How they differ.
     *
     * @param limits what can be compared where a total is missing
     * @param also the bounds of all goals in a sentence
     * @param counted how many of how many goals differ
     * @param words goals in words that are on one side only
     */
    public record Difference(
            String limits,
            List<Row> rows,
            String also,
            String heading,
            Waterfall waterfall,
            String counted,
            List<Cause> causes,
            List<Promises> words,
            String same,
            List<Same> rest) {}

    /** An area's bounds on both sides, or the total's; null where a side has no goal with a level. */
    public record Row(
            String name, boolean total, Bounds first, String judgedFirst, Bounds second, String judgedSecond) {}

    /** Goals that differ for one cause. */
    public record Cause(String name, List<Goal> goals) {}

    /** A goal that differs. */
    public record Goal(String title, String address, Outcome first, Outcome second, List<String> why) {}

    /** A goal on one side; the glyph is null where it is not there. */
    public record Outcome(Glyph glyph, String figure) {}

    /** Goals in words on one side only. */
    public record Promises(String title, List<Promise> promises) {}

    /** A goal in words: a quotation, or our paraphrase. */
    public record Promise(String words, boolean quoted, String area) {}

    /** A goal that is the same on both sides. */
    public record Same(String title, String address, Glyph glyph) {}
}
