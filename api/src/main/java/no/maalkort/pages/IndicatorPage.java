package no.maalkort.pages;

import java.util.List;

/** What an indicator measures, which goals ask for it, and who has figures of it. */
public record IndicatorPage(
        Frame frame, String name, String definition, List<Fact> facts, List<Goal> goals, List<Owner> owners) {

    /** A goal that asks for it, and its pack. */
    public record Goal(String title, String pack, String address) {}

    /** Whoever has figures of it, and of which years. */
    public record Owner(String name, String years, String address) {}
}
