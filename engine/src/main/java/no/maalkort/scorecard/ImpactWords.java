package no.maalkort.scorecard;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.Compared.Cause;

/** Says what another pack makes of a goal: levels and state as comparing tells them, then what else moved. */
public final class ImpactWords {
    private final Wording words;

    private ImpactWords(Language language) {
        this.words = new Wording(language);
    }

    /**
     * What is otherwise, in both languages.
     *
     * @param before null where there is no such goal
     * @param after null where there is no such goal
     */
    public static Text of(GoalResult before, GoalResult after) {
        return new Text(
                new ImpactWords(Language.NB).said(before, after), new ImpactWords(Language.EN).said(before, after));
    }

    private String said(GoalResult before, GoalResult after) {
        var step = ComparedWords.step(Cause.METHOD, before, after, false)
                .map(one -> words.say(one.nb(), one.en()))
                .orElse(null);
        var moved = before == null || after == null ? Stream.<String>of() : moved(before, after);
        String all = Stream.concat(Stream.ofNullable(step), moved)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? words.say("fortalt på en annen måte", "told in another way") : all;
    }

    private Stream<String> moved(GoalResult before, GoalResult after) {
        return Stream.of(
                pair(words.say("tallet ", "the figure "), figure(before), figure(after)),
                pair(words.say("grunnen ", "the reason "), before.code(), after.code()),
                pair(words.say("poeng ", "points "), points(before), points(after)));
    }

    private static String pair(String what, String before, String after) {
        return Objects.equals(before, after) ? null : what + shown(before) + " → " + shown(after);
    }

    private static String shown(String some) {
        return some == null ? "–" : some;
    }

    private String figure(GoalResult goal) {
        return goal.value() == null
                ? null
                : words.value(goal.shown(), goal.text(), goal.unit()) + " (" + goal.period() + ")";
    }

    /** The score; of a goal without one its bounds, where they are not all there is. */
    private String points(GoalResult goal) {
        if (goal.score() != null) {
            return words.plain(Numbers.shown(goal.score(), 2));
        }
        return goal.low() == null
                ? null
                : words.plain(Numbers.shown(goal.low(), 2)) + "–" + words.plain(Numbers.shown(goal.high(), 2));
    }
}
