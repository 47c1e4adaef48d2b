package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.Wording;

/**
 * Why no change of known figures reaches an aim, from what the scorecard says of it.
 *
 * @param figures how many figures could be changed
 * @param isAtBest whether none of them alone leads any further
 */
record ReachWords(Aim aim, Scorecard card, int figures, boolean isAtBest) {
    private static final int MOST_TOLD = 3;

    Text why() {
        return new Text(why(Language.NB), why(Language.EN));
    }

    private String why(Language language) {
        if (aim instanceof Aim.Verdict verdict) {
            var goal = card.find(verdict.goal()).orElseThrow();
            return goal.state().isVerdict() ? noChange(language) : notJudged(goal, language);
        }
        String most = most((Aim.Points) aim, language);
        return noChange(language) + (most.isEmpty() && figures > 0 && isAtBest ? atBest(language) : most);
    }

    private String noChange(Language language) {
        return figures == 0
                ? say(
                                language,
                                "Ingen kjente tall kan endres til det bedre.",
                                "There is no known figure that could be better.")
                        + withoutFigure(language)
                : say(
                        language,
                        "Ingen endring av ett eller to kjente tall når det.",
                        "No change of one or two known figures reaches it.");
    }

    /** What the goals lack where none has a figure. */
    private String withoutFigure(Language language) {
        return aim.counted(card)
                .filter(goal -> goal.state() == State.NO_DATA)
                .limit(MOST_TOLD)
                .map(goal -> " " + goal.title().in(language) + ": "
                        + goal.explanation().in(language).why())
                .collect(Collectors.joining());
    }

    /** That no figure decides on a goal, why, and which one would. */
    private static String notJudged(GoalResult goal, Language language) {
        return say(
                        language,
                        "Målet er ikke dømt, så ingen kjente tall når det: ",
                        "The goal is not judged, so that no known figure reaches it: ")
                + goal.explanation().in(language).why()
                + (goal.state() == State.NOT_IN_FORCE
                        ? say(
                                language,
                                " Kanskje nivåene i et annet år (rules-at).",
                                " Maybe the levels of another year (rules-at).")
                        : missing(goal, language));
    }

    private static String missing(GoalResult goal, Language language) {
        return goal.indicator() == null || goal.period() == null
                ? ""
                : say(language, " Det som mangler, er ", " What is missing is ")
                        + Wording.lower(goal.indicatorName().in(language))
                        + say(language, " for ", " for ")
                        + goal.period()
                        + " ("
                        + goal.indicator()
                        + ").";
    }

    /** The most that could be told if all that is missing were there at its best; nothing where that would do. */
    private String most(Aim.Points points, Language language) {
        BigDecimal high = points.score(card) == null ? null : points.score(card).high();
        return high == null || high.compareTo(points.least()) >= 0
                ? ""
                : say(
                        language,
                        " Med dagens tall blir det høyst " + Numbers.plain(high, language)
                                + " poeng, om alt som mangler var på sitt beste.",
                        " With today's figures it is " + Numbers.plain(high, language)
                                + " points at most, were all that is missing at its best.");
    }

    /** That nothing that is known leads further, and what could. */
    private String atBest(Language language) {
        String at = Numbers.plain(Numbers.shown(aim.at(card), 2), language);
        return say(
                language,
                " Ingen av dem hever poengsummen alene: med det som er kjent, blir den høyst " + at
                        + ". Resten hviler på mål som mangler tall.",
                " None of them raises the score alone: with what is known it is " + at
                        + " at most. The rest hangs on goals without a figure.");
    }

    private static String say(Language language, String nb, String en) {
        return language == Language.NB ? nb : en;
    }
}
