package no.maalkort.pages.chart;

import java.math.BigDecimal;
import no.maalkort.pages.Phrases;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;

/**
 * A score from 0 to 100 as a bar: what is secured, what is open, what is lost.
 *
 * @param id unique on the page
 * @param low where the secured part ends
 * @param open how wide the open part is
 * @param label the score with its bounds, or the bounds alone where it is withheld
 */
public record Bounds(
        String id,
        String title,
        String description,
        String low,
        String open,
        String high,
        String label,
        boolean scored) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public static Bounds of(String id, Scorecard.Score score, Phrases words) {
        var low = Numbers.whole(score.low());
        var high = Numbers.whole(score.high());
        return new Bounds(
                id,
                words.say("bounds.title", low, high.subtract(low), WHOLE.subtract(high)),
                description(score, words),
                percent(score.low()),
                percent(score.high().subtract(score.low())),
                percent(score.high()),
                label(score),
                score.score() != null);
    }

    private static String percent(BigDecimal points) {
        return Scale.percent(new Scale(BigDecimal.ZERO, WHOLE).at(points));
    }

    private static boolean isOpen(Scorecard.Score score) {
        return Numbers.whole(score.low()).compareTo(Numbers.whole(score.high())) != 0;
    }

    private static String bounds(Scorecard.Score score) {
        return Numbers.span(score.low(), score.high());
    }

    private static String label(Scorecard.Score score) {
        if (score.score() == null) {
            return bounds(score);
        }
        String points = Numbers.whole(score.score()).toPlainString();
        return isOpen(score) ? points + " (" + bounds(score) + ")" : points;
    }

    private static String description(Scorecard.Score score, Phrases words) {
        var low = Numbers.whole(score.low());
        var high = Numbers.whole(score.high());
        if (score.score() == null) {
            return words.say("bounds.open", low, high);
        }
        var points = Numbers.whole(score.score());
        return isOpen(score) ? words.say("bounds.score", points, low, high) : words.say("bounds.closed", points);
    }
}
