package no.maalkort.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The measures of figures that checks ask for.
 *
 * <p>A figure is set against what was published up to its own day, never later: what is found of it does not change
 * when newer releases come, and is the same as of any date.
 */
public final class Measuring {
    private static final int FEWEST = 4;
    private static final int FEWEST_FOR_SIZE = 2;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Figures figures;

    public Measuring(Figures figures) {
        this.figures = figures;
    }

    /** The measure of a figure; none where there is nothing to set it against, or no number. */
    public Optional<Measured> of(FigureMeasure measure, Observation figure) {
        if (!Vintages.isUsable(figure) || !indicator(figure).ranks().isEmpty()) {
            return Optional.empty();
        }
        return switch (measure) {
            case VALUE -> Optional.of(new Measured(figure.value(), List.of()));
            case OUTSIDE_RANGE -> outsideRange(figure);
            case OUT_OF_LINE -> outOfLine(figure);
            case HUNDREDFOLD -> scaled(figure, 2);
            case THOUSANDFOLD -> scaled(figure, 3);
            case OPPOSITE_SIGN -> oppositeSign(figure);
            case REPEATED_DIGITS -> yearBefore(figure).map(before -> repeated(figure, before));
            case DEFINITION_BREAK -> Optional.of(definitionBreak(figure));
            case OFF_ITS_PARTS -> offItsParts(figure);
            case SAME_DAY_DIFFERENCE -> farthest(figure, known(figure).filter(one -> mayBeOfOneDay(figure, one)));
            case PUBLISHER_DIFFERENCE -> farthest(figure, otherPublishers(figure));
        };
    }

    private Indicator indicator(Observation figure) {
        return figures.catalogue().indicator(figure.indicator());
    }

    private Optional<Measured> outsideRange(Observation figure) {
        var range = indicator(figure).range();
        if (range == null) {
            return Optional.empty();
        }
        var value = figure.value();
        var under = range.from() == null ? BigDecimal.ZERO : range.from().subtract(value);
        var over = range.to() == null ? BigDecimal.ZERO : value.subtract(range.to());
        return Optional.of(new Measured(under.max(over).max(BigDecimal.ZERO), List.of()));
    }

    private Optional<Measured> outOfLine(Observation figure) {
        var others = others(figure);
        if (others.size() < FEWEST) {
            return Optional.empty();
        }
        var sorted = others.stream().map(Observation::value).sorted().toList();
        int half = sorted.size() / 2;
        var middle = sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(TWO, MathContext.DECIMAL128);
        var widest = sorted.stream()
                .map(value -> value.subtract(middle).abs())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return widest.signum() == 0
                ? Optional.empty()
                : Optional.of(new Measured(
                        figure.value().subtract(middle).abs().divide(widest, MathContext.DECIMAL128), others));
    }

    /** As sizes are told apart by their ratio, nearness is one: the nearest other against the nearest after moving the point. */
    private Optional<Measured> scaled(Observation figure, int places) {
        var others =
                others(figure).stream().filter(one -> one.value().signum() != 0).toList();
        if (figure.value().signum() == 0 || others.size() < FEWEST_FOR_SIZE) {
            return Optional.empty();
        }
        var now = nearest(figure.value(), others);
        return Stream.<UnaryOperator<BigDecimal>>of(
                        value -> value.movePointRight(places), value -> value.movePointLeft(places))
                .map(move -> nearest(move.apply(figure.value()), others))
                .min(Comparator.comparing(Near::ratio))
                .map(then ->
                        new Measured(now.ratio().divide(then.ratio(), MathContext.DECIMAL128), List.of(then.to())));
    }

    private Optional<Measured> oppositeSign(Observation figure) {
        var others = others(figure);
        int sign = figure.value().signum();
        boolean opposite = sign != 0
                && others.size() >= FEWEST_FOR_SIZE
                && others.stream().allMatch(one -> one.value().signum() == -sign);
        return Optional.of(opposite)
                .filter(yes -> yes)
                .map(yes -> nearest(figure.value(), others))
                .map(near -> new Measured(near.ratio(), List.of(near.to())));
    }

    private record Near(Observation to, BigDecimal ratio) {}

    /** The other whose size is nearest, and how many times larger the larger of the two is. */
    private static Near nearest(BigDecimal value, List<Observation> others) {
        var size = value.abs();
        return others.stream()
                .map(other -> new Near(
                        other,
                        size.max(other.value().abs())
                                .divide(size.min(other.value().abs()), MathContext.DECIMAL128)))
                .min(Comparator.comparing(Near::ratio))
                .orElseThrow();
    }

    private static Measured repeated(Observation figure, Observation before) {
        boolean same = figure.value().compareTo(before.value()) == 0;
        int digits = same ? figure.value().stripTrailingZeros().precision() : 0;
        return new Measured(BigDecimal.valueOf(digits), List.of(before));
    }

    private Measured definitionBreak(Observation figure) {
        var before = yearBefore(figure);
        boolean borders =
                figures.catalogue().body(figure.body()).borders().contains(figure.period()) && before.isPresent();
        boolean differs = figure.status() == Status.D
                || before.filter(one -> one.status() == Status.D).isPresent();
        return new Measured(
                borders || differs ? BigDecimal.ONE : BigDecimal.ZERO,
                before.stream().toList());
    }

    /** Of a whole and of its parts, the farther of all wholes a part belongs to: which of them is wrong, nobody knows. */
    private Optional<Measured> offItsParts(Observation figure) {
        var asPart = new Operand(figure.indicator(), figure.period());
        return figures.observations(figure.body()).stream()
                .filter(one -> isOfRelease(figure, one) && indicator(one).derivation() != null)
                .filter(one -> one == figure
                        || Deriving.operands(indicator(one).derivation(), one.period())
                                .contains(asPart))
                .flatMap(whole -> offItsOwn(whole).map(off -> beside(figure, whole, off)).stream())
                .max(Comparator.comparing(Measured::value));
    }

    /** The same, set against the whole and its other parts where the figure is a part. */
    private static Measured beside(Observation figure, Observation whole, Measured off) {
        return new Measured(
                off.value(),
                Stream.concat(Stream.of(whole), off.against().stream())
                        .filter(one -> one != figure)
                        .toList());
    }

    /** Against what the release itself makes of the parts; what is spread over releases may have been restated between. */
    private Optional<Measured> offItsOwn(Observation figure) {
        var derivation = indicator(figure).derivation();
        var operands = Deriving.operands(derivation, figure.period());
        var parts =
                operands.stream().flatMap(part -> part(figure, part).stream()).toList();
        return parts.size() == operands.size() ? Rounding.times(figure, derivation, parts) : Optional.empty();
    }

    private Optional<Observation> part(Observation whole, Operand part) {
        return figures.observations(whole.body(), part.indicator()).stream()
                .filter(one -> one.period() == part.period() && isOfRelease(whole, one))
                .findFirst();
    }

    private static boolean isOfRelease(Observation figure, Observation other) {
        return Vintages.isUsable(other)
                && other.release().id().equals(figure.release().id())
                && other.publisher().equals(figure.publisher());
    }

    /** The newest other figure of each other period that was known, sorted by period, inside the same borders. */
    private List<Observation> others(Observation figure) {
        var body = figures.catalogue().body(figure.body());
        var newest = new TreeMap<Integer, Observation>();
        ofIndicator(figure)
                .filter(one -> one.period() != figure.period())
                .filter(one -> body.isOneArea(
                        Math.min(one.period(), figure.period()), Math.max(one.period(), figure.period())))
                .sorted(Vintages.NEWEST)
                .forEach(one -> newest.put(one.period(), one));
        return List.copyOf(newest.values());
    }

    private Optional<Observation> yearBefore(Observation figure) {
        return ofIndicator(figure)
                .filter(one -> one.period() == figure.period() - 1)
                .filter(one -> one.publisher().equals(figure.publisher()))
                .max(Vintages.NEWEST);
    }

    /** What was known of the figure's indicator and body when it was published. */
    private Stream<Observation> ofIndicator(Observation figure) {
        return figures.observations(figure.body(), figure.indicator()).stream()
                .filter(Vintages::isUsable)
                .filter(one ->
                        one.release().published().compareTo(figure.release().published()) <= 0);
    }

    /** Other releases' figures of the same period. */
    private Stream<Observation> known(Observation figure) {
        return ofIndicator(figure)
                .filter(one -> one.period() == figure.period())
                .filter(one -> !one.release().id().equals(figure.release().id())
                        || !one.publisher().equals(figure.publisher()));
    }

    private static boolean mayBeOfOneDay(Observation figure, Observation other) {
        return other.publisher().equals(figure.publisher())
                && other.release().published().mayBeOfOneDay(figure.release().published());
    }

    private Stream<Observation> otherPublishers(Observation figure) {
        var newest = new TreeMap<String, Observation>();
        known(figure)
                .filter(one -> !one.publisher().equals(figure.publisher()))
                .sorted(Vintages.NEWEST)
                .forEach(one -> newest.put(one.publisher(), one));
        return newest.values().stream();
    }

    private static Optional<Measured> farthest(Observation figure, Stream<Observation> others) {
        return others.map(other -> new Measured(Rounding.times(figure, other), List.of(other)))
                .max(Comparator.comparing(Measured::value));
    }
}
