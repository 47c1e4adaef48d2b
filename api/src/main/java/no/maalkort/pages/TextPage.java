package no.maalkort.pages;

import java.util.List;

/** A page of text under headings. */
public record TextPage(Frame frame, String title, String lede, List<Chapter> chapters) {

    /** A heading, paragraphs, and what is listed below them. */
    public record Chapter(String title, List<String> paragraphs, List<Fact> facts) {}
}
