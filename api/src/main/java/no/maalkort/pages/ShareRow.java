package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.judgement.State;
import no.maalkort.pages.chart.Share;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;

/**
 * A municipality's goal beside others' of its kind: its figure as a share of its own level.
 *
 * @param asker whether it is the one who asks
 * @param share null where there is no number, or no number to hold it against
 * @param distance from what the path asks for, or null
 * @param points where they are neither none nor all, which the state says; else null
 * @param without why there is no share; null where there is one
 */
public record ShareRow(
        String name,
        String address,
        boolean asker,
        Glyph glyph,
        String level,
        String figure,
        String distance,
        String points,
        Share share,
        String without) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    static ShareRow of(Body body, GoalResult goal, boolean asker, Phrases words, Place place) {
        var told = new GoalWords(words);
        String path = goal.path() == null || goal.value() == null
                ? ""
                : "; " + words.say("bullet.path", goal.period(), path(goal, words));
        var share = goal.state().isVerdict() ? Share.of(goal).orElse(null) : null;
        return new ShareRow(
                body.name().in(words.language()),
                place.goal(body.id(), History.name(goal)),
                asker,
                Glyph.of(goal, words.language()),
                GoalWords.orNothing(told.levels(goal)) + path,
                told.figure(goal).isEmpty() ? "–" : words.say("bullet.value", told.figure(goal), goal.period()),
                goal.state().isVerdict() ? told.distance(goal) : null,
                goal.score() == null || isNoneOrAll(goal.score())
                        ? null
                        : words.say("points", Numbers.whole(goal.score())),
                share,
                share == null ? without(goal, words) : null);
    }

    private static boolean isNoneOrAll(BigDecimal score) {
        return score.signum() == 0 || score.compareTo(ALL) == 0;
    }

    private static String without(GoalResult goal, Phrases words) {
        if (goal.value() == null || goal.text() != null) {
            return words.say("others.share.no-figure");
        }
        return goal.path() == null
                        && goal.levels().stream().anyMatch(level -> level.due() != null && level.value() != null)
                ? words.say("others.share.no-path", goal.period())
                : words.say(goal.state() == State.INDETERMINATE ? "others.share.undecided" : "others.share.no-level");
    }

    private static String path(GoalResult goal, Phrases words) {
        var at = Numbers.apart(goal.path().at(), false, 0, List.of(goal.value()));
        return Numbers.with(at, goal.unit(), words.language());
    }
}
