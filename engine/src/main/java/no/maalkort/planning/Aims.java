package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.maalkort.figure.Nearest;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Scorecard;

/**
 * The reading of what somebody wants to reach on a scorecard, as it is written.
 *
 * @param measurable points of all goals with a level, or null
 * @param area {@code climate=90}, or null
 * @param goal {@code finance.net-operating-result=MET}, or null
 */
public record Aims(String measurable, String area, String goal) {
    private static final Pattern POINTS = Pattern.compile("(100|[0-9]{1,2})([.,][0-9]{1,4})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    /**
     * The one aim.
     *
     * @throws IllegalArgumentException with what is wrong on its first line, and on the second what to do, after "Maybe "
     */
    public Aim on(Scorecard card) {
        long asked = Stream.of(measurable, area, goal).filter(Objects::nonNull).count();
        if (asked == 0) {
            throw wrong("It is not said what to reach.", "one of measurable 75, area climate=90, goal GOAL=MET.");
        }
        if (asked > 1) {
            throw wrong(
                    "More than one thing is to be reached at once.",
                    "ask for measurable, area or goal, one at a time.");
        }
        if (measurable != null) {
            return new Aim.Points(null, points(measurable));
        }
        return area != null ? ofArea(card) : ofGoal(card);
    }

    private static IllegalArgumentException wrong(String message, String maybe) {
        return new IllegalArgumentException(message + "\nMaybe " + maybe);
    }

    private Aim ofArea(Scorecard card) {
        var parts = parts("area", area, "climate=90");
        var ids = card.areas().stream()
                .filter(one -> one.measurable().goals() > 0)
                .map(Scorecard.Area::id)
                .toList();
        if (!ids.contains(parts.get(0))) {
            throw wrong(
                    "(" + parts.get(0) + ") is no area with a level in " + card.year() + ".",
                    Nearest.advice(parts.get(0), ids, "one of " + String.join(", ", ids) + "."));
        }
        return new Aim.Points(parts.get(0), points(parts.get(1)));
    }

    private Aim ofGoal(Scorecard card) {
        var parts = parts("goal", goal, "finance.net-operating-result=MET");
        var found = card.find(parts.get(0))
                .filter(one -> card.goals().contains(one) || card.proposed().contains(one))
                .orElseThrow(() -> wrong(
                        "(" + parts.get(0) + ") is no goal of the pack ("
                                + card.pack().id() + ") in " + card.year() + ".",
                        Nearest.advice(parts.get(0), card.goalIds(), "look at the scorecard's goals.")));
        var state = Stream.of(State.MET, State.PARTLY_MET)
                .filter(one ->
                        one.name().equals(parts.get(1).toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> wrong("(" + parts.get(1) + ") is no state to reach.", "MET or PARTLY_MET."));
        return new Aim.Verdict(found.pack() + ":" + found.id(), state);
    }

    private static List<String> parts(String name, String text, String such) {
        int sign = text.lastIndexOf('=');
        if (sign < 1 || sign == text.length() - 1) {
            throw wrong("(" + text + ") is not a name and what to reach.", "write " + name + " " + such + ".");
        }
        return List.of(text.substring(0, sign), text.substring(sign + 1));
    }

    private static BigDecimal points(String text) {
        var number = POINTS.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
        if (number == null || number.compareTo(MOST) > 0) {
            throw wrong("(" + text + ") is not points from 0 to 100.", "write 75.");
        }
        return number;
    }
}
