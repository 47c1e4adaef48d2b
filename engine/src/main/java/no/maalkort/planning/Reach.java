package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Scorecard;

/**
 * What it takes to reach an aim: the smallest change of one figure, or of two where none suffices, each tried by scoring
 * again.
 *
 * @param area whose score is aimed at; null for all areas, or where a goal is
 * @param points aimed at, or null
 * @param goal aimed at, as {@code pack:goal}, or null
 * @param proposed whether that goal is only proposed and never counts
 * @param state aimed at, or null
 * @param stateWords what the state aimed at is called of this goal, or null
 * @param basis SCORE, LOW where the score is withheld for lack of figures and the low bound stands for it, or STATE
 * @param at what is there now: points, or the goal's score; null without one
 * @param now the goal's state now, or null
 * @param nowWords what that state is called, or null
 * @param reached whether it is reached already
 * @param ways that reach it, the least change first
 * @param limits of each figure that leads nearer and does not suffice alone: how far it leads at its best
 * @param why it cannot be reached; null where it is, or a way does
 * @param missing goals with a level that no figure judges, as {@code pack:goal}: reporting one would move the score too
 * @param scenario what is supposed where the search begins, or null
 */
public record Reach(
        String schemaVersion,
        Scorecard.Municipality municipality,
        int year,
        String asOf,
        String rulesAt,
        Scorecard.PackRef pack,
        Scorecard.EngineRef engine,
        String area,
        BigDecimal points,
        String goal,
        boolean proposed,
        State state,
        Text stateWords,
        Basis basis,
        BigDecimal at,
        State now,
        Text nowWords,
        boolean reached,
        List<Solution> ways,
        List<Bound> limits,
        List<String> missing,
        Text why,
        Scorecard.ScenarioRef scenario) {

    /** Whether there is an answer: it is reached, or something reaches it. */
    public boolean isAnswered() {
        return why == null;
    }

    /** What the aim is measured by. */
    public enum Basis {
        SCORE,
        LOW,
        STATE
    }

    /**
     * Figures that are changed together.
     *
     * @param change the sum of the figures' changes as shares of what they are: what ways are put in order by
     * @param then points that it leads to, or the goal's score
     * @param command that shows the whole of it
     */
    public record Solution(List<Move> moves, BigDecimal change, BigDecimal then, String command) {}

    /**
     * A figure that is changed.
     *
     * @param from as it is known
     * @param to the least that suffices, in the indicator's precision
     * @param by the difference; null of a grade, yes or no
     * @param goals that are judged by it, as {@code pack:goal}
     */
    public record Move(
            String indicator,
            Text name,
            int period,
            String from,
            String to,
            BigDecimal by,
            String unit,
            List<String> goals) {}

    /**
     * A figure that does not suffice.
     *
     * @param best the value from which on it adds nothing more
     * @param then points that it leads to there, or the goal's score; null without one
     */
    public record Bound(
            String indicator, Text name, int period, String from, String best, String unit, BigDecimal then) {}
}
