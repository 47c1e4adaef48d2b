package no.maalkort.pages;

import java.util.List;

/**
 * Which figures there are of a body, from where, and how sure.
 *
 * @param problems what checks found, worst first
 * @param groups its indicators by area
 * @param dataset the same for search engines, in JSON; null where there are none
 */
public record DataPage(
        Frame frame, String name, String sentence, List<Problem> problems, List<Group> groups, String dataset) {

    /** What a check found of a figure, and what to do. */
    public record Problem(
            boolean error, String severity, String figure, String text, String ground, String advice, String place) {}

    /** The indicators whose ids begin with the same word. */
    public record Group(String name, List<Row> rows) {}

    /**
     * An indicator with its newest figure that is no forecast, where there is one.
     *
     * @param forecasts how many there are of later periods, or null
     */
    public record Row(
            String name,
            String address,
            String unit,
            int periods,
            String newest,
            String status,
            String forecasts,
            String publisher) {}
}
