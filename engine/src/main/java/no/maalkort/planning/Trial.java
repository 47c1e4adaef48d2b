package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Scorecard;

/**
 * A goal tried on every year and municipality with a figure, as if its levels had been in force all along.
 *
 * @param proposed whether it is only proposed
 * @param judged how many municipality-years rules judged
 * @param judgedIn in how many municipalities
 * @param successive how many pairs of judged years there are, one after the other, of one municipality
 * @param flipped in how many of these the state is another
 * @param without how many municipalities of the catalogue lack a figure that it asks for in every year
 * @param bodies the others, by id
 */
public record Trial(
        String schemaVersion,
        Scorecard.PackRef pack,
        String goal,
        Text title,
        boolean proposed,
        List<String> indicators,
        int judged,
        int judgedIn,
        int met,
        int partlyMet,
        int notMet,
        int successive,
        int flipped,
        int without,
        List<Tried> bodies) {

    /**
     * One municipality.
     *
     * @param years with a figure, judged or undecided
     * @param lacking years without, from the first to the last that any municipality has a figure for
     */
    public record Tried(String id, Text name, List<Year> years, List<Integer> lacking, int successive, int flipped) {
        boolean isJudged() {
            return years.stream().anyMatch(year -> year.state().isVerdict());
        }
    }

    /** How the goal would have come out in a year. */
    public record Year(
            int year,
            State state,
            String basis,
            String code,
            BigDecimal score,
            BigDecimal value,
            String text,
            String unit,
            String period,
            String status) {}
}
