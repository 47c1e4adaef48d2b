package no.maalkort.pages;

import java.util.List;
import no.maalkort.pages.chart.Sparkline;

/**
 * Every value that one indicator of one body ever had.
 *
 * @param definition what is measured, or null where nobody says
 * @param facts unit, which way is better, codes elsewhere
 * @param chart of what was, without forecasts; null where there are fewer than two numbers
 */
public record SeriesPage(
        Frame frame, String body, String name, String definition, List<Fact> facts, Sparkline chart, List<Row> rows) {

    /** Whether some of the values say what is to come. */
    public boolean hasForecasts() {
        return rows.stream().anyMatch(Row::forecast);
    }

    /**
     * A value of a period.
     *
     * @param id of its line on the page; null of a computed one
     * @param forecast whether it is budgeted or expected, and is never judged
     * @param sources where it was published, as a scorecard tells it; of a computed one those of its operands
     * @param replaced whether a later one took its place
     * @param change what it is more than the one it replaced, or null
     */
    public record Row(
            String id,
            boolean forecast,
            int period,
            String value,
            String status,
            List<Fact.Source> sources,
            String published,
            boolean replaced,
            String change,
            List<String> places) {}
}
