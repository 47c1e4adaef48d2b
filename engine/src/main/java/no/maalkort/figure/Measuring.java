package no.maalkort.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The measures of one figure that checks ask for.
 *
 * <p>It is set against what was published up to its own day, never later: what is found of it does not change
 * when newer releases come, and is the same as of any date.
 */
public final class Measuring {
    private static final int FEWEST = 4;
    private static final int FEWEST_FOR_SIZE = 2;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Catalogue catalogue;
    private final Vintages vintages;
    private final Observation figure;
    private final boolean isMeasured;
    private Series.Others others;
    private Series.Near now;

    Measuring(Catalogue catalogue, Vintages vintages, Observation figure) {
        this.catalogue = catalogue;
        this.vintages = vintages;
        this.figure = figure;
        this.isMeasured = Vintages.isUsable(figure) && indicator(figure).ranks().isEmpty();
    }

    /** A measure of it; none where there is nothing to set it against, or no number. */
    public Optional<Measured> of(FigureMeasure measure) {
        if (!isMeasured) {
            return Optional.empty();
        }
        return switch (measure) {
            case VALUE -> Optional.of(new Measured(figure.value(), List.of()));
            case OUTSIDE_RANGE -> outsideRange();
            case OUT_OF_LINE -> outOfLine();
            case HUNDREDFOLD -> scaled(2);
            case THOUSANDFOLD -> scaled(3);
            case OPPOSITE_SIGN -> oppositeSign();
            case REPEATED_DIGITS -> yearBefore().map(this::repeated);
            case DEFINITION_BREAK -> Optional.of(definitionBreak());
            case OFF_ITS_PARTS -> offItsParts();
            case SAME_DAY_DIFFERENCE -> farthest(known().filter(this::mayBeOfOneDay));
            case PUBLISHER_DIFFERENCE -> farthest(otherPublishers());
        };
    }

    private Indicator indicator(Observation figure) {
        return catalogue.indicator(figure.indicator());
    }

    private Optional<Measured> outsideRange() {
        var range = indicator(figure).range();
        if (range == null) {
            return Optional.empty();
        }
        var value = figure.value();
        var under = range.from() == null ? BigDecimal.ZERO : range.from().subtract(value);
        var over = range.to() == null ? BigDecimal.ZERO : value.subtract(range.to());
        return Optional.of(new Measured(under.max(over).max(BigDecimal.ZERO), List.of()));
    }

    private Optional<Measured> outOfLine() {
        var sorted = others().byValue();
        if (sorted.size() < FEWEST) {
            return Optional.empty();
        }
        int half = sorted.size() / 2;
        var upper = sorted.get(half).value();
        var middle = sorted.size() % 2 == 1
                ? upper
                : sorted.get(half - 1).value().add(upper).divide(TWO, MathContext.DECIMAL128);
        var widest = middle.subtract(sorted.get(0).value())
                .max(sorted.get(sorted.size() - 1).value().subtract(middle));
        return widest.signum() == 0
                ? Optional.empty()
                : Optional.of(new Measured(
                        figure.value().subtract(middle).abs().divide(widest, MathContext.DECIMAL128),
                        others.byPeriod()));
    }

    /** The nearest other against the nearest after moving the point. */
    private Optional<Measured> scaled(int places) {
        if (figure.value().signum() == 0 || others().bySize().size() < FEWEST_FOR_SIZE) {
            return Optional.empty();
        }
        now = now == null ? others.nearest(figure.value()) : now;
        var larger = others.nearest(figure.value().movePointRight(places));
        var smaller = others.nearest(figure.value().movePointLeft(places));
        var then = smaller.compareTo(larger) < 0 ? smaller : larger;
        return Optional.of(new Measured(now.times(then), List.of(then.to())));
    }

    private Optional<Measured> oppositeSign() {
        var sorted = others().byValue();
        int sign = figure.value().signum();
        if (sign == 0 || sorted.size() < FEWEST_FOR_SIZE) {
            return Optional.empty();
        }
        var nearestToZero = sign > 0 ? sorted.get(sorted.size() - 1) : sorted.get(0);
        if (nearestToZero.value().signum() != -sign) {
            return Optional.empty();
        }
        var near = others.nearest(figure.value());
        return Optional.of(new Measured(near.ratio(), List.of(near.to())));
    }

    private Measured repeated(Observation before) {
        boolean same = figure.value().compareTo(before.value()) == 0;
        int digits = same ? figure.value().stripTrailingZeros().precision() : 0;
        return new Measured(BigDecimal.valueOf(digits), List.of(before));
    }

    private Measured definitionBreak() {
        var before = yearBefore();
        boolean borders = catalogue.body(figure.body()).borders().contains(figure.period()) && before.isPresent();
        boolean differs = figure.status() == Status.D
                || before.filter(one -> one.status() == Status.D).isPresent();
        return new Measured(
                borders || differs ? BigDecimal.ONE : BigDecimal.ZERO,
                before.stream().toList());
    }

    /** Of a whole and of its parts, the farther of all wholes a part belongs to: which of them is wrong, nobody knows. */
    private Optional<Measured> offItsParts() {
        var asPart = new Operand(figure.indicator(), figure.period());
        return catalogue.wholesOf(figure.indicator()).stream()
                .flatMap(whole -> vintages.of(figure.body(), whole.id()))
                .filter(one -> isOfRelease(figure, one))
                .filter(one -> one == figure
                        || Deriving.operands(indicator(one).derivation(), one.period())
                                .contains(asPart))
                .flatMap(whole -> offItsOwn(whole).map(off -> beside(whole, off)).stream())
                .max(Comparator.comparing(Measured::value));
    }

    /** The same, set against the whole and its other parts where the figure is a part. */
    private Measured beside(Observation whole, Measured off) {
        return new Measured(
                off.value(),
                Stream.concat(Stream.of(whole), off.against().stream())
                        .filter(one -> one != figure)
                        .toList());
    }

    /** Against what the release itself makes of the parts; what is spread over releases may have been restated between. */
    private Optional<Measured> offItsOwn(Observation whole) {
        var derivation = indicator(whole).derivation();
        var operands = Deriving.operands(derivation, whole.period());
        var parts =
                operands.stream().flatMap(part -> part(whole, part).stream()).toList();
        return parts.size() == operands.size() ? Rounding.times(whole, derivation, parts) : Optional.empty();
    }

    private Optional<Observation> part(Observation whole, Operand part) {
        return vintages.of(whole.body(), part.indicator(), part.period()).stream()
                .filter(one -> isOfRelease(whole, one))
                .findFirst();
    }

    private static boolean isOfRelease(Observation figure, Observation other) {
        return Vintages.isUsable(other)
                && other.release().id().equals(figure.release().id())
                && other.publisher().equals(figure.publisher());
    }

    private Series.Others others() {
        others = others == null ? vintages.series(figure).without(figure.period()) : others;
        return others;
    }

    private Optional<Observation> yearBefore() {
        return knownOf(figure.period() - 1)
                .filter(one -> one.publisher().equals(figure.publisher()))
                .max(Vintages.NEWEST);
    }

    /** What was known of a period of the figure's indicator and body when it was published. */
    private Stream<Observation> knownOf(int period) {
        return vintages.of(figure.body(), figure.indicator(), period).stream()
                .filter(Vintages::isUsable)
                .filter(one ->
                        one.release().published().compareTo(figure.release().published()) <= 0);
    }

    /** Other releases' figures of the same period. */
    private Stream<Observation> known() {
        return knownOf(figure.period())
                .filter(one -> !one.release().id().equals(figure.release().id())
                        || !one.publisher().equals(figure.publisher()));
    }

    private boolean mayBeOfOneDay(Observation other) {
        return other.publisher().equals(figure.publisher())
                && other.release().published().mayBeOfOneDay(figure.release().published());
    }

    private Stream<Observation> otherPublishers() {
        var newest = new TreeMap<String, Observation>();
        known().filter(one -> !one.publisher().equals(figure.publisher()))
                .sorted(Vintages.NEWEST)
                .forEach(one -> newest.put(one.publisher(), one));
        return newest.values().stream();
    }

    private Optional<Measured> farthest(Stream<Observation> others) {
        return others.map(other -> new Measured(Rounding.times(figure, other), List.of(other)))
                .max(Comparator.comparing(Measured::value));
    }
}
