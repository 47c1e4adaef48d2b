package no.maalkort.pages;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What every page has beside its own content.
 *
 * @param title what stands in the browser's tab, before the name of the whole
 * @param style the address of the style sheet; null where the style stands in the page
 * @param other the same page in the other language; null where there is none
 * @param lasting the address of the page in each language by its code, without the dates asked for, its own first;
 *     empty where it has none that stays
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
        List<Link> lasting,
        List<Link> crumbs,
        List<Link> downloads,
        String note) {

    /** The frame of a page at a place; {@code address} is how a place leads to that page. */
    static Frame of(
            String title, Place place, Function<Place, String> address, List<Link> crumbs, List<Link> downloads) {
        return of(title, place, address.apply(place.other()), lasting(place.asking(""), address), crumbs, downloads);
    }

    /** The same of what has no address that stays; {@code other} is where its other language is found. */
    static Frame passing(String title, Place place, String other, List<Link> crumbs) {
        return of(title, place, other, List.of(), crumbs, List.of());
    }

    private static Frame of(
            String title, Place place, String other, List<Link> lasting, List<Link> crumbs, List<Link> downloads) {
        String style = place.isAmongOthers() ? place.root() + Style.FILE : null;
        var words = Phrases.in(place.language());
        return new Frame(title, words, place, style, other, lasting, crumbs, downloads, note(words, place));
    }

    private static List<Link> lasting(Place place, Function<Place, String> address) {
        return Stream.of(place, place.other())
                .map(one -> new Link(Phrases.in(one.language()).say("language.code"), address.apply(one)))
                .filter(link -> link.address() != null)
                .toList();
    }

    /** The same of a page that judges one year: only figures go back to another day, the levels are the year's. */
    Frame judging(int year) {
        String day = words.date(place.asked("asOf"));
        return day == null || place.asked("rulesAt") != null
                ? this
                : new Frame(
                        title,
                        words,
                        place,
                        style,
                        other,
                        lasting,
                        crumbs,
                        downloads,
                        words.say("note.asof.year", day, year));
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

    /** The address of the same page of today; null where it has none that stays. */
    public String newest() {
        return lasting.isEmpty() ? null : lasting.get(0).address();
    }

    /** Something that leads somewhere; the address is null where it cannot. */
    public record Link(String text, String address) {}
}
