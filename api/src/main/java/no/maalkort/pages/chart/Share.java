package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.Numbers;

/**
 * A figure as a share of the level it is to reach, as a bar with a line where the level is.
 *
 * @param width of the bar, which ends with the axis
 * @param level where the level's line stands
 * @param percent the share in whole per cent
 */
public record Share(String width, String level, BigDecimal percent) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal END = BigDecimal.valueOf(150);

    /** Of what a path asks for in its year, else of a level that is due; none without a number, or on the other side of zero. */
    public static Optional<Share> of(GoalResult goal) {
        var level = level(goal);
        if (goal.value() == null || goal.text() != null || level == null || level.signum() == 0) {
            return Optional.empty();
        }
        var share = goal.value().multiply(WHOLE).divide(level, 4, RoundingMode.HALF_UP);
        var scale = new Scale(BigDecimal.ZERO, END);
        return share.signum() < 0
                ? Optional.empty()
                : Optional.of(new Share(
                        Scale.percent(scale.at(share)), Scale.percent(scale.at(WHOLE)), Numbers.whole(share)));
    }

    private static BigDecimal level(GoalResult goal) {
        return goal.path() != null
                ? goal.path().at()
                : goal.levels().stream()
                        .filter(one -> one.due() == null || one.due() <= Integer.parseInt(goal.period()))
                        .map(LevelShown::value)
                        .filter(value -> value != null)
                        .reduce((first, last) -> last)
                        .orElse(null);
    }
}
