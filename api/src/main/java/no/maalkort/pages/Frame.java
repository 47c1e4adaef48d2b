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
 * @param note that the page is not of today, or null
 */
public record Frame(
        String title,
        Phrases words,
        Place place,
        String style,
        String other,
        List<Link> crumbs,
        List<Link> downloads,
        String note) {

    /** The frame of a page at a place; {@code other} is the same page's address in the other language. */
    static Frame of(String title, Place place, String other, List<Link> crumbs, List<Link> downloads) {
        String style = place.isAmongOthers() ? place.root() + Style.FILE : null;
        var words = Phrases.in(place.language());
        return new Frame(title, words, place, style, other, crumbs, downloads, note(words, place));
    }

    /** The same of a page that judges one year: only figures go back to another day, the levels are the year's. */
    Frame judging(int year) {
        String day = words.date(place.asked("asOf"));
        return day == null || place.asked("rulesAt") != null
                ? this
                : new Frame(
                        title, words, place, style, other, crumbs, downloads, words.say("note.asof.year", day, year));
    }

    /** By what other dates than those of today the page is made. */
    private static String note(Phrases words, Place place) {
        String day = words.date(place.asked("asOf"));
        String year = place.asked("rulesAt");
        if (day == null) {
            return year == null ? null : words.say("note.rulesat", year);
        }
        return year == null ? words.say("note.asof", day) : words.say("note.both", day, year);
    }

    /** Something that leads somewhere; the address is null where it cannot. */
    public record Link(String text, String address) {}
}
