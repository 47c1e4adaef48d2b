package no.maalkort.export;

import no.maalkort.book.Html;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.IndexWords;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.ScenarioWords;
import no.maalkort.scorecard.Scorecard;

/**
 * A scorecard as a small sign: the score of the goals with a level with its bounds and coverage, or how many of them are
 * judged where it is withheld.
 *
 * <p>Blue is a score, grey a withheld one, red a goal in error: nobody adopted a limit from which a score is good.
 */
public final class Badge {
    private static final int EDGE = 10;
    private final Scorecard card;
    private final Language language;

    Badge(Scorecard card, Language language) {
        this.card = card;
        this.language = language;
    }

    /** What the endpoint badge of shields.io reads. */
    public record Endpoint(int schemaVersion, String label, String message, String color) {}

    Endpoint endpoint() {
        return new Endpoint(1, label(), message(), color());
    }

    private String label() {
        return ScenarioWords.title(card).in(language);
    }

    private String say(String nb, String en) {
        return new Text(nb, en).in(language);
    }

    private String message() {
        var score = card.totals().measurable();
        var index =
                card.index() == null ? null : card.index().number(card.index().root());
        if (card.counts().get(State.ERROR) > 0) {
            return say("feil", "error");
        }
        if (index != null) {
            return say("indeks ", "index ")
                    + Numbers.plain(IndexWords.shown(card.index().scales().get(0), index), language);
        }
        if (score.score() == null || card.index() != null) {
            return score.observed()
                    + say(" av ", " of ")
                    + score.goals()
                    + say(" mål med tall dømt", " goals with a level judged");
        }
        String whole = Numbers.whole(score.score()).toPlainString();
        String bounds = Numbers.span(score.low(), score.high());
        return (bounds.equals(whole) ? whole : whole + " (" + bounds + ")")
                + say(" av 100, mål med tall, dekning ", " of 100, goals with a level, coverage ")
                + Numbers.share(score.coverage(), language);
    }

    private String color() {
        if (card.counts().get(State.ERROR) > 0) {
            return "red";
        }
        boolean none = card.index() == null
                ? card.totals().measurable().score() == null
                : card.index().number(card.index().root()) == null;
        return none ? "lightgrey" : "blue";
    }

    /** A picture of fixed widths, so that it looks the same whatever letters the reader's machine has. */
    String svg() {
        String label = Html.text(label());
        String message = Html.text(message());
        int left = width(label());
        int right = width(message());
        String fill =
                switch (color()) {
                    case "red" -> "#b3261e";
                    case "blue" -> "#0b5cad";
                    default -> "#5c5c5c";
                };
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + (left + right) + "\" height=\"20\" role=\"img\""
                + " aria-label=\"" + label + ": " + message + "\"><title>" + label + ": " + message + "</title>"
                + "<rect width=\"" + left + "\" height=\"20\" fill=\"#333\"/>"
                + "<rect x=\"" + left + "\" width=\"" + right + "\" height=\"20\" fill=\"" + fill + "\"/>"
                + "<g fill=\"#fff\" text-anchor=\"middle\" font-family=\"Verdana,DejaVu Sans,sans-serif\""
                + " font-size=\"11\">" + words(left / 2, left, label) + words(left + right / 2, right, message)
                + "</g></svg>\n";
    }

    private static String words(int middle, int width, String text) {
        return "<text x=\"" + middle + "\" y=\"14\" textLength=\"" + (width - EDGE) + "\">" + text + "</text>";
    }

    /** About what a text of 11 pixels takes; the picture says so too, and letters are set to it. */
    private static int width(String text) {
        return EDGE + text.chars().map(Badge::tenths).sum() / 10;
    }

    private static int tenths(int letter) {
        if (" .,:iljft".indexOf(letter) >= 0) {
            return 38;
        }
        boolean isWide = "mwøæMW".indexOf(letter) >= 0 || Character.isUpperCase(letter);
        return isWide ? 90 : 67;
    }
}
