package no.maalkort.pages;

import java.util.List;

/**
 * What every page has beside its own content.
 *
 * @param title what stands in the browser's tab, before the name of the whole
 * @param style the address of the style sheet; null where the style stands in the page
 * @param other the same page in the other language; null where there is none
 * @param crumbs the way here from the front page, this page last
 * @param downloads the same content in other forms, as links
 */
public record Frame(
        String title, Phrases words, Place place, String style, String other, List<Link> crumbs, List<Link> downloads) {

    /** Something that leads somewhere; the address is null where it cannot. */
    public record Link(String text, String address) {}
}
