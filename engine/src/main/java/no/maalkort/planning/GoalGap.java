package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Text;

/**
 * How far one figure of a goal is from what was promised, and how fast it moves.
 *
 * @param proposed whether it is only proposed and never counts
 * @param year judged; null where there is no figure
 * @param rulesAt the year whose levels are meant; null where there is no figure and nobody named one
 * @param status of the figure, as it was reported
 * @param unassessed why nothing can be said, or null
 * @param path null where the goal has none
 * @param rules where the rules stand that judge it, as file and line
 * @param told the same in sentences
 */
public record GoalGap(
        String id,
        String pack,
        Text title,
        boolean proposed,
        String indicator,
        Text indicatorName,
        String unit,
        Integer year,
        Integer rulesAt,
        Integer period,
        BigDecimal value,
        String status,
        Unassessed unassessed,
        List<LevelGap> levels,
        PathGap path,
        List<Pace> paces,
        List<PaceLabel> labels,
        List<FigureRead> figures,
        List<String> rules,
        List<Text> told) {

    /** A figure that something rests on, where it was read. */
    public record FigureRead(
            String indicator,
            int period,
            BigDecimal value,
            String status,
            String publisher,
            String release,
            String published,
            String file,
            int line) {}

    GoalGap saying(List<Text> words) {
        return new GoalGap(
                id,
                pack,
                title,
                proposed,
                indicator,
                indicatorName,
                unit,
                year,
                rulesAt,
                period,
                value,
                status,
                unassessed,
                levels,
                path,
                paces,
                labels,
                figures,
                rules,
                List.copyOf(words));
    }
}
