package no.maalkort.pages;

import java.util.List;

/**
 * Whom we have, which years, and what came out: no totals and no order but the alphabet, since goals differ.
 *
 * @param key every state there is on the page, once
 * @param shared goals that several have, each held against its own level
 */
public record OverviewPage(
        Frame frame, String sentence, List<Integer> years, List<Glyph> key, List<Row> rows, List<Shared> shared) {

    /**
     * A municipality.
     *
     * @param since from when it existed with its borders, in words; null where that is before the first year
     */
    public record Row(String name, String address, String since, List<Cell> cells) {}

    /** A municipality's year; without an address where it has no goals then. */
    public record Cell(int year, String address, List<Glyph> glyphs, String spoken) {}

    /** A goal of several municipalities, in the newest year most of them are judged in. */
    public record Shared(String title, int year, List<One> rows) {}

    /** One of those who share a goal. */
    public record One(
            String name, String address, Glyph glyph, String level, String figure, String points, String why) {}
}
