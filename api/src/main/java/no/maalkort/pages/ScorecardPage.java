package no.maalkort.pages;

import java.util.List;
import no.maalkort.pages.chart.Bounds;
import no.maalkort.pages.chart.Sparkline;

/**
 * A municipality's year: which goals are met, which are not, and what nobody can say.
 *
 * @param span the years of the small pictures
 * @param borders a note where the municipality did not exist as it is now, or null
 * @param years every year there is a scorecard of
 * @param beside pages that set the year beside others, as links; empty where nothing answers
 * @param commands what issues and checks a receipt that is not there yet
 * @param embed how others show it on their own pages; null where nothing answers
 * @param open whether folded parts stand open, as on paper
 */
public record ScorecardPage(
        Frame frame,
        String name,
        int year,
        String span,
        Lede lede,
        String borders,
        List<Year> years,
        List<Frame.Link> beside,
        Board board,
        List<GoalBlock> judged,
        List<GoalBlock> undecided,
        List<GoalBlock> faulty,
        List<Missing> missing,
        List<Promises> words,
        List<Aside> asides,
        List<Fact> made,
        List<String> commands,
        Embed embed,
        List<Also> also,
        boolean open) {

    /** Another year; near ones are shown on small screens too. */
    public record Year(int year, String address, boolean current, boolean near) {}

    /** A goal whose figure is missing. */
    public record Missing(
            String title, String address, String level, Sparkline spark, String known, String confirmed, String why) {}

    /** An area's goals in words. */
    public record Promises(String area, List<Promise> promises) {}

    /**
     * A goal in words.
     *
     * @param quoted whether it is a quotation, and not our paraphrase
     * @param attested a person's verdict on it, or null
     */
    public record Promise(
            String words, boolean quoted, String title, String address, String confirmed, Glyph attested, String by) {}

    /** A fold of goals that are not counted. */
    public record Aside(String title, List<Row> rows) {}

    /** A goal in one line. */
    public record Row(String title, String address, Glyph glyph, String level, String what) {}

    /**
     * Another pack's goals.
     *
     * @param measurable null where no goal has a level
     * @param out goals that do not hold here, or not in the year
     * @param outTitle how many, in words
     * @param outSaid the same with which, for paper
     */
    public record Also(
            String title,
            String judged,
            Bounds measurable,
            List<Row> rows,
            List<Row> out,
            String outTitle,
            String outSaid) {}

    /** Whether any goal whose figure is missing had one in another year, so that there is something to draw. */
    public boolean hasPictures() {
        return missing.stream().anyMatch(goal -> goal.spark() != null);
    }

    /** Goals with a picture and facts, under a heading each. */
    public List<Section> sections() {
        return List.of(
                new Section("judged", judged), new Section("undecided", undecided), new Section("faulty", faulty));
    }

    /** A section of blocks. */
    public record Section(String key, List<GoalBlock> goals) {}
}
