package no.maalkort.pages;

import java.util.List;
import java.util.Map;

/**
 * Whom we have, which years, and what came out: no totals and no order but the alphabet, since goals differ.
 *
 * @param filter empty where nothing answers
 * @param wrong what is asked for that no field has, in a sentence; null where nothing is
 * @param years newest first, as everything is read on every width
 * @param earlier which years are not shown, in a sentence; null where all are
 * @param key every state there is on the page, once
 * @param shared goals that several have, each held against its own level
 */
public record OverviewPage(
        Frame frame,
        String sentence,
        List<Filter> filter,
        String wrong,
        List<Integer> years,
        List<Glyph> key,
        List<Row> rows,
        String earlier,
        List<Shared> shared) {

    /**
     * What can be chosen of one kind.
     *
     * @param whole the word for all
     * @param choices words by what is asked for them
     * @param chosen null for all
     */
    public record Filter(String name, String label, String whole, Map<String, String> choices, String chosen) {}

    /**
     * A municipality.
     *
     * @param since from when it existed with its borders, in words; null where that is before the first year
     */
    public record Row(String name, String address, String since, List<Cell> cells) {}

    /** A municipality's year; without an address where it has no goals then. */
    public record Cell(int year, String address, List<Glyph> glyphs, String spoken) {}

    /** A goal of several municipalities, in the newest year most of them are judged in. */
    public record Shared(String title, int year, List<ShareRow> rows) {}
}
