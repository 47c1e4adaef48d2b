package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.maalkort.goal.Index;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Arithmetic;
import no.maalkort.judgement.Arithmetic.Term;

/**
 * A figure's worth on a scale: on a level what the level is worth, between two its share of the way, beyond the ends clipped.
 *
 * <p>Which way is better follows from the order of the levels.
 *
 * @param points at least two, worst first
 */
record Rescaling(List<Point> points, boolean logarithmic) {
    private static final MathContext EXACT = MathContext.DECIMAL128;

    /** A level with its number, and what it is worth. */
    record Point(Level.Kind level, BigDecimal value, BigDecimal at) {
        String name() {
            return level.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The rescaling under resolved levels. */
    static Rescaling of(Index.Scale scale, List<Assessment.ResolvedLevel> levels, boolean logarithmic) {
        var points = new ArrayList<Point>();
        scale.at().forEach((kind, at) -> levels.stream()
                .filter(level -> level.level().kind() == kind)
                .map(Assessment.ResolvedLevel::value)
                .filter(Objects::nonNull)
                .forEach(value -> points.add(new Point(kind, value, at))));
        return new Rescaling(points, logarithmic);
    }

    Point worst() {
        return points.get(0);
    }

    Point best() {
        return points.get(points.size() - 1);
    }

    /** How a value stands to a level: negative on its worse side. */
    private int order(BigDecimal value, BigDecimal level) {
        int order = value.compareTo(level);
        return best().value().compareTo(worst().value()) > 0 ? order : -order;
    }

    /** What a value is worth, and how that is worked out. */
    Arithmetic of(BigDecimal value) {
        if (order(value, worst().value()) <= 0) {
            return end(worst(), value);
        }
        return order(value, best().value()) >= 0 ? end(best(), value) : between(value);
    }

    private Arithmetic end(Point end, BigDecimal value) {
        return new Arithmetic(
                end.at().toPlainString(),
                List.of(new Term("value", value), new Term(end.name(), end.value())),
                end.at());
    }

    /** What a value would be worth if the scale went on beyond its ends; null where it has no logarithm. */
    BigDecimal open(BigDecimal value) {
        return logarithmic && value.signum() <= 0 ? null : between(value).result();
    }

    private Arithmetic between(BigDecimal value) {
        int at = 1;
        while (at < points.size() - 1 && order(value, points.get(at).value()) > 0) {
            at++;
        }
        var from = points.get(at - 1);
        var to = points.get(at);
        var width = to.at().subtract(from.at());
        var share = value.compareTo(to.value()) == 0 ? BigDecimal.ONE : share(value, from.value(), to.value());
        String ln = logarithmic ? "ln " : "";
        return new Arithmetic(
                from.at().toPlainString() + " + " + width.toPlainString() + " · (" + ln + "value − " + ln + from.name()
                        + ") / (" + ln + to.name() + " − " + ln + from.name() + ")",
                List.of(new Term("value", value), new Term(from.name(), from.value()), new Term(to.name(), to.value())),
                from.at().add(width.multiply(share), EXACT));
    }

    private BigDecimal share(BigDecimal value, BigDecimal from, BigDecimal to) {
        return logarithmic
                ? Roots.ln(value).subtract(Roots.ln(from)).divide(Roots.ln(to).subtract(Roots.ln(from)), EXACT)
                : value.subtract(from).divide(to.subtract(from), EXACT);
    }
}
