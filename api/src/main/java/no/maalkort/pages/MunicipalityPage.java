package no.maalkort.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.maalkort.pages.chart.Sparkline;

/**
 * How a municipality's goals have gone over the years.
 *
 * @param newest the newest scorecard's address, or null where there is none
 * @param data the address of its figures
 * @param areas its goals in force in any year, by area
 * @param ended those that no longer hold, or null
 * @param changes when levels were adopted, newest first
 */
public record MunicipalityPage(
        Frame frame,
        String name,
        String sentence,
        String newest,
        String data,
        Integer year,
        List<Year> years,
        List<Area> areas,
        Area ended,
        List<Change> changes,
        List<String> numbers) {

    /** Every symbol on the page, once. */
    public List<Glyph> key() {
        return goals().flatMap(goal -> goal.cells().stream())
                .map(Cell::glyph)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Glyph::order))
                .toList();
    }

    /** Whether any goal has a small picture of its figures. */
    public boolean isDrawn() {
        return goals().anyMatch(goal -> goal.spark() != null);
    }

    private Stream<Goal> goals() {
        return Stream.concat(areas.stream(), Stream.ofNullable(ended)).flatMap(area -> area.goals().stream());
    }

    /** A year with a scorecard; near ones are shown on small screens too. */
    public record Year(int year, String address, boolean near) {}

    /** The goals of an area. */
    public record Area(String id, String name, List<Goal> goals) {}

    /** A goal's years; without a picture where fewer than two have a figure. */
    public record Goal(String title, String address, List<Cell> cells, Sparkline spark) {}

    /** One year of a goal; null where it was not there. */
    public record Cell(Glyph glyph, boolean near) {}

    /** A level that was adopted or first written down. */
    public record Change(String when, String title, String address, String level, String decision) {}
}
