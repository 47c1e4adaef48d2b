package no.maalkort.scorecard;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.Compared.Cause;

/** Says what one cause did to a goal: as it was, and as it came out. */
public final class ComparedWords {
    private final Wording words;

    private ComparedWords(Language language) {
        this.words = new Wording(language);
    }

    /**
     * The step in both languages; none where nothing that the cause speaks of differs.
     *
     * @param before the result before the cause, or null where there is no such goal
     * @param after the result after it, or null
     * @param moved whether its points moved
     */
    public static Optional<Compared.Step> step(Cause cause, GoalResult before, GoalResult after, boolean moved) {
        var nb = new ComparedWords(Language.NB).said(cause, before, after, moved);
        var en = new ComparedWords(Language.EN).said(cause, before, after, moved);
        return nb.isEmpty() ? Optional.empty() : Optional.of(new Compared.Step(cause, nb, en, null));
    }

    /** The levels in force, in both languages; empty where there are none. */
    static Text levelsOf(GoalResult goal) {
        return new Text(new ComparedWords(Language.NB).levels(goal), new ComparedWords(Language.EN).levels(goal));
    }

    private String said(Cause cause, GoalResult before, GoalResult after, boolean moved) {
        String what = cause == Cause.COVERAGE ? "" : pair(one(cause, before), one(cause, after));
        String state = pair(state(before), state(after));
        String weighed = cause == Cause.METHOD ? pair(weight(before), weight(after)) : "";
        String weight = weighed.isEmpty() ? "" : words.say("vekten ", "the weight ") + weighed;
        String all =
                Stream.of(what, weight, state).filter(some -> !some.isEmpty()).collect(Collectors.joining("; "));
        return all.isEmpty() && moved
                ? words.say(
                        "vekten endret seg, fordi andre mål kom til, falt ut eller veier annerledes",
                        "its weight changed, because other goals came, ended or weigh otherwise")
                : all;
    }

    private String weight(GoalResult goal) {
        return goal == null || goal.weight() == null ? null : words.plain(goal.weight());
    }

    private static String pair(String before, String after) {
        return Objects.equals(before, after) || before == null || after == null ? "" : before + " → " + after;
    }

    private String state(GoalResult goal) {
        return goal == null
                ? words.say("ikke med", "not there")
                : Wording.lower(words.of(StateWords.of(goal.state(), goal.basis(), goal.code())));
    }

    /** What a cause speaks of; null where the goal has none. */
    private String one(Cause cause, GoalResult goal) {
        if (goal == null) {
            return null;
        }
        return switch (cause) {
            case REVISION -> goal.value() == null ? null : value(goal) + published(goal);
            case METHOD -> goal.levels().isEmpty() ? null : levels(goal);
            case PATH ->
                goal.path() == null
                        ? null
                        : words.say("banen krever ", "the path asks for ")
                                + words.value(Numbers.shown(goal.path().at(), 2), null, goal.unit());
            case COVERAGE, PERFORMANCE -> goal.value() == null ? null : value(goal) + " (" + goal.period() + ")";
        };
    }

    private String value(GoalResult goal) {
        return words.value(goal.shown(), goal.text(), goal.unit());
    }

    private String published(GoalResult goal) {
        return goal.inputs().isEmpty()
                ? ""
                : words.say(" (publisert ", " (published ")
                        + goal.inputs().get(0).published() + ")";
    }

    private String levels(GoalResult goal) {
        return goal.levels().stream()
                .map(level -> words.of(LevelWords.brief(level, goal.unit(), false))
                        + (level.due() == null ? "" : words.say(" i ", " in ") + level.due()))
                .collect(Collectors.joining(", "));
    }
}
