package no.maalkort.pages;

import java.util.List;

/** Every pack with its goals. */
public record RulesPage(Frame frame, List<OfPack> packs) {

    /**
     * A pack.
     *
     * @param note who reviewed it, what it adopts
     */
    public record OfPack(String id, String title, String note, List<Area> areas) {}

    /** An area's goals. */
    public record Area(String id, String name, List<Entry> goals) {}

    /** A goal with its words. */
    public record Entry(String title, String address, String words, boolean quoted) {}
}
