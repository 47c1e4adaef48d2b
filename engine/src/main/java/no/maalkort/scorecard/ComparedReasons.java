package no.maalkort.scorecard;

import java.util.function.Supplier;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;

/**
 * Why a cause did what it did to a goal, in sentences made from the reasons of its two results.
 *
 * @param first the result on the first side, or null
 * @param last the result on the second, or null
 * @param former the second side's figure by the first side's levels; null where there is no such goal
 */
public record ComparedReasons(
        Compared.Side from, GoalResult first, Compared.Side to, GoalResult last, Supplier<GoalResult> former) {

    /** The same step with its reason, where there is one to tell; {@code ended} of what took a goal in or out. */
    public Compared.Step in(Compared.Step step, boolean ended) {
        return new Compared.Step(step.cause(), step.nb(), step.en(), because(step.cause(), ended));
    }

    private Text because(Compared.Cause cause, boolean ended) {
        if (first == null || last == null) {
            return null;
        }
        return switch (cause) {
            case COVERAGE -> last.isJudged() ? before() : lacks(last, to.year());
            case METHOD -> ended ? out() : otherwise();
            case REVISION, PATH, PERFORMANCE -> null;
        };
    }

    private static Text lacks(GoalResult goal, int year) {
        return new Text(lacks(goal, year, new Wording(Language.NB)), lacks(goal, year, new Wording(Language.EN)));
    }

    private static String lacks(GoalResult goal, int year, Wording words) {
        String reason = goal.code().equals("STALE")
                ? words.say("Et brukbart tall for ", "No usable figure for ")
                        + (year - goal.lag())
                        + words.say(" er ikke funnet.", " is found.")
                : words.say(goal.reason().nb(), goal.reason().en());
        boolean held = goal.state() == State.NO_DATA && goal.lastConfirmed() != null && goal.lastConfirmed() < year;
        return held
                ? reason + words.say(" Nivået er sist bekreftet ", " The level was last confirmed in ")
                        + goal.lastConfirmed() + "."
                : reason;
    }

    private Text before() {
        if (first.reason() == null) {
            return null;
        }
        var was = lacks(first, from.year());
        String year = String.valueOf(from.year());
        return was.nb().contains(year) ? was : new Text("I " + year + ": " + was.nb(), "In " + year + ": " + was.en());
    }

    private Text out() {
        var out = last.isJudged() ? first : last;
        return out.reason() == null
                ? null
                : new Text(out.reason().nb(), out.reason().en());
    }

    /** What the second side's figure would have been by the levels of the first, where that is another verdict. */
    private Text otherwise() {
        if (!first.isJudged() || !last.isJudged()) {
            return null;
        }
        var goal = former.get();
        return goal == null || !goal.isJudged() || goal.state() == last.state()
                ? null
                : new Text(otherwise(goal, new Wording(Language.NB)), otherwise(goal, new Wording(Language.EN)));
    }

    private String otherwise(GoalResult goal, Wording words) {
        String state = Wording.lower(words.of(StateWords.of(goal)));
        String value = words.value(goal.shown(), goal.text(), goal.unit());
        var points = Numbers.whole(goal.score());
        return words.say(
                "Etter nivåene fra " + from.rulesAt() + " hadde " + value + " vært " + state + " (" + points
                        + " poeng).",
                "By the levels of " + from.rulesAt() + ", " + value + " would have been " + state + " (" + points
                        + " points).");
    }
}
