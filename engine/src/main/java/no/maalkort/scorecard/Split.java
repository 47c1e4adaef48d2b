package no.maalkort.scorecard;

import java.math.BigDecimal;

/**
 * Why a low score changed: one additive term for each cause, in the order in which the causes are taken one after the
 * other. {@code from} and the five terms give {@code to} exactly.
 *
 * <p>Points with at most twelve decimals, so that sums are exact; 0 where nothing counts. Rounded to four decimals,
 * {@code from} and {@code to} are the scorecards' own.
 *
 * @param revision the same year by later figures
 * @param method other levels, weights or goals; a goal that came, ended or fell due
 * @param path paths to dated targets ask for more, or less, in the later year
 * @param coverage goals that are judged on one side only
 * @param performance what the judged figures did
 */
public record Split(
        BigDecimal from,
        BigDecimal revision,
        BigDecimal method,
        BigDecimal path,
        BigDecimal coverage,
        BigDecimal performance,
        BigDecimal to) {
    public Split {
        from = plain(from);
        revision = plain(revision);
        method = plain(method);
        path = plain(path);
        coverage = plain(coverage);
        performance = plain(performance);
        to = plain(to);
    }

    /** Without trailing zeros. */
    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    public static final Split NONE = new Split(
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO);

    /** What the score changed by. */
    public BigDecimal change() {
        return to.subtract(from);
    }

    /** Both, term by term. */
    public Split plus(Split other) {
        return new Split(
                from.add(other.from),
                revision.add(other.revision),
                method.add(other.method),
                path.add(other.path),
                coverage.add(other.coverage),
                performance.add(other.performance),
                to.add(other.to));
    }
}
