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

    private final Figures figures;
    private final Observation figure;
    private final boolean isMeasured;
    private List<Observation> ofIndicator;
    private List<Observation> others;
    private List<Observation> sized;
    private Near now;

    public Measuring(Figures figures, Observation figure) {
        this.figures = figures;
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
        return figures.catalogue().indicator(figure.indicator());
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
        var others = others();
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
    private Optional<Measured> scaled(int places) {
        if (sized == null) {
            sized = others().stream().filter(one -> one.value().signum() != 0).toList();
        }
        if (figure.value().signum() == 0 || sized.size() < FEWEST_FOR_SIZE) {
            return Optional.empty();
        }
        now = now == null ? nearest(figure.value(), sized) : now;
        var larger = nearest(figure.value().movePointRight(places), sized);
        var smaller = nearest(figure.value().movePointLeft(places), sized);
        var then = smaller.ratio().compareTo(larger.ratio()) < 0 ? smaller : larger;
        return Optional.of(new Measured(now.ratio().divide(then.ratio(), MathContext.DECIMAL128), List.of(then.to())));
    }

    private Optional<Measured> oppositeSign() {
        var others = others();
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

    /** The other whose size is nearest, and how many times larger the larger of the two is; of two as near the earlier. */
    private static Near nearest(BigDecimal value, List<Observation> others) {
        var size = value.abs();
        Observation under = null;
        Observation over = null;
        for (Observation other : others) {
            var its = other.value().abs();
            if (its.compareTo(size) > 0) {
                over = over == null || its.compareTo(over.value().abs()) < 0 ? other : over;
            } else {
                under = under == null || its.compareTo(under.value().abs()) > 0 ? other : under;
            }
        }
        var below =
                under == null ? null : new Near(under, ratio(size, under.value().abs()));
        var above =
                over == null ? null : new Near(over, ratio(size, over.value().abs()));
        if (below == null || above == null) {
            return below == null ? above : below;
        }
        int order = below.ratio().compareTo(above.ratio());
        return order < 0 || order == 0 && under.period() < over.period() ? below : above;
    }

    private static BigDecimal ratio(BigDecimal one, BigDecimal other) {
        return one.max(other).divide(one.min(other), MathContext.DECIMAL128);
    }

    private Measured repeated(Observation before) {
        boolean same = figure.value().compareTo(before.value()) == 0;
        int digits = same ? figure.value().stripTrailingZeros().precision() : 0;
        return new Measured(BigDecimal.valueOf(digits), List.of(before));
    }

    private Measured definitionBreak() {
        var before = yearBefore();
        boolean borders =
                figures.catalogue().body(figure.body()).borders().contains(figure.period()) && before.isPresent();
        boolean differs = figure.status() == Status.D
                || before.filter(one -> one.status() == Status.D).isPresent();
        return new Measured(
                borders || differs ? BigDecimal.ONE : BigDecimal.ZERO,
                before.stream().toList());
    }

    /** Of a whole and of its parts, the farther of all wholes a part belongs to: which of them is wrong, nobody knows. */
    private Optional<Measured> offItsParts() {
        var asPart = new Operand(figure.indicator(), figure.period());
        return figures.catalogue().wholesOf(figure.indicator()).stream()
                .flatMap(whole -> figures.observations(figure.body(), whole.id()).stream())
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
    private List<Observation> others() {
        if (others == null) {
            var body = figures.catalogue().body(figure.body());
            var newest = new TreeMap<Integer, Observation>();
            ofIndicator().stream()
                    .filter(one -> one.period() != figure.period())
                    .filter(one -> body.isOneArea(
                            Math.min(one.period(), figure.period()), Math.max(one.period(), figure.period())))
                    .sorted(Vintages.NEWEST)
                    .forEach(one -> newest.put(one.period(), one));
            others = List.copyOf(newest.values());
        }
        return others;
    }

    private Optional<Observation> yearBefore() {
        return ofIndicator().stream()
                .filter(one -> one.period() == figure.period() - 1)
                .filter(one -> one.publisher().equals(figure.publisher()))
                .max(Vintages.NEWEST);
    }

    /** What was known of the figure's indicator and body when it was published. */
    private List<Observation> ofIndicator() {
        if (ofIndicator == null) {
            ofIndicator = figures.observations(figure.body(), figure.indicator()).stream()
                    .filter(Vintages::isUsable)
                    .filter(one ->
                            one.release().published().compareTo(figure.release().published()) <= 0)
                    .toList();
        }
        return ofIndicator;
    }

    /** Other releases' figures of the same period. */
    private Stream<Observation> known() {
        return ofIndicator().stream()
                .filter(one -> one.period() == figure.period())
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
