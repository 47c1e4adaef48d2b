package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import no.maalkort.figure.Figure;
import no.maalkort.scorecard.Amount;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;

/**
 * What flips of a share come to as amounts, where a goal shows the same thing in kroner beside it.
 *
 * <p>Its indicator is called as the share is, but for the end: {@code …-percent} and {@code …-million-kroner}.
 */
final class Amounts {
    private static final String SHARE = "-percent";
    private static final String AMOUNT = "-million-kroner";
    private static final int DIGITS = 20;

    private Amounts() {}

    /** The flips, each with its amount where both figures are known of the same period. */
    static List<GoalResult.Flip> with(List<GoalResult.Flip> flips, Figure share, List<GoalResult.FigureShown> beside) {
        if (share == null || !share.indicator().id().endsWith(SHARE)) {
            return flips;
        }
        String id = share.indicator().id();
        String amount = id.substring(0, id.length() - SHARE.length()) + AMOUNT;
        return beside.stream()
                .filter(one -> one.indicator().equals(amount)
                        && one.body().equals(share.body())
                        && one.period().equals(String.valueOf(share.period()))
                        && one.value() != null)
                .findFirst()
                .map(one -> flips.stream().map(flip -> with(flip, share, one)).toList())
                .orElse(flips);
    }

    private static GoalResult.Flip with(GoalResult.Flip flip, Figure share, GoalResult.FigureShown amount) {
        BigDecimal now = share.value();
        if (now == null
                || now.signum() == 0
                || !flip.indicator().equals(share.indicator().id())) {
            return flip;
        }
        var more = amount.value().multiply(flip.value().subtract(now)).divide(now, DIGITS, RoundingMode.HALF_UP);
        return new GoalResult.Flip(
                flip.indicator(),
                flip.value(),
                flip.text(),
                flip.state(),
                flip.verified(),
                new Amount(amount.indicator(), Numbers.rounded(more), amount.unit(), amount.decimals()));
    }
}
