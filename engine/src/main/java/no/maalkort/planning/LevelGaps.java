package no.maalkort.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import no.maalkort.figure.Indicator;
import no.maalkort.scorecard.Numbers;

/** The distance of a figure from a level, what it takes from here, and how long a reached level lasts. */
final class LevelGaps {
    private LevelGaps() {}

    static LevelGap of(Standing at, Standing.Mark aim, Pace today, String file) {
        var level = aim.level();
        var distance = at.value().subtract(aim.value());
        boolean reached = at.reached(aim);
        int left = level.due() == null || reached ? 0 : level.due() - at.period();
        return new LevelGap(
                level.kind().key(),
                aim.value(),
                level.due(),
                reached,
                Numbers.rounded(distance),
                at.baseYear() == null ? null : Numbers.rounded(distance),
                aim.value().signum() == 0 || at.baseYear() != null
                        ? null
                        : Numbers.rounded(share(distance, aim.value().abs())),
                left > 0 ? Numbers.rounded(Standing.perYear(at.value(), aim.value(), left)) : null,
                left > 0 ? Numbers.rounded(Rates.rate(at.amount(at.value()), at.amount(aim.value()), left)) : null,
                reached && today != null && isLosable(at, aim) ? erosion(at, distance, today) : null,
                file,
                level.line());
    }

    /** Whether a level stays where it is, and has a bad side. */
    private static boolean isLosable(Standing at, Standing.Mark aim) {
        return at.indicator().better() != Indicator.Better.NEITHER && !Standing.isSetAnew(aim);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.multiply(Rates.HUNDRED).divide(whole, MathContext.DECIMAL128);
    }

    /** Years until a reached level is breached, where the figure moves to its bad side; null where it does not. */
    static LevelGap.Erosion erosion(Standing at, BigDecimal distance, Pace today) {
        if (at.good(today.perYear()).signum() >= 0) {
            return null;
        }
        var years = distance.abs().divide(today.perYear().abs(), MathContext.DECIMAL128);
        int whole = years.setScale(0, RoundingMode.FLOOR).intValue() + 1;
        return new LevelGap.Erosion(Numbers.rounded(today.perYear()), Numbers.rounded(years), at.period() + whole);
    }
}
