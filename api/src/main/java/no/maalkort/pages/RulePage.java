package no.maalkort.pages;

import java.util.Comparator;
import java.util.List;
import no.maalkort.pages.chart.Bands;
import no.maalkort.pages.chart.Lanes;

/**
 * How a goal is judged, in the order that auditors ask: criterion, figure, assessment, conclusion.
 *
 * @param pack the title of its pack
 * @param packAddress where the pack's goals are listed
 * @param sentence what counts, in words
 * @param levels one for each figure that has levels
 * @param decision the decision behind the levels, or that none was found
 * @param bands empty where nothing is judged by numbers that stand fast
 * @param lines of the rules' file; empty where there are no rules
 * @param deciding which year is followed through the rules, or null
 * @param period whose figure that year is judged on, or null
 * @param decided by which rule it was judged, or null
 * @param named ids of figures that the cases give, with what they are called
 * @param judged whose years are shown, or null
 * @param lagged whether figures are of earlier years than those that are judged
 * @param verdicts every year of whoever is looked at, newest first
 * @param others who has a goal for the same figure
 * @param reviewed who read the pack against its sources, or that nobody did
 */
public record RulePage(
        Frame frame,
        String pack,
        String packAddress,
        String area,
        String title,
        String sentence,
        String id,
        List<GoalPage.Promise> quotes,
        List<Levels> levels,
        String decision,
        List<Fact> data,
        List<Bands> bands,
        List<DrlLine> lines,
        String file,
        String deciding,
        String period,
        String decided,
        List<Seen> seen,
        List<Tried> cases,
        List<Fact> named,
        String judged,
        boolean lagged,
        List<Verdict> verdicts,
        List<String> years,
        List<Other> others,
        String reviewed) {

    /** The states that occur in the bands, worst first. */
    public List<Glyph> bandKey() {
        return bands.stream()
                .flatMap(chart -> chart.rows().stream())
                .flatMap(row -> row.bands().stream())
                .map(Bands.Band::glyph)
                .distinct()
                .sorted(Comparator.comparingInt(Glyph::order).reversed())
                .toList();
    }

    /** Whether a rule asks for the least demanding level, which no goal names so. */
    public boolean asksLeast() {
        return lines.stream()
                .flatMap(line -> line.words().stream())
                .anyMatch(word -> word.kind().equals("plain") && word.text().contains("leastDemanding"));
    }

    /** The levels of one figure over time; the name is null where there is one figure. */
    public record Levels(String name, Lanes lanes, List<GoalPage.Moment> moments) {}

    /**
     * What became of a rule in the deciding year.
     *
     * @param glyph what it gave; null where it did not hold
     */
    public record Seen(int line, Glyph glyph, String conditions, String with) {}

    /** A case, what it must come to, and the line of the rule that says so; 0 where the engine does before the rules. */
    public record Tried(String name, Glyph glyph, List<String> figures, int year, int line, boolean passed) {}

    /**
     * One year's outcome.
     *
     * @param period whose figure it is judged on
     * @param lineAddress the year followed through the rules, at the line that decided
     * @param figure where its value stands among all there were
     */
    public record Verdict(
            int year,
            String address,
            Glyph glyph,
            int period,
            String value,
            String because,
            int line,
            String lineAddress,
            String source,
            String figure) {}

    /**
     * A municipality's years under its own goal for the same figure.
     *
     * @param level of every year that is shown, or that each has its own
     * @param lag that figures are of earlier years than those that are judged, or null
     * @param cells null where it had no goal
     */
    public record Other(String name, String address, String level, String lag, List<Cell> cells) {}

    /**
     * A year of a municipality.
     *
     * @param level its own; empty where the row tells it, or where it is missing
     */
    public record Cell(Glyph glyph, String value, String level) {}
}
