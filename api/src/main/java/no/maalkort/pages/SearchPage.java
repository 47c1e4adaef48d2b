package no.maalkort.pages;

import java.util.List;

/**
 * What is found of some words among municipalities, goals, rules and indicators.
 *
 * @param asked as it was written
 * @param hits best first, at most a page of them
 * @param more how many are not shown
 * @param near names close to what was written, where nothing is found
 * @param ways on, where nothing is found
 */
public record SearchPage(
        Frame frame,
        String action,
        String asked,
        String sentence,
        List<Hit> hits,
        int more,
        List<Hit> near,
        List<Frame.Link> ways) {

    /**
     * Something found: what kind of thing it is, its name, and where it is told of.
     *
     * @param rule the address of what judges it, where that is another; else null
     */
    public record Hit(String kind, String name, String beside, String address, String rule) {}
}
