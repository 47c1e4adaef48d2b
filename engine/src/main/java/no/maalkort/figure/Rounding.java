package no.maalkort.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of a difference between printed numbers their rounding explains: half a unit of each one's last digit. */
final class Rounding {
    private Rounding() {}

    /** The difference of two printed figures, in times what rounding explains. */
    static BigDecimal times(Observation one, Observation other) {
        return one.value().subtract(other.value()).abs().divide(half(one).add(half(other)), MathContext.DECIMAL128);
    }

    /** The difference of a printed figure from what is computed of its parts; none where they cannot be computed with. */
    static Optional<Measured> times(Observation printed, Derivation derivation, List<Observation> parts) {
        var computed = Deriving.value(
                derivation, parts.stream().map(Observation::value).toList());
        var ends = ends(derivation, parts);
        if (computed == null || ends.stream().anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        var explained = ends.stream()
                .map(end -> end.subtract(computed).abs())
                .reduce(BigDecimal.ZERO, BigDecimal::max)
                .add(half(printed));
        var times = printed.value().subtract(computed).abs().divide(explained, MathContext.DECIMAL128);
        return Optional.of(new Measured(times, parts));
    }

    /** What comes out when the parts lie at the ends of what they round: all up, all down, the first up and the rest down, … */
    private static List<BigDecimal> ends(Derivation derivation, List<Observation> parts) {
        return Stream.of(new int[] {1, 1}, new int[] {-1, -1}, new int[] {1, -1}, new int[] {-1, 1})
                .map(signs -> {
                    var moved = new ArrayList<BigDecimal>();
                    for (Observation part : parts) {
                        int sign = moved.isEmpty() ? signs[0] : signs[1];
                        moved.add(part.value().add(half(part).multiply(BigDecimal.valueOf(sign))));
                    }
                    return Deriving.value(derivation, moved);
                })
                .toList();
    }

    private static BigDecimal half(Observation figure) {
        return BigDecimal.valueOf(5).movePointLeft(figure.value().scale() + 1);
    }
}
