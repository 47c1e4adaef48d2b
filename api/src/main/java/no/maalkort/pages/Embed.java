package no.maalkort.pages;

import java.util.List;
import no.maalkort.book.Html;
import no.maalkort.figure.Language;

/**
 * What somebody writes into a page of their own to show a scorecard there.
 *
 * @param card the address of the small frame here
 * @param badge the address of the sign here
 * @param lines of HTML, in which a word stands for the server's name, which the service is not told
 */
public record Embed(String card, String badge, List<String> lines) {

    /** Of a municipality's year; null where nothing answers. */
    static Embed of(String body, String name, int year, Phrases words, Place place) {
        if (!place.isServed()) {
            return null;
        }
        var newest = place.asking("");
        String card = newest.to("kort", body, String.valueOf(year));
        String badge = newest.service("badge/" + body + "/" + year + ".svg")
                + (words.language() == Language.EN ? "?lang=en" : "");
        String server = "https://" + words.say("embed.server");
        String title = Html.text(words.say("embed.title", name, year));
        return new Embed(
                card,
                badge,
                List.of(
                        "<iframe src=\"" + server + card + "\" title=\"" + title
                                + "\" width=\"420\" height=\"340\"></iframe>",
                        "<a href=\"" + server + newest.scorecard(body, year) + "\"><img src=\"" + server + badge
                                + "\" alt=\"" + title + "\"></a>"));
    }
}
