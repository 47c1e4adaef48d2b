package no.maalkort.pages;

import java.util.List;

/** Everything in a folder of pages that has one of its own. */
public record IndexPage(Frame frame, List<Group> groups) {

    /** Things of one kind, by name. */
    public record Group(String title, List<SearchPage.Hit> things) {}
}
