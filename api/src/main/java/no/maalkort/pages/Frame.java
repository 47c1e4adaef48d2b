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

    /** The frame of a page at a place; {@code other} is the same page's address in the other language. */
    static Frame of(String title, Place place, String other, List<Link> crumbs, List<Link> downloads) {
        String style = place.isAmongOthers() ? place.root() + Style.FILE : null;
        return new Frame(title, Phrases.in(place.language()), place, style, other, crumbs, downloads);
    }

    /** Something that leads somewhere; the address is null where it cannot. */
    public record Link(String text, String address) {}
}
